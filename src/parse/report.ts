import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import { assignRoles } from './assign.ts'
import { bodyOfTitle } from './body.ts'
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
import { findTitles, repeatsTitle, type Title } from './title.ts'
import { type Draft, implied, nestHeadings } from './tree.ts'

/**
 * Parses one text into a report: identity, section tree, sentences. Never throws; odd text is a notice. Linear in the text.
 *
 * Its id is `body-year`, not yet unique in a corpus: `parseReports` sees to that.
 */
export function parseReport(source: Source): Report {
  const { text } = source
  const lines = splitLines(text)
  const titles = findTitles(lines)
  const title = titles.find(({ text: own }) => bodyOfTitle(own).body !== null) ?? titles[0] ?? null
  const identity = identify(source, lines, title)
  const contentEnd = endOfContent(lines)
  const headings = placeHeadings(findCandidates(outlinedLines(lines, titles, contentEnd)))
  const tree = assignRoles(nestHeadings(headings, contentEnd), { text, ...identity })
  const front = frontSections(lines, titles, Math.min(tree[0]?.span.start ?? contentEnd, contentEnd))
  const parts = splitImplied(tree, { text, ...identity }).map((draft) => withItems(draft, text))
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

/** The lines an outline may stand on: below the title, above the tail's furniture; of a glossary only its head. */
function outlinedLines(lines: readonly Line[], titles: readonly Title[], contentEnd: number): readonly Line[] {
  const title = titles.at(-1)
  const from = title === undefined ? 0 : title.last + 1
  const below = lines.slice(from).filter((line) => line.span.start < contentEnd && !line.isFurniture)
  const body = title === undefined ? below : below.filter((line, i) => i > 8 || !repeatsTitle(line, title))
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
  return [implied('furniture', { start: contentEnd, end: last.span.end }, { code: 'page-foot' })]
}

function nameOf(file: string): string {
  return file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[a-z]{2,5}$/i, '')
}
