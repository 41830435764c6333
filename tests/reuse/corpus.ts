import { parseReports, type Report } from '../../src/index.ts'

/** One report of a small corpus written for a test. */
export interface Written {
  readonly body: string
  readonly year: number
  readonly county?: string
  readonly text: string
}

/** Parses reports whose body, year and county are given, each with a heading before its text. */
export function reportsOf(written: readonly Written[]): readonly Report[] {
  return parseReports(
    written.map(({ body, year, county, text }, i) => ({
      file: `${body}-${year}-${i}.txt`,
      text: `${body}${year}年度法治政府建设情况报告\n一、主要工作\n${text}\n`,
      notices: [],
      manifest: { body, year, ...(county === undefined ? {} : { county }) },
    })),
  )
}
