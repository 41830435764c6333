/**
 * Which slots were met more than once: two bits a slot, so that the table is small for the number of slots. Asked for what
 * surely stands alone; a slot is whatever the caller makes of a key. Fastest in a loop that does nothing else, where the
 * processor reads ahead.
 */
export class Repeats {
  readonly #bits: Uint8Array

  /** So many slots: a multiple of four. */
  constructor(slots: number) {
    this.#bits = new Uint8Array(slots >>> 2)
  }

  add(slot: number): void {
    const shift = (slot & 3) << 1
    const bits = this.#bits[slot >>> 2]!
    // From 0 to 1 to 3, without a branch.
    this.#bits[slot >>> 2] = bits | (((((bits >>> shift) << 1) | 1) & 3) << shift)
  }

  has(slot: number): boolean {
    return ((this.#bits[slot >>> 2]! >>> ((slot & 3) << 1)) & 3) === 3
  }
}
