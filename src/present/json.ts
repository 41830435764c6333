import type { Report } from '../model/report.ts'

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

/** `outline/1`: the reports without their sentences; the text only where asked for. */
export function outlineJson(reports: readonly Report[], withText: boolean): unknown {
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
      ...(withText ? { text: report.text } : {}),
      sections: report.sections,
      notices: report.notices,
    })),
  }
}
