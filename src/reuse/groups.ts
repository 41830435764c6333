import { sharedInt32 } from './shared-arrays.ts'

/** Items of one key, by number: groups in the order of their first member, members ascending. */
export interface Groups {
  readonly count: number
  /** Group of every item; -1 for those left out. */
  readonly of: Int32Array
  /** Members of group `g`: `members[starts[g]] … members[starts[g + 1] - 1]`. */
  readonly starts: Int32Array
  readonly members: Int32Array
}

/** Groups items of equal 64-bit key; an item with both halves 0 is left out, and one that is alone where so asked. Expected linear. */
export function groupEqual(high: Uint32Array, low: Uint32Array, alone: 'kept' | 'left-out' = 'kept'): Groups {
  let size = 1024
  while (size < 2 * high.length) size *= 2
  const table = new Int32Array(size).fill(-1)
  const of = sharedInt32(high.length).fill(-1)
  const firsts = new Int32Array(high.length)
  let count = 0
  for (let i = 0; i < high.length; i++) {
    const [h, l] = [high[i]!, low[i]!]
    if (h === 0 && l === 0) continue
    let at = (l ^ Math.imul(h, 0x9e3779b1)) & (size - 1)
    while (table[at]! >= 0 && (low[firsts[table[at]!]!] !== l || high[firsts[table[at]!]!] !== h))
      at = (at + 1) & (size - 1)
    if (table[at]! < 0) {
      firsts[count] = i
      table[at] = count++
    }
    of[i] = table[at]!
  }
  return gather(of, alone === 'kept' ? count : leaveOutAlone(of, count))
}

/** Takes groups of one out of the numbers; answers how many are left. */
function leaveOutAlone(of: Int32Array, count: number): number {
  const sizes = new Int32Array(count)
  for (const group of of) if (group >= 0) sizes[group]!++
  let left = 0
  const numbers = sizes.map((size) => (size > 1 ? left++ : -1))
  for (let i = 0; i < of.length; i++) if (of[i]! >= 0) of[i] = numbers[of[i]!]!
  return left
}

/** Lists the members of every group. */
export function gather(of: Int32Array, count: number): Groups {
  const starts = sharedInt32(count + 1)
  for (const group of of) if (group >= 0) starts[group + 1]!++
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const members = sharedInt32(starts[count]!)
  for (let i = 0; i < of.length; i++) if (of[i]! >= 0) members[next[of[i]!]!++] = i
  return { count, of, starts, members }
}

/** Groups of indices that only ever join (union-find with path halving); the lower root stays, so that the order of joining does not matter. */
export class Union {
  readonly parent: Int32Array

  constructor(size: number) {
    this.parent = new Int32Array(size)
    for (let i = 0; i < size; i++) this.parent[i] = i
  }

  find(index: number): number {
    const { parent } = this
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x < y) this.parent[y] = x
    else this.parent[x] = y
  }
}
