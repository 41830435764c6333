import { readFileSync } from 'node:fs'
import { parseReport, type Report, type Section } from '../../src/index.ts'
import { sharedPath } from './shared.ts'
import { type Figure, scores } from './figures.ts'

interface GoldDocument {
  readonly file: string
  readonly kind: string
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
  const path = sharedPath('gold', 'sections.json')
  if (path === null) return []
  const { docs } = JSON.parse(readFileSync(path, 'utf8')) as { readonly docs: readonly GoldDocument[] }
  return [
    ...figuresOf(docs, 1),
    ...figuresOf(
      docs.filter((document) => document.kind === 'town'),
      2,
    ),
    problemsFound(docs),
  ]
}

function figuresOf(documents: readonly GoldDocument[], level: number): readonly Figure[] {
  const tally: Tally = { right: 0, found: 0, wanted: 0, rolesRight: 0 }
  for (const document of documents) count(document, level, tally)
  const { precision, recall, f1 } = scores(tally)
  const figure = (name: string, value: number, cases = tally.wanted): Figure => {
    return { part: 'sections', set: 'gold', name: `level ${level} ${name}`, value, cases }
  }
  const roles = tally.right === 0 ? 0 : tally.rolesRight / tally.right
  return [
    figure('precision', precision),
    figure('recall', recall),
    figure('F1', f1),
    figure('roles', roles, tally.right),
  ]
}

function count(document: GoldDocument, level: number, tally: Tally): void {
  const report = reportOf(document.file)
  if (report === null) return
  const found = new Map(headingsOf(report.sections, level).map((section) => [section.span.start, section.role]))
  const wanted = document.sections.filter((section) => section.level === level)
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

/** Of the labelled problems paragraphs without a heading, how many stand as sections of their own at the labelled offset. */
function problemsFound(documents: readonly GoldDocument[]): Figure {
  const wanted = documents.flatMap(({ file, sections }) =>
    sections.filter(({ level, role }) => level === 0 && role === 'problems').map(({ start }) => ({ file, start })),
  )
  const right = wanted.filter(({ file, start }) => {
    const report = reportOf(file)
    return report?.sections.some((section) => section.role === 'problems' && section.span.start === start)
  })
  const value = right.length / wanted.length
  return { part: 'sections', set: 'gold', name: 'problems paragraphs found', value, cases: wanted.length }
}

function reportOf(file: string): Report | null {
  const path = sharedPath(file)
  return path === null ? null : parseReport({ file, text: readFileSync(path, 'utf8'), notices: [], manifest: null })
}

function headingsOf(sections: readonly Section[], level: number): readonly Section[] {
  return sections.flatMap((section) => [
    ...(section.level === level && !section.implied ? [section] : []),
    ...headingsOf(section.children, level),
  ])
}
