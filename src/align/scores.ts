import { hashOf } from '../text/hash.ts'
import type { Grams, Weights } from './grams.ts'

/** One candidate pair of units: indices, similarity 0–1, and how much of each side's weight the other holds. */
export interface Score {
  readonly left: number
  readonly right: number
  readonly value: number
  /** Weight shared. */
  readonly shared: number
}

/** The similarities of two lists of units, only where they share anything worth looking at. */
export interface Scores {
  readonly leftTotals: Float64Array
  readonly rightTotals: Float64Array
  /** By left index; in order of right index. */
  readonly rows: readonly (readonly Score[])[]
}

/**
 * Similarity of every left unit with every right unit: weighted Dice of their bigrams, through an inverted index.
 *
 * Pairs below `least` are left out. Ties are broken by nearness in the lists and by the texts themselves, the same
 * whichever side is left.
 */
export function scorePairs(
  left: readonly Grams[],
  right: readonly Grams[],
  options: { readonly weights: Weights; readonly least: number },
): Scores {
  const { weights, least } = options
  const leftTotals = Float64Array.from(left, ({ grams }) => weights.total(grams))
  const rightTotals = Float64Array.from(right, ({ grams }) => weights.total(grams))
  const postings = postingsOf(right)
  const sums = new Float64Array(right.length)
  const ties = { left: left.map(tieOf), right: right.map(tieOf) }
  const rows = left.map(({ grams }, i) => {
    const met: number[] = []
    for (const gram of grams) {
      const weight = weights.of(gram)
      for (const j of postings.get(gram) ?? []) {
        if (sums[j] === 0) met.push(j)
        sums[j]! += weight
      }
    }
    const row: Score[] = []
    for (const j of met.sort((a, b) => a - b)) {
      const shared = sums[j]!
      sums[j] = 0
      const dice = (2 * shared) / (leftTotals[i]! + rightTotals[j]!)
      if (dice < least) continue
      const near = 1 - Math.abs(i / left.length - j / right.length)
      const tie = 1e-6 * near + 1e-8 * ((ties.left[i]! + ties.right[j]!) % 1)
      row.push({ left: i, right: j, value: Math.min(1, dice * (1 - 2e-6) + tie), shared })
    }
    return row
  })
  return { leftTotals, rightTotals, rows }
}

function postingsOf(units: readonly Grams[]): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>()
  for (const [j, { grams }] of units.entries()) {
    for (const gram of grams) {
      const list = postings.get(gram)
      if (list === undefined) postings.set(gram, [j])
      else list.push(j)
    }
  }
  return postings
}

/** A number in 0–1 from the text, the same wherever it stands. */
function tieOf({ text }: Grams): number {
  return Number.parseInt(hashOf(text).slice(-6), 16) / 0x1000000
}
