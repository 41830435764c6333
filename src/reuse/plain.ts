import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { skipSurePageMark } from '../text/page-marks.ts'
import { type Characters, characters, kind, lastKind } from './characters.ts'

/** Text without punctuation and white space, widths and case folded; numbers and places as they stand. */
export interface PlainText {
  /** At least as long as the text; what follows it means nothing. */
  readonly units: Uint16Array
  /** Where stretch `s` begins in `units`, and where the last one ends. */
  readonly starts: Int32Array
  readonly count: number
}

/** Reads reports as plain text, as `fold` does without punctuation, but into numbers. The last result holds until the next call. */
export class PlainReader {
  readonly #characters: Characters = characters()
  #units = new Uint16Array(8192)
  #starts = new Int32Array(1024)

  /** The sentences of a report. */
  sentences({ text, sentences }: Report): PlainText {
    return this.#read(text, sentences)
  }

  /** The whole text of a report as one stretch, headings and notes too. */
  whole({ text }: Report): PlainText {
    return this.#read(text, [{ span: { start: 0, end: text.length } }])
  }

  #read(text: string, stretches: readonly { readonly span: Span }[]): PlainText {
    if (this.#units.length < text.length) this.#units = new Uint16Array(2 * text.length)
    if (this.#starts.length <= stretches.length) this.#starts = new Int32Array(2 * stretches.length)
    let length = 0
    for (const [s, { span }] of stretches.entries()) {
      this.#starts[s] = length
      length = this.#append(text, span, length)
    }
    this.#starts[stretches.length] = length
    return { units: this.#units, starts: this.#starts, count: stretches.length }
  }

  #append(text: string, { start, end }: Span, length: number): number {
    const { readings, folds } = this.#characters
    const units = this.#units
    let at = length
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      const reading = readings[code]!
      if (reading > lastKind) units[at++] = reading
      else if (reading === kind.lineBreak) i = skipSurePageMark(text, i + 1) - 1
      else if (reading !== kind.dropped && reading !== kind.pause && reading !== kind.title) units[at++] = folds[code]!
    }
    return at
  }
}
