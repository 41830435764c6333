import type { Section, Sentence } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { skipPageMark } from '../text/page-marks.ts'
import { splitSentences } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'

/** The sentences of a section and its children, in reading order; furniture and titles have none. */
export function sentencesOf(text: string, section: Section, marks: readonly Span[]): readonly Sentence[] {
  if (section.role === 'furniture' || section.role === 'title') return []
  const found: Sentence[] = []
  let start = ownStart(text, section)
  for (const child of [...section.children, null]) {
    const end = child?.span.start ?? section.span.end
    for (const part of around(text, { start, end }, marks)) {
      for (const span of splitSentences(text, part)) found.push({ span, section: section.id })
    }
    if (child === null) break
    found.push(...sentencesOf(text, child, marks))
    start = child.span.end
  }
  return found
}

/**
 * Where a section's own sentences start: after its heading – or at its head, where the heading is the first words of a
 * sentence (三是加强培训，全年办班6期。), the whole of one (（一）年内建成公园1个。), or one that tells a figure, whatever
 * follows it (（一）新建学校2所，改建1所。…).
 */
function ownStart(text: string, { headingSpan, span, children }: Section): number {
  if (headingSpan === null) return span.start
  const last = text[headingSpan.end - 1]!
  const whole = /[。；;]/.test(last) && headingSpan.end >= span.end && children.length === 0
  const cut = !/[。；;：:！!？?]/.test(last) && /\S/.test(text[headingSpan.end] ?? '\n')
  const isSentence = /[。；;]/.test(last) && figure.test(textOf(text, headingSpan).replaceAll(numbers, ''))
  return whole || cut || isSentence ? span.start : headingSpan.end
}

/** A figure, once numbers of headings, ordinals and years are out. */
const figure = /[\d０-９]/
const numbers = /^[（(]?\d{1,2}[）).．、]|第[\d０-９]{1,3}|(?:19|20)\d\d/g

/** The parts of a span that no furniture covers, in order; a page number's line is no border, a sentence runs on over it. */
function around(text: string, span: Span, marks: readonly Span[]): readonly Span[] {
  const parts: Span[] = []
  let start = span.start
  for (let i = firstWithin(marks, span.start); i < marks.length && marks[i]!.end <= span.end; i++) {
    const mark = marks[i]!
    if (skipPageMark(`${textOf(text, mark)}\n`, 0) > 0 && mark.start > span.start) continue
    parts.push({ start, end: mark.start })
    start = mark.end
  }
  return [...parts, { start, end: span.end }]
}

/** Index of the first mark that starts at or after `at`; binary search. */
function firstWithin(marks: readonly Span[], at: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}
