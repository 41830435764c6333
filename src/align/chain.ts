import { likeness } from './grams.ts'
import type { Score, Scores } from './scores.ts'

/** Matched units: one or two of a side, indices ascending. */
export interface Match {
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** 0–1 */
  readonly score: number
}

/** Two lists of units, as indices into the scored ones, ascending. */
export interface Pool {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Every match must be better than this for it to be worth more than leaving both sides alone. */
const cost = 0.2
/** Least likeness of two units in the same place. */
const leastInPlace = 0.25
/** How much of its weight each of two units must add to what the other shares with the one that holds both. */
const heldByWhole = 0.5

/**
 * Aligns two ordered lists so that the summed score of matches, less a fixed cost each, is greatest.
 *
 * Order-preserving: matches never cross. One to one, one to two and two to one. O(left × right) time and space in
 * typed arrays.
 *
 * @returns the matches, in order; what is in none is matched to nothing
 * @see Needleman & Wunsch 1970, with gaps free of cost; Gale & Church 1993 for one to two
 */
export function chainMatches(pool: Pool, scores: Scores): readonly Match[] {
  const width = pool.right.length + 1
  const best = new Float64Array((pool.left.length + 1) * width)
  const move = new Uint8Array((pool.left.length + 1) * width)
  const cells = cellsOf(pool, scores)
  for (let i = 1; i <= pool.left.length; i++) {
    for (let j = 1; j <= pool.right.length; j++) {
      const at = i * width + j
      const skips = best[at - 1]! > best[at - width]!
      best[at] = skips ? best[at - 1]! : best[at - width]!
      move[at] = skips ? moves.skipRight : moves.skipLeft
      const cell = cells[i - 1]!.get(j - 1)
      if (cell === undefined) continue
      for (const [step, gain] of steps(cell)) {
        const from = at - reach[step].left * width - reach[step].right
        const value = best[from]! + gain - cost
        if (value <= (best[at] ?? 0)) continue
        best[at] = value
        move[at] = moves[step]
      }
    }
  }
  return walkBack(move, width, { pool, cells })
}

const moves = { skipLeft: 1, skipRight: 2, one: 3, oneTwo: 4, twoOne: 5 } as const
const reach = { one: { left: 1, right: 1 }, oneTwo: { left: 1, right: 2 }, twoOne: { left: 2, right: 1 } } as const

/** What a match that ends in two units is worth: the units themselves, with the right one before, with the left one before; 0 where it may not be. */
interface Cell {
  readonly one: number
  readonly oneTwo: number
  readonly twoOne: number
}

type Cells = readonly ReadonlyMap<number, Cell>[]

function steps({ one, oneTwo, twoOne }: Cell): readonly (readonly ['one' | 'oneTwo' | 'twoOne', number])[] {
  const all = [
    ['one', one],
    ['oneTwo', oneTwo],
    ['twoOne', twoOne],
  ] as const
  return all.filter(([, gain]) => gain > 0)
}

function cellsOf({ left, right }: Pool, scores: Scores): Cells {
  const place = new Map(right.map((at, j) => [at, j]))
  const known = left.map(
    (at) =>
      new Map(
        scores.rows[at]!.flatMap((score): [number, Score][] => {
          const j = place.get(score.right)
          return j === undefined ? [] : [[j, score]]
        }),
      ),
  )
  return known.map(
    (row, i) =>
      new Map(
        Array.from(row, ([j, score]): [number, Cell] => [
          j,
          {
            one: score.value >= leastInPlace ? score.value : 0,
            oneTwo: bothScore([score, row.get(j - 1)], scores),
            twoOne: bothScore([score, known[i - 1]?.get(j)], scores),
          },
        ]),
      ),
  )
}

/** Score of one unit against two neighbours together: 0 unless each adds most of its own weight to what the other shares, and both fit better than either. */
function bothScore([a, b]: readonly [Score, Score | undefined], scores: Scores): number {
  if (b === undefined) return 0
  const isLeftOne = a.left === b.left
  const [weightA, weightB] = isLeftOne
    ? [scores.rightTotals[a.right]!, scores.rightTotals[b.right]!]
    : [scores.leftTotals[a.left]!, scores.leftTotals[b.left]!]
  if (a.shared < heldByWhole * weightA || b.shared < heldByWhole * weightB) return 0
  const { shared, left, right } = scores.together([...new Set([b.left, a.left])], [...new Set([b.right, a.right])])
  if (shared - b.shared < heldByWhole * weightA || shared - a.shared < heldByWhole * weightB) return 0
  const both = likeness(shared, left, right)
  return both > Math.max(a.value, b.value) ? both : 0
}

function walkBack(
  move: Uint8Array,
  width: number,
  { pool, cells }: { readonly pool: Pool; readonly cells: Cells },
): readonly Match[] {
  const matches: Match[] = []
  let i = pool.left.length
  let j = pool.right.length
  while (i > 0 && j > 0) {
    const step = move[i * width + j]!
    if (step === moves.skipLeft) i--
    else if (step === moves.skipRight) j--
    else {
      const name = step === moves.one ? 'one' : step === moves.oneTwo ? 'oneTwo' : 'twoOne'
      const { left, right } = reach[name]
      matches.push({
        left: pool.left.slice(i - left, i),
        right: pool.right.slice(j - right, j),
        score: cells[i - 1]!.get(j - 1)![name],
      })
      i -= left
      j -= right
    }
  }
  return matches.reverse()
}
