import type { Report, Section } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import type { PlanUnit } from './units.ts'

/** Ids from text and heading path, without numbers, so that they survive renumbering; repeated items are told apart in order. */
export function idsOf(units: readonly PlanUnit[], report: Report): readonly string[] {
  const paths = headingPaths(report.sections, '')
  const counts = new Map<string, number>()
  return units.map(({ text, section }) => {
    const key = `${paths.get(section) ?? ''}|${folded(text, { punctuation: 'drop' })}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return hashOf(count === 1 ? key : `${key}#${count}`)
  })
}

function headingPaths(sections: readonly Section[], above: string): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap((section) => {
      const path = `${above}/${folded(section.heading ?? section.role, { punctuation: 'drop' })}`
      return [[section.id, path] as const, ...headingPaths(section.children, path)]
    }),
  )
}
