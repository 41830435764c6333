import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { type AmbiguousWidth, cellsOf } from '../../text/cells.ts'
import { readable } from '../../text/readable.ts'
import { placeOf } from '../place.ts'
import { signsOf } from './marks.ts'
import { remember } from './remember.ts'
import { type Canvas, piece, type Piece, type Row } from './row.ts'

/** Section and line of a span, as a reader would look it up. */
export function placeText(report: Report, span: Span, language: Language): string {
  const { headings, line } = placeOf(report, span)
  const section = headings.at(-1) ?? ''
  return language === 'zh' ? `${section} 第 ${line} 行`.trimStart() : `${section} line ${line}`.trimStart()
}

/** The sentences around a span, the span itself marked; without a sentence there, the text around it. */
export function contextOf({ text, sentences }: Report, span: Span): readonly Piece[] {
  const at = sentences.findIndex((one) => one.span.start <= span.start && span.start < one.span.end)
  // A heading is no sentence: there, the one before it and the one after.
  const before = at === -1 ? sentences.findLastIndex((one) => one.span.end <= span.start) : at - 1
  const after = at === -1 ? sentences.findIndex((one) => one.span.start >= span.end) : at + 1
  const first = sentences[before] ?? sentences[at]
  const last = sentences[after] ?? sentences[at]
  const around = {
    start: Math.min(first?.span.start ?? Math.max(0, span.start - 60), span.start),
    end: Math.max(last?.span.end ?? Math.min(text.length, span.end + 60), span.end),
  }
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

/** Cells of the column of reports' names: what the longest takes, within a seventh of the screen. */
export function nameCells(byId: ReadonlyMap<string, Report>, { ambiguous, columns }: Canvas): number {
  return Math.min(longestName(byId, ambiguous) + 1, Math.max(14, Math.floor(columns * 0.15)))
}

const longestName = remember((byId: ReadonlyMap<string, Report>, ambiguous: AmbiguousWidth): number =>
  [...byId.keys()].reduce((most, id) => Math.max(most, cellsOf(id, ambiguous)), 0),
)

interface Room {
  readonly width: number
  readonly canvas: Canvas
}

/** A place and what stands there, in one row: the whole marked span, with as much of its sentence before it as leaves room. */
export function excerptRow(report: Report, span: Span, { width, canvas }: Room): Row {
  const { ambiguous } = canvas
  const sentence = report.sentences.find((one) => one.span.start <= span.start && span.start < one.span.end)
  const first = Math.min(sentence?.span.start ?? 0, span.start)
  const own = cellsOf(readable(report.text, span), ambiguous)
  // A third of what the span leaves stands before it, the rest after it.
  const before = Math.floor(Math.max(0, width - own) / 3)
  const start = Math.max(first, span.start - Math.floor(before / 2))
  const end = Math.max(span.end, Math.min(report.text.length, span.end + width))
  const lead = start > first ? [piece(signsOf(canvas).cut, 'dim')] : []
  return [...lead, ...markedIn(report.text, { start, end }, span)]
}
