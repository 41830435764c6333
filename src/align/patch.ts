import { createTwoFilesPatch } from 'diff'
import type { Report, Section } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { readable } from '../text/readable.ts'

/**
 * A unified diff of the two extracted texts, line by line: `patch` applied to the left text gives the right one.
 *
 * For a text file in UTF-8 the extracted text is the file. By sentence, both texts are laid out by `sentenceLines` first.
 */
export function createPatch(left: Report, right: Report, by: 'line' | 'sentence' = 'line'): string {
  const text = (report: Report) => (by === 'line' ? report.text : sentenceLines(report))
  return createTwoFilesPatch(left.file, right.file, text(left), text(right), undefined, undefined, { context: 3 })
}

/** A report with every heading and every sentence on a line of its own, without page numbers and hard line breaks. */
export function sentenceLines({ text, sections, sentences }: Report): string {
  const spans = [...headingsOf(sections), ...sentences.map(({ span }) => span)].toSorted((a, b) => a.start - b.start)
  let end = 0
  const lines = spans.flatMap((span) => {
    const own = { start: Math.max(span.start, end), end: span.end }
    end = Math.max(end, span.end)
    return own.start < own.end ? [readable(text, own)] : []
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** Headings and titles; a heading that opens a sentence is left to the sentence. */
function headingsOf(sections: readonly Section[]): readonly Span[] {
  return sections.flatMap(({ headingSpan, role, span, children }) => [
    ...(headingSpan === null ? (role === 'title' ? [span] : []) : [headingSpan]),
    ...headingsOf(children),
  ])
}
