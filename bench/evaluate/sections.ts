import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport, type Report, type Section } from '../../src/index.ts'
import { findQuote, readAnswers, type SectionAnswer } from './answers.ts'
import { readCorpus } from './corpus.ts'
import { type Figure, scores } from './figures.ts'
import { sharedPath } from './shared.ts'

/** Labelled sections of one report; level 0 = a stretch without a heading. */
interface Labelled {
  readonly report: Report
  /** Level 2 is labelled too. */
  readonly isTown: boolean
  readonly sections: readonly { readonly level: number; readonly start: number; readonly role: string }[]
}

interface Tally {
  right: number
  found: number
  wanted: number
  rolesRight: number
}

/** Headings by level (a heading is right where it starts at the labelled offset on the labelled level) and the roles of those. */
export async function evaluateSections(): Promise<readonly Figure[]> {
  const corpus = await readLabelledCorpus()
  const gold = readGold()
  return [
    ...figuresOfSet('corpus', corpus),
    stretchesFound('corpus', corpus, ['title', 'intro', 'furniture', 'plan', 'problems', 'closing']),
    ...(await identityFigures()),
    ...(gold === null ? [] : [...figuresOfSet('gold', gold), stretchesFound('gold', gold, ['problems'])]),
    ...communiqueFigures(),
  ]
}

interface GoldDocument {
  readonly file: string
  readonly kind: string
  readonly sections: Labelled['sections']
}

function readGold(): readonly Labelled[] | null {
  const path = sharedPath('gold', 'sections.json')
  if (path === null) return null
  const { docs } = JSON.parse(readFileSync(path, 'utf8')) as { readonly docs: readonly GoldDocument[] }
  return docs.flatMap(({ file, kind, sections }) => {
    const report = reportOf(file)
    return report === null ? [] : [{ report, isTown: kind === 'town', sections }]
  })
}

/** The answers to the sample corpus, with the offsets of their sections. */
async function readLabelledCorpus(): Promise<readonly Labelled[]> {
  const reports = await readCorpus()
  return (readAnswers()?.reports ?? []).map(({ file, sections }) => {
    const report = reports.get(file)!
    const startOf = ({ starts, number, heading, occurrence }: SectionAnswer) =>
      findQuote(report.text, starts ?? `${number ?? ''}${heading ?? ''}`, occurrence)?.start ?? -1
    const labelled = sections.map((section) => {
      return { level: section.heading === null ? 0 : section.level, start: startOf(section), role: section.role }
    })
    return { report, isTown: true, sections: labelled }
  })
}

function figuresOfSet(set: string, documents: readonly Labelled[]): readonly Figure[] {
  const towns = documents.filter(({ isTown }) => isTown)
  return [...figuresOf(set, documents, 1), ...figuresOf(set, towns, 2)]
}

function figuresOf(set: string, documents: readonly Labelled[], level: number): readonly Figure[] {
  const tally: Tally = { right: 0, found: 0, wanted: 0, rolesRight: 0 }
  for (const document of documents) count(document, level, tally)
  const { precision, recall, f1 } = scores(tally)
  const figure = (name: string, value: number, cases = tally.wanted): Figure => {
    return { part: 'sections', set, name: `level ${level} ${name}`, value, cases }
  }
  const roles = tally.right === 0 ? 0 : tally.rolesRight / tally.right
  return [
    figure('precision', precision),
    figure('recall', recall),
    figure('F1', f1),
    figure('roles', roles, tally.right),
  ]
}

function count({ report, sections }: Labelled, level: number, tally: Tally): void {
  const found = new Map(headingsOf(report.sections, level).map((section) => [section.span.start, section.role]))
  const wanted = sections.filter((section) => section.level === level)
  tally.found += found.size
  tally.wanted += wanted.length
  for (const { start, role } of wanted) {
    if (!found.has(start)) continue
    tally.right++
    if (sameRole(found.get(start)!, role)) tally.rolesRight++
  }
}

/** The labels call glossaries `other` and page chrome `artefact`; the contract calls both furniture. */
function sameRole(found: string, wanted: string): boolean {
  return found === wanted || (found === 'furniture' && (wanted === 'other' || wanted === 'artefact'))
}

/** Of the labelled stretches without a heading, how many stand as sections of their own at the labelled offset, with their role. */
function stretchesFound(set: string, documents: readonly Labelled[], roles: readonly string[]): Figure {
  const wanted = documents.flatMap(({ report, sections }) =>
    sections
      .filter(({ level, role }) => level === 0 && roles.includes(role))
      .map((section) => ({ report, ...section })),
  )
  const right = wanted.filter(({ report, start, role }) =>
    flat(report.sections).some((section) => section.role === role && section.span.start === start),
  )
  const name = roles.length === 1 ? `${roles[0]} paragraphs found` : 'stretches without a heading found'
  return { part: 'sections', set, name, value: right.length / wanted.length, cases: wanted.length }
}

/** Body, county, year, title and period of the sample corpus, together. */
async function identityFigures(): Promise<readonly Figure[]> {
  const reports = await readCorpus()
  const answers = readAnswers()?.reports ?? []
  const right = answers.filter(({ file, body, county, year, title, period }) => {
    const report = reports.get(file)
    const said = [report?.body, report?.county, report?.year, report?.title?.replace(/\s+/g, ''), report?.period.review]
    return JSON.stringify(said) === JSON.stringify([body, county, year, title.replace(/\s+/g, ''), period.review])
  })
  const value = right.length / answers.length
  return [{ part: 'sections', set: 'corpus', name: 'body, county, year, title', value, cases: answers.length }]
}

/** Statistical communiqués have neither plan nor problems. */
function communiqueFigures(): readonly Figure[] {
  const folder = sharedPath('communiques')
  if (folder === null) return []
  const reports = readdirSync(folder).flatMap((file) => reportOf(join('communiques', file)) ?? [])
  const right = reports.filter(({ sections }) => {
    return flat(sections).every(({ role }) => role !== 'plan' && role !== 'problems')
  })
  const value = right.length / reports.length
  return [{ part: 'sections', set: 'communiques', name: 'without plan or problems', value, cases: reports.length }]
}

function reportOf(file: string): Report | null {
  const path = sharedPath(file)
  return path === null ? null : parseReport({ file, text: readFileSync(path, 'utf8'), notices: [], manifest: null })
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}

function headingsOf(sections: readonly Section[], level: number): readonly Section[] {
  return flat(sections).filter((section) => section.level === level && !section.implied)
}
