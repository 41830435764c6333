import type { Span } from '../model/span.ts'
import type { Columns } from './columns.ts'
import type { Range } from './coverage.ts'

/** The sentence that holds a masked offset, among those of one report; binary search. */
export function sentenceAt({ starts, firsts }: Columns, report: number, at: number): number {
  let low = firsts[report]!
  let high = firsts[report + 1]! - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Where a masked range stands in the report's raw text. A side that lies on a sentence's border takes the sentence whole,
 * its marks and item number too; inside a sentence it begins and ends with the unit itself.
 */
export function rawSpan(columns: Columns, report: number, { start, end }: Range): Span {
  return { start: rawStart(columns, report, start), end: rawEnd(columns, report, end) }
}

function rawStart(columns: Columns, report: number, at: number): number {
  const sentence = sentenceAt(columns, report, at)
  const { span } = sentenceOf(columns, report, sentence)
  const offset = at - columns.starts[sentence]!
  if (offset === 0) return span.start
  columns.mask.read(columns.reports[report]!.text, span)
  return columns.mask.from[offset]!
}

function rawEnd(columns: Columns, report: number, at: number): number {
  const sentence = sentenceAt(columns, report, at - 1)
  const { span } = sentenceOf(columns, report, sentence)
  if (at === columns.starts[sentence + 1]!) return span.end
  columns.mask.read(columns.reports[report]!.text, span)
  return columns.mask.to[at - 1 - columns.starts[sentence]!]!
}

/** The parsed sentence of a sentence number. */
export function sentenceOf(
  { reports, firsts }: Columns,
  report: number,
  sentence: number,
): { readonly span: Span; readonly section: string } {
  return reports[report]!.sentences[sentence - firsts[report]!]!
}
