import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { splitClauses } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'
import type { Mask } from './mask.ts'

/** A sentence of one report, with what it is compared by. */
export interface Unit {
  /** Index into the corpus. */
  readonly report: number
  /** Index into the report's sentences. */
  readonly sentence: number
  /** Id of the section it stands in. */
  readonly section: string
  readonly span: Span
  readonly masked: string
}

/** Shorter sentences, in masked code units, say too little to be anyone's. */
export const shortest = 8
/** Shorter ones are shared across bodies by chance; within one body they are still its own. */
export const shortestAcross = 16

/** Shortest clause that is looked at without its sentence. */
export const shortestAlone = 11
/** A clause shorter than this is joined to the next. */
const shortestClause = 11

/** Every sentence of the corpus, in order. */
export function unitsOf(reports: readonly Report[], mask: Mask): readonly Unit[] {
  return reports.flatMap((report, at) =>
    report.sentences.map(({ span, section }, sentence) => ({
      report: at,
      sentence,
      section,
      span,
      masked: mask(textOf(report.text, span)).text,
    })),
  )
}

/** The clauses of a sentence long enough to stand alone; neighbours that are shorter are joined. */
export function clausesOf(report: Report, unit: Unit, mask: Mask): readonly Unit[] {
  const clauses: Unit[] = []
  for (const span of splitClauses(report.text, unit.span)) {
    const last = clauses.at(-1)
    const joins = last !== undefined && last.masked.length < shortestClause
    const joined = joins ? { start: last.span.start, end: span.end } : span
    if (joins) clauses.pop()
    clauses.push({ ...unit, span: joined, masked: mask(textOf(report.text, joined)).text })
  }
  return clauses
}
