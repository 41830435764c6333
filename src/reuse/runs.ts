import type { Range } from './coverage.ts'
import { lastSlot } from './mask.ts'

/** A stretch that two sentences have in common is named from this length on, a shorter one where it is nearly all of one. */
const leastRun = 16
const leastWhole = 12
const nearlyAll = 0.9

/**
 * The longest stretch two sentences have in common, where it is long enough to be named, masked figures and places not
 * counted: 152件，办结145件，办结率95% is said of anything. O(left × right).
 */
export function commonRun(
  units: Uint16Array,
  left: Range,
  right: Range,
): { readonly left: Range; readonly right: Range } | null {
  const width = right.end - right.start + 1
  let above = new Uint16Array(width)
  let here = new Uint16Array(width)
  const best = { length: 0, left: 0, right: 0 }
  for (let i = left.start; i < left.end; i++) {
    for (let j = 1; j < width; j++) {
      here[j] = units[i] === units[right.start + j - 1] ? above[j - 1]! + 1 : 0
      if (here[j]! <= best.length) continue
      best.length = here[j]!
      best.left = i + 1
      best.right = right.start + j
    }
    ;[above, here] = [here, above]
  }
  const letters = units.subarray(best.left - best.length, best.left).filter((unit) => unit > lastSlot).length
  if (!isNamed(letters, left, right)) return null
  return {
    left: { start: best.left - best.length, end: best.left },
    right: { start: best.right - best.length, end: best.right },
  }
}

/** Whether a run of this length between two sentences is named at all. */
export function isNamed(length: number, left: Range, right: Range): boolean {
  const shorter = Math.min(left.end - left.start, right.end - right.start)
  return length >= leastRun || (length >= leastWhole && length >= nearlyAll * shorter)
}
