import type { Wording } from '../model/language.ts'
import type { Report, Role, Section } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { fold, type Folded } from '../text/fold.ts'
import { skipPageMark } from '../text/page-marks.ts'
import { type Quantity, quantitiesIn } from '../text/quantities.ts'

/** A stretch of a report that is checked at once. */
export interface Passage {
  readonly kind: 'title' | 'heading' | 'sentence'
  /** Folded: no white space, half-width forms, no page numbers inside. */
  readonly text: string
  /** Raw offset of every folded code unit. */
  readonly at: Int32Array
  /** Its figures, with spans in `text`; none of titles and headings. */
  readonly quantities: readonly Quantity[]
  readonly span: Span
  readonly role: Role
  readonly section: Section
  /** The sentence before it in the same paragraph. */
  readonly before: Passage | null
}

/** A report with its passages, in reading order, furniture left out. */
export interface Reading {
  readonly report: Report
  readonly passages: readonly Passage[]
  /** All passages' text, for counting words. */
  readonly text: string
}

/** What a rule suspects in one report; `checkReports` makes findings of it. */
export interface Suspicion {
  readonly severity: 'high' | 'low'
  readonly span: Span
  readonly message: Wording
  readonly other?: { readonly report: string; readonly span: Span }
  /** The other place it speaks of: findings of that place in a report that is said to be that place's follow from one another. */
  readonly names?: string
}

/** Reads a report's title, headings and sentences, each folded and its figures found once for all rules. */
export function readingOf(report: Report): Reading {
  const source = { raw: report.text, folded: fold(report.text) }
  const byId = new Map<string, Section>()
  const headings: Passage[] = []
  const visit = (section: Section): void => {
    byId.set(section.id, section)
    const kind = section.role === 'title' ? 'title' : 'heading'
    const span = section.role === 'title' ? section.span : section.headingSpan
    if (span !== null && section.role !== 'furniture')
      headings.push(passageOf(source, span, { kind, section, before: null }))
    section.children.forEach(visit)
  }
  report.sections.forEach(visit)
  const sentences = sentencesOf(report, source, byId)
  const passages = [...headings, ...sentences].toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  )
  return { report, passages, text: passages.map(({ text }) => text).join('\n') }
}

/** The raw span of a part of a passage's folded text. */
export function rawSpan({ at }: Passage, start: number, end: number): Span {
  return { start: at[start]!, end: at[end - 1]! + 1 }
}

function sentencesOf(report: Report, source: Source, byId: ReadonlyMap<string, Section>): readonly Passage[] {
  let before: Passage | null = null
  return report.sentences.map(({ span, section }) => {
    const goesOn =
      before !== null && before.section.id === section && !report.text.slice(before.span.end, span.start).includes('\n')
    before = passageOf(source, span, {
      kind: 'sentence',
      section: byId.get(section)!,
      before: goesOn ? before : null,
    })
    return before
  })
}

type PassageKind = Pick<Passage, 'kind' | 'section' | 'before'>

/** A report's text with its folded form, made once; passages are cut from it. */
interface Source {
  readonly raw: string
  readonly folded: Folded
}

function passageOf({ raw, folded }: Source, span: Span, rest: PassageKind): Passage {
  const parts = withoutPageMarks(raw, span).map(
    ({ start, end }) => [indexOf(folded.at, start), indexOf(folded.at, end)] as const,
  )
  const text = parts.map(([start, end]) => folded.text.slice(start, end)).join('')
  const [only] = parts
  const at = parts.length === 1 && only !== undefined ? folded.at.subarray(...only) : joined(folded.at, parts)
  const quantities = rest.kind === 'sentence' && figured.test(text) ? quantitiesIn(text) : []
  return { ...rest, text, at, quantities, span, role: rest.section.role }
}

/** Without one of these a text has no figure. */
const figured = /[\d一二两三四五六七八九十百千]/

function joined(at: Int32Array, parts: readonly (readonly [number, number])[]): Int32Array {
  return Int32Array.from(parts.flatMap(([start, end]) => [...at.subarray(start, end)]))
}

/** The first folded code unit at or after a raw offset; binary search. */
function indexOf(at: Int32Array, raw: number): number {
  let low = 0
  let high = at.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! < raw) low = middle + 1
    else high = middle
  }
  return low
}

function withoutPageMarks(raw: string, span: Span): readonly Span[] {
  const parts: Span[] = []
  let start = span.start
  for (let i = raw.indexOf('\n', start); i >= 0 && i < span.end; i = raw.indexOf('\n', i + 1)) {
    const after = skipPageMark(raw, i + 1)
    if (after === i + 1 || after > span.end) continue
    parts.push({ start, end: i })
    start = after
  }
  return [...parts, { start, end: span.end }]
}
