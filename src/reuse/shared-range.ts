import type { Range } from './coverage.ts'

/** A passage that two reports share: their indices, and the masked range in each. */
export interface SharedRange {
  readonly left: number
  readonly right: number
  readonly leftAt: Range
  readonly rightAt: Range
}

/** The first of ascending `starts` at or after a value, between two indices; binary search. */
export function firstOf(
  starts: Int32Array,
  value: number,
  within: { readonly from: number; readonly to: number },
): number {
  let [low, high] = [within.from, within.to]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Stretch number `index` of those that begin at `starts`. */
export function rangeAt(starts: Int32Array, index: number): Range {
  return { start: starts[index]!, end: starts[index + 1]! }
}

/** Whether two stretches of masked text of one length are the same. */
export function sameUnits(units: Uint16Array, [a, b]: readonly [number, number], length: number): boolean {
  for (let i = 0; i < length; i++) if (units[a + i] !== units[b + i]) return false
  return true
}
