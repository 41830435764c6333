import type { Comparison } from '../../model/comparison.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { Family, FamilyMember, ReuseMatch } from '../../model/reuse.ts'
import { readable } from '../../text/readable.ts'
import { placeOf } from '../place.ts'
import { bracketed, punctuation } from '../say.ts'
import { reuseClassWords } from '../words.ts'
import { type Block, type Document, heading, type Line } from './document.ts'
import { textsOf } from './texts.ts'

/** Characters of a passage that are quoted; the place tells where to read on. */
const quoted = 160

/** A comparison's reports at hand, for thousands of families. */
interface Listing {
  readonly reportOf: ReadonlyMap<string, Report>
  readonly language: Language
}

function listingOf({ reports }: Comparison, language: Language): Listing {
  return { reportOf: new Map(reports.map((report) => [report.id, report])), language }
}

/** Every family but the formulas, largest first: what is shared, who has it, earliest first, what was swapped. */
export function familiesDocument(comparison: Comparison, language: Language): Document {
  const texts = textsOf(language)
  const listing = listingOf(comparison, language)
  const matchesOf = Map.groupBy(comparison.reuse.matches, ({ family }) => family)
  const families = comparison.reuse.families.filter((family) => family.class !== 'formula')
  return {
    name: texts.familiesName,
    title: texts.familiesTitle,
    blocks: families.flatMap((family) => familyBlocks(family, matchesOf.get(family.id) ?? [], listing)),
  }
}

/** Lines of the families with another body's report that each report stands in, in order of families; formulas left out. */
export type FamilyLines = (reports: ReadonlySet<string>) => readonly Line[]

/** One line for each family that some reports stand in, made when it is asked for. */
export function familyLines(comparison: Comparison, language: Language): FamilyLines {
  const listing = listingOf(comparison, language)
  const shared = comparison.reuse.families.filter(({ bodies, class: kind }) => bodies > 1 && kind !== 'formula')
  const familiesOf = new Map<string, Set<number>>()
  for (const [i, { members }] of shared.entries()) {
    for (const { report } of members) {
      const known = familiesOf.get(report)
      if (known === undefined) familiesOf.set(report, new Set([i]))
      else known.add(i)
    }
  }
  return (reports) => {
    const own = new Set([...reports].flatMap((report) => [...(familiesOf.get(report) ?? [])]))
    return [...own].toSorted((a, b) => a - b).map((i) => familyLine(shared[i]!, listing))
  }
}

function familyLine(family: Family, listing: Listing): Line {
  const { colon, semicolon } = punctuation[listing.language]
  const places = family.members.map((member) => memberPlace(member, listing)).join(semicolon)
  const text = `${colon}${quote(family.members[0]!, listing)}${bracketed(places, listing.language)}`
  return [{ mark: 'strong', text: headOf(family, listing.language) }, text]
}

function familyBlocks(family: Family, matches: readonly ReuseMatch[], listing: Listing): readonly Block[] {
  const { language } = listing
  const texts = textsOf(language)
  const { colon, comma } = punctuation[language]
  const members = family.members.map((member): Line => {
    const first = member.earliest ? bracketed(texts.earliest, language) : ''
    return `${memberPlace(member, listing)}${first}${colon}${quote(member, listing)}`
  })
  const swaps = matches
    .flatMap(({ substitutions }) => substitutions)
    .map(({ left, right }) => `${left || '∅'}→${right || '∅'}`)
  const swapped: Line[] = swaps.length === 0 ? [] : [`${texts.swapped}${colon}${[...new Set(swaps)].join(comma)}`]
  return [heading(2, headOf(family, language)), { kind: 'list', items: [...members, ...swapped] }]
}

function headOf(family: Family, language: Language): string {
  const kind = reuseClassWords[family.class][language]
  return textsOf(language).familyHead(kind, {
    length: family.length,
    members: family.members.length,
    bodies: family.bodies,
  })
}

function memberPlace(member: FamilyMember, { reportOf, language }: Listing): string {
  const { line } = placeOf(reportOf.get(member.report)!, member.span)
  return `${member.report} ${textsOf(language).line(line)}`
}

function quote(member: FamilyMember, { reportOf }: Listing): string {
  const whole = readable(reportOf.get(member.report)!.text, member.span)
  return whole.length <= quoted ? `“${whole}”` : `“${whole.slice(0, quoted)}…”`
}
