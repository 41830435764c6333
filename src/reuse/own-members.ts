import type { Range } from './coverage.ts'
import type { Groups } from './groups.ts'
import { firstOf } from './shared-range.ts'

/**
 * The members of every wording that one body has: looked up once for all its reports, which then ask again and again.
 * Sentences or clauses, whichever the groups are of.
 */
export class OwnMembers {
  readonly #groups: Groups
  #start = 0
  /** By item of the body: the first of its wording and the next, both the body's; -1 where there is none. */
  #first = new Int32Array(1 << 10)
  #next = new Int32Array(1 << 10)

  constructor(groups: Groups) {
    this.#groups = groups
  }

  /** Looks up a body's items, from `start` to before `end`; what was known of another is forgotten. */
  reset(start: number, end: number): void {
    const { of, starts, members } = this.#groups
    if (this.#first.length < end - start) {
      this.#first = new Int32Array(2 * (end - start))
      this.#next = new Int32Array(2 * (end - start))
    }
    this.#first.fill(-1, 0, end - start)
    this.#start = start
    for (let item = start; item < end; item++) {
      if (of[item]! < 0 || this.#first[item - start]! >= 0) continue
      const to = starts[of[item]! + 1]!
      const own = firstOf(members, start, { from: starts[of[item]!]!, to })
      for (let i = own; i < to && members[i]! < end; i++) {
        const following = i + 1 < to && members[i + 1]! < end
        this.#first[members[i]! - start] = item
        this.#next[members[i]! - start] = following ? members[i + 1]! : -1
      }
    }
  }

  /** The body's first item of the same wording, which so stands for the wording; -1 for an item without one. */
  first(item: number): number {
    return this.#first[item - this.#start]!
  }

  /** The item of a range that is the same wording: the first at or after `next` where there is one, else the first; -1 where there is none. */
  within(item: number, { start, end }: Range, next = start): number {
    let found = -1
    for (let at = this.first(item); at >= 0 && at < end; at = this.#next[at - this.#start]!) {
      if (at < start) continue
      if (at >= next) return at
      if (found < 0) found = at
    }
    return found
  }
}
