import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { RawColumns, TextColumns } from './columns.ts'
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

/** Masks a sentence again; answers where it begins in the text that the mask's places are places of. */
export type SentenceSource = (sentence: number, mask: Mask) => number

/** Sentences as the columns hold them: places are places in their raw text. */
export function inRawText({ raw, rawStarts }: Pick<RawColumns, 'raw' | 'rawStarts'>): SentenceSource {
  return (sentence, mask) => {
    mask.read(raw, rawStarts[sentence]!, rawStarts[sentence + 1]!)
    return rawStarts[sentence]!
  }
}

/** Sentences as the reports hold them, in column order: places are places in the sentence. */
export function inReports(reports: readonly Report[], { reportOf, from, rawStarts }: TextColumns): SentenceSource {
  let units = new Uint16Array(1024)
  return (sentence, mask) => {
    const { text } = reports[reportOf[sentence]!]!
    const length = rawStarts[sentence + 1]! - rawStarts[sentence]!
    if (units.length < length) units = new Uint16Array(2 * length)
    for (let i = 0; i < length; i++) units[i] = text.charCodeAt(from[sentence]! + i)
    mask.read(units, 0, length)
    return 0
  }
}

/** The way back from masked to raw text. Holds the sentence read last. */
export class RawReader {
  readonly #columns: TextColumns
  readonly #source: SentenceSource
  readonly #mask: Mask
  #last = -1
  /** Where the sentence read last begins in what the mask's places count from. */
  #base = 0

  constructor(columns: TextColumns, source: SentenceSource) {
    this.#columns = columns
    this.#source = source
    this.#mask = new Mask(columns.places)
  }

  /** Masks a sentence again; `from` and `to` of the mask are places as its source has them. Holds until the next call. */
  read(sentence: number): Mask {
    if (sentence !== this.#last) this.#base = this.#source(sentence, this.#mask)
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
    const length = rawStarts[last + 1]! - rawStarts[last]!
    return {
      start: from[first]! + (isFromStart ? 0 : this.read(first).from[start - starts[first]!]! - this.#base),
      end: from[last]! + (isToEnd ? length : this.read(last).to[end - 1 - starts[last]!]! - this.#base),
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
    const mask = this.read(sentence)
    return firstOf(mask.from, at - this.#columns.from[sentence]! + this.#base, { from: 0, to: mask.length })
  }
}
