import type { Language } from '../../model/language.ts'
import { type AmbiguousWidth, cellsOf, fitCells, type Fitting } from '../../text/cells.ts'
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

/** What stands in a row, without its tones. */
export function rowText(row: Row): string {
  return row.map(({ text }) => text).join('')
}

/** A row of at most `columns` cells; a longer one ends in an ellipsis. */
export function cutRow(row: Row, columns: number, fitting: Fitting): Row {
  if (rowCells(row, fitting.ambiguous) <= columns) return row
  const cut: Piece[] = []
  let left = columns
  for (const [i, { text, tone }] of row.entries()) {
    const cells = cellsOf(text, fitting.ambiguous)
    if (cells > left - ellipsisRoom) {
      const rest = row.slice(i).map((one) => one.text)
      // Spaces alone are no loss, so that no sign is due.
      return [...cut, { text: fitCells(rest.join('').trimEnd(), left, fitting), tone }]
    }
    cut.push({ text, tone })
    left -= cells
  }
  return cut
}

/** Cells that the sign of a cut takes at most. */
const ellipsisRoom = 2

/** A row filled with spaces to exactly `columns`; a longer one is cut. */
export function padRow(row: Row, columns: number, fitting: Fitting): Row {
  const cells = rowCells(row, fitting.ambiguous)
  if (columns <= 0) return []
  if (cells > columns) return cutRow(row, columns, fitting)
  return cells === columns ? row : [...row, { text: ' '.repeat(columns - cells), tone: 'plain' }]
}

/** Left and right ends of one row of exactly `columns`; the right end gives way first. */
export function spreadRow(left: Row, right: Row, canvas: Canvas): Row {
  const { columns, ambiguous } = canvas
  const room = columns - rowCells(left, ambiguous)
  const own = rowCells(right, ambiguous)
  if (own > room) return padRow(left, columns, canvas)
  return [...left, { text: ' '.repeat(room - own), tone: 'plain' }, ...right]
}

/** The first of several wordings that fits into `cells`; the last where none does. */
export function firstFitting(wordings: readonly Row[], cells: number, { ambiguous }: Canvas): Row {
  return wordings.find((row) => rowCells(row, ambiguous) <= cells) ?? wordings.at(-1) ?? []
}

/** A line across. */
export function ruleRow({ columns, ascii, ambiguous }: Canvas): Row {
  return [{ text: plainMarks(ascii, ambiguous) ? '-'.repeat(columns) : '─'.repeat(columns), tone: 'rule' }]
}

/** Exactly `rows` rows of exactly `columns` cells. */
export function fillScreen(rows: readonly Row[], canvas: Canvas): readonly Row[] {
  const { columns, rows: height } = canvas
  const empty: Row[] = Array.from({ length: Math.max(0, height - rows.length) }, () => [])
  return [...rows, ...empty].slice(0, height).map((row) => padRow(row, columns, canvas))
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
