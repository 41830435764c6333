import { alignReports, charTokeniser, type Report, type Section, type Span } from '../../src/index.ts'
import { type Answers, findQuote, readAnswers } from './answers.ts'
import { readCorpus } from './corpus.ts'
import { type Figure, scores } from './figures.ts'

/** Section pairs and sentence pairs of the sample corpus against the answers: a pair is right where both sides are exactly the labelled ones. */
export async function evaluateAlignment(): Promise<readonly Figure[]> {
  const answers = readAnswers()
  if (answers === null) return []
  const reports = await readCorpus()
  return [...sectionFigures(answers, reports), ...sentenceFigures(answers, reports)]
}

function sectionFigures(answers: Answers, reports: ReadonlyMap<string, Report>): readonly Figure[] {
  return [1, 2].map((level) => {
    const counts = { right: 0, found: 0, wanted: 0 }
    for (const { left, right, pairs } of answers.sectionPairs) {
      const wanted = new Set(pairs.flatMap((pair) => labelledPair(answers, { left, right }, pair, level) ?? []))
      const found = foundPairs(reports.get(left)!, reports.get(right)!, level)
      counts.wanted += wanted.size
      counts.found += found.length
      counts.right += found.filter((pair) => wanted.has(pair)).length
    }
    return {
      part: 'alignment',
      set: 'corpus',
      name: `section pairs, level ${level}, F1`,
      value: scores(counts).f1,
      cases: counts.wanted,
    }
  })
}

/** What a section is known by in the answers and in a parsed report alike. */
type Named = Pick<Section, 'heading' | 'level' | 'role'>

/** A labelled pair as text, headings on both sides; null where it is counted on another level. */
function labelledPair(
  answers: Answers,
  files: { readonly left: string; readonly right: string },
  pair: Answers['sectionPairs'][number]['pairs'][number],
  level: number,
): string | null {
  const named = (file: string, ids: readonly number[]): readonly Named[] => {
    const { sections } = answers.reports.find((report) => report.file === file)!
    return ids.map((id) => sections[id]!)
  }
  return nameOf({ left: named(files.left, pair.left), right: named(files.right, pair.right) }, level)
}

function foundPairs(left: Report, right: Report, level: number): readonly string[] {
  const { sections } = alignReports(left, right, { tokeniser: charTokeniser })
  const named = (report: Report, ids: readonly string[]): readonly Named[] =>
    ids.map((id) => flat(report.sections).find((section) => section.id === id)!)
  return sections.flatMap(
    (pair) => nameOf({ left: named(left, pair.left), right: named(right, pair.right) }, level) ?? [],
  )
}

/** A pair as text; counted on the level of its left side. Sections without a heading go by their role; letterheads and titles are not counted. */
function nameOf(
  pair: { readonly left: readonly Named[]; readonly right: readonly Named[] },
  level: number,
): string | null {
  if (pair.left[0]?.level !== level || pair.right.length === 0) return null
  if ([...pair.left, ...pair.right].some(({ role }) => role === 'furniture' || role === 'title')) return null
  const name = (sections: readonly Named[]) =>
    sections.map(({ heading, role }) => (heading === null ? `(${role})` : squeeze(heading))).join('+')
  return `${name(pair.left)} ⇄ ${name(pair.right)}`
}

function sentenceFigures(answers: Answers, reports: ReadonlyMap<string, Report>): readonly Figure[] {
  const { f1, wanted } = sentenceScores(answers, reports, (left, right) =>
    alignReports(left, right, { tokeniser: charTokeniser }).sections.flatMap((section) => section.sentences),
  )
  return [{ part: 'alignment', set: 'corpus', name: 'sentence pairs, F1', value: f1, cases: wanted }]
}

/** Sentences that belong together; one side is empty where there is no counterpart. */
export interface FoundPair {
  readonly left: readonly Span[]
  readonly right: readonly Span[]
}

/** How well a way of pairing sentences does on the labelled pairs of the sample corpus. */
export function sentenceScores(
  answers: Answers,
  reports: ReadonlyMap<string, Report>,
  find: (left: Report, right: Report) => readonly FoundPair[],
): { readonly precision: number; readonly recall: number; readonly f1: number; readonly wanted: number } {
  const counts = { right: 0, found: 0, wanted: 0 }
  for (const { left, right, pairs } of answers.sentencePairs) {
    const sides = [reports.get(left)!, reports.get(right)!] as const
    const wanted = new Set(pairs.map((pair) => `${placesOf(sides[0], pair.left)} ⇄ ${placesOf(sides[1], pair.right)}`))
    const found = find(...sides)
      .filter((pair) => pair.left.length > 0 && pair.right.length > 0)
      .map((pair) => `${startsOf(pair.left)} ⇄ ${startsOf(pair.right)}`)
    counts.wanted += wanted.size
    counts.found += found.length
    counts.right += found.filter((pair) => wanted.has(pair)).length
  }
  return { ...scores(counts), wanted: counts.wanted }
}

/** Where the report's sentences that hold the quotes start. */
function placesOf(report: Report, quotes: readonly string[]): string {
  return quotes
    .map((quote) => {
      const at = findQuote(report.text, quote)?.start ?? -1
      return report.sentences.findLast(({ span }) => span.start <= at)?.span.start ?? -1
    })
    .join(',')
}

function startsOf(spans: readonly Span[]): string {
  return spans.map(({ start }) => start).join(',')
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '').replace(/[。；：:]+$/u, '')
}
