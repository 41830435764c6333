import { breakLines } from '../../text/lines.ts'
import { shown } from '../../text/shown.ts'
import { signsOf } from './marks.ts'
import {
  type Canvas,
  cutRow,
  fillScreen,
  padRow,
  piece,
  type Piece,
  type Row,
  ruleRow,
  scrollTo,
  spreadRow,
  type Tone,
} from './row.ts'

/** Columns from which the detail stands beside the list. */
const leastSplit = 100

/** A list with the detail of the entry under the cursor: beside it on wide screens, below it on narrow ones. */
export interface ListScreen {
  readonly title: Row
  /** At the right end of the title, before the place in the list. */
  readonly note?: Row
  readonly total: number
  readonly at: number
  readonly top: number
  /** One entry in `width` cells; longer rows are cut. */
  readonly entry: (index: number, line: { readonly width: number; readonly isCursor: boolean }) => Row
  readonly detail: (width: number) => readonly Row[]
  /** First row of the detail to show. */
  readonly detailTop?: number
  /** Shown in place of an empty list. */
  readonly empty: string
  readonly status: Row
  readonly hints: Row
}

/** Rows the list has on a canvas. */
export function listHeight({ rows, columns }: Canvas): number {
  if (rows < 12) return Math.max(1, rows - 2)
  return columns < leastSplit ? Math.max(3, Math.floor((rows - 6) * 0.45)) : rows - 5
}

export function listScreen(screen: ListScreen, canvas: Canvas): readonly Row[] {
  const { columns, rows } = canvas
  const height = listHeight(canvas)
  const isSplit = columns >= leastSplit
  const width = isSplit ? Math.floor(columns * 0.46) : columns
  const title = titleRow(screen, canvas)
  const list = listRows(screen, height, width).map((row) => cutRow(row, width, canvas))
  if (rows < 12) return fillScreen([title, ...list, screen.hints], canvas)
  const detail = (cells: number, room: number): readonly Row[] => {
    const all = screen.total === 0 ? [] : screen.detail(cells)
    const top = Math.min(screen.detailTop ?? 0, Math.max(0, all.length - room))
    return all.slice(top, top + room)
  }
  if (isSplit) {
    const beside = detail(columns - width - 2, height)
    // Beside an empty list stands nothing, so that nothing is set off from it.
    const bar: Piece = { text: screen.total === 0 ? ' ' : signsOf(canvas).bar, tone: 'rule' }
    const body = list.map((row, i): Row => [...padRow(row, width, canvas), bar, piece(' '), ...(beside[i] ?? [])])
    return fillScreen([title, ruleRow(canvas), ...body, ruleRow(canvas), screen.status, screen.hints], canvas)
  }
  const room = rows - height - 6
  const found = detail(columns - 1, room)
  const below = Array.from({ length: room }, (_, i): Row => [piece(' '), ...(found[i] ?? [])])
  const foot = [ruleRow(canvas), screen.status, screen.hints]
  return fillScreen([title, ruleRow(canvas), ...list, ruleRow(canvas), ...below, ...foot], canvas)
}

/** What the list is, and at the right end where in it the cursor stands. */
function titleRow({ title, note = [], total, at }: ListScreen, canvas: Canvas): Row {
  const place: Row = total === 0 ? [] : [piece(` ${at + 1}/${total}`, 'dim')]
  return spreadRow(title, [...note, ...place, piece(' ')], canvas)
}

function listRows({ total, at, top, entry, empty }: ListScreen, height: number, width: number): readonly Row[] {
  const first = scrollTo(at, top, { height, total })
  if (total === 0) return Array.from({ length: height }, (_, i): Row => (i === 0 ? [piece(` ${empty}`, 'dim')] : []))
  return Array.from({ length: height }, (_, i): Row => {
    const index = first + i
    return index >= total ? [] : entry(index, { width, isCursor: index === at })
  })
}

/** The cursor's cell at the left of a list. */
export function pointer(isCursor: boolean, canvas: Canvas): Piece {
  return { text: isCursor ? signsOf(canvas).cursor : ' ', tone: isCursor ? 'cursor' : 'plain' }
}

export interface Wrapping {
  readonly width: number
  readonly canvas: Canvas
  readonly tone: Tone
}

/** A text in rows of `width` cells. */
export function wrapText(text: string, { width, canvas, tone }: Wrapping): readonly Row[] {
  return wrapPieces([piece(text, tone)], { width, canvas })
}

/** Pieces in rows of `width` cells, broken as one text. */
export function wrapPieces(pieces: readonly Piece[], { width, canvas }: Omit<Wrapping, 'tone'>): readonly Row[] {
  const safe = pieces.map(({ text, tone }): Piece => ({ text: shown(text), tone }))
  const whole = safe.map(({ text }) => text).join('')
  const ranges = breakLines(whole, { width: Math.max(4, width), ambiguous: canvas.ambiguous })
  return ranges.map((range) => slicePieces(safe, range))
}

/** The pieces of a range of their joined text. */
export function slicePieces(pieces: readonly Piece[], [start, end]: readonly [number, number]): Row {
  const row: Piece[] = []
  let at = 0
  for (const { text, tone } of pieces) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, text.length)
    if (from < to) row.push({ text: text.slice(from, to), tone })
    at += text.length
    if (at >= end) break
  }
  return row
}
