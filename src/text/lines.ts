import { type AmbiguousWidth, codeCells } from './cells.ts'

/** Characters that must not open a row, and that must not end one (禁则). */
const noStart = new Set('，。、；：？！）】》」』〉〕〗”’…—～·％%‰℃,.;:?!)]}>・々〞 ')
const noEnd = new Set('（【《「『〈〔〖“‘([{<￥$#№')

export interface LineOptions {
  /** Cells of a row, at least 2. */
  readonly width: number
  /** Cells of the first row already taken by what stands before the text. */
  readonly indent?: number
  readonly ambiguous: AmbiguousWidth
}

/**
 * Breaks a text into rows of a terminal, each a half-open range of the text; together they tile it.
 *
 * No row opens with closing punctuation or ends with an opening one, and no number or Latin word is torn, unless the
 * row holds nothing else. One pass: O(length).
 *
 * @see Requirements for Chinese Text Layout (W3C), prohibition rules for line start and line end
 */
export function breakLines(text: string, { width, indent = 0, ambiguous }: LineOptions): readonly [number, number][] {
  const rows: [number, number][] = []
  let start = 0
  let left = Math.max(2, width - indent)
  let taken = 0
  let lastBreak = 0
  for (let i = 0; i < text.length;) {
    const code = text.codePointAt(i)!
    const next = i + (code > 0xffff ? 2 : 1)
    const cells = codeCells(code, ambiguous)
    if (i > start && mayBreak(text, i)) lastBreak = i
    while (taken + cells > left && i > start) {
      const end = lastBreak > start ? lastBreak : i
      rows.push([start, end])
      start = end
      left = Math.max(2, width)
      taken = cellsBetween(text, [start, i], ambiguous)
    }
    taken += cells
    i = next
  }
  if (start < text.length || rows.length === 0) rows.push([start, text.length])
  return rows
}

function cellsBetween(text: string, [start, end]: readonly [number, number], ambiguous: AmbiguousWidth): number {
  let cells = 0
  for (let i = start; i < end; i++) {
    const code = text.codePointAt(i)!
    cells += codeCells(code, ambiguous)
    if (code > 0xffff) i++
  }
  return cells
}

/** Whether a row may end before the character at `i`. */
function mayBreak(text: string, i: number): boolean {
  const before = text[i - 1]!
  const after = text[i]!
  if (noStart.has(after) || noEnd.has(before)) return false
  if (codeCells(text.codePointAt(i)!, 1) === 0) return false
  return !(isWord(before) && isWord(after))
}

/** Letters, digits and what stands inside numbers. */
function isWord(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code >= 0x30 && code <= 0x39) return true
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return true
  return character === '.' || character === '_' || (code >= 0xc0 && code < 0x250)
}
