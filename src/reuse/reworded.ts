import type { TextColumns } from './columns.ts'
import { Alikeness, type Range } from './coverage.ts'
import { rollGrams, winnow } from './grams.ts'
import { PairSets } from './pair-sets.ts'
import { SharedPrints } from './prints.ts'
import { isNamed } from './runs.ts'

/** Grams, window and least alikeness of reworded sentences of one body. */
const gram = 6
const window = 4
const leastAlike = 0.66

/** For every wording that has any: the others, closest first. */
export type Ranked = ReadonlyMap<number, readonly number[]>

/** Wordings that are one, reworded, and wordings that only have a stretch in common. Indices into what was given. */
export interface Reworded {
  readonly alike: Ranked
  readonly overlapping: Ranked
}

/**
 * Finds which of some wordings are one, reworded: winnowed grams find candidates, pairs of neighbouring units verify them.
 * Keeps its tables from call to call. Linear in the text but for candidates.
 */
export class RewordedFinder {
  readonly #units: Uint16Array
  readonly #alikeness: Alikeness
  readonly #pairSets: PairSets
  readonly #hashes = new Uint32Array(1 << 16)
  readonly #chosen = new Int32Array(1 << 16)
  #chosenCount = 0
  readonly #choose = (at: number): void => {
    this.#chosen[this.#chosenCount++] = at
  }
  readonly #shared = new SharedPrints()

  constructor({ units }: TextColumns) {
    this.#units = units
    this.#alikeness = new Alikeness(units)
    this.#pairSets = new PairSets(units)
  }

  find(wordings: readonly Range[]): Reworded {
    const shared = this.#shared
    const found = { alike: new Scores(), overlapping: new Scores() }
    shared.reset(wordings.length)
    this.#pairSets.reset(wordings)
    for (const [at, range] of wordings.entries()) {
      this.#read(at, range)
      for (let i = 0; i < shared.otherCount; i++) this.#compare([at, shared.others[i]!], wordings, found)
    }
    return { alike: found.alike.ranked(), overlapping: found.overlapping.ranked() }
  }

  #read(wording: number, { start, end }: Range): void {
    const [hashes, chosen] = [this.#hashes, this.#chosen]
    const count = rollGrams(this.#units, { start, end: Math.min(end, start + hashes.length), gram }, hashes)
    this.#chosenCount = 0
    winnow(hashes, { count, window }, this.#choose)
    this.#shared.read({ wording, start, hashes, chosen, count: this.#chosenCount })
  }

  /** Compares the wording read last with an earlier one. */
  #compare([at, other]: readonly [number, number], wordings: readonly Range[], found: Found): void {
    const [own, its] = [wordings[at]!, wordings[other]!]
    const score = this.#pairSets.mostAlike(at, other) >= leastAlike ? this.#alikeness.of(own, its) : 0
    if (score >= leastAlike) {
      found.alike.add(at, other, score)
      return
    }
    const longest = this.#longestRun(other, own, its)
    if (isNamed(longest, own, its)) found.overlapping.add(at, other, longest)
  }

  /** Length of the longest equal run around a print that the wording read last shares with another, within both. */
  #longestRun(other: number, own: Range, its: Range): number {
    const units = this.#units
    const { newest, ownAt, otherAt, earlier } = this.#shared
    let [longest, from, offset] = [0, 0, 0]
    for (let at = newest[other]!; at >= 0; at = earlier[at]!) {
      let [a, b] = [ownAt[at]!, otherAt[at]!]
      // From the last print to the first: this one may lie in the run around the one before.
      if (a >= from && a - b === offset) continue
      let end = a
      while (end < own.end && end - a + b < its.end && units[end] === units[end - a + b]) end++
      while (a > own.start && b > its.start && units[a - 1] === units[b - 1]) {
        a--
        b--
      }
      longest = Math.max(longest, end - a)
      from = a
      offset = a - b
    }
    return longest
  }
}

interface Found {
  readonly alike: Scores
  readonly overlapping: Scores
}

/** Pairs with their scores, by either side. */
class Scores {
  readonly #scored = new Map<number, { readonly other: number; readonly score: number }[]>()

  add(a: number, b: number, score: number): void {
    this.#push(a, b, score)
    this.#push(b, a, score)
  }

  /** For every one the others, highest score first. */
  ranked(): Ranked {
    const byScore = (list: { readonly other: number; readonly score: number }[]) =>
      list.toSorted((x, y) => y.score - x.score || x.other - y.other).map(({ other }) => other)
    return new Map([...this.#scored].map(([at, list]) => [at, byScore(list)]))
  }

  #push(at: number, other: number, score: number): void {
    const known = this.#scored.get(at)
    if (known === undefined) this.#scored.set(at, [{ other, score }])
    else known.push({ other, score })
  }
}
