import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Family, ReportReuse, Reuse } from '../model/reuse.ts'
import { readable } from '../text/readable.ts'
import { shareCells, shareHeader } from './documents/shares.ts'
import { placeOf } from './place.ts'
import { reuseClassWords } from './words.ts'

/** Families shown, at most; all of them are in the JSON. */
const shown = 30
/** Characters of a passage that are quoted. */
const quoted = 60

/** What is shared in a corpus as text: the shares of every report, then the largest passages with who has them, earliest first. */
export function renderReuse(reuse: Reuse, reports: readonly Report[], language: Language): string {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const families = reuse.families.filter((family) => family.class !== 'formula')
  const head = shareHeader(language)
  const rows = reuse.reports.map((report) => `  ${shareText(report, head)}  ${report.id}`)
  const more =
    families.length > shown
      ? [
          language === 'zh'
            ? `  …另有 ${families.length - shown} 组，见 --json`
            : `  … ${families.length - shown} more, see --json`,
        ]
      : []
  const note =
    language === 'zh'
      ? '占比以正文语句的字数为分母（不计标点、空格、标题和版式）；最早写出者计为自有。'
      : 'Shares are of the characters of sentences (no punctuation, spaces, headings, furniture); the earliest holder counts as original.'
  return [
    note,
    ...rows,
    '',
    ...families.slice(0, shown).flatMap((family) => familyText(family, byId, language)),
    ...more,
  ].join('\n')
}

function shareText({ shares }: ReportReuse, head: readonly string[]): string {
  return shareCells(shares)
    .map((cell, i) => `${head[i]} ${cell.padStart(4)}`)
    .join('  ')
}

function familyText(family: Family, byId: ReadonlyMap<string, Report>, language: Language): readonly string[] {
  const first = family.members[0]!
  const report = byId.get(first.report)!
  const text = readable(report.text, first.span)
  const quote = text.length > quoted ? `${text.slice(0, quoted)}…` : text
  const size =
    language === 'zh'
      ? `${family.length} 字，${family.bodies} 个单位`
      : `${family.length} characters, ${family.bodies} bodies`
  const places = family.members.map((member) => {
    const { line } = placeOf(byId.get(member.report)!, member.span)
    return `${member.report}:${line}${member.earliest ? '*' : ''}`
  })
  return [
    `${reuseClassWords[family.class][language]}  ${size}  ${places.slice(0, 8).join(' ')}${places.length > 8 ? ' …' : ''}`,
    `    “${quote}”`,
  ]
}
