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
  const { starts } = columns
  const first = sentenceAt(columns, report, start)
  const last = end <= starts[first + 1]! ? first : sentenceAt(columns, report, end - 1)
  const own = sentenceOf(columns, report, first).span
  const isFromStart = start === starts[first]
  const isToEnd = end === starts[last + 1]
  if (first === last && isFromStart && isToEnd) return own
  return {
    start: isFromStart ? own.start : offsetsIn(columns, report, first).from[start - starts[first]!]!,
    end: isToEnd
      ? sentenceOf(columns, report, last).span.end
      : offsetsIn(columns, report, last).to[end - 1 - starts[last]!]!,
  }
}

/** Raw offsets of the masked units of a sentence; until the next call. */
function offsetsIn(columns: Columns, report: number, sentence: number): Columns['mask'] {
  columns.mask.read(columns.reports[report]!.text, sentenceOf(columns, report, sentence).span)
  return columns.mask
}

/** The parsed sentence of a sentence number. */
export function sentenceOf(
  { reports, firsts }: Columns,
  report: number,
  sentence: number,
): { readonly span: Span; readonly section: string } {
  return reports[report]!.sentences[sentence - firsts[report]!]!
}
