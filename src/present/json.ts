import type { Alignment, Topics } from '../model/alignment.ts'
import type { Finding } from '../model/finding.ts'
import type { FollowUp, Life } from '../model/follow-up.ts'
import type { Language } from '../model/language.ts'
import type { Report, Section } from '../model/report.ts'
import type { ReportMeasures, Reuse } from '../model/reuse.ts'
import { roleReasonText } from './role-reasons.ts'
import { topicName } from './topics.ts'

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
  /** Of the notices' messages and the reasons of roles. */
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
      sections: sectionsJson(report.sections, lang),
      notices: report.notices.map((notice) => ({ ...notice, message: notice.message[lang] })),
    })),
  }
}

/** Sections with the reason of each role in words, and as a code. */
function sectionsJson(sections: readonly Section[], lang: Language): readonly unknown[] {
  return sections.map(({ roleReason, children, ...section }) => ({
    ...section,
    roleReason: roleReasonText(roleReason, lang),
    roleReasonCode: roleReason.code,
    children: sectionsJson(children, lang),
  }))
}

/** `align/1`: topics only with three or more reports; one without a heading is called by its role. */
export function alignJson(pairs: readonly Alignment[], topics: Topics | null, lang: Language): unknown {
  if (topics === null) return { pairs }
  const named = topics.topics.map((topic) => ({ heading: topicName(topic, lang), sections: topic.sections }))
  return { pairs, reports: topics.reports, topics: named }
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
