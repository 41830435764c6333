import type { Span } from '../model/span.ts'
import type { Line } from './lines.ts'

/** A line that looks like a heading, before its level is known. */
export interface HeadingCandidate {
  readonly line: number
  readonly span: Span
  readonly number: string
  readonly heading: string
  /** The shape of the number; levels follow from the order in which shapes first occur. */
  readonly shape: Shape
}

export type Shape = 'top' | 'bracketed' | 'arabic' | 'bracketed-arabic' | 'item'

const shapes: readonly (readonly [Shape, RegExp])[] = [
  ['top', /^(?:\*\*|#+ *)?([一二三四五六七八九十]{1,3}[、．.,，]|第[一二三四五六七八九十]{1,3}部分[：: ]?)\s*/],
  ['bracketed', /^(?:\*\*|#+ *)?([（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|[一二三四五六七八九十]{1,3}[）)])\s*/],
  ['bracketed-arabic', /^([（(]\d{1,2}[）)])\s*/],
  ['arabic', /^(\d{1,2}[、.．])(?!\d)\s*/],
  ['item', /^([一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}，)/],
]

/** Longest heading with its text in one paragraph that is still read as a heading, in code units. */
const longestRunIn = 45
const longestHeading = 90

/** The heading candidates of a text's lines, in order. A run-in heading ends with its first 。；： or the line. */
export function findHeadings(lines: readonly Line[]): readonly HeadingCandidate[] {
  return lines.flatMap((line, i) => {
    for (const [shape, pattern] of shapes) {
      const match = pattern.exec(line.text)
      if (match === null) continue
      const rest = line.text.slice(match[0].length)
      const length = headingLength(rest)
      if (length === 0) return []
      const heading = rest.slice(0, length).replace(/[*。；;\s]+$/u, '')
      const end = line.span.start + match[0].length + length
      return [{ line: i, span: { start: line.span.start, end }, number: match[1]!, heading, shape }]
    }
    return []
  })
}

/** How much of the line is heading; 0 where the line is running text. */
function headingLength(rest: string): number {
  const stop = rest.search(/[。；;]/)
  if (stop >= 0 && stop < rest.length - 1) return stop < longestRunIn ? stop + 1 : 0
  return rest.length > 0 && rest.length <= longestHeading ? rest.length : 0
}
