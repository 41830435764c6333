import { likeness, sharedWeight, union, weightOf, weightsOf } from './grams.ts'
import type { Side } from './tree.ts'

/** One candidate pair of sentences, by index: likeness 0–1 and the weight of what they share. */
export interface Score {
  readonly left: number
  readonly right: number
  readonly value: number
  readonly shared: number
}

/** The likenesses of the sentences of two reports, only where they share anything worth looking at. */
export interface Scores {
  readonly leftTotals: Float64Array
  readonly rightTotals: Float64Array
  /** What a bigram would weigh that stands in one sentence only. */
  readonly rarest: number
  /** By left index; in order of right index. */
  readonly rows: readonly (readonly Score[])[]
  /** Of several sentences of each side together: weight shared, and of each side. */
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
 * Likeness of every left sentence with every right one by their weighed bigrams, through an inverted index.
 *
 * Ties are broken by nearness in the reports and by the texts themselves, the same whichever side is left.
 *
 * @param grams how many bigrams are numbered
 */
export function scorePairs(left: Side, right: Side, grams: number): Scores {
  const weights = weightsOf(left.sentences, right.sentences, grams)
  const leftTotals = Float64Array.from(left.sentences, (unit) => weightOf(unit, weights))
  const rightTotals = Float64Array.from(right.sentences, (unit) => weightOf(unit, weights))
  const shared = sharedWeights(right.sentences, weights)
  const rows = left.sentences.map((unit, i): readonly Score[] => {
    const row: Score[] = []
    shared(unit, (j, weight) => {
      const plain = likeness(weight, leftTotals[i]!, rightTotals[j]!)
      if (plain < leastAlike && weight < leastHeld * Math.min(leftTotals[i]!, rightTotals[j]!)) return
      const near = 1 - (i / left.sentences.length - j / right.sentences.length) ** 2
      const tie = 1e-6 * near + 1e-8 * ((left.texts[i]!.tie + right.texts[j]!.tie) % 1)
      row.push({ left: i, right: j, value: Math.min(1, plain * (1 - 2e-6) + tie), shared: weight })
    })
    return row
  })
  const together = (a: readonly number[], b: readonly number[]): SharedWeights => {
    const one = union(a.map((i) => left.sentences[i]!))
    const other = union(b.map((j) => right.sentences[j]!))
    return { shared: sharedWeight(one, other, weights), left: weightOf(one, weights), right: weightOf(other, weights) }
  }
  const rarest = Math.log(1 + left.sentences.length + right.sentences.length)
  return { leftTotals, rightTotals, rarest, rows, together }
}

/** Tells of the units that share bigrams with a unit, ascending, and of the weight they share. */
function sharedWeights(
  lists: readonly Int32Array[],
  weights: Float64Array,
): (unit: Int32Array, tell: (at: number, shared: number) => void) => void {
  const { starts, units } = postingsOf(lists, weights.length)
  const sums = new Float64Array(lists.length)
  const met = new Int32Array(lists.length)
  return (unit, tell) => {
    let count = 0
    for (const gram of unit) {
      const weight = weights[gram]!
      for (let at = starts[gram]!, end = starts[gram + 1]!; at < end; at++) {
        const j = units[at]!
        if (sums[j] === 0) met[count++] = j
        sums[j]! += weight
      }
    }
    for (const j of met.subarray(0, count).sort()) {
      tell(j, sums[j]!)
      sums[j] = 0
    }
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
  for (let j = 0; j < lists.length; j++) for (const gram of lists[j]!) units[next[gram]!++] = j
  return { starts, units }
}
