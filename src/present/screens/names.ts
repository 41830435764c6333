import type { Report } from '../../model/report.ts'

/** How a report is called in a title. */
export function reportName({ body, year, id }: Report): string {
  return body === null ? id : `${body}${year === null ? '' : ` ${year}`}`
}

/** What several reports have in common, to be said once, and what then tells each of them apart. */
export function reportNames(reports: readonly Report[]): { readonly common: string; readonly each: readonly string[] } {
  const [first] = reports
  const isOneYear = reports.every(({ year }) => year !== null && year === first!.year)
  const isOneBody = reports.every(({ body }) => body !== null && body === first!.body)
  if (reports.length < 2 || isOneYear === isOneBody) return { common: '', each: reports.map(reportName) }
  if (isOneBody) return { common: first!.body!, each: reports.map(({ year, id }) => String(year ?? id)) }
  return { common: String(first!.year), each: reports.map(({ body, id }) => body ?? id) }
}
