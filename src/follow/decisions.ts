import type { Commitment, Decision, FollowUp, Status } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { containment, gramsOf, matterOf } from './grams.ts'

type Undecided = Omit<FollowUp, 'summary' | 'unplaced'>

/**
 * The year pair with a reviewer's decisions over the tool's suggestions; all lines of the decision file, in order.
 *
 * A decision holds while its item and the evidence it was made on are what they were. Where either changed it is shown for
 * re-checking, not applied; where its item is gone it is listed as unplaced. None is dropped.
 */
export function applyDecisions(pair: Undecided, decisions: readonly Decision[]): FollowUp {
  const latest = new Map(decisions.map((decision) => [decision.commitment, decision]))
  const known = new Set([
    ...pair.commitments.map(({ id }) => id),
    ...decisions.flatMap(({ replaces }) => replaces ?? []),
  ])
  const moved = movedDecisions(
    pair.commitments.filter(({ id }) => !latest.has(id)),
    [...latest.values()].filter((one) => !known.has(one.commitment) && one.to !== null && isOf(one, pair)),
  )
  const commitments = pair.commitments.map((one) => decided(one, latest.get(one.id), moved.placed.get(one.id)))
  const { unplaced } = moved
  return { ...pair, commitments, summary: summaryOf(commitments), ...(unplaced.length > 0 ? { unplaced } : {}) }
}

/** What a decision remembers of the evidence it was made on. */
export function evidenceHash({ evidence }: Commitment): string | null {
  const best = evidence[0]
  return best === undefined ? null : hashOf(folded(best.text))
}

/** What a decision on an item remembers, so that old and new can be shown when the texts change. */
export function remembered(
  item: Commitment,
  { body, planYear }: Pick<FollowUp, 'body' | 'planYear'>,
): Omit<Decision, 'to' | 'reason' | 'reviewer' | 'time' | 'version'> {
  return {
    commitment: item.id,
    evidence: evidenceHash(item),
    from: item.status,
    text: item.text,
    evidenceText: item.evidence[0]?.text ?? null,
    body,
    planYear,
    ...(item.recheck === undefined || item.recheck.commitment === item.id ? {} : { replaces: item.recheck.commitment }),
  }
}

/** The reviewer's decision over the tool's suggestion, where its evidence is still what it was when decided. */
function decided(item: Commitment, last: Decision | undefined, moved: Decision | undefined): Commitment {
  const { recheck: _, ...rest } = item
  const suggested: Commitment = { ...rest, status: item.suggested, decidedBy: 'tool' }
  if (last === undefined) return moved === undefined ? suggested : { ...suggested, recheck: moved }
  if (last.to === null) return suggested
  if (last.evidence !== evidenceHash(item)) return { ...suggested, recheck: last }
  return { ...suggested, status: last.to, decidedBy: 'reviewer' }
}

function isOf({ body, planYear }: Decision, pair: Undecided): boolean {
  return body === pair.body && planYear === pair.planYear
}

/** Least share of an old item's matter that a new one must hold to be the same, reworded. */
const sameItem = 0.5

/** Decisions whose item is no longer there as it was: the item most like it, each decision and item once. */
function movedDecisions(
  items: readonly Commitment[],
  decisions: readonly Decision[],
): { readonly placed: ReadonlyMap<string, Decision>; readonly unplaced: readonly Decision[] } {
  const placed = new Map<string, Decision>()
  const unplaced: Decision[] = []
  const known = items.map(({ id, text }) => ({ id, grams: gramsOf(matterOf(text)) }))
  for (const decision of decisions) {
    const own = gramsOf(matterOf(decision.text ?? ''))
    const free = known.filter(({ id }) => !placed.has(id))
    const alike = free.map(({ grams }) => Math.min(share(own, grams), share(grams, own)))
    const best = alike.indexOf(Math.max(...alike))
    if (best >= 0 && alike[best]! >= sameItem) placed.set(free[best]!.id, decision)
    else unplaced.push(decision)
  }
  return { placed, unplaced }
}

function share(part: Uint32Array, whole: Uint32Array): number {
  return containment(part, whole, () => 1)
}

function summaryOf(commitments: readonly Commitment[]): Readonly<Record<Status, number>> {
  const count = (status: Status) => commitments.filter((one) => one.status === status).length
  return {
    addressed: count('addressed'),
    partial: count('partial'),
    restated: count('restated'),
    none: count('none'),
    untestable: count('untestable'),
  }
}
