import type { Report } from '../model/report.ts'
import type { ReuseClass, ReuseCounts } from '../model/reuse.ts'
import { formulaShare } from './background.ts'

/** How many bodies there are in the corpus, in each county and in each year. */
export interface CorpusSize {
  readonly bodies: number
  readonly byCounty: ReadonlyMap<string, number>
  readonly byYear: ReadonlyMap<number, number>
}

export function sizeOf(reports: readonly Report[]): CorpusSize {
  const bodiesOf = (own: readonly Report[]) => new Set(own.map(bodyKey)).size
  const grouped = <Key>(key: (report: Report) => Key) =>
    new Map([...Map.groupBy(reports, key)].map(([value, own]) => [value, bodiesOf(own)]))
  return {
    bodies: bodiesOf(reports),
    byCounty: grouped((report) => report.county ?? ''),
    byYear: grouped((report) => report.year ?? 0),
  }
}

/** A body's name, or the report's own id where it is not known. */
export function bodyKey(report: Report): string {
  return report.body ?? report.id
}

export function countsOf(holders: readonly Report[]): ReuseCounts {
  const reports = new Set(holders)
  return {
    reports: reports.size,
    bodies: new Set(holders.map(bodyKey)).size,
    counties: new Set(holders.flatMap(({ county }) => county ?? [])).size,
    years: new Set(holders.flatMap(({ year }) => year ?? [])).size,
  }
}

/** Share of a wording that must be national formula for it to be one. */
export const mostlyFormula = 0.55
/** A wording of so large a share of all bodies is a formula; where there are few bodies, only one that all of them use. */
const shareOfMany = 0.4
const fewBodies = 6

/**
 * Why a wording recurs, from who has it: formula = most bodies or the national list; template = most bodies of one county,
 * or many of one year; copied = few others; carried-over = one body alone.
 */
export function classify(masked: string, holders: readonly Report[], size: CorpusSize): ReuseClass {
  const counts = countsOf(holders)
  if (counts.bodies === 1) return formulaShare(masked) >= 0.8 ? 'formula' : 'carried-over'
  if (formulaShare(masked) >= mostlyFormula || isCommon(counts, size)) return 'formula'
  return isTemplate(holders, counts, size) ? 'template' : 'copied'
}

function isCommon({ bodies, reports }: ReuseCounts, size: CorpusSize): boolean {
  if (size.bodies >= fewBodies) return bodies >= shareOfMany * size.bodies
  return size.bodies >= 3 && bodies === size.bodies && reports > bodies
}

function isTemplate(holders: readonly Report[], counts: ReuseCounts, size: CorpusSize): boolean {
  // Two bodies may have copied once; a template comes back, or many have it.
  const comesBack = counts.bodies >= 4 || counts.reports >= 2 * counts.bodies
  const byCounty = Map.groupBy(holders, ({ county }) => county ?? '')
  const [county, own] = [...byCounty].toSorted((a, b) => b[1].length - a[1].length)[0]!
  const inCounty = new Set(own.map(bodyKey)).size
  if (
    county !== '' &&
    comesBack &&
    inCounty === counts.bodies &&
    inCounty >= Math.max(2, 0.5 * (size.byCounty.get(county) ?? 0))
  )
    return true
  const years = Map.groupBy(holders, ({ year }) => year ?? 0)
  return [...years].some(([year, same]) => {
    const bodies = new Set(same.map(bodyKey)).size
    return year !== 0 && bodies >= Math.max(5, 0.15 * (size.byYear.get(year) ?? 0))
  })
}
