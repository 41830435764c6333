import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { readable } from '../../text/readable.ts'
import { placeOf } from '../place.ts'
import { piece, type Piece, type Row } from './row.ts'

/** Section and line of a span, as a reader would look it up. */
export function placeText(report: Report, span: Span, language: Language): string {
  const { headings, line } = placeOf(report, span)
  const section = headings.at(-1) ?? ''
  return language === 'zh' ? `${section} 第 ${line} 行`.trimStart() : `${section} line ${line}`.trimStart()
}

/** The sentences around a span, the span itself marked; without a sentence there, the text around it. */
export function contextOf({ text, sentences }: Report, span: Span): readonly Piece[] {
  const at = sentences.findIndex((one) => one.span.start <= span.start && span.start < one.span.end)
  const start = at === -1 ? Math.max(0, span.start - 60) : sentences[Math.max(0, at - 1)]!.span.start
  const end =
    at === -1 ? Math.min(text.length, span.end + 60) : sentences[Math.min(sentences.length - 1, at + 1)]!.span.end
  const around = { start: Math.min(start, span.start), end: Math.max(end, span.end) }
  return markedIn(text, around, span)
}

/** A stretch of text on one line, a span in it marked. */
export function markedIn(text: string, around: Span, span: Span): readonly Piece[] {
  return [
    piece(readable(text, { start: around.start, end: span.start })),
    piece(readable(text, span), 'found'),
    piece(readable(text, { start: span.end, end: around.end })),
  ]
}

/** A place and what stands there, in one row: the marked span with some text before it. */
export function excerptRow(report: Report, span: Span, before: number): Row {
  const at = report.sentences.find((one) => one.span.start <= span.start && span.start < one.span.end)
  const start = Math.max(at?.span.start ?? 0, span.start - before)
  const end = Math.max(span.end, Math.min(report.text.length, span.end + 120))
  const lead = start > (at?.span.start ?? 0) ? [piece('..', 'dim')] : []
  return [...lead, ...markedIn(report.text, { start, end }, span)]
}
