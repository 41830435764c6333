/** Prints that more wordings share say nothing. */
const commonest = 40

/** Prints of one wording: `hashes[at]` for each of the first `count` of `chosen`, standing `at` units behind `start`. */
export interface Prints {
  readonly wording: number
  readonly start: number
  readonly hashes: Uint32Array
  readonly chosen: Int32Array
  readonly count: number
}

/**
 * Which of the wordings read so far share prints with the last one, and where. Everything is in columns that stay from
 * call to call, for nearly all pairs of wordings that meet share one print and come to nothing.
 */
export class SharedPrints {
  /** The earlier wordings that share several prints with the last one, so many. */
  others = new Int32Array(1 << 10)
  otherCount = 0
  /** By wording: the last one that shared a print with it, and the newest place they shared. */
  #metBy = new Int32Array(1 << 10)
  newest = new Int32Array(1 << 10)
  /** By place: its offset in the last wording, in the other, and the place before it, -1 for none. */
  ownAt = new Int32Array(1 << 12)
  otherAt = new Int32Array(1 << 12)
  earlier = new Int32Array(1 << 12)
  #placeCount = 0
  /** Hash table of chains: the newest posting of every slot, and for each posting its print, its wording, its place and the one before. */
  readonly #heads = new Int32Array(1 << 14)
  #posted = new Int32Array(1 << 14)
  #owners = new Int32Array(1 << 14)
  #places = new Int32Array(1 << 14)
  #before = new Int32Array(1 << 14)
  #count = 0

  /** Forgets all, and makes room for so many wordings. */
  reset(wordings: number): void {
    this.#heads.fill(-1)
    this.#count = 0
    if (this.#metBy.length < wordings) {
      this.others = new Int32Array(2 * wordings)
      this.#metBy = new Int32Array(2 * wordings)
      this.newest = new Int32Array(2 * wordings)
    }
    this.#metBy.fill(-1, 0, wordings)
  }

  /** Reads the next wording: what the one before shared is forgotten. */
  read({ wording, start, hashes, chosen, count }: Prints): void {
    this.otherCount = this.#placeCount = 0
    while (this.#count + count > this.#posted.length) this.#grow()
    const heads = this.#heads
    const [posted, owners, before] = [this.#posted, this.#owners, this.#before]
    for (let i = 0; i < count; i++) {
      const place = start + chosen[i]!
      const print = hashes[chosen[i]!]! | 0
      const slot = (print ^ (print >>> 16)) & (heads.length - 1)
      let seen = 0
      for (let at = heads[slot]!; at >= 0 && seen < commonest; at = before[at]!) {
        if (posted[at] !== print) continue
        // Newest first: a print the wording itself has posted already was met then.
        if (owners[at] === wording) seen = commonest
        else {
          seen++
          this.#share([wording, place], [owners[at]!, this.#places[at]!])
        }
      }
      if (seen === commonest) continue
      posted[this.#count] = print
      owners[this.#count] = wording
      this.#places[this.#count] = place
      before[this.#count] = heads[slot]!
      heads[slot] = this.#count++
    }
  }

  #share([wording, ownAt]: readonly [number, number], [other, otherAt]: readonly [number, number]): void {
    if (this.#placeCount === this.ownAt.length) {
      this.ownAt = doubled(this.ownAt)
      this.otherAt = doubled(this.otherAt)
      this.earlier = doubled(this.earlier)
    }
    const at = this.#placeCount++
    this.ownAt[at] = ownAt
    this.otherAt[at] = otherAt
    if (this.#metBy[other] === wording) {
      const last = this.newest[other]!
      if (this.earlier[last]! < 0) this.others[this.otherCount++] = other
      this.earlier[at] = last
    } else {
      this.#metBy[other] = wording
      this.earlier[at] = -1
    }
    this.newest[other] = at
  }

  #grow(): void {
    this.#posted = doubled(this.#posted)
    this.#owners = doubled(this.#owners)
    this.#places = doubled(this.#places)
    this.#before = doubled(this.#before)
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * values.length)
  grown.set(values)
  return grown
}
