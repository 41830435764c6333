import type { Alignment, SectionPair, SentencePair } from '../../model/alignment.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { readable } from '../../text/readable.ts'
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
      edited.map((pair) => editedLine(pair, sides)),
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

function editedLine(pair: SentencePair, sides: Sides): Line {
  const text = (report: Report, span: Span | null) => (span === null ? '' : readable(report.text, span))
  return (pair.edits ?? []).map(({ op, left, right }): Piece => {
    if (op === 'delete') return { mark: 'deleted', text: text(sides.last, left) }
    if (op === 'insert') return { mark: 'inserted', text: text(sides.current, right) }
    return text(sides.current, right)
  })
}
