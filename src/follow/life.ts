import type { Commitment, FollowUp, Life, LifeYear } from '../model/follow-up.ts'

/**
 * The commitments that stand in a body's plans of several years: each is followed from the first plan that has it through
 * every plan that repeats it. Pure; takes the year pairs of one body or of many, in any order.
 *
 * @returns by body, then first year, then place in that plan
 */
export function livesOf(pairs: readonly FollowUp[]): readonly Life[] {
  const ordered = pairs.toSorted((a, b) => compare(a.body, b.body) || a.planYear - b.planYear)
  const continued = new Set<Commitment>()
  return ordered.flatMap((pair) =>
    pair.commitments.flatMap((first): readonly Life[] => {
      if (continued.has(first)) return []
      const years = yearsFrom(first, pair, ordered)
      for (const { commitment } of years.slice(1)) continued.add(commitment)
      return years.length < 2 ? [] : [{ body: pair.body, years: years.map(({ year }) => year) }]
    }),
  )
}

interface Step {
  readonly commitment: Commitment
  readonly year: LifeYear
}

function yearsFrom(first: Commitment, pair: FollowUp, pairs: readonly FollowUp[]): readonly Step[] {
  const steps = [stepOf(first, pair, null)]
  let at: { readonly commitment: Commitment; readonly pair: FollowUp } | null = { commitment: first, pair }
  while (at !== null) {
    const change: LifeYear['change'] = at.commitment.repeated?.change ?? null
    at = nextYear(at.commitment, at.pair, pairs)
    if (at !== null) steps.push(stepOf(at.commitment, at.pair, change))
  }
  return steps
}

/** The commitment that a repetition is in the year after. */
function nextYear(
  { repeated }: Commitment,
  { this: report, planYear }: FollowUp,
  pairs: readonly FollowUp[],
): { readonly commitment: Commitment; readonly pair: FollowUp } | null {
  if (repeated === null) return null
  const { start, end } = repeated.span
  const pair = pairs.find((one) => one.last === report && one.planYear > planYear)
  const commitment = pair?.commitments.find(({ span }) => span.start < end && start < span.end)
  return pair === undefined || commitment === undefined ? null : { commitment, pair }
}

function stepOf(commitment: Commitment, { planYear, last }: FollowUp, change: LifeYear['change']): Step {
  const { id, text, status } = commitment
  return { commitment, year: { planYear, last, commitment: id, text, status, change } }
}

/** Code unit order, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
