import type { Alignment, Topics } from '../model/alignment.ts'
import type { Finding } from '../model/finding.ts'
import type { FollowUp, Life } from '../model/follow-up.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { ReportMeasures, Reuse } from '../model/reuse.ts'

/** The schemas of the JSON contract, one a command. */
export type Schema = 'outline/1' | 'align/1' | 'reuse/1' | 'follow/1' | 'check/1'

/** The envelope around every command's JSON: what made it, with which options. */
export interface Envelope {
  readonly tool: 'duizhao'
  readonly version: string
  readonly schema: Schema
  readonly options: Readonly<Record<string, unknown>>
  readonly data: unknown
}

export interface OutlineJsonOptions {
  /** With the whole text of each report. */
  readonly text: boolean
  /** Of the notices' messages. */
  readonly lang: Language
}

/** `outline/1`: the reports without their sentences; the text only where asked for. */
export function outlineJson(reports: readonly Report[], { text, lang }: OutlineJsonOptions): unknown {
  return {
    reports: reports.map((report) => ({
      id: report.id,
      file: report.file,
      body: report.body,
      county: report.county,
      year: report.year,
      genre: report.genre,
      period: report.period,
      title: report.title,
      chars: report.text.length,
      ...(text ? { text: report.text } : {}),
      sections: report.sections,
      notices: report.notices.map((notice) => ({ ...notice, message: notice.message[lang] })),
    })),
  }
}

/** `align/1`: topics only with three or more reports. */
export function alignJson(pairs: readonly Alignment[], topics: Topics | null): unknown {
  return topics === null ? { pairs } : { pairs, reports: topics.reports, topics: topics.topics }
}

/** `reuse/1`: shares of reports and sections, families and matches; measures only where they were asked for, classes of single sentences never. */
export function reuseJson(reuse: Reuse, measures: ReadonlyMap<string, ReportMeasures> | null): unknown {
  const reports = reuse.reports.map(({ id, chars, shares, sections }) => {
    const own = measures?.get(id)
    return own === undefined ? { id, chars, shares, sections } : { id, chars, shares, sections, measures: own }
  })
  return { reports, families: reuse.families, matches: reuse.matches }
}

/** `follow/1`; the lives of commitments over several years only where there are such years. */
export function followJson(pairs: readonly FollowUp[], lives: readonly Life[]): unknown {
  return lives.length === 0 ? { pairs } : { pairs, lives }
}

/** `check/1` */
export function checkJson(findings: readonly Finding[], lang: Language): unknown {
  return { findings: findings.map((finding) => ({ ...finding, message: finding.message[lang] })) }
}
