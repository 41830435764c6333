/** A page number alone on its line, as it stands where a page ended: — 3 —, 第3页, 3. */
const pageMark = /^[ \t\u3000—\-–－·]*\d{1,3}[ \t\u3000—\-–－·]*$|^\s*第\s*\d{1,3}\s*页\s*$/

/**
 * Where a page number's line that starts at `start` ends, its line break included; `start` itself where there is none.
 * Looks at 24 code units at most.
 */
export function skipPageMark(text: string, start: number): number {
  const window = text.slice(start, start + 24)
  const stop = window.indexOf('\n')
  const line = stop < 0 ? window : window.slice(0, stop)
  if (stop < 0 && start + 24 < text.length) return start
  return pageMark.test(line.replace(/\r$/, '')) ? start + (stop < 0 ? line.length : stop + 1) : start
}
