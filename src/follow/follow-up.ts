import type { Commitment, Decision, Evidence, FollowUp } from '../model/follow-up.ts'
import type { Report, Section } from '../model/report.ts'
import type { Reuse } from '../model/reuse.ts'
import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { textOf } from '../text/spans.ts'
import { applyDecisions } from './decisions.ts'
import { classify } from './classify.ts'
import { gramsOf, matterOf, weightsOf } from './grams.ts'
import { type Candidate, rankEvidence, searchedPart } from './rank.ts'
import { repetitionFinder } from './repetition.ts'
import { judge } from './status.ts'
import { type PlanUnit, planUnits } from './units.ts'

export interface FollowOptions {
  /** All lines of the decision file, in order; the last of a commitment counts. */
  readonly decisions?: readonly Decision[]
  /** Of a corpus that holds this year's report: an evidence sentence then says which family it stands in. */
  readonly reuse?: Reuse
}

/** Evidence shown for one item, at most. */
const shown = 3

/** What became of last year's plan in this year's report (落实). Pure; linear in items × sentences. */
export function followUp(last: Report, current: Report, options: FollowOptions = {}): FollowUp {
  const units = planUnits(last)
  const searched = searchedPart(current)
  const ranked = rankEvidence(units, searched)
  const plan = planUnits(current)
  const weigh = weightsOf([...units, ...plan].map(({ text }) => gramsOf(matterOf(text))))
  const findRepetition = repetitionFinder(plan, weigh)
  const families = familiesOf(current, options.reuse)
  const ids = idsOf(units, last)
  const commitments = units.map((unit, i): Commitment => {
    const kind = classify(unit.text)
    const candidates = ranked[i]!
    const verdict = judge({ text: unit.text, class: kind }, candidates, { text: current.text, weigh })
    return {
      id: ids[i]!,
      text: unit.text,
      span: unit.span,
      section: unit.section,
      class: kind,
      status: verdict.status,
      suggested: verdict.status,
      decidedBy: 'tool',
      confidence: verdict.confidence,
      evidence: candidates.slice(0, shown).map((candidate) => evidenceOf(candidate, current, families)),
      target: verdict.target,
      repeated: findRepetition(unit.text),
    }
  })
  const suggested: Omit<FollowUp, 'summary'> = {
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
  return reports.flatMap((current) => {
    const last = reports.find(
      ({ body, period, genre }) =>
        body !== null &&
        body === current.body &&
        genre === current.genre &&
        period.plan !== null &&
        period.plan === current.period.review,
    )
    return last === undefined ? [] : [[last, current] as const]
  })
}

function evidenceOf(candidate: Candidate, report: Report, families: ReadonlyMap<number, string>): Evidence {
  return {
    span: candidate.span,
    text: textOf(report.text, candidate.span),
    score: Math.min(1, candidate.score),
    section: candidate.section,
    signals: candidate.strength.signals,
    reuse: families.get(candidate.span.start) ?? null,
  }
}

/** The family of each sentence that is boilerplate, by its start. */
function familiesOf(report: Report, reuse: Reuse | undefined): ReadonlyMap<number, string> {
  const own = reuse?.reports.find(({ id }) => id === report.id)
  return new Map(
    report.sentences.flatMap(({ span }, i) => {
      const found = own?.sentences[i]
      const foreign = found !== undefined && found.counts.bodies > 1
      return foreign && found.family !== null ? [[span.start, found.family] as const] : []
    }),
  )
}

/** Ids from text and heading path, without numbers, so that they survive renumbering; repeated items are told apart in order. */
function idsOf(units: readonly PlanUnit[], report: Report): readonly string[] {
  const paths = headingPaths(report.sections, '')
  const counts = new Map<string, number>()
  return units.map(({ text, section }) => {
    const key = `${paths.get(section) ?? ''}|${folded(text, { punctuation: 'drop' })}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return hashOf(count === 1 ? key : `${key}#${count}`)
  })
}

function headingPaths(sections: readonly Section[], above: string): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap((section) => {
      const path = `${above}/${folded(section.heading ?? section.role, { punctuation: 'drop' })}`
      return [[section.id, path] as const, ...headingPaths(section.children, path)]
    }),
  )
}
