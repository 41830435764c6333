/** A seeded source of chance (mulberry32): the same seed gives the same corpus on every machine. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let x = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number, `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  is(probability: number): boolean {
    return this.next() < probability
  }

  one<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.next() * list.length)]!
  }

  /** Early entries oftener than late ones, as words are used. */
  early<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.next() ** 2 * list.length)]!
  }

  shuffled<Item>(list: readonly Item[]): Item[] {
    const out = [...list]
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.whole(0, i)
      ;[out[i], out[j]] = [out[j]!, out[i]!]
    }
    return out
  }
}
