import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Family, ReportMeasures, ReportReuse, Reuse, ReuseMatch } from '../model/reuse.ts'
import { readable } from '../text/readable.ts'
import { shareCells, shareHeader } from './documents/shares.ts'
import { placeOf } from './place.ts'
import { bracketed, punctuation } from './say.ts'
import { reuseClassWords } from './words.ts'

/** Families shown of one kind, at most; all of them are in the JSON. */
const shown = 20
/** Characters of a passage that are quoted, places and swaps named of one family. */
const quoted = 80
const placesNamed = 6
const swapsNamed = 8

interface Context {
  readonly byId: ReadonlyMap<string, Report>
  readonly byFamily: ReadonlyMap<string, readonly ReuseMatch[]>
  readonly language: Language
}

/**
 * What is shared in a corpus as text, what matters first: copied passages with who has them, what was swapped and what was
 * not; then what bodies carried over; then templates; last the shares of every report.
 */
export function renderReuse(reuse: Reuse, reports: readonly Report[], language: Language): string {
  const context = {
    byId: new Map(reports.map((report) => [report.id, report])),
    byFamily: Map.groupBy(reuse.matches, ({ family }) => family),
    language,
  }
  const kinds = (['copied', 'carried-over', 'template'] as const).map((kind) =>
    reuse.families.filter((family) => family.class === kind),
  )
  return [
    ...kinds.flatMap((families) => kindText(families, context)),
    ...sharesText(reuse.reports, language),
    '',
    language === 'zh'
      ? '占比以正文语句的字数为分母（不计标点、空格、标题、名词解释和版式）；最早写出者计为自有；比对时不看数字和地名，沿用指表述相同，数字可以是新的。* 为最早。'
      : 'Shares are of the characters of sentences (no punctuation, spaces, headings, glossary, furniture); the earliest holder counts as original. Figures and places are not compared: carried over is the wording, its figures may be new. * is the earliest.',
  ].join('\n')
}

function kindText(families: readonly Family[], context: Context): readonly string[] {
  if (families.length === 0) return []
  const { language } = context
  const name = reuseClassWords[families[0]!.class][language]
  const more = families.length - shown
  const rest = language === 'zh' ? `  …另有 ${more} 组，见 --json` : `  … ${more} more, see --json`
  return [
    language === 'zh' ? `${name}（${families.length} 组）` : `${name} (${families.length})`,
    ...families.slice(0, shown).flatMap((family) => familyText(family, context)),
    ...(more > 0 ? [rest] : []),
    '',
  ]
}

function familyText(family: Family, { byId, byFamily, language }: Context): readonly string[] {
  const first = family.members[0]!
  const text = readable(byId.get(first.report)!.text, first.span)
  const quote = text.length > quoted ? `${text.slice(0, quoted)}…` : text
  const places = family.members.slice(0, placesNamed).map((member) => {
    const { line } = placeOf(byId.get(member.report)!, member.span)
    return `${member.report}:${line}${member.earliest ? '*' : ''}`
  })
  const size =
    language === 'zh'
      ? `${family.length} 字，${family.bodies} 个单位`
      : `${family.length} characters, ${family.bodies} ${family.bodies === 1 ? 'body' : 'bodies'}`
  const more = family.members.length > placesNamed ? ` …${bracketed(String(family.members.length), language)}` : ''
  return [
    `  ${size}  ${places.join(' ')}${more}`,
    `    “${quote}”`,
    ...swapText(byFamily.get(family.id) ?? [], language),
  ]
}

/** What was swapped, and the places that were not; of copies between bodies only the latter. */
function swapText(matches: readonly ReuseMatch[], language: Language): readonly string[] {
  const swaps = new Set(
    matches.flatMap(({ substitutions }) => substitutions.map(({ left, right }) => `${left || '∅'}→${right || '∅'}`)),
  )
  const across = matches.filter(({ relation }) => relation === 'cross-body')
  const kept = new Set(across.flatMap((match) => match.kept.map(({ text }) => text)))
  const named = (label: string, values: ReadonlySet<string>) =>
    values.size === 0
      ? []
      : [
          `    ${label}${[...values].slice(0, swapsNamed).join(punctuation[language].comma)}${values.size > swapsNamed ? '…' : ''}`,
        ]
  return [
    ...named(language === 'zh' ? '换：' : 'swapped: ', swaps),
    ...named(language === 'zh' ? '未换地名：' : 'places not swapped: ', kept),
  ]
}

function sharesText(reports: readonly ReportReuse[], language: Language): readonly string[] {
  const head = shareHeader(language)
  return reports.map(({ id, shares }) => {
    const cells = shareCells(shares).map((cell, i) => `${head[i]} ${cell.padStart(4)}`)
    return `  ${cells.join('  ')}  ${id}`
  })
}

const columns = ['boilerplate', 'repeated', 'cosine', 'jaccard', 'change'] as const

/** The measures of the literature, one row a report; a dash where there is nothing to compare with. */
export function renderMeasures(measures: ReadonlyMap<string, ReportMeasures>, language: Language): string {
  const cell = (value: number | null) => (value === null ? '–' : value.toFixed(3))
  const row = (cells: readonly string[]) => cells.map((text, i) => text.padEnd(columns[i]?.length ?? 0)).join('  ')
  const note =
    language === 'zh'
      ? '各项以正文语句的字数为分母；repeated、cosine、jaccard、change 与本单位上一年比。说明见 docs/reuse.md。'
      : "Of the characters of sentences; repeated, cosine, jaccard and change compare with the body's report before. See docs/reuse.md."
  return [
    row([...columns, '']),
    ...[...measures].map(([id, own]) => row([...columns.map((name) => cell(own[name])), id])),
    note,
  ].join('\n')
}
