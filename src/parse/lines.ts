import type { Span } from '../model/span.ts'
import { textOf, trimSpan } from '../text/spans.ts'

/** One line of the raw text, trimmed, without Markdown marks and Word bookmarks at its head and tail; blank lines are left out. */
export interface Line {
  readonly span: Span
  readonly text: string
}

const before = /^(?:\[bookmark:[^\]]{0,40}\]|\*{1,3}|#{1,6}(?=\s)|>(?=\s)|[\s\u3000\ufeff]+)+/
const after = /(?:\*{2,3}|\s)+$/

/** The lines that are not blank, in order. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const span = contentOf(text, trimSpan(text, { start, end }))
    if (span.start < span.end) lines.push({ span, text: textOf(text, span) })
    start = end + 1
  }
  return lines
}

function contentOf(text: string, span: Span): Span {
  const head = before.exec(text.slice(span.start, Math.min(span.end, span.start + 120)))?.[0].length ?? 0
  const tail = after.exec(text.slice(Math.max(span.start + head, span.end - 8), span.end))?.[0].length ?? 0
  return { start: span.start + head, end: span.end - tail }
}
