import type { Report } from '../../model/report.ts'
import { remember } from './remember.ts'

/** One body's reports by year; several where files repeat a year. */
export interface GridRow {
  /** Empty where no file says whose report it is. */
  readonly body: string
  readonly county: string | null
  readonly cells: readonly (readonly Report[])[]
  /** First and last column that should hold a report; years outside are no gaps. */
  readonly expected: readonly [number, number]
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
    const first = cells.findIndex((held) => held.length > 0)
    const last = cells.findLastIndex((held, i) => held.length > 0 && years[i] !== null)
    return { body: own[0]!.body ?? '', county: own[0]!.county, cells, expected: [first, last] }
  })
  const lasts = new Set(rows.map(({ county, expected }) => lastKey(county, expected[1])))
  return { years, rows: rows.map((row) => withNewest(row, lasts)) }
})

/** A body that reported till the year before is expected to report in a year its county's others have reported in. */
function withNewest(row: GridRow, lasts: ReadonlySet<string>): GridRow {
  const [first, last] = row.expected
  return lasts.has(lastKey(row.county, last + 1)) ? { ...row, expected: [first, last + 1] } : row
}

function lastKey(county: string | null, column: number): string {
  return `${column}|${county ?? ''}`
}

/** Whether a report is missing: the body has none of a year it should have one of. */
export function isGap({ cells, expected: [first, last] }: GridRow, column: number): boolean {
  return first <= column && column <= last && cells[column]!.length === 0
}

/** The column of a body's report that is nearest to a column; the column itself where it has none. */
export function nearestColumn({ cells }: GridRow, column: number): number {
  const held = [...cells.keys()].filter((i) => cells[i]!.length > 0)
  const distance = (i: number) => Math.abs(i - column)
  return held.reduce((best, i) => (distance(i) < distance(best) ? i : best), held[0] ?? column)
}

function yearsOf(reports: readonly Report[]): readonly (number | null)[] {
  const known = [...new Set(reports.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b)
  const [first, last] = [known[0], known.at(-1)]
  const span = first === undefined || last === undefined ? 0 : last - first + 1
  const dense = span > mostYears ? known : Array.from({ length: span }, (_, i) => first! + i)
  return reports.some(({ year }) => year === null) ? [...dense, null] : dense
}
