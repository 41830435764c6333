import type { Evidence, Mention } from '../model/follow-up.ts'
import type { Report } from '../model/report.ts'
import type { Reuse } from '../model/reuse.ts'
import { textOf } from '../text/spans.ts'
import type { Candidate } from './rank.ts'

/** Where else a sentence of this year's report stands, by its start. */
export type Elsewhere = ReadonlyMap<number, { readonly family: string; readonly reports: number }>

/** A candidate as it is shown. */
export function evidenceOf(candidate: Candidate, report: Report, elsewhere: Elsewhere): Evidence {
  const also = elsewhere.get(candidate.span.start)
  return {
    ...mentionOf(candidate, report),
    score: Math.min(1, candidate.score),
    signals: candidate.strength.signals,
    reuse: also?.family ?? null,
    alsoIn: also?.reports ?? 0,
  }
}

export function mentionOf({ span, section }: Candidate, report: Report): Mention {
  return { span, text: textOf(report.text, span), section }
}

/** The sentences of a report that stand in reports of other bodies too, with their family and the number of other reports. */
export function elsewhereOf(report: Report, reuse: Pick<Reuse, 'reports'> | undefined): Elsewhere {
  const own = reuse?.reports.find(({ id }) => id === report.id)
  return new Map(
    report.sentences.flatMap(({ span }, i) => {
      const found = own?.sentences[i]
      if (found === undefined || found.family === null || found.counts.bodies < 2) return []
      return [[span.start, { family: found.family, reports: found.counts.reports - 1 }] as const]
    }),
  )
}
