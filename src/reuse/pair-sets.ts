import { pairOf, type Range } from './coverage.ts'

/** Words of 32 bits of one set. */
const words = 4

/**
 * Which pairs of neighbouring units stand in each of some stretches, as sets of a few bits: what they tell of two
 * stretches is how alike those are at most, for a fraction of what it costs to tell how alike they are.
 */
export class PairSets {
  readonly #units: Uint16Array
  #stretches: readonly Range[] = []
  #sets = new Int32Array(1 << 12)
  /** By stretch: 1 where its set is made. */
  #made = new Uint8Array(1 << 10)

  constructor(units: Uint16Array) {
    this.#units = units
  }

  /** Begins anew with other stretches. */
  reset(stretches: readonly Range[]): void {
    this.#stretches = stretches
    if (this.#made.length < stretches.length) {
      this.#made = new Uint8Array(2 * stretches.length)
      this.#sets = new Int32Array(2 * words * stretches.length)
    } else this.#made.fill(0, 0, stretches.length)
  }

  /** As much as two stretches can be alike, 0–1: what `Alikeness` says is never more. */
  mostAlike(a: number, b: number): number {
    this.#make(a)
    this.#make(b)
    let [onlyA, onlyB] = [0, 0]
    for (let word = 0; word < words; word++) {
      const [one, other] = [this.#sets[a * words + word]!, this.#sets[b * words + word]!]
      onlyA += bitsOf(one & ~other)
      onlyB += bitsOf(other & ~one)
    }
    const [ofA, ofB] = [this.#pairs(a), this.#pairs(b)]
    // Every bit that one has alone stands for a pair at least that the other has not.
    return (2 * Math.min(ofA - onlyA, ofB - onlyB)) / (ofA + ofB)
  }

  #pairs(stretch: number): number {
    const { start, end } = this.#stretches[stretch]!
    return end - start - 1
  }

  #make(stretch: number): void {
    if (this.#made[stretch] === 1) return
    this.#made[stretch] = 1
    const { start, end } = this.#stretches[stretch]!
    const first = stretch * words
    this.#sets.fill(0, first, first + words)
    for (let i = start; i + 1 < end; i++) {
      const pair = pairOf(this.#units, i)
      const bit = pair ^ (pair >>> 8)
      this.#sets[first + ((bit >>> 5) & (words - 1))]! |= 1 << (bit & 31)
    }
  }
}

/** How many bits are set. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
