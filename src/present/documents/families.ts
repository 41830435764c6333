import type { Comparison } from '../../model/comparison.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { Family, FamilyMember } from '../../model/reuse.ts'
import { readable } from '../../text/readable.ts'
import { placeOf } from '../place.ts'
import { bracketed, punctuation } from '../say.ts'
import { reuseClassWords } from '../words.ts'
import { type Block, type Document, heading, type Line } from './document.ts'
import { textsOf } from './texts.ts'

/** Characters of a passage that are quoted; the place tells where to read on. */
const quoted = 160

/** Every family but the formulas, largest first: what is shared, who has it, earliest first, what was swapped. */
export function familiesDocument(comparison: Comparison, language: Language): Document {
  const texts = textsOf(language)
  const families = comparison.reuse.families.filter((family) => family.class !== 'formula')
  return {
    name: texts.familiesName,
    title: texts.familiesTitle,
    blocks: families.flatMap((family) => familyBlocks(family, comparison, language)),
  }
}

/** Families with another body's report that some of the given reports stand in, one line each. */
export function familyLines(comparison: Comparison, ids: ReadonlySet<string>, language: Language): readonly Line[] {
  const { colon, semicolon } = punctuation[language]
  return comparison.reuse.families
    .filter(({ bodies, class: kind }) => bodies > 1 && kind !== 'formula')
    .filter(({ members }) => members.some(({ report }) => ids.has(report)))
    .map((family) => {
      const places = family.members.map((member) => memberPlace(comparison, member, language)).join(semicolon)
      const text = `${colon}${quote(comparison, family.members[0]!)}${bracketed(places, language)}`
      return [{ mark: 'strong', text: headOf(family, language) }, text]
    })
}

function familyBlocks(family: Family, comparison: Comparison, language: Language): readonly Block[] {
  const texts = textsOf(language)
  const { colon, comma } = punctuation[language]
  const members = family.members.map((member): Line => {
    const first = member.earliest ? bracketed(texts.earliest, language) : ''
    return `${memberPlace(comparison, member, language)}${first}${colon}${quote(comparison, member)}`
  })
  const swaps = comparison.reuse.matches
    .filter((match) => match.family === family.id)
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

function memberPlace(comparison: Comparison, member: FamilyMember, language: Language): string {
  const report = reportOf(comparison, member.report)
  return `${member.report} ${textsOf(language).line(placeOf(report, member.span).line)}`
}

function quote(comparison: Comparison, member: FamilyMember): string {
  const whole = readable(reportOf(comparison, member.report).text, member.span)
  return whole.length <= quoted ? `“${whole}”` : `“${whole.slice(0, quoted)}…”`
}

function reportOf(comparison: Comparison, id: string): Report {
  return comparison.reports.find((report) => report.id === id)!
}
