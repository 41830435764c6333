import { Repeats } from './repeats.ts'
import { sharedInt32 } from './shared-arrays.ts'
import { Column, orderBy } from './sort.ts'

/** Items of one key, by number: groups in the order of their first member, members ascending. */
export interface Groups {
  readonly count: number
  /** Group of every item; -1 for those left out. */
  readonly of: Int32Array
  /** Members of group `g`: `members[starts[g]] … members[starts[g + 1] - 1]`. */
  readonly starts: Int32Array
  readonly members: Int32Array
}

/** One half of every item's key. */
type Halves = Uint32Array | Int32Array

/**
 * Groups items of equal 64-bit key; an item with both halves 0 is left out, and one that is alone where so asked. Sorts, so
 * that equal ones are neighbours, for a table would be read at random again and again. Linear.
 */
export function groupEqual(high: Halves, low: Halves, alone: 'kept' | 'left-out' = 'kept'): Groups {
  const of = firstOfKey(high, low, alone)
  let count = 0
  // The first of a key comes before the others, and has its group's number when they ask for it.
  for (let i = 0; i < of.length; i++) if (of[i]! >= 0) of[i] = of[i] === i ? count++ : of[of[i]!]!
  return gather(of, count)
}

/** For every item the first of its key; -1 for those left out. */
function firstOfKey(high: Halves, low: Halves, alone: 'kept' | 'left-out'): Int32Array {
  const keyed = keyedItems(high, low)
  const first = sharedInt32(high.length).fill(-1)
  if (alone === 'kept') for (let i = 0; i < keyed.length; i++) first[keyed[i]!] = keyed[i]!
  const items = repeatedItems(keyed, high, low)
  const keys = new Int32Array(items.length)
  for (let i = 0; i < keys.length; i++) keys[i] = low[items[i]!]!
  const order = orderBy(keys)
  for (let from = 0, to = 0; from < order.length; from = to) {
    const key = keys[order[from]!]!
    for (to = from; to < order.length && keys[order[to]!] === key; to++) {
      const item = items[order[to]!]!
      let same = from
      while (high[items[order[same]!]!] !== high[item]) same++
      const one = items[order[same]!]!
      if (same < to) first[one] = first[item] = one
    }
  }
  return first
}

function keyedItems(high: Halves, low: Halves): Int32Array {
  const items = new Column(high.length)
  for (let i = 0; i < high.length; i++) if (high[i] !== 0 || low[i] !== 0) items.push(i)
  return items.values
}

/** Items whose key another seems to have: nearly all that are alone are told before anything is sorted. */
function repeatedItems(keyed: Int32Array, high: Halves, low: Halves): Int32Array {
  const slots = 1 << 24
  const repeats = new Repeats(slots)
  const slotOf = (i: number) => (low[i]! ^ (high[i]! << 8)) & (slots - 1)
  for (let i = 0; i < keyed.length; i++) repeats.add(slotOf(keyed[i]!))
  const repeated = new Column(keyed.length >> 1)
  for (let i = 0; i < keyed.length; i++) if (repeats.has(slotOf(keyed[i]!))) repeated.push(keyed[i]!)
  return repeated.values
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
