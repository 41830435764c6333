import { hashOf } from '../text/hash.ts'
import { type Grams, likeness, sharedWeight, union, type Weighed, weigh, weightOf } from './grams.ts'

/** One candidate pair of units, by index: likeness 0–1 and the weight of what they share. */
export interface Score {
  readonly left: number
  readonly right: number
  readonly value: number
  readonly shared: number
}

/** The likenesses of two lists of units, only where they share anything worth looking at. */
export interface Scores {
  readonly leftTotals: Float64Array
  readonly rightTotals: Float64Array
  /** What a bigram would weigh that stands in one unit only. */
  readonly rarest: number
  /** By left index; in order of right index. */
  readonly rows: readonly (readonly Score[])[]
  /** Of several units of each side together: weight shared, and of each side. */
  readonly together: (left: readonly number[], right: readonly number[]) => SharedWeights
}

export interface SharedWeights {
  readonly shared: number
  readonly left: number
  readonly right: number
}

/** Pairs less alike than this, and sharing less than half of the shorter, are left out. */
const leastAlike = 0.12
const leastHeld = 0.5

/**
 * Likeness of every left unit with every right unit by their weighed bigrams, through an inverted index.
 *
 * Ties are broken by nearness in the lists and by the texts themselves, the same whichever side is left.
 */
export function scorePairs(left: readonly Grams[], right: readonly Grams[]): Scores {
  const weighed = weigh(left, right)
  const leftTotals = Float64Array.from(weighed.left, (unit) => weightOf(unit, weighed.weights))
  const rightTotals = Float64Array.from(weighed.right, (unit) => weightOf(unit, weighed.weights))
  const ties = { left: left.map(tieOf), right: right.map(tieOf) }
  const sharedOf = sharedWeights(weighed)
  const rows = weighed.left.map((unit, i) =>
    sharedOf(unit).flatMap(({ right: j, shared }): readonly Score[] => {
      const plain = likeness(shared, leftTotals[i]!, rightTotals[j]!)
      if (plain < leastAlike && shared < leastHeld * Math.min(leftTotals[i]!, rightTotals[j]!)) return []
      const near = 1 - Math.abs(i / left.length - j / right.length)
      const tie = 1e-6 * near + 1e-8 * ((ties.left[i]! + ties.right[j]!) % 1)
      return [{ left: i, right: j, value: Math.min(1, plain * (1 - 2e-6) + tie), shared }]
    }),
  )
  const together = (a: readonly number[], b: readonly number[]): SharedWeights => {
    const [one, other] = [union(a.map((i) => weighed.left[i]!)), union(b.map((j) => weighed.right[j]!))]
    return {
      shared: sharedWeight(one, other, weighed.weights),
      left: weightOf(one, weighed.weights),
      right: weightOf(other, weighed.weights),
    }
  }
  return { leftTotals, rightTotals, rarest: Math.log(1 + left.length + right.length), rows, together }
}

/** The right units that share bigrams with a unit, ascending, and the weight they share. */
function sharedWeights({ right, weights }: Weighed): (unit: Int32Array) => { right: number; shared: number }[] {
  const { starts, units } = postingsOf(right, weights.length)
  const sums = new Float64Array(right.length)
  const met = new Int32Array(right.length)
  return (unit) => {
    let count = 0
    for (const gram of unit) {
      const weight = weights[gram]!
      for (let at = starts[gram]!; at < starts[gram + 1]!; at++) {
        const j = units[at]!
        if (sums[j] === 0) met[count++] = j
        sums[j]! += weight
      }
    }
    return Array.from(met.subarray(0, count).sort(), (j) => {
      const shared = sums[j]!
      sums[j] = 0
      return { right: j, shared }
    })
  }
}

/** For each bigram the units that hold it: `units[starts[gram] … starts[gram + 1])`. */
function postingsOf(
  lists: readonly Int32Array[],
  grams: number,
): { readonly starts: Int32Array; readonly units: Int32Array } {
  const starts = new Int32Array(grams + 1)
  for (const list of lists) for (const gram of list) starts[gram + 1]!++
  for (let gram = 0; gram < grams; gram++) starts[gram + 1]! += starts[gram]!
  const next = starts.slice()
  const units = new Int32Array(starts[grams]!)
  for (const [j, list] of lists.entries()) for (const gram of list) units[next[gram]!++] = j
  return { starts, units }
}

/** A number in 0–1 from the text, the same wherever it stands. */
function tieOf({ text }: Grams): number {
  return Number.parseInt(hashOf(text).slice(-6), 16) / 0x1000000
}
