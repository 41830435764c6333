import type { Report, Section } from '../model/report.ts'
import { type Field, fieldsOf } from '../text/fields.ts'

/** Where a sentence stands: how far into its part, and what its headings and words are about. */
export interface Setting {
  /** 0–1: its place among the sentences looked at. Reports keep the order of their plans. */
  readonly place: number
  readonly fields: ReadonlyMap<Field, number>
}

/** What headings and words of sentences of one report are about; headings are read once. */
export function settingsOf(report: Report): (section: string, text: string) => Setting['fields'] {
  const headings = headingPaths(report.sections, '')
  const known = new Map<string, ReadonlyMap<Field, number>>()
  return (section, text) => {
    const above = known.get(section) ?? fieldsOf(headings.get(section) ?? '')
    known.set(section, above)
    const fields = new Map(above)
    for (const [field, count] of fieldsOf(text)) fields.set(field, (fields.get(field) ?? 0) + count)
    return fields
  }
}

function headingPaths(sections: readonly Section[], above: string): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap((section) => {
      const path = `${above} ${section.heading ?? ''}`
      return [[section.id, path] as const, ...headingPaths(section.children, path)]
    }),
  )
}

/** How far two passages are about the same, 0–1: the cosine of their fields. 0 where one is about none. */
export function sameFields(one: Setting['fields'], other: Setting['fields']): number {
  let shared = 0
  for (const [field, count] of one) shared += count * (other.get(field) ?? 0)
  return shared === 0 ? 0 : shared / (lengthOf(one) * lengthOf(other))
}

function lengthOf(fields: Setting['fields']): number {
  let sum = 0
  for (const count of fields.values()) sum += count * count
  return Math.sqrt(sum)
}
