import type { Span } from '../model/span.ts'
import { textOf, trimSpan } from '../text/spans.ts'
import { findFurniture } from './furniture.ts'

/** One line of the raw text, trimmed, without Markdown marks and Word bookmarks at its head and tail; blank lines are left out. */
export interface Line {
  readonly span: Span
  readonly text: string
  /** Page number, letterhead, metadata, page chrome: no later step looks at it. */
  readonly isFurniture: boolean
}

const before = /^(?:\[bookmark:[^\]]{0,40}\]|\*{1,3}|#{1,6}(?=\s)|>(?=\s)|[\s\u3000\ufeff]+)+/
const after = /(?:\*{2,3}|\s)+$/

/** The lines that are not blank, in order. */
export function splitLines(text: string): readonly Line[] {
  const spans: Span[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const span = contentOf(text, trimSpan(text, { start, end }))
    if (span.start < span.end) spans.push(...partsOf(text, span, spans.length))
    start = end + 1
  }
  const texts = spans.map((span) => textOf(text, span))
  const furniture = findFurniture(texts)
  return spans.map((span, i) => ({ span, text: texts[i]!, isFurniture: furniture.has(i) }))
}

function contentOf(text: string, span: Span): Span {
  const head = before.exec(text.slice(span.start, Math.min(span.end, span.start + 120)))?.[0].length ?? 0
  const tail = after.exec(text.slice(Math.max(span.start + head, span.end - 8), span.end))?.[0].length ?? 0
  return { start: span.start + head, end: span.end - tail }
}

/** A title whose line break was lost: a report's name, then white space or the year that the text begins with. */
const fusedTitle =
  /^[^。；！，]{4,60}?(?:报告|总结|汇报)(?:[（(][^）)]{1,12}[）)])?(?=[\s\u3000]+\S{2}|(?:19|20)\d\d\s*年|(?:中共)?[\p{Script=Han}]{0,8}[县区市](?:委|人民政府|政府)[、，：])/u
/** A line shorter than this holds nothing besides a title; only the first lines are looked at. */
const longestTitleLine = 120
const titleLines = 4

/** A line as one part, or as title and text where they stand in one line. */
function partsOf(text: string, span: Span, at: number): readonly Span[] {
  if (at >= titleLines || span.end - span.start < longestTitleLine) return [span]
  const title = fusedTitle.exec(text.slice(span.start, span.start + longestTitleLine))?.[0].length
  if (title === undefined || !/法治|依法|政府/.test(text.slice(span.start, span.start + title))) return [span]
  const end = span.start + title
  return [{ start: span.start, end }, trimSpan(text, { start: end, end: span.end })]
}
