const digit = 11
const buckets = 1 << digit

/**
 * Indices `0 … keys.length - 1` by their keys, read as 32 bits without a sign; equal keys keep their order, or that of
 * `order`. Radix sort that carries the keys along: linear, and no pass reads at random.
 */
export function orderBy(keys: Int32Array, order?: Int32Array): Int32Array {
  const { length } = keys
  let index = order === undefined ? keys.map((_, i) => i) : order.slice()
  let key = order === undefined ? keys.slice() : order.map((at) => keys[at]!)
  let [nextIndex, nextKey] = [new Int32Array(length), new Int32Array(length)]
  const most = highest(keys)
  for (let shift = 0; shift < 32 && (shift === 0 || most >>> shift > 0); shift += digit) {
    scatter({ index, key }, { index: nextIndex, key: nextKey }, shift)
    ;[index, nextIndex] = [nextIndex, index]
    ;[key, nextKey] = [nextKey, key]
  }
  return index
}

interface Keyed {
  readonly index: Int32Array
  readonly key: Int32Array
}

function scatter(from: Keyed, to: Keyed, shift: number): void {
  const next = new Int32Array(buckets + 1)
  const { key, index } = from
  const { key: keys, index: indices } = to
  for (let i = 0; i < key.length; i++) next[((key[i]! >>> shift) & (buckets - 1)) + 1]!++
  for (let i = 0; i < buckets; i++) next[i + 1]! += next[i]!
  for (let i = 0; i < key.length; i++) {
    const at = next[(key[i]! >>> shift) & (buckets - 1)]!++
    keys[at] = key[i]!
    indices[at] = index[i]!
  }
}

function highest(keys: Int32Array): number {
  let bits = 0
  for (let i = 0; i < keys.length; i++) bits |= keys[i]!
  return bits >>> 0
}

/** A list of numbers that grows, without an object for each. */
export class Column {
  #values: Int32Array
  length = 0

  /** `room` saves growing where the number is known roughly. */
  constructor(room = 1024) {
    this.#values = new Int32Array(Math.max(16, room))
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(2 * this.length)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[this.length++] = value
  }

  /** Keeps what stands at ascending indices. */
  keep(indices: Int32Array): void {
    for (let i = 0; i < indices.length; i++) this.#values[i] = this.#values[indices[i]!]!
    this.length = indices.length
  }

  /** What was pushed, in order. */
  get values(): Int32Array {
    return this.#values.subarray(0, this.length)
  }
}
