import type { Span } from '../model/span.ts'
import { textOf, trimSpan } from '../text/spans.ts'

/** One line of the raw text, trimmed; blank lines are left out. */
export interface Line {
  readonly span: Span
  readonly text: string
}

/** The lines that are not blank, in order. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const span = trimSpan(text, { start, end })
    if (span.start < span.end) lines.push({ span, text: textOf(text, span) })
    start = end + 1
  }
  return lines
}
