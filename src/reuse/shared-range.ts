import type { Range } from './coverage.ts'
import { sharedInt32 } from './shared-arrays.ts'

/** A passage that two reports share: their indices, and the masked range in each. */
export interface SharedRange {
  readonly left: number
  readonly right: number
  readonly leftAt: Range
  readonly rightAt: Range
  /** Units of it that speak for copying: nobody's formula, each the less the more bodies have it. 0 within one body. */
  readonly evidence: number
}

/** Numbers of a packed passage. */
const size = 7

/** The passages as seven numbers each, for another thread. */
export function packRanges(ranges: readonly SharedRange[]): Int32Array {
  const packed = sharedInt32(size * ranges.length)
  for (const [i, { left, right, leftAt, rightAt, evidence }] of ranges.entries())
    packed.set([left, right, leftAt.start, leftAt.end, rightAt.start, rightAt.end, evidence], size * i)
  return packed
}

/** What `packRanges` packed. */
export function unpackRanges(packed: Int32Array): readonly SharedRange[] {
  return Array.from({ length: packed.length / size }, (_, i) => ({
    left: packed[size * i]!,
    right: packed[size * i + 1]!,
    leftAt: { start: packed[size * i + 2]!, end: packed[size * i + 3]! },
    rightAt: { start: packed[size * i + 4]!, end: packed[size * i + 5]! },
    evidence: packed[size * i + 6]!,
  }))
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

/**
 * The stretch that holds a place, of those that begin at ascending `starts` (one entry more than there are stretches),
 * between two indices; of several that begin there the last. Binary search.
 */
export function holderOf(
  starts: Int32Array,
  place: number,
  within: { readonly from: number; readonly to: number } = { from: 0, to: starts.length - 1 },
): number {
  return firstOf(starts, place + 1, within) - 1
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
