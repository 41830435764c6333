import { formulaShare } from './background.ts'
import type { TextColumns } from './columns.ts'
import type { CountedText } from './counted.ts'
import type { Range } from './coverage.ts'
import type { RitualFinder } from './ritual.ts'
import { holderOf } from './shared-range.ts'
import { isEverybodys, mostlyFormula } from './wordings.ts'

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
  readonly #counted: CountedText
  readonly #ritual: RitualFinder

  constructor(counted: CountedText, ritual: RitualFinder) {
    this.#columns = counted.columns
    this.#counted = counted
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
    for (let s = holderOf(starts, start); starts[s]! < end; s++) {
      const units = counts(s) ? this.#unitsOf(s, { start, end }, sizeOf) : 0
      evidence.units += units
      if (units >= leastOfSentence) evidence.sentences++
    }
    return evidence
  }

  #unitsOf(sentence: number, { start, end }: Range, sizeOf: (part: Range) => number): number {
    const { clauses, firstClauses, units } = this.#columns
    const { classes } = this.#counted.clauses
    const weight = this.#weightOf(sentence)
    if (weight === 0) return 0
    let sum = 0
    for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++) {
      const part = { start: Math.max(start, clauses[c]!), end: Math.min(end, clauses[c + 1]!) }
      if (part.start >= part.end || isEverybodys(classes[c]!)) continue
      const formulaic = formulaShare(units, part.start, part.end)
      if (formulaic < mostlyFormula && !this.#ritual.isIndicator(c)) sum += weight * (1 - formulaic) * sizeOf(part)
    }
    return sum
  }

  /** What a sentence counts for, 0–1: the less the more bodies hold it. */
  #weightOf(sentence: number): number {
    const { sentences, bodies } = this.#counted
    const group = sentences.groups.of[sentence]!
    const holders = group < 0 ? 2 : Math.max(2, sentences.bodies[group]!)
    const most = Math.max(4, bodies)
    return Math.min(1, Math.max(0, Math.log2(most / holders) / Math.log2(most / 2)))
  }
}
