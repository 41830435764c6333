import type { Span } from '../model/span.ts'
import { skipSurePageMark } from './page-marks.ts'
import { isSpace } from './spans.ts'

/**
 * The text of a span on one line, for people: hard line breaks and spaces inside Chinese are closed up, a page number
 * between dashes on a line of its own is left out, between Latin letters or digits one space stays.
 */
export function readable(text: string, span: Span): string {
  let out = ''
  let gap = false
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      gap = out !== ''
      if (code === 0x0a) i = Math.min(span.end, skipSurePageMark(text, i + 1)) - 1
      continue
    }
    if (gap && isLatin(out.charCodeAt(out.length - 1)) && isLatin(code)) out += ' '
    gap = false
    out += text[i]
  }
  return out
}

function isLatin(code: number): boolean {
  return code > 0x20 && code < 0x250
}
