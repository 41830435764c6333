import type { Alignment, SectionPair, SentencePair } from '../model/alignment.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { cellsOf } from '../text/cells.ts'
import { type LineOptions, breakLines } from '../text/lines.ts'
import { readable } from '../text/readable.ts'
import { shown } from '../text/shown.ts'
import { figureText } from './figures.ts'
import { findSection } from './place.ts'
import { pairKindWords } from './words.ts'

/** In the order of the counts. */
const marks = { same: '=', edited: '~', moved: '>', split: '<', merged: '&', added: '+', removed: '-' } as const
const kinds = Object.keys(marks) as readonly (keyof typeof marks)[]

/** Two sentences less alike than this are shown one after the other: between them inline changes would only confuse. */
const leastInline = 0.45

/** Whether the changes of a pair are best shown inside one sentence. */
export function isInline({ edits, score }: SentencePair): boolean {
  return edits !== undefined && score >= leastInline
}
/** Cells before a sentence: its mark stands within them. */
const sentenceIndent = 6

export interface TextOptions {
  readonly language: Language
  /** Cells of a row, and of characters whose width is open. */
  readonly lines: Pick<LineOptions, 'width' | 'ambiguous'>
}

interface Context extends TextOptions {
  readonly left: Report
  readonly right: Report
}

/** Two reports side by side as text: counts, what the marks mean, then sections with their kind and every sentence that is not the same. */
export function renderAlignment(alignment: Alignment, reports: readonly Report[], options: TextOptions): string {
  const context: Context = {
    ...options,
    left: reports.find(({ id }) => id === alignment.left)!,
    right: reports.find(({ id }) => id === alignment.right)!,
  }
  const rows = alignment.sections.flatMap((pair) => sectionRows(pair, context))
  return [
    shown(`${context.left.id} ⇄ ${context.right.id}`),
    ...countRows(alignment, options.language).flatMap((row) => wrapped(row, '', context)),
    ...legend[options.language].flatMap((row) => wrapped(row, '', context)),
    '',
    ...rows,
  ].join('\n')
}

const markWords = (language: Language, gap: string) =>
  kinds.map((kind) => `${marks[kind]} ${pairKindWords[kind][language]}`).join(gap)

const legend: Readonly<Record<Language, readonly string[]>> = {
  zh: [`标记：${markWords('zh', '　')}`, '改动：[-删去的字-]　{+新增的字+}　# 数字变动；相同的语句不列出'],
  en: [
    `Marks: ${markWords('en', '  ')}`,
    'In sentences: [-deleted-]  {+inserted+}  # changed figures; sentences that are the same are not listed',
  ],
}

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
    ? [`章节：${counts(sections)}`, `语句：${counts(sentences) || '无'}；数字变动 ${figures} 处`]
    : [`Sections: ${counts(sections)}`, `Sentences: ${counts(sentences) || 'none'}; ${figures} figures changed`]
}

function sectionRows(pair: SectionPair, context: Context): readonly string[] {
  const changed = pair.sentences.filter(({ kind }) => kind !== 'same')
  const kind = pairKindWords[pair.kind][context.language]
  return [
    ...wrapped(namesOf(pair, context), `${marks[pair.kind]} ${kind}  `, context),
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
  if (section.heading !== null) return `${section.number ?? ''}${section.heading.replace(/\s+/gu, '')}`
  const { start, end } = section.span
  return `〔${readable(report.text, { start, end: Math.min(end, start + 20) })}…〕`
}

/** A sentence pair: its changes inline in the right side's words, or both sides one below the other; then the figures that changed. */
function sentenceRows(pair: SentencePair, context: Context): readonly string[] {
  const { left, right } = context
  const mark = `    ${marks[pair.kind]} `
  if (pair.edits === undefined) return wrapped(wholeText(pair, context), mark, context)
  if (pair.score >= leastInline)
    return [...wrapped(inlineText(pair, context), mark, context), ...figureRows(pair, context)]
  return [
    ...wrapped(`[-${plainText(left, pair.left)}-]`, mark, context),
    ...wrapped(`{+${plainText(right, pair.right)}+}`, ' '.repeat(sentenceIndent), context),
    ...figureRows(pair, context),
  ]
}

function figureRows({ figures = [] }: SentencePair, context: Context): readonly string[] {
  const told = figures.filter(({ kind }) => kind !== 'year').map((one) => figureText(one, context, context.language))
  return told.length === 0 ? [] : wrapped(told.join('　'), `${' '.repeat(sentenceIndent)}# `, context)
}

/** A text, safe to print, broken into rows that hang under their first; marks of changes stay with what they mark. */
function wrapped(raw: string, first: string, { lines }: TextOptions): readonly string[] {
  const text = shown(raw)
  const hang = sentenceIndent + (first.endsWith('# ') ? 2 : 0)
  const indent = cellsOf(first, lines.ambiguous) - hang
  const broken = breakLines(text, { ...lines, width: lines.width - hang - markCells, indent })
  const ends = broken.map(([, end]) => besideMark(text, end))
  return ends.flatMap((end, i) => {
    const start = ends[i - 1] ?? 0
    return start < end || i === 0 ? [`${i === 0 ? first : ' '.repeat(hang)}${text.slice(start, end)}`] : []
  })
}

/** Cells of `[-`, `{+` and their like. */
const markCells = 2

/** The place of a row's end at or next to `at` that does not part a mark from what it marks. */
function besideMark(text: string, at: number): number {
  for (const start of [at - 2, at - 1])
    if (/^(?:\[-|\{\+)/.test(text.slice(start, start + 2))) return Math.max(0, start)
  for (const start of [at - 1, at]) if (/^(?:-\]|\+\})/.test(text.slice(start, start + 2))) return start + 2
  return at
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
