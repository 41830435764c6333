import type { TextColumns } from './columns.ts'
import { Alikeness, type Range } from './coverage.ts'
import { sentenceAt } from './raw.ts'
import { sameUnits, type SharedRange } from './shared-range.ts'

/** Parts that answer one another in a shared passage: of one sentence each, of several where one side cuts what the other does not. */
export interface PartPair {
  readonly left: Range
  readonly right: Range
}

/** Less alike, two sentences do not answer one another. */
const leastAlike = 0.35

/** Pairs the sentences of shared passages, in whatever order they stand on the right. */
export class PartPairer {
  readonly #columns: TextColumns
  readonly #alikeness: Alikeness

  constructor(columns: TextColumns) {
    this.#columns = columns
    this.#alikeness = new Alikeness(columns.units)
  }

  /** In left order; every part of the right at most once. */
  pair({ left, right, leftAt, rightAt }: SharedRange): readonly PartPair[] {
    const own = this.#parts(left, leftAt)
    const others = this.#parts(right, rightAt)
    const taken = new Set<number>()
    const pairs: PartPair[] = []
    const alone: Range[] = []
    let next = 0
    for (const part of own) {
      const at = this.#partner(part, others, { taken, next })
      if (at < 0) {
        alone.push(part)
        continue
      }
      taken.add(at)
      next = at + 1
      pairs.push({ left: part, right: others[at]! })
    }
    for (const part of alone) this.#join(part, 'left', pairs)
    for (const [i, part] of others.entries()) if (!taken.has(i)) this.#join(part, 'right', pairs)
    return pairs
  }

  /**
   * Adds a part without a partner to the pair beside it, where that makes the two sides more alike: one report has a
   * full stop where the other has a comma.
   */
  #join(part: Range, side: 'left' | 'right', pairs: PartPair[]): void {
    for (const [i, pair] of pairs.entries()) {
      const { start, end } = pair[side]
      if (end !== part.start && start !== part.end) continue
      const wider = { ...pair, [side]: { start: Math.min(start, part.start), end: Math.max(end, part.end) } }
      if (this.#alikeness.of(wider.left, wider.right) <= this.#alikeness.of(pair.left, pair.right)) continue
      pairs[i] = wider
      return
    }
  }

  /** The same text, the next one first; else the most alike. */
  #partner(
    part: Range,
    others: readonly Range[],
    { taken, next }: { taken: ReadonlySet<number>; next: number },
  ): number {
    if (next < others.length && !taken.has(next) && this.#same(part, others[next]!)) return next
    const same = others.findIndex((other, i) => !taken.has(i) && this.#same(part, other))
    if (same >= 0) return same
    let best = -1
    let most = leastAlike
    for (const [i, other] of others.entries()) {
      if (taken.has(i)) continue
      const score = this.#alikeness.of(part, other)
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

  #parts(report: number, { start, end }: Range): readonly Range[] {
    const { starts } = this.#columns
    const parts: Range[] = []
    for (let s = sentenceAt(this.#columns, report, start); starts[s]! < end; s++) {
      const range = { start: Math.max(start, starts[s]!), end: Math.min(end, starts[s + 1]!) }
      if (range.start < range.end) parts.push(range)
    }
    return parts
  }
}
