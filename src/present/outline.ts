import type { Language } from '../model/language.ts'
import type { Report, Section } from '../model/report.ts'
import { cellsOf } from '../text/cells.ts'
import { readable } from '../text/readable.ts'
import { shown } from '../text/shown.ts'
import { roleReasonText } from './role-reasons.ts'
import { roleWords } from './words.ts'

export interface OutlineOptions {
  /** Say why each section has its role. */
  readonly explain: boolean
  readonly language: Language
}

/** Longest beginning of an unheaded stretch that is shown, in code units. */
const longestStart = 16
/** Cells of the column of characters. */
const countCells = 7

/**
 * The section tree of one report as text: what and whose it is, the notices, then one row a section – its role where it
 * differs from its parent's, its characters, its number and heading.
 */
export function renderOutline(report: Report, options: OutlineOptions): string {
  const roleCells = 2 + Math.max(...Object.values(roleWords).map((wording) => cellsOf(wording[options.language], 1)))
  const rows = report.sections.flatMap((section) => rowsOf(section, null, { report, options, roleCells }))
  const notices = report.notices.map(({ message }) => `  ! ${shown(message[options.language])}`)
  return [...headOf(report, options.language), ...notices, ...rows].join('\n')
}

function headOf({ body, county, year, period, title, text, file }: Report, language: Language): readonly string[] {
  const words = language === 'zh' ? zh : en
  const years = [words.review(period.review), words.plan(period.plan), words.characters(text.length)]
  return [
    shown(`${county ?? ''}${body ?? words.unknownBody}  ${year ?? words.unknownYear}`),
    `  ${shown(title ?? words.noTitle)}`,
    `  ${years.filter((part) => part !== '').join(words.comma)}  ${shown(file)}`,
  ]
}

const zh = {
  unknownBody: '发布主体不明',
  unknownYear: '年份不明',
  noTitle: '（无标题）',
  comma: '，',
  review: (year: number | null) => (year === null ? '' : `总结 ${year} 年`),
  plan: (year: number | null) => (year === null ? '' : `计划 ${year} 年`),
  characters: (count: number) => `${count} 字`,
}
const en: typeof zh = {
  unknownBody: 'unknown body',
  unknownYear: 'unknown year',
  noTitle: '(no title)',
  comma: ', ',
  review: (year) => (year === null ? '' : `reviews ${year}`),
  plan: (year) => (year === null ? '' : `plans ${year}`),
  characters: (count) => `${count} characters`,
}

interface Drawing {
  readonly report: Report
  readonly options: OutlineOptions
  readonly roleCells: number
}

function rowsOf(section: Section, parent: Section | null, drawing: Drawing): readonly string[] {
  const { report, options, roleCells } = drawing
  const differs = parent === null || section.role !== parent.role
  const role = differs ? roleWords[section.role][options.language] : ''
  const count = String(section.span.end - section.span.start).padStart(countCells)
  const why = options.explain && differs ? `  ← ${shown(roleReasonText(section.roleReason, options.language))}` : ''
  const indent = '  '.repeat(section.level)
  const row = `  ${role}${' '.repeat(roleCells - cellsOf(role, 1))}${count}${indent}${nameOf(report.text, section)}${why}`
  return [row, ...section.children.flatMap((child) => rowsOf(child, section, drawing))]
}

/** Number and heading; of an unheaded stretch its first words. */
function nameOf(text: string, { implied, number, heading, span }: Section): string {
  if (!implied) return shown(`${number ?? ''}${heading ?? ''}`)
  const start = readable(text, { start: span.start, end: Math.min(span.end, span.start + 3 * longestStart) })
  return `〔${shown(start.slice(0, longestStart).toWellFormed())}${start.length > longestStart ? '…' : ''}〕`
}
