import type { Ordered } from './families.ts'

/** Two stretches are one passage where so much of the longer lies in both; of what a body carries over, less. */
const sameFrom = { apart: 0.7, rest: 0.4 }

/**
 * Unites matches that are the same passage of a report. The longest match is the middle of a family: those join that have
 * one of its two stretches, and those that lie between two that joined. Others do not, so that no chain of passages, each
 * a little like the next, becomes one family.
 *
 * @param ordered two stretches of every match, left and right, one after the other
 * @param apart the first matches, united only with one another
 * @returns for every match the middle of its family
 */
export function uniteMatches(ordered: Ordered, apart: number): Int32Array {
  const { stretches } = ordered
  const near = neighbours(ordered, apart)
  const count = stretches.length / 2
  const sizes = Int32Array.from({ length: count }, (_, i) => stretches[2 * i]!.end - stretches[2 * i]!.start)
  const middles = new Int32Array(count).fill(-1)
  for (const middle of Array.from(sizes.keys()).toSorted((a, b) => sizes[b]! - sizes[a]! || a - b)) {
    if (middles[middle]! >= 0) continue
    middles[middle] = middle
    const joined = [...near[2 * middle]!, ...near[2 * middle + 1]!].map((other) => other >> 1)
    for (const match of joined) if (middles[match]! < 0) middles[match] = middle
    for (const match of joined) if (middles[match] === middle) closeAround(match, { near, middles })
  }
  return middles
}

/** Lets those join a match's family of which both stretches are already in it. */
function closeAround(
  match: number,
  { near, middles }: { readonly near: readonly (readonly number[])[]; readonly middles: Int32Array },
): void {
  const middle = middles[match]!
  const isIn = (stretch: number) => near[stretch]!.some((other) => middles[other >> 1] === middle)
  for (const stretch of [2 * match, 2 * match + 1]) {
    for (const other of near[stretch]!) {
      const one = other >> 1
      if (middles[one]! < 0 && isIn(2 * one) && isIn(2 * one + 1)) middles[one] = middle
    }
  }
}

/** For every stretch those of the same passage, by index. */
function neighbours({ stretches, order }: Ordered, apart: number): readonly (readonly number[])[] {
  const near: number[][] = Array.from(stretches, () => [])
  for (let i = 0; i < order.length; i++) {
    const [at, one] = [order[i]!, stretches[order[i]!]!]
    for (let j = i + 1; j < order.length; j++) {
      const [otherAt, other] = [order[j]!, stretches[order[j]!]!]
      if (other.report !== one.report || other.start >= one.end) break
      const longer = Math.max(one.end - one.start, other.end - other.start)
      const isApart = at >> 1 < apart
      const least = (isApart ? sameFrom.apart : sameFrom.rest) * longer
      if (isApart !== otherAt >> 1 < apart || Math.min(one.end, other.end) - other.start < least) continue
      near[at]!.push(otherAt)
      near[otherAt]!.push(at)
    }
  }
  return near
}
