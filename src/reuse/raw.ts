import type { Span } from '../model/span.ts'
import type { TextColumns } from './columns.ts'
import type { Range } from './coverage.ts'
import { Mask } from './mask.ts'
import { firstOf, holderOf } from './shared-range.ts'

/** The sentence that holds a masked offset, among those of one report; binary search. */
export function sentenceAt(
  { starts, firsts }: Pick<TextColumns, 'starts' | 'firsts'>,
  report: number,
  at: number,
): number {
  return holderOf(starts, at, { from: firsts[report]!, to: firsts[report + 1]! })
}

/** The way back from masked to raw text. Holds the sentence read last. */
export class RawReader {
  readonly #columns: TextColumns
  readonly #mask: Mask
  #last = -1

  constructor(columns: TextColumns) {
    this.#columns = columns
    this.#mask = new Mask(columns.places)
  }

  /** Masks a sentence again; `from` and `to` of the mask are places in the columns' raw text. Holds until the next call. */
  read(sentence: number): Mask {
    const { raw, rawStarts } = this.#columns
    if (sentence !== this.#last) this.#mask.read(raw, rawStarts[sentence]!, rawStarts[sentence + 1]!)
    this.#last = sentence
    return this.#mask
  }

  /**
   * Where a masked range stands in its report's raw text. A side that lies on a sentence's border takes the sentence whole,
   * its marks and item number too; inside a sentence it begins and ends with the unit itself.
   */
  span(report: number, { start, end }: Range): Span {
    const { starts, rawStarts, from } = this.#columns
    const first = sentenceAt(this.#columns, report, start)
    const last = end <= starts[first + 1]! ? first : sentenceAt(this.#columns, report, end - 1)
    const isFromStart = start === starts[first]
    const isToEnd = end === starts[last + 1]
    return {
      start: from[first]! + (isFromStart ? 0 : this.read(first).from[start - starts[first]!]! - rawStarts[first]!),
      end:
        from[last]! -
        rawStarts[last]! +
        (isToEnd ? rawStarts[last + 1]! : this.read(last).to[end - 1 - starts[last]!]!),
    }
  }

  /** The masked range that `span` stands for: the way back. */
  range(report: number, { start, end }: Span): Range {
    const { starts, firsts, rawStarts, from } = this.#columns
    const within = { from: firsts[report]!, to: firsts[report + 1]! }
    const first = holderOf(from, start, within)
    const last = holderOf(from, end - 1, within)
    const length = rawStarts[last + 1]! - rawStarts[last]!
    return {
      start: starts[first]! + (start === from[first] ? 0 : this.#unitsBefore(first, start)),
      end: end === from[last]! + length ? starts[last + 1]! : starts[last]! + this.#unitsBefore(last, end),
    }
  }

  /** Masked units of a sentence that begin before a raw offset of its report. */
  #unitsBefore(sentence: number, at: number): number {
    const { rawStarts, from } = this.#columns
    const mask = this.read(sentence)
    return firstOf(mask.from, at - from[sentence]! + rawStarts[sentence]!, { from: 0, to: mask.length })
  }
}
