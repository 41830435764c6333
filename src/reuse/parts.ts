import type { Columns } from './columns.ts'
import { Alikeness, type Range } from './coverage.ts'
import { sentenceAt } from './raw.ts'
import { sameUnits, type SharedRange } from './shared-range.ts'

/** Parts of sentences that answer one another in a shared passage. */
export interface PartPair {
  readonly left: Range
  readonly right: Range
  readonly leftSentence: number
  readonly rightSentence: number
}

/** Less alike, two sentences do not answer one another. */
const leastAlike = 0.35

/** Pairs the sentences of shared passages, in whatever order they stand on the right. */
export class PartPairer {
  readonly #columns: Columns
  readonly #alikeness: Alikeness

  constructor(columns: Columns) {
    this.#columns = columns
    this.#alikeness = new Alikeness(columns.units)
  }

  /** In left order; every part of the right at most once. */
  pair({ left, right, leftAt, rightAt }: SharedRange): readonly PartPair[] {
    const own = this.#parts(left, leftAt)
    const others = this.#parts(right, rightAt)
    const taken = new Set<number>()
    const pairs: PartPair[] = []
    let next = 0
    for (const part of own) {
      const at = this.#partner(part, others, { taken, next })
      if (at < 0) continue
      taken.add(at)
      next = at + 1
      pairs.push({
        left: part.range,
        right: others[at]!.range,
        leftSentence: part.sentence,
        rightSentence: others[at]!.sentence,
      })
    }
    return pairs
  }

  /** The same text, the next one first; else the most alike. */
  #partner(part: Part, others: readonly Part[], { taken, next }: { taken: ReadonlySet<number>; next: number }): number {
    if (next < others.length && !taken.has(next) && this.#same(part.range, others[next]!.range)) return next
    const same = others.findIndex((other, i) => !taken.has(i) && this.#same(part.range, other.range))
    if (same >= 0) return same
    let best = -1
    let most = leastAlike
    for (const [i, other] of others.entries()) {
      if (taken.has(i)) continue
      const score = this.#alikeness.of(part.range, other.range)
      if (score <= most) continue
      most = score
      best = i
    }
    return best
  }

  #same(a: Range, b: Range): boolean {
    const length = a.end - a.start
    return length === b.end - b.start && sameUnits(this.#columns.units, [a.start, b.start], length)
  }

  #parts(report: number, { start, end }: Range): readonly Part[] {
    const { starts } = this.#columns
    const parts: Part[] = []
    for (let s = sentenceAt(this.#columns, report, start); starts[s]! < end; s++) {
      const range = { start: Math.max(start, starts[s]!), end: Math.min(end, starts[s + 1]!) }
      if (range.start < range.end) parts.push({ range, sentence: s })
    }
    return parts
  }
}

interface Part {
  readonly range: Range
  readonly sentence: number
}
