import type { Score, Scores } from './scores.ts'

/** Matched units: one or two of a side, indices ascending. */
export interface Match {
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** 0–1 */
  readonly score: number
}

/** Every match must be better than this for it to be worth more than leaving both sides alone. */
const cost = 0.2
/** How much better one-to-two must be than the best of its one-to-ones. */
const margin = 0.08
/** How much of the shorter unit's weight the longer one must hold for the two to be halves of it. */
const heldByWhole = 0.55

/**
 * Aligns two ordered lists so that the summed score of matches, less a fixed cost each, is greatest.
 *
 * Order-preserving: matches never cross. One to one, one to two and two to one. O(left × right) time and space in
 * typed arrays.
 *
 * @returns the matches, in order; what is in none is matched to nothing
 * @see Needleman & Wunsch 1970, with gaps free of cost; Gale & Church 1993 for one to two
 */
export function chainMatches(
  scores: Scores,
  counts: { readonly left: number; readonly right: number },
): readonly Match[] {
  const { left, right } = counts
  const width = right + 1
  const best = new Float64Array((left + 1) * width)
  const move = new Uint8Array((left + 1) * width)
  const cells = cellsOf(scores)
  for (let i = 1; i <= left; i++) {
    for (let j = 1; j <= right; j++) {
      const at = i * width + j
      const skips = best[at - 1]! > best[at - width]!
      best[at] = skips ? best[at - 1]! : best[at - width]!
      move[at] = skips ? moves.skipRight : moves.skipLeft
      const one = cells[i - 1]!.get(j - 1)
      if (one === undefined) continue
      const offer = (gain: number, from: number, step: number) => {
        const value = best[from]! + gain - cost
        if (gain <= 0 || value <= best[at]!) return
        best[at] = value
        move[at] = step
      }
      offer(one.value, at - width - 1, moves.one)
      offer(oneTwoScore(one, cells, scores), at - width - 2, moves.oneTwo)
      offer(twoOneScore(one, cells, scores), at - 2 * width - 1, moves.twoOne)
    }
  }
  return walkBack(move, width, { counts, cells, scores })
}

function oneTwoScore(one: Score, cells: Cells, { leftTotals, rightTotals }: Scores): number {
  return pairScore(one, cells[one.left]!.get(one.right - 1), { whole: leftTotals[one.left]!, parts: rightTotals })
}

function twoOneScore(one: Score, cells: Cells, { leftTotals, rightTotals }: Scores): number {
  return pairScore(one, cells[one.left - 1]?.get(one.right), { whole: rightTotals[one.right]!, parts: leftTotals })
}

const moves = { skipLeft: 1, skipRight: 2, one: 3, oneTwo: 4, twoOne: 5 } as const

type Cells = readonly ReadonlyMap<number, Score>[]

function cellsOf({ rows }: Scores): Cells {
  return rows.map((row) => new Map(row.map((score) => [score.right, score])))
}

/**
 * Score of one unit against two neighbours together: 0 unless each neighbour is mostly held by the one and both together
 * fit it clearly better than either.
 */
function pairScore(
  a: Score,
  b: Score | undefined,
  totals: { readonly whole: number; readonly parts: Float64Array },
): number {
  if (b === undefined) return 0
  const sideways = a.left === b.left
  const weightA = totals.parts[sideways ? a.right : a.left]!
  const weightB = totals.parts[sideways ? b.right : b.left]!
  if (a.shared < heldByWhole * weightA || b.shared < heldByWhole * weightB) return 0
  const both = (2 * Math.min(a.shared + b.shared, totals.whole)) / (totals.whole + weightA + weightB)
  return both > Math.max(a.value, b.value) + margin ? Math.min(1, both) : 0
}

interface Walk {
  readonly counts: { readonly left: number; readonly right: number }
  readonly cells: Cells
  readonly scores: Scores
}

function walkBack(move: Uint8Array, width: number, { counts, cells, scores }: Walk): readonly Match[] {
  const matches: Match[] = []
  let i = counts.left
  let j = counts.right
  while (i > 0 && j > 0) {
    const step = move[i * width + j]!
    const one = cells[i - 1]!.get(j - 1)
    if (step === moves.skipLeft) i--
    else if (step === moves.skipRight) j--
    else {
      const left = step === moves.twoOne ? [i - 2, i - 1] : [i - 1]
      const right = step === moves.oneTwo ? [j - 2, j - 1] : [j - 1]
      const score =
        step === moves.one ? one!.value : (step === moves.oneTwo ? oneTwoScore : twoOneScore)(one!, cells, scores)
      matches.push({ left, right, score })
      i -= left.length
      j -= right.length
    }
  }
  return matches.reverse()
}
