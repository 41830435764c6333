import { gather } from './groups.ts'
import { Column, orderBy } from './sort.ts'

/** The two sides of every match, left and right, one after the other, and their order in the text. */
export interface Stretches {
  readonly report: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly order: Int32Array
}

/**
 * Unites matches that are the same passage of a report. The longest match is the middle of a family: those join that have
 * one of its two stretches, and those that lie between two that joined. Others do not, so that no chain of passages, each
 * a little like the next, becomes one family.
 *
 * @param share two stretches are one passage where so much of the longer lies in both
 * @returns for every match the middle of its family
 */
export function uniteMatches(stretches: Stretches, share: number): Int32Array {
  const { start, end } = stretches
  const near = neighbours(stretches, share)
  const count = start.length / 2
  const shortness = Int32Array.from({ length: count }, (_, i) => start[2 * i]! - end[2 * i]!)
  const middles = new Int32Array(count).fill(-1)
  // Read without a sign, the lowest of what is below 0 is the longest.
  for (const middle of orderBy(shortness)) {
    if (middles[middle]! >= 0) continue
    middles[middle] = middle
    const joined: number[] = []
    for (const stretch of [2 * middle, 2 * middle + 1])
      for (let i = near.starts[stretch]!; i < near.starts[stretch + 1]!; i++) joined.push(near.others[i]! >> 1)
    for (const match of joined) if (middles[match]! < 0) middles[match] = middle
    for (const match of joined) if (middles[match] === middle) closeAround(match, near, middles)
  }
  return middles
}

/** For every stretch those of the same passage: `others[starts[s]] … others[starts[s + 1] - 1]`. */
interface Neighbours {
  readonly starts: Int32Array
  readonly others: Int32Array
}

/** Lets those join a match's family of which both stretches are already in it. */
function closeAround(match: number, { starts, others }: Neighbours, middles: Int32Array): void {
  const middle = middles[match]!
  const isIn = (stretch: number) => {
    for (let i = starts[stretch]!; i < starts[stretch + 1]!; i++) if (middles[others[i]! >> 1] === middle) return true
    return false
  }
  for (let i = starts[2 * match]!; i < starts[2 * match + 2]!; i++) {
    const one = others[i]! >> 1
    if (middles[one]! < 0 && isIn(2 * one) && isIn(2 * one + 1)) middles[one] = middle
  }
}

function neighbours({ report, start, end, order }: Stretches, share: number): Neighbours {
  const [from, to] = [new Column(), new Column()]
  for (let i = 0; i < order.length; i++) {
    const one = order[i]!
    for (let j = i + 1; j < order.length; j++) {
      const other = order[j]!
      if (report[other] !== report[one] || start[other]! >= end[one]!) break
      const longer = Math.max(end[one]! - start[one]!, end[other]! - start[other]!)
      if (Math.min(end[one]!, end[other]!) - start[other]! < share * longer) continue
      from.push(one)
      to.push(other)
      from.push(other)
      to.push(one)
    }
  }
  const { starts, members } = gather(from.values, start.length)
  const others = to.values
  return { starts, others: members.map((pair) => others[pair]!) }
}
