import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import { assignRoles } from './assign.ts'
import { findCandidates } from './candidates.ts'
import { frontSections } from './front.ts'
import { findTail, isGlossaryHead } from './furniture.ts'
import { identify } from './identity.ts'
import { splitImplied } from './implied.ts'
import { withItems } from './items.ts'
import { type Line, splitLines } from './lines.ts'
import { outlineNotices } from './notices.ts'
import { placeHeadings } from './outline.ts'
import { sectionsOf } from './sections.ts'
import { sentencesOf } from './sentences.ts'
import { findTitle, repeatsTitle, type Title } from './title.ts'
import { type Draft, implied, nestHeadings } from './tree.ts'

/**
 * Parses one text into a report: identity, section tree, sentences. Never throws; odd text is a notice. Linear in the text.
 *
 * Its id is `body-year`, not yet unique in a corpus: `parseReports` sees to that.
 */
export function parseReport(source: Source): Report {
  const { text } = source
  const lines = splitLines(text)
  const title = findTitle(lines)
  const identity = identify(source, lines, title)
  const contentEnd = endOfContent(lines)
  const headings = placeHeadings(findCandidates(outlinedLines(lines, title, contentEnd)))
  const tree = assignRoles(nestHeadings(headings, contentEnd), { text, ...identity })
  const front = frontSections(lines, title, Math.min(tree[0]?.span.start ?? contentEnd, contentEnd))
  const parts = splitImplied(tree, text, identity.genre).map((draft) => withItems(draft, text))
  const sections = sectionsOf([...front, ...parts, ...tailSections(lines, contentEnd)], text)
  const marks = lines.filter((line) => line.isFurniture).map((line) => line.span)
  return {
    ...identity,
    id: `${identity.body ?? nameOf(source.file)}-${identity.year ?? '无年份'}`,
    file: source.file,
    title: title?.text ?? null,
    text,
    sections,
    sentences: sections.flatMap((section) => sentencesOf(text, section, marks)),
    notices: [...source.notices, ...identity.notices, ...outlineNotices(text, sections)],
  }
}

/** Parses a corpus: reports by body then year, ids made unique by a suffix. */
export function parseReports(sources: readonly Source[]): readonly Report[] {
  const reports = withSeriesCounty(sources.map(parseReport))
  const ordered = reports.toSorted(
    (a, b) => compare(a.body ?? '', b.body ?? '') || (a.year ?? 0) - (b.year ?? 0) || compare(a.file, b.file),
  )
  const taken = new Map<string, number>()
  return ordered.map((report) => {
    const count = (taken.get(report.id) ?? 0) + 1
    taken.set(report.id, count)
    return count === 1 ? report : { ...report, id: `${report.id}#${count}` }
  })
}

/** A report that does not name its county has that of the same body's other years, where they agree. */
function withSeriesCounty(reports: readonly Report[]): readonly Report[] {
  const series = Map.groupBy(reports, ({ body }) => body)
  return reports.map((report) => {
    if (report.body === null || report.county !== null) return report
    const counties = new Set(series.get(report.body)!.flatMap(({ county }) => county ?? []))
    return counties.size === 1 ? { ...report, county: [...counties][0]! } : report
  })
}

/** The lines an outline may stand on: below the title, above the tail's furniture; of a glossary only its head. */
function outlinedLines(lines: readonly Line[], title: Title | null, contentEnd: number): readonly Line[] {
  const below = lines.filter((line, i) => i > (title?.last ?? -1) && line.span.start < contentEnd && !line.isFurniture)
  const body = title === null ? below : below.filter((line, i) => i > 8 || !repeatsTitle(line, title))
  const glossary = body.findIndex(isGlossaryHead)
  // The line after the head is kept: an unnumbered heading is known by the text that follows it.
  return glossary < 0 ? body : body.slice(0, glossary + 1)
}

/** Where the tail's furniture begins: notes, signature, date, page chrome. */
function endOfContent(lines: readonly Line[]): number {
  const notes = lines.findIndex((line, i) => i > lines.length / 2 && /^(?:注释|附注|注)[:：]?$/.test(line.text))
  const last = findTail(notes < 0 ? lines : lines.slice(0, notes))
  return lines[last]?.span.start ?? lines.at(-1)?.span.end ?? 0
}

function tailSections(lines: readonly Line[], contentEnd: number): readonly Draft[] {
  const last = lines.at(-1)
  if (last === undefined || last.span.end <= contentEnd) return []
  return [implied('furniture', { start: contentEnd, end: last.span.end }, '落款、附件或网页附带文字')]
}

function nameOf(file: string): string {
  return file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[a-z]{2,5}$/i, '')
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
