import { rollGrams } from './grams.ts'

/** All grams of one length of a text, to ask whether it has one. Exact: hashes find a gram, its units decide. Linear. */
export class GramIndex {
  readonly #units: Uint16Array
  readonly #gram: number
  /** By hash, open addressing: 1 + where the gram begins; 0 is empty. */
  readonly #table: Int32Array

  /** Of the first `length` units; they are copied. */
  constructor(units: Uint16Array, length: number, gram: number) {
    this.#units = units.slice(0, length)
    this.#gram = gram
    const hashes = new Uint32Array(length)
    const count = rollGrams(this.#units, { start: 0, end: length, gram }, hashes)
    let size = 64
    while (size < 2 * count) size *= 2
    this.#table = new Int32Array(size)
    for (let at = 0; at < count; at++) this.#table[this.#slotOf(this.#units, at, hashes[at]!)] = at + 1
  }

  /** Whether the gram that begins at `at` of a text, of that hash, stands in this one. */
  has(units: Uint16Array, at: number, hash: number): boolean {
    return this.#table[this.#slotOf(units, at, hash)] !== 0
  }

  #slotOf(units: Uint16Array, at: number, hash: number): number {
    const mask = this.#table.length - 1
    let slot = (hash ^ (hash >>> 16)) & mask
    while (this.#table[slot] !== 0 && !this.#isSame(this.#table[slot]! - 1, units, at)) slot = (slot + 1) & mask
    return slot
  }

  #isSame(own: number, units: Uint16Array, at: number): boolean {
    for (let i = 0; i < this.#gram; i++) if (this.#units[own + i] !== units[at + i]) return false
    return true
  }
}
