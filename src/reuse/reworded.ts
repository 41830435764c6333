import type { TextColumns } from './columns.ts'
import { Alikeness, type Range } from './coverage.ts'
import { rollGrams, winnow } from './grams.ts'
import { isNamed } from './runs.ts'

/** Grams, window and least alikeness of reworded sentences of one body. */
const gram = 6
const window = 4
const leastAlike = 0.66
const leastPrints = 2
/** Prints that more wordings of the body share say nothing. */
const commonest = 40

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
  readonly #room = new Uint32Array(1 << 16)
  /** Hash table of chains: the newest posting of every slot, and for each posting its print, its wording, its place and the one before. */
  readonly #heads = new Int32Array(1 << 14)
  #prints = new Int32Array(1 << 14)
  #owners = new Int32Array(1 << 14)
  #before = new Int32Array(1 << 14)
  #places = new Int32Array(1 << 14)
  #count = 0

  constructor({ units }: TextColumns) {
    this.#units = units
    this.#alikeness = new Alikeness(units)
  }

  find(wordings: readonly Range[]): Reworded {
    this.#heads.fill(-1)
    this.#count = 0
    const [alike, overlapping] = [new Scores(), new Scores()]
    const common = { prints: new Int32Array(wordings.length), longest: new Int32Array(wordings.length) }
    for (const [at, range] of wordings.entries()) {
      for (const other of this.#meet(at, wordings, common)) {
        const [prints, longest] = [common.prints[other]!, common.longest[other]!]
        common.prints[other] = common.longest[other] = 0
        if (prints < leastPrints) continue
        const score = sizesAllow(range, wordings[other]!) ? this.#alikeness.of(range, wordings[other]!) : 0
        if (score >= leastAlike) alike.add(at, other, score)
        else if (isNamed(longest, range, wordings[other]!)) overlapping.add(at, other, longest)
      }
    }
    return { alike: alike.ranked(), overlapping: overlapping.ranked() }
  }

  /** Counts the prints each earlier wording has in common with this one, and the longest run around one; answers those that have any. */
  #meet(wording: number, wordings: readonly Range[], common: Common): readonly number[] {
    const met: number[] = []
    const own = wordings[wording]!
    const { start, end } = own
    const count = rollGrams(this.#units, { start, end: Math.min(end, start + this.#room.length), gram }, this.#room)
    winnow(this.#room, { count, window }, (chosen) => {
      const print = this.#room[chosen]! | 0
      const slot = (print ^ (print >>> 16)) & (this.#heads.length - 1)
      let seen = 0
      for (let at = this.#heads[slot]!; at >= 0 && seen < commonest; at = this.#before[at]!) {
        if (this.#prints[at] !== print) continue
        const owner = this.#owners[at]!
        if (owner === wording) return
        seen++
        if (common.prints[owner]!++ === 0) met.push(owner)
        const run = this.#runAround([start + chosen, own], [this.#places[at]!, wordings[owner]!])
        if (run > common.longest[owner]!) common.longest[owner] = run
      }
      if (seen < commonest) this.#post(slot, print, [wording, start + chosen])
    })
    return met
  }

  /** Length of the equal run that holds two places, within their sentences. */
  #runAround([a, own]: readonly [number, Range], [b, other]: readonly [number, Range]): number {
    const units = this.#units
    let back = 0
    while (a - back > own.start && b - back > other.start && units[a - back - 1] === units[b - back - 1]) back++
    let length = 0
    while (a + length < own.end && b + length < other.end && units[a + length] === units[b + length]) length++
    return back + length
  }

  #post(slot: number, print: number, [wording, place]: readonly [number, number]): void {
    if (this.#count === this.#prints.length) {
      this.#prints = doubled(this.#prints)
      this.#owners = doubled(this.#owners)
      this.#before = doubled(this.#before)
      this.#places = doubled(this.#places)
    }
    this.#prints[this.#count] = print
    this.#owners[this.#count] = wording
    this.#places[this.#count] = place
    this.#before[this.#count] = this.#heads[slot]!
    this.#heads[slot] = this.#count++
  }
}

/** What the earlier wordings have in common with one: prints, and the longest equal run. */
interface Common {
  readonly prints: Int32Array
  readonly longest: Int32Array
}

/** Whether two texts of these lengths can be alike enough at all. */
function sizesAllow(a: Range, b: Range): boolean {
  const [x, y] = [a.end - a.start, b.end - b.start]
  return (2 * Math.min(x, y)) / (x + y) >= leastAlike
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

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * values.length)
  grown.set(values)
  return grown
}
