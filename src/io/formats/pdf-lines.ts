/** A run of text as a PDF places it: left end of its baseline, in points, y downwards. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** One line of a page's text. */
export interface PageLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Edges of the column that the line stands in. */
  readonly column: { readonly left: number; readonly right: number }
}

/** A gap wider than this parts columns and cells; wider than `space`, words. In sizes of the type. */
const gap = { cell: 1.6, space: 0.7, latin: 0.2 }

/** The lines of a page in reading order: of two columns the left one first, a table row as one line. */
export function pageLines(pieces: readonly Piece[]): readonly PageLine[] {
  const rows = rowsOf(pieces)
  const gutter = findGutter(rows)
  const columns = gutter === null ? [rows] : inColumns(rows, gutter)
  return columns.flatMap((column) => withEdges(column.map(lineOf)))
}

type Row = readonly Piece[]

/** Pieces on one baseline, left to right; superscripts and slight shifts included. */
function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row !== undefined && piece.y - row[0]!.y <= 0.5 * Math.max(piece.size, row[0]!.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x))
}

function lineOf(row: Row): Omit<PageLine, 'column'> {
  let text = ''
  let right = row[0]!.x
  for (const piece of row) {
    text += text === '' ? '' : between(text, piece, piece.x - right)
    text += piece.text.trim()
    right = Math.max(right, piece.x + piece.width)
  }
  return { text, x: row[0]!.x, right, y: row[0]!.y, size: Math.max(...row.map(({ size }) => size)) }
}

/** What stands between two pieces of a line: nothing, a space, or a tab between cells. */
function between(before: string, piece: Piece, distance: number): string {
  if (distance > gap.cell * piece.size) return '\t'
  if (distance > gap.space * piece.size) return ' '
  const words = /[A-Za-z\d]$/.test(before) && /^[A-Za-z\d]/.test(piece.text)
  return words && distance > gap.latin * piece.size ? ' ' : ''
}

/** Rows on each side of a gutter at least, and how much of its column such a row fills on average. */
const columnRows = 5
const columnFill = 0.6

/**
 * Where two columns of running text part, if they do: a stretch in the middle third that hardly any row crosses,
 * with rows that fill their column on both sides – the cells of a table do not.
 */
function findGutter(rows: readonly Row[]): number | null {
  const all = rows.flat()
  if (all.length === 0) return null
  const left = Math.min(...all.map(({ x }) => x))
  const right = Math.max(...all.map(({ x, width }) => x + width))
  let best: { at: number; crossing: number } | null = null
  for (let i = 0; i <= 20; i++) {
    const at = left + (right - left) * (0.35 + 0.015 * i)
    const crossing = rows.filter((row) => crosses(row, at)).length
    if (best === null || crossing < best.crossing) best = { at, crossing }
  }
  if (best === null || best.crossing > rows.length * 0.25) return null
  const sides = [rows.map((row) => leftOf(row, best.at)), rows.map((row) => rightOf(row, best.at))]
  const widths = [best.at - left, right - best.at]
  const isText = sides.every((side, i) => {
    const filled = side.filter((row) => row.length > 0)
    const share = filled.reduce((sum, row) => sum + widthOf(row), 0) / (filled.length * widths[i]!)
    return filled.length >= columnRows && share >= columnFill
  })
  return isText ? best.at : null
}

function crosses(row: Row, at: number): boolean {
  return row.some(({ x, width }) => x < at - 1 && x + width > at + 1)
}

function leftOf(row: Row, at: number): Row {
  return crosses(row, at) ? [] : row.filter(({ x }) => x < at)
}

function rightOf(row: Row, at: number): Row {
  return crosses(row, at) ? [] : row.filter(({ x }) => x >= at)
}

function widthOf(row: Row): number {
  const last = row.at(-1)!
  return last.x + last.width - row[0]!.x
}

/** Rows over the whole width part the page into bands; within a band the left column is read before the right one. */
function inColumns(rows: readonly Row[], gutter: number): readonly (readonly Row[])[] {
  const columns: (readonly Row[])[] = []
  let band: Row[] = []
  const close = () => {
    columns.push(band.map((row) => leftOf(row, gutter)).filter(hasPieces))
    columns.push(band.map((row) => rightOf(row, gutter)).filter(hasPieces))
    band = []
  }
  for (const row of rows) {
    if (!crosses(row, gutter)) band.push(row)
    else {
      close()
      columns.push([row])
    }
  }
  close()
  return columns.filter((column) => column.length > 0)
}

function hasPieces(row: Row): boolean {
  return row.length > 0
}

function withEdges(lines: readonly Omit<PageLine, 'column'>[]): readonly PageLine[] {
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map((line) => line.right))
  return lines.map((line) => ({ ...line, column: { left, right } }))
}
