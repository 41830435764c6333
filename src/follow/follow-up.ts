import type { Commitment, Decision, FollowUp } from '../model/follow-up.ts'
import type { Report } from '../model/report.ts'
import type { Reuse } from '../model/reuse.ts'
import { applyDecisions } from './decisions.ts'
import { elsewhereOf, evidenceOf, mentionOf } from './evidence.ts'
import { idsOf } from './ids.ts'
import { itemsOf } from './item.ts'
import { lookedAt, rankEvidence } from './rank.ts'
import { repetitionFinder } from './repetition.ts'
import { problemsPart, searchedPart } from './searched.ts'
import { isMention, judge, restatementAmong } from './status.ts'
import { planUnits } from './units.ts'

export interface FollowOptions {
  /** All lines of the decision file, in order; the last of a commitment counts. */
  readonly decisions?: readonly Decision[]
  /** Of a corpus that holds this year's report: an evidence sentence then says where else it stands. */
  readonly reuse?: Pick<Reuse, 'reports'>
}

/** Evidence shown for one item, at most. */
const shown = 3

/** What became of last year's plan in this year's report (落实). Pure; linear in items × sentences. */
export function followUp(last: Report, current: Report, options: FollowOptions = {}): FollowUp {
  const units = planUnits(last)
  const items = itemsOf(units, last)
  const searched = searchedPart(current)
  const { candidates, weigh } = rankEvidence(items, searched)
  const problems = rankEvidence(items, problemsPart(current), lookedAt.mention).candidates
  const findRepetition = repetitionFinder(planUnits(current), weigh)
  const elsewhere = elsewhereOf(current, options.reuse)
  const ids = idsOf(units, last)
  const commitments = units.map((unit, i): Commitment => {
    const item = items[i]!
    const context = { text: current.text, weigh, genre: current.genre }
    const { status, confidence, target, grounds } = judge(item, candidates[i]!, context)
    const restatement = restatementAmong(item, candidates[i]!, context)
    const problem = problems[i]!.find(isMention)
    return {
      id: ids[i]!,
      ...unit,
      class: item.class,
      status,
      suggested: status,
      decidedBy: 'tool',
      confidence,
      evidence: candidates[i]!.slice(0, shown).map((candidate) => evidenceOf(candidate, current, elsewhere)),
      target,
      grounds,
      restatement: restatement === undefined ? null : mentionOf(restatement, current),
      problem: problem === undefined ? null : mentionOf(problem, current),
      repeated: findRepetition(unit.text),
    }
  })
  const suggested: Omit<FollowUp, 'summary' | 'unplaced'> = {
    last: last.id,
    this: current.id,
    body: current.body ?? last.body ?? '',
    planYear: last.period.plan ?? current.period.review ?? 0,
    searched: { sections: searched.sections, sentences: searched.sentences.length },
    commitments,
  }
  return applyDecisions(suggested, options.decisions ?? [])
}

/** Consecutive years of each body: last.period.plan = this.period.review; in the corpus' order. */
export function pairYears(reports: readonly Report[]): readonly (readonly [Report, Report])[] {
  const byBody = Map.groupBy(reports, ({ body }) => body)
  return reports.flatMap((current) => {
    const series = current.body === null ? [] : byBody.get(current.body)!
    const last = series.find(
      ({ period, genre }) => genre === current.genre && period.plan !== null && period.plan === current.period.review,
    )
    return last === undefined ? [] : [[last, current] as const]
  })
}
