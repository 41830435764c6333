import type { Report, Role, Section, Sentence } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import { splitSentences } from '../text/sentences.ts'
import { isFurniture } from './furniture.ts'
import { findHeadings } from './headings.ts'
import { identify } from './identity.ts'
import { type Line, splitLines } from './lines.ts'
import { nestHeadings } from './outline.ts'

/**
 * Parses one text into a report: identity, section tree, sentences. Never throws; odd text is a notice.
 *
 * Its id is `body-year`, not yet unique in a corpus: `parseReports` sees to that.
 */
export function parseReport(source: Source): Report {
  const lines = splitLines(source.text)
  const identity = identify(source, lines)
  const titleEnd = identity.titleLines?.[1] ?? -1
  const body = lines.filter((line, i) => i > titleEnd && !isFurniture(line))
  const tree = nestHeadings(findHeadings(body), source.text.length)
  const sections = [...frontSections(lines, identity.titleLines, tree[0]?.span.start ?? source.text.length), ...tree]
  const pageMarks = lines.filter(isFurniture).map((line) => line.span)
  const { titleLines: _, notices, ...known } = identity
  return {
    ...known,
    id: `${identity.body ?? nameOf(source.file)}-${identity.year ?? '无年份'}`,
    file: source.file,
    text: source.text,
    sections,
    sentences: sections.flatMap((section) => sentencesOf(source.text, section, pageMarks)),
    notices: [...source.notices, ...notices],
  }
}

/** Parses a corpus: reports by body then year, ids made unique by a suffix. */
export function parseReports(sources: readonly Source[]): readonly Report[] {
  const reports = sources.map(parseReport)
  const ordered = reports.sort(
    (a, b) => compare(a.body ?? '', b.body ?? '') || (a.year ?? 0) - (b.year ?? 0) || compare(a.file, b.file),
  )
  const taken = new Map<string, number>()
  return ordered.map((report) => {
    const count = (taken.get(report.id) ?? 0) + 1
    taken.set(report.id, count)
    return count === 1 ? report : { ...report, id: `${report.id}#${count}` }
  })
}

/** What stands before the first heading: furniture, title, intro, as implied sections. */
function frontSections(
  lines: readonly Line[],
  title: readonly [number, number] | null,
  end: number,
): readonly Section[] {
  const sections: Section[] = []
  const add = (role: Role, span: Span, reason: string) => {
    const id = `0.${sections.length + 1}`
    const shape = { level: 1, number: null, heading: null, headingSpan: null, implied: true, children: [] }
    if (span.start < span.end) sections.push({ id, role, roleReason: reason, span, ...shape })
  }
  const before = lines.filter((line) => line.span.start < end)
  const afterTitle = before.slice((title?.[1] ?? -1) + 1)
  if (title !== null && title[0] > 0) add('furniture', spanOf(lines.slice(0, title[0])), '标题之前')
  if (title !== null) add('title', spanOf(lines.slice(title[0], title[1] + 1)), '标题行')
  if (afterTitle.length > 0)
    add('intro', { start: afterTitle[0]!.span.start, end: afterTitle.at(-1)!.span.end }, '首个标题之前')
  return sections
}

function spanOf(lines: readonly Line[]): Span {
  return { start: lines[0]!.span.start, end: lines.at(-1)!.span.end }
}

/** The sentences of a section and its children: own text up to the first child, then theirs. */
function sentencesOf(text: string, section: Section, marks: readonly Span[]): readonly Sentence[] {
  if (section.role === 'furniture' || section.role === 'title') return []
  const start = section.headingSpan?.end ?? section.span.start
  const end = section.children[0]?.span.start ?? section.span.end
  const own = around({ start, end }, marks).flatMap((span) =>
    splitSentences(text, span).map((found) => ({ span: found, section: section.id })),
  )
  return [...own, ...section.children.flatMap((child) => sentencesOf(text, child, marks))]
}

/** The parts of a span that no mark covers, in order. */
function around(span: Span, marks: readonly Span[]): readonly Span[] {
  const parts: Span[] = []
  let start = span.start
  for (const mark of marks) {
    if (mark.start < start || mark.end > span.end) continue
    parts.push({ start, end: mark.start })
    start = mark.end
  }
  return [...parts, { start, end: span.end }]
}

function nameOf(file: string): string {
  return file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[a-z]+$/i, '')
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
