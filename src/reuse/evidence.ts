import { formulaShare } from './background.ts'
import type { TextColumns } from './columns.ts'
import type { Range } from './coverage.ts'
import type { RitualFinder } from './ritual.ts'
import { firstOf } from './shared-range.ts'
import { mostlyFormula } from './wordings.ts'

/** What speaks for a passage: units shared that are no formula, and the sentences they stand in. */
export interface Evidence {
  units: number
  sentences: number
}

/** A sentence that shares less does not count. */
const leastOfSentence = 8

/** Weighs what of a passage speaks for copying. Linear in the passage. */
export class EvidenceScale {
  readonly #columns: TextColumns
  readonly #weights: Float32Array
  readonly #ritual: RitualFinder

  /** `weights` tells by clause what it counts for, 0–1: nothing where it is a formula or template. */
  constructor(columns: TextColumns, weights: Float32Array, ritual: RitualFinder) {
    this.#columns = columns
    this.#weights = weights
    this.#ritual = ritual
  }

  /** What sentences that nobody asked for share, as `sizeOf` measures it. */
  own(range: Range, sizeOf: (part: Range) => number): Evidence {
    return this.#sum(range, sizeOf, (sentence) => !this.#ritual.isRitual(sentence))
  }

  /** What guidance shares: no evidence, but of two reports that share a passage anyway it was probably taken over too. */
  guidance(range: Range, sizeOf: (part: Range) => number): number {
    return this.#sum(range, sizeOf, (sentence) => this.#ritual.isGuidance(sentence)).units
  }

  /** Sums over the clauses that are nobody's formula, in sentences that count. */
  #sum({ start, end }: Range, sizeOf: (part: Range) => number, counts: (sentence: number) => boolean): Evidence {
    const { starts } = this.#columns
    const evidence = { units: 0, sentences: 0 }
    const first = firstOf(starts, start + 1, { from: 0, to: starts.length - 1 }) - 1
    for (let s = first; starts[s]! < end; s++) {
      const units = counts(s) ? this.#unitsOf(s, { start, end }, sizeOf) : 0
      evidence.units += units
      if (units >= leastOfSentence) evidence.sentences++
    }
    return evidence
  }

  #unitsOf(sentence: number, { start, end }: Range, sizeOf: (part: Range) => number): number {
    const { clauses, firstClauses, units } = this.#columns
    let sum = 0
    for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++) {
      const part = { start: Math.max(start, clauses[c]!), end: Math.min(end, clauses[c + 1]!) }
      const weight = part.start < part.end ? this.#weights[c]! : 0
      if (weight === 0) continue
      const formulaic = formulaShare(units, part.start, part.end)
      if (formulaic < mostlyFormula && !this.#ritual.isIndicator(c)) sum += weight * (1 - formulaic) * sizeOf(part)
    }
    return sum
  }
}
