import type { Alignment, SectionPair, SentencePair, Topics } from '../model/alignment.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { readable } from '../text/readable.ts'
import { figureText } from './figures.ts'
import { findSection } from './place.ts'
import { pairKindWords } from './words.ts'

/** In the order of the counts. */
const marks = { same: '=', edited: '~', moved: '>', split: '<', merged: '&', added: '+', removed: '-' } as const
const kinds = Object.keys(marks) as readonly (keyof typeof marks)[]

/** Two sentences less alike than this are shown one below the other: between them inline changes would only confuse. */
const leastInline = 0.45

interface Context {
  readonly left: Report
  readonly right: Report
  readonly language: Language
}

/** Two reports side by side as text: counts, what the marks mean, then sections with their kind and every sentence that is not the same. */
export function renderAlignment(alignment: Alignment, reports: readonly Report[], language: Language): string {
  const context: Context = {
    left: reports.find(({ id }) => id === alignment.left)!,
    right: reports.find(({ id }) => id === alignment.right)!,
    language,
  }
  const rows = alignment.sections.flatMap((pair) => sectionRows(pair, context))
  return [
    `${context.left.id} ⇄ ${context.right.id}`,
    ...countRows(alignment, language),
    legend[language],
    '',
    ...rows,
  ].join('\n')
}

const legend = {
  zh: `标记：${kinds.map((kind) => `${marks[kind]} ${pairKindWords[kind].zh}`).join('　')}　[-删去的字-] {+新增的字+}　# 数字变动；相同的语句不列出`,
  en: `Marks: ${kinds.map((kind) => `${marks[kind]} ${pairKindWords[kind].en}`).join('  ')}  [-deleted-] {+inserted+}  # changed figures; sentences that are the same are not listed`,
} as const

/** How many sections and sentences of each kind, and how many figures changed. */
function countRows({ sections }: Alignment, language: Language): readonly string[] {
  const sentences = sections.flatMap((pair) => pair.sentences)
  const figures = sentences.flatMap((pair) => pair.figures ?? []).filter(({ kind }) => kind !== 'year').length
  const counts = (pairs: readonly { readonly kind: keyof typeof marks }[]) =>
    kinds
      .map((kind) => [kind, pairs.filter((pair) => pair.kind === kind).length] as const)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${pairKindWords[kind][language]} ${count}`)
      .join(language === 'zh' ? '，' : ', ')
  return language === 'zh'
    ? [`章节：${counts(sections)}`, `语句：${counts(sentences)}；数字变动 ${figures} 处`]
    : [`Sections: ${counts(sections)}`, `Sentences: ${counts(sentences)}; ${figures} figures changed`]
}

function sectionRows(pair: SectionPair, context: Context): readonly string[] {
  const changed = pair.sentences.filter(({ kind }) => kind !== 'same')
  return [
    `${marks[pair.kind]} ${pairKindWords[pair.kind][context.language]}  ${namesOf(pair, context)}`,
    ...changed.flatMap((sentence) => sentenceRows(sentence, context)),
  ]
}

function namesOf(pair: SectionPair, { left, right }: Context): string {
  const names = (report: Report, ids: readonly string[]) => ids.map((id) => sectionName(report, id)).join(' + ')
  const [a, b] = [names(left, pair.left), names(right, pair.right)]
  return a === b || b === '' ? a : a === '' ? b : `${a} ⇄ ${b}`
}

/** A section's number and heading; of an implied one its first words. */
export function sectionName(report: Report, id: string): string {
  const section = findSection(report.sections, id)
  if (section === null) return id
  if (section.heading !== null) return `${section.number ?? ''}${section.heading}`
  const { start, end } = section.span
  return `〔${readable(report.text, { start, end: Math.min(end, start + 20) })}…〕`
}

/** A sentence pair: its changes inline in the right side's words, or both sides one below the other; then the figures that changed. */
function sentenceRows(pair: SentencePair, context: Context): readonly string[] {
  const { left, right, language } = context
  const mark = `    ${marks[pair.kind]} `
  const figures = (pair.figures ?? []).filter(({ kind }) => kind !== 'year')
  const tail =
    figures.length === 0
      ? []
      : [`      # ${figures.map((one) => figureText(one, { left, right }, language)).join('　')}`]
  if (pair.edits === undefined) return [`${mark}${wholeText(pair, context)}`]
  if (pair.score >= leastInline) return [`${mark}${inlineText(pair, context)}`, ...tail]
  return [`${mark}[-${plainText(left, pair.left)}-]`, `      {+${plainText(right, pair.right)}+}`, ...tail]
}

function wholeText(pair: SentencePair, { left, right }: Context): string {
  return pair.right.length > 0 ? plainText(right, pair.right) : plainText(left, pair.left)
}

function plainText(report: Report, spans: readonly Span[]): string {
  return spans.map((span) => readable(report.text, span)).join('')
}

function inlineText({ edits }: SentencePair, { left, right }: Context): string {
  return (edits ?? [])
    .map(({ op, left: from, right: to }) => {
      if (op === 'delete') return `[-${readable(left.text, from!)}-]`
      const text = readable(right.text, to!)
      return op === 'insert' ? `{+${text}+}` : text
    })
    .join('')
}

/** Topics as rows, reports as columns: one mark where a report speaks of the topic; columns of one body stand together. */
export function renderTopics({ reports, topics }: Topics, language: Language): string {
  const head =
    language === 'zh'
      ? `主题对照：${reports.length} 份报告，${topics.length} 个主题（■ 写到　· 未见）`
      : `Topics: ${reports.length} reports, ${topics.length} topics (■ spoken of  · not found)`
  const names = reports.map((id, i) => `${String(i + 1).padStart(3)} ${id}`)
  const row = (marks: readonly string[]) =>
    marks.map((mark, i) => (i > 0 && bodyOf(reports[i]!) !== bodyOf(reports[i - 1]!) ? ` ${mark}` : mark)).join('')
  const numbers = row(reports.map((_, i) => String((i + 1) % 10)))
  const rows = topics.map(
    ({ heading, sections }) => `${row(sections.map((id) => (id === null ? '·' : '■')))}  ${heading}`,
  )
  return [head, ...names, '', numbers, ...rows].join('\n')
}

/** A report's id without its year. */
function bodyOf(id: string): string {
  return id.replace(/-\d{4}.*$/u, '')
}
