import type { Alignment, SectionPair, SentencePair } from '../../model/alignment.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { readable } from '../../text/readable.ts'
import { isInline } from '../alignment.ts'
import { figureText } from '../figures.ts'
import { findSection } from '../place.ts'
import { pairKindWords } from '../words.ts'
import { type Block, heading, type Line, listOr, paragraph, type Piece } from './document.ts'
import { textsOf } from './texts.ts'

interface Sides {
  readonly last: Report
  readonly current: Report
}

/** What changed between two years: sections that are not the same, then every edited sentence with its changes marked. */
export function alignBlocks(alignment: Alignment, sides: Sides, language: Language): readonly Block[] {
  const texts = textsOf(language)
  const changed = alignment.sections.filter((pair) => pair.kind !== 'same' && pair.kind !== 'edited')
  const edited = alignment.sections.flatMap((pair) => pair.sentences).filter((pair) => pair.edits !== undefined)
  return [
    heading(3, texts.changes),
    changed.length === 0 ? paragraph(texts.noChanges) : sectionTable(changed, sides, language),
    heading(3, texts.changed),
    listOr(
      edited.map((pair) => editedLine(pair, sides, language)),
      texts.noChanges,
    ),
  ]
}

function sectionTable(pairs: readonly SectionPair[], sides: Sides, language: Language): Block {
  const texts = textsOf(language)
  return {
    kind: 'table',
    header: [texts.kind, texts.last, texts.current],
    rows: pairs.map((pair) => [
      pairKindWords[pair.kind][language],
      namesOf(sides.last, pair.left),
      namesOf(sides.current, pair.right),
    ]),
  }
}

function namesOf(report: Report, ids: readonly string[]): string {
  const names = ids.map((id) => {
    const section = findSection(report.sections, id)
    if (section === null) return id
    if (section.heading !== null) return `${section.number ?? ''}${section.heading}`
    return `${readable(report.text, { start: section.span.start, end: Math.min(section.span.end, section.span.start + 16) })}…`
  })
  return names.join(' + ') || '—'
}

/** An edited sentence with its changes marked, or both wordings where they are little alike; then the figures that changed. */
function editedLine(pair: SentencePair, sides: Sides, language: Language): Line {
  const figures = (pair.figures ?? [])
    .filter(({ kind }) => kind !== 'year')
    .map((change) => figureText(change, { left: sides.last, right: sides.current }, language))
  const tail = figures.length === 0 ? [] : [`　${textsOf(language).figures}${figures.join('　')}`]
  return [...wording(pair, sides), ...tail]
}

function wording(pair: SentencePair, { last, current }: Sides): readonly Piece[] {
  const text = (report: Report, spans: readonly Span[]) => spans.map((span) => readable(report.text, span)).join('')
  if (!isInline(pair)) {
    return [
      { mark: 'deleted', text: text(last, pair.left) },
      { mark: 'inserted', text: text(current, pair.right) },
    ]
  }
  return (pair.edits ?? []).map(({ op, left, right }): Piece => {
    if (op === 'delete') return { mark: 'deleted', text: text(last, [left!]) }
    return op === 'insert' ? { mark: 'inserted', text: text(current, [right!]) } : text(current, [right!])
  })
}
