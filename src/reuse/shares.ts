import type { Report, Section } from '../model/report.ts'
import type { ReportShares, ReuseShares, SectionReuse } from '../model/reuse.ts'
import type { TextColumns } from './columns.ts'
import { part, partKinds, type Tally } from './tally.ts'

/** What the characters of every report and of its sections are. Linear in the sentences. */
export function reportShares(
  reports: readonly Report[],
  { firsts, sectionOf }: TextColumns,
  tally: Tally,
): readonly ReportShares[] {
  return reports.map(({ id, sentences, sections: tree }, at) => {
    const bySection = new Map<string, number[]>()
    for (let s = firsts[at]!; s < firsts[at + 1]!; s++) {
      if (s > firsts[at]! && sectionOf[s] === sectionOf[s - 1]) continue
      addUnits(bySection, sentences[s - firsts[at]!]!.section, unitsOf(tally, sectionOf[s]!))
    }
    const { chars, shares } = shared([...bySection.values()].reduce(added, noUnits()))
    const sections: SectionReuse[] = []
    for (const section of tree) sumSection(section, bySection, sections)
    return { id, chars, shares, sections }
  })
}

function unitsOf({ units }: Tally, run: number): readonly number[] {
  return Array.from(units.subarray(partKinds * run, partKinds * (run + 1)))
}

function addUnits(bySection: Map<string, number[]>, section: string, units: readonly number[]): void {
  bySection.set(section, added(bySection.get(section) ?? noUnits(), units))
}

/** Sums of units by kind. */
const noUnits = () => [0, 0, 0, 0, 0]

function added(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, kind) => value + b[kind]!)
}

/** Adds a section, then those below it, to the list where they hold anything; answers its sums. */
function sumSection(
  { id, children }: Section,
  bySection: ReadonlyMap<string, readonly number[]>,
  sections: SectionReuse[],
): readonly number[] {
  const place = sections.length
  let sums: readonly number[] = bySection.get(id) ?? noUnits()
  for (const child of children) sums = added(sums, sumSection(child, bySection, sections))
  const { chars, shares } = shared(sums)
  if (chars > 0) sections.splice(place, 0, { section: id, chars, shares })
  return sums
}

function shared(sums: readonly number[]): { readonly chars: number; readonly shares: ReuseShares } {
  const chars = sums.reduce((sum, value) => sum + value, 0)
  return { chars, shares: sharesOf(sums, chars) }
}

function sharesOf(sums: readonly number[], chars: number): ReuseShares {
  const share = (kind: number) => (chars === 0 ? Number(kind === part.original) : sums[kind]! / chars)
  return {
    formula: share(part.formula),
    template: share(part.template),
    copied: share(part.copied),
    carriedOver: share(part.carried),
    original: share(part.original),
  }
}
