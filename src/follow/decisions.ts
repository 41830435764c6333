import type { Commitment, Decision, FollowUp, Status } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'

/** The year pair with a reviewer's decisions over the tool's suggestions; all lines of the decision file, in order. */
export function applyDecisions(pair: Omit<FollowUp, 'summary'>, decisions: readonly Decision[]): FollowUp {
  const latest = new Map(decisions.map((decision) => [decision.commitment, decision]))
  const commitments = pair.commitments.map((one) => decided(one, latest.get(one.id)))
  return { ...pair, commitments, summary: summaryOf(commitments) }
}

/** What a decision remembers of the evidence it was made on. */
export function evidenceHash({ evidence }: Commitment): string | null {
  const best = evidence[0]
  return best === undefined ? null : hashOf(folded(best.text))
}

/** The reviewer's decision over the tool's suggestion, where its evidence is still what it was when decided. */
function decided(item: Commitment, last: Decision | undefined): Commitment {
  const { recheck: _, ...rest } = item
  const suggested: Commitment = { ...rest, status: item.suggested, decidedBy: 'tool' }
  if (last === undefined || last.to === null) return suggested
  if (last.evidence !== evidenceHash(item)) return { ...suggested, recheck: last }
  return { ...suggested, status: last.to, decidedBy: 'reviewer' }
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
