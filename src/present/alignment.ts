import type { Alignment, SectionPair, SentencePair, Topics } from '../model/alignment.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { readable } from '../text/readable.ts'
import { findSection } from './place.ts'
import { pairKindWords } from './words.ts'

const marks = { same: '=', edited: '~', moved: '>', split: '<', merged: '>', added: '+', removed: '-' } as const

/** Two reports side by side as text: sections with their kind, below them every sentence that is not the same. */
export function renderAlignment(alignment: Alignment, reports: readonly Report[], language: Language): string {
  const left = reports.find(({ id }) => id === alignment.left)!
  const right = reports.find(({ id }) => id === alignment.right)!
  const rows = alignment.sections.flatMap((pair) => [
    `${marks[pair.kind]} ${pairKindWords[pair.kind][language]}  ${namesOf(pair, left, right)}`,
    ...pair.sentences
      .filter(({ kind }) => kind !== 'same')
      .map((sentence) => `    ${marks[sentence.kind]} ${sentenceText(sentence, left, right)}`),
  ])
  return [`${left.id} ⇄ ${right.id}`, ...rows].join('\n')
}

function namesOf(pair: SectionPair, left: Report, right: Report): string {
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

/** A sentence pair on one line: [-deleted-]{+inserted+} in the right side's words. */
function sentenceText(pair: SentencePair, left: Report, right: Report): string {
  if (pair.edits === undefined) {
    const [report, spans] = pair.right.length > 0 ? [right, pair.right] : [left, pair.left]
    return spans.map((span) => readable(report.text, span)).join('')
  }
  return pair.edits
    .map(({ op, left: from, right: to }) => {
      if (op === 'delete') return `[-${readable(left.text, from!)}-]`
      const text = readable(right.text, to!)
      return op === 'insert' ? `{+${text}+}` : text
    })
    .join('')
}

/** Topics as rows: one mark a report where it speaks of the topic. */
export function renderTopics({ reports, topics }: Topics): string {
  const rows = topics.map(
    ({ heading, sections }) => `${sections.map((id) => (id === null ? '·' : '■')).join('')}  ${heading}`,
  )
  return [reports.join('  '), ...rows].join('\n')
}
