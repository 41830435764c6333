/** A page number alone on its line, as it stands where a page ended: — 3 —, 第3页, 3. */
const pageMark = /^[ \t\u3000—\-–－·]*\d{1,3}[ \t\u3000—\-–－·]*$|^\s*第\s*\d{1,3}\s*页\s*$/

/** One that cannot be a figure of the text: set between dashes, or 第3页. */
const sureMark =
  /^[ \t\u3000]*[—\-–－·]+[ \t\u3000]*\d{1,3}[ \t\u3000]*[—\-–－·]+[ \t\u3000]*$|^\s*第\s*\d{1,3}\s*页\s*$/

/**
 * Where a page number's line that starts at `start` ends, its line break included; `start` itself where there is none.
 * Looks at 24 code units at most.
 */
export function skipPageMark(text: string, start: number): number {
  return skipMark(text, start, pageMark)
}

/** The same for page numbers that cannot be a figure of the text, to be left out where a sentence is shown or compared. */
export function skipSurePageMark(text: string, start: number): number {
  return skipMark(text, start, sureMark)
}

function skipMark(text: string, start: number, mark: RegExp): number {
  const window = text.slice(start, start + 24)
  const stop = window.indexOf('\n')
  const line = stop < 0 ? window : window.slice(0, stop)
  if (stop < 0 && start + 24 < text.length) return start
  return mark.test(line.replace(/\r$/, '')) ? start + (stop < 0 ? line.length : stop + 1) : start
}
