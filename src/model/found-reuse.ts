import type { FamilyMember, FoundFamily, FoundReuse, ReportReuse, SentenceReuse } from './reuse.ts'

/** Classes of sentences by their number in columns. */
export const sentenceClasses = ['original', 'formula', 'template', 'copied', 'carried-over'] as const

type Listing = Pick<FoundReuse, 'reports' | 'members'>

/** Members of a family. */
export function memberCount({ from, to }: FoundFamily): number {
  return to - from
}

/** A member by its place in the family, of which there is one. */
export function familyMember({ reports, members }: Listing, { from }: FoundFamily, place: number): FamilyMember {
  const at = from + place
  return {
    report: reports[members.report[at]!]!.id,
    span: { start: members.start[at]!, end: members.end[at]! },
    earliest: members.earliest[at] === 1,
  }
}

/** The first members of a family, all where not told how many. */
export function familyMembers(found: Listing, family: FoundFamily, most = Infinity): readonly FamilyMember[] {
  return Array.from({ length: Math.min(most, memberCount(family)) }, (_, place) => familyMember(found, family, place))
}

/** What every sentence of a report is, in order; none of a report that was not searched. */
export function sentenceReuse(found: FoundReuse, id: string): readonly SentenceReuse[] {
  const report = found.reports.findIndex((one) => one.id === id)
  return report < 0 ? [] : sentencesOf(found, report)
}

function sentencesOf({ families, sentences }: FoundReuse, report: number): readonly SentenceReuse[] {
  const { firsts, class: classes, family, reports, bodies, counties, years } = sentences
  const first = firsts[report]!
  return Array.from({ length: firsts[report + 1]! - first }, (_, i) => {
    const s = first + i
    return {
      class: sentenceClasses[classes[s]!]!,
      counts: { reports: reports[s]!, bodies: bodies[s]!, counties: counties[s]!, years: years[s]! },
      family: families[family[s]!]?.id ?? null,
    }
  })
}

/** The reports with what every sentence of theirs is. */
export function reportsReuse(found: FoundReuse): readonly ReportReuse[] {
  return found.reports.map((report, i) => ({ ...report, sentences: sentencesOf(found, i) }))
}

/** The family a sentence of a report stands in; null where it stands in none. */
export function familyOfSentence(
  { reports, families, sentences: { firsts, family } }: FoundReuse,
  id: string,
  sentence: number,
): FoundFamily | null {
  const report = reports.findIndex((one) => one.id === id)
  return report < 0 ? null : (families[family[firsts[report]! + sentence]!] ?? null)
}
