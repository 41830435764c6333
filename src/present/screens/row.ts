import type { Language } from '../../model/language.ts'
import { type AmbiguousWidth, cellsOf, cutCells, fitCells } from '../../text/cells.ts'
import { shown } from '../../text/shown.ts'

/** What a piece of a row means; a theme turns it into colour. Meaning never hangs on the tone alone. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'title'
  | 'bar'
  | 'key'
  | 'cursor'
  | 'rule'
  | 'added'
  | 'removed'
  | 'inserted'
  | 'deleted'
  | 'edited'
  | 'moved'
  | 'good'
  | 'partly'
  | 'weak'
  | 'bad'
  | 'unknown'
  | 'link'
  | 'found'

export interface Piece {
  readonly text: string
  readonly tone: Tone
}

/** One row of the screen: pieces already cut to cells. */
export type Row = readonly Piece[]

/** What a screen is drawn on. */
export interface Canvas {
  readonly columns: number
  readonly rows: number
  readonly language: Language
  readonly ambiguous: AmbiguousWidth
  /** Only ASCII marks and lines. */
  readonly ascii: boolean
  /** Without colour, changes inside a sentence are bracketed. */
  readonly color: boolean
}

/** One piece, safe to print. */
export function piece(text: string, tone: Tone = 'plain'): Piece {
  return { text: shown(text), tone }
}

/** A piece of exactly `cells`. */
export function cell(text: string, cells: number, style: { readonly canvas: Canvas; readonly tone?: Tone }): Piece {
  return { text: fitCells(shown(text), cells, style.canvas), tone: style.tone ?? 'plain' }
}

/** A piece of exactly `cells`, its text at the right end. */
export function cellRight(
  text: string,
  cells: number,
  style: { readonly canvas: Canvas; readonly tone?: Tone },
): Piece {
  const own = cellsOf(text, style.canvas.ambiguous)
  return own > cells ? cell(text, cells, style) : { text: ' '.repeat(cells - own) + text, tone: style.tone ?? 'plain' }
}

export function rowCells(row: Row, ambiguous: AmbiguousWidth): number {
  return row.reduce((sum, { text }) => sum + cellsOf(text, ambiguous), 0)
}

/** A row cut to the canvas; what is left over of it stays empty. */
export function cutRow(row: Row, columns: number, ambiguous: AmbiguousWidth): Row {
  const cut: Piece[] = []
  let left = columns
  for (const one of row) {
    const cells = cellsOf(one.text, ambiguous)
    if (cells > left) {
      cut.push({ text: cutCells(one.text, left, ambiguous), tone: one.tone })
      break
    }
    cut.push(one)
    left -= cells
  }
  return cut
}

/** A row filled with spaces to exactly `columns`. */
export function padRow(row: Row, columns: number, ambiguous: AmbiguousWidth): Row {
  const cells = rowCells(row, ambiguous)
  if (columns <= 0) return []
  if (cells > columns) return padRow(cutRow(row, columns, ambiguous), columns, ambiguous)
  return cells === columns ? row : [...row, { text: ' '.repeat(columns - cells), tone: 'plain' }]
}

/** Left and right ends of one row of exactly `columns`; the right end gives way first. */
export function spreadRow(left: Row, right: Row, { columns, ambiguous }: Canvas): Row {
  const room = columns - rowCells(left, ambiguous)
  const own = rowCells(right, ambiguous)
  if (own > room) return padRow(left, columns, ambiguous)
  return [...left, { text: ' '.repeat(room - own), tone: 'plain' }, ...right]
}

/** A line across. */
export function ruleRow({ columns, ascii, ambiguous }: Canvas): Row {
  return [{ text: plainMarks(ascii, ambiguous) ? '-'.repeat(columns) : '─'.repeat(columns), tone: 'rule' }]
}

/** Exactly `rows` rows of exactly `columns` cells. */
export function fillScreen(rows: readonly Row[], { columns, rows: height, ambiguous }: Canvas): readonly Row[] {
  const empty: Row[] = Array.from({ length: Math.max(0, height - rows.length) }, () => [])
  return [...rows, ...empty].slice(0, height).map((row) => padRow(row, columns, ambiguous))
}

/** Marks whose width is open would move the columns of a terminal that draws them wide: there, ASCII ones. */
export function plainMarks(ascii: boolean, ambiguous: AmbiguousWidth): boolean {
  return ascii || ambiguous === 2
}

/** First index to show of a list so that `at` is visible, moving as little as possible from `top`. */
export function scrollTo(at: number, top: number, size: { readonly height: number; readonly total: number }): number {
  const least = Math.max(0, at - size.height + 1)
  const most = Math.max(0, size.total - size.height)
  return Math.min(Math.max(Math.min(top, at), least), most)
}
