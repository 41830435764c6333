import type { Role } from '../model/report.ts'
import type { Match, Pool } from './chain.ts'
import type { Score, Scores } from './scores.ts'

/** Least likeness of two sentences that stand in another order within aligned sections, and in other sections. */
const leastInSection = 0.28
const leastElsewhere = 0.5
/** A sentence shorter than this, in bigrams, is too common to be called moved to another section. */
const shortestMoved = 8
/**
 * Two sentences little alike still belong together if they share as much as seven bigrams that stand nowhere else – fewer
 * where there are few to choose from – and nothing else near as much.
 */
const leastLone = { likeness: 0.12, bigrams: 7, bigramsOfTwo: 4, lead: 1.2 }

/** The matches of one section pair: those that keep the order, and those that cross them. */
export interface SectionMatches {
  readonly inPlace: readonly Match[]
  readonly moved: readonly Match[]
}

/**
 * Adds to the chain of a section pair the sentences it left: those in another order, most alike first, then those little
 * alike that have nothing else like them at all.
 */
export function matchRemaining(chain: readonly Match[], pool: Pool, scores: Scores): SectionMatches {
  const taken = takenBy(chain)
  const right = new Set(pool.right)
  const free = pool.left.flatMap((at) => scores.rows[at]!.filter((score) => right.has(score.right)))
  const crossing = takeBest(
    free.filter(({ value }) => value >= leastInSection),
    taken,
  )
  const lone = takeBest(loneOf(free.filter(isFree(taken)), loneBigrams(pool) * scores.rarest), taken)
  const inPlace: Match[] = [...chain]
  const moved: Match[] = []
  for (const match of [...crossing, ...lone])
    (inPlace.some((other) => cross(match, other)) ? moved : inPlace).push(match)
  return { inPlace, moved }
}

/** How many bigrams two sentences must share, by how many pairs their sections could make. */
function loneBigrams({ left, right }: Pool): number {
  return Math.min(leastLone.bigrams, leastLone.bigramsOfTwo + Math.log2(left.length * right.length))
}

/** The candidates that share enough weight and have no rival near as alike on either side. */
function loneOf(free: readonly Score[], leastShared: number): readonly Score[] {
  const best = { left: new Map<number, number[]>(), right: new Map<number, number[]>() }
  for (const { left, right, value } of free) {
    best.left.set(left, [...(best.left.get(left) ?? []), value])
    best.right.set(right, [...(best.right.get(right) ?? []), value])
  }
  const leads = (values: readonly number[], value: number) =>
    values.filter((other) => other * leastLone.lead > value).length === 1
  return free.filter(
    ({ left, right, value, shared }) =>
      value >= leastLone.likeness &&
      shared >= leastShared &&
      leads(best.left.get(left)!, value) &&
      leads(best.right.get(right)!, value),
  )
}

function cross(a: Match, b: Match): boolean {
  return a.left[0]! < b.left[0]! !== a.right[0]! < b.right[0]!
}

/** What is known of the sentences of two reports, by index. */
export interface Situation {
  readonly roles: { readonly left: readonly Role[]; readonly right: readonly Role[] }
  readonly lengths: { readonly left: readonly number[]; readonly right: readonly number[] }
  readonly scores: Scores
}

/** Pairs sentences that found no partner in their section with their like anywhere, most alike first. */
export function matchElsewhere(matched: readonly Match[], situation: Situation): readonly Match[] {
  const taken = takenBy(matched)
  const candidates = situation.scores.rows.flatMap((row, i) =>
    taken.left.has(i)
      ? []
      : row.filter(
          (score) => score.value >= leastElsewhere && isOneTense(score, situation) && isLong(score, situation),
        ),
  )
  return takeBest(candidates, taken)
}

interface Taken {
  readonly left: Set<number>
  readonly right: Set<number>
}

function takenBy(matches: readonly Match[]): Taken {
  return { left: new Set(matches.flatMap(({ left }) => left)), right: new Set(matches.flatMap(({ right }) => right)) }
}

function isFree({ left, right }: Taken): (score: Score) => boolean {
  return (score) => !left.has(score.left) && !right.has(score.right)
}

function takeBest(candidates: readonly Score[], taken: Taken): readonly Match[] {
  const matches: Match[] = []
  const free = isFree(taken)
  for (const score of candidates.toSorted((a, b) => b.value - a.value)) {
    if (!free(score)) continue
    taken.left.add(score.left)
    taken.right.add(score.right)
    matches.push({ left: [score.left], right: [score.right], score: score.value })
  }
  return matches
}

/** What is planned and what was done are told apart: a plan carried out is not a sentence moved. */
function isOneTense({ left, right }: Score, { roles }: Situation): boolean {
  return (roles.left[left] === 'plan') === (roles.right[right] === 'plan')
}

function isLong({ left, right }: Score, { lengths }: Situation): boolean {
  return lengths.left[left]! >= shortestMoved && lengths.right[right]! >= shortestMoved
}
