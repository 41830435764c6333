import type { Report } from '../../model/report.ts'
import { remember } from './remember.ts'

/** One body's reports by year; several where files repeat a year. */
export interface GridRow {
  /** Empty where no file says whose report it is. */
  readonly body: string
  readonly county: string | null
  readonly cells: readonly (readonly Report[])[]
}

/** Bodies × years: a gap is an empty cell. */
export interface Grid {
  /** Ascending, without holes between the first and the last year; null, last, for reports without a year. */
  readonly years: readonly (number | null)[]
  readonly rows: readonly GridRow[]
}

/** Years further apart than this are listed without those between. */
const mostYears = 60

/** The grid of a corpus, bodies in the corpus' order. Linear in the reports. */
export const gridOf: (reports: readonly Report[]) => Grid = remember((reports: readonly Report[]): Grid => {
  const years = yearsOf(reports)
  const column = new Map(years.map((year, i) => [year, i]))
  const bodies = Map.groupBy(reports, ({ body, county }) => `${county ?? ''}|${body ?? ''}`)
  const rows = [...bodies.values()].map((own): GridRow => {
    const cells: Report[][] = years.map(() => [])
    for (const report of own) cells[column.get(report.year)!]!.push(report)
    return { body: own[0]!.body ?? '', county: own[0]!.county, cells }
  })
  return { years, rows }
})

function yearsOf(reports: readonly Report[]): readonly (number | null)[] {
  const known = [...new Set(reports.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b)
  const [first, last] = [known[0], known.at(-1)]
  const span = first === undefined || last === undefined ? 0 : last - first + 1
  const dense = span > mostYears ? known : Array.from({ length: span }, (_, i) => first! + i)
  return reports.some(({ year }) => year === null) ? [...dense, null] : dense
}
