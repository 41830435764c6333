import type { Range } from './coverage.ts'
import { sharedInt32, sharedJoin } from './shared-arrays.ts'

/** A passage that two reports share: their indices, and the masked range in each. */
export interface SharedRange {
  readonly left: number
  readonly right: number
  readonly leftAt: Range
  readonly rightAt: Range
  /** Units of it that speak for copying: nobody's formula, each the less the more bodies have it. 0 within one body. */
  readonly evidence: number
}

/** Passages in columns, for other threads and by the hundred thousand. */
export interface RangeColumns {
  readonly count: number
  readonly left: Int32Array
  readonly right: Int32Array
  readonly leftStart: Int32Array
  readonly leftEnd: Int32Array
  readonly rightStart: Int32Array
  readonly rightEnd: Int32Array
  readonly evidence: Int32Array
}

/** So many passages side by side in columns, in order. */
export function packRanges(ranges: readonly SharedRange[]): RangeColumns {
  const columns = emptyRanges(ranges.length)
  for (const [i, { left, right, leftAt, rightAt, evidence }] of ranges.entries()) {
    columns.left[i] = left
    columns.right[i] = right
    columns.leftStart[i] = leftAt.start
    columns.leftEnd[i] = leftAt.end
    columns.rightStart[i] = rightAt.start
    columns.rightEnd[i] = rightAt.end
    columns.evidence[i] = evidence
  }
  return columns
}

function emptyRanges(count: number): RangeColumns {
  const empty = () => sharedInt32(count)
  return {
    count,
    left: empty(),
    right: empty(),
    leftStart: empty(),
    leftEnd: empty(),
    rightStart: empty(),
    rightEnd: empty(),
    evidence: empty(),
  }
}

/** The passages of several lists, one list after the other. */
export function joinRanges(parts: readonly RangeColumns[]): RangeColumns {
  const by = (column: (part: RangeColumns) => Int32Array) => sharedJoin(parts.map(column))
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    left: by(({ left }) => left),
    right: by(({ right }) => right),
    leftStart: by(({ leftStart }) => leftStart),
    leftEnd: by(({ leftEnd }) => leftEnd),
    rightStart: by(({ rightStart }) => rightStart),
    rightEnd: by(({ rightEnd }) => rightEnd),
    evidence: by(({ evidence }) => evidence),
  }
}

/** Passage number `i`. */
export function sharedRangeAt(ranges: RangeColumns, i: number): SharedRange {
  return {
    left: ranges.left[i]!,
    right: ranges.right[i]!,
    leftAt: { start: ranges.leftStart[i]!, end: ranges.leftEnd[i]! },
    rightAt: { start: ranges.rightStart[i]!, end: ranges.rightEnd[i]! },
    evidence: ranges.evidence[i]!,
  }
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
