import type { Span } from '../model/span.ts'

/** The raw text of a span, exactly as it stands. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether `inner` lies within `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The span without white space (ideographic and no-break spaces too) at both ends; empty at `start` where all is white. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** White space as it occurs in reports: ASCII, NBSP, ideographic and the general-punctuation spaces, BOM. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  )
}
