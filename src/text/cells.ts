import { astralCells, cellTable } from './cell-table.ts'

/** Cells of the characters whose width Unicode leaves open (“ ” … — · ① → ■ and their like), as the terminal is set. */
export type AmbiguousWidth = 1 | 2

/** Cells one code point takes. */
export function codeCells(code: number, ambiguous: AmbiguousWidth): number {
  if (code > 0xffff) return astralCells(code)
  const cells = cellTable[code]!
  return cells === 3 ? ambiguous : cells
}

/** Cells a text takes on one row. */
export function cellsOf(text: string, ambiguous: AmbiguousWidth): number {
  let cells = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!
    cells += codeCells(code, ambiguous)
    if (code > 0xffff) i++
  }
  return cells
}

/** The longest beginning of a text that takes at most `cells`; never half a character. */
export function cutCells(text: string, cells: number, ambiguous: AmbiguousWidth): string {
  let taken = 0
  let i = 0
  while (i < text.length) {
    const code = text.codePointAt(i)!
    taken += codeCells(code, ambiguous)
    if (taken > cells) return text.slice(0, i)
    i += code > 0xffff ? 2 : 1
  }
  return text
}

export interface Fitting {
  readonly ambiguous: AmbiguousWidth
  /** Whether only ASCII marks may be added. */
  readonly ascii: boolean
}

/** A text of exactly `cells`: cut with an ellipsis where it is longer, filled with spaces where it is shorter. */
export function fitCells(text: string, cells: number, { ambiguous, ascii }: Fitting): string {
  const own = cellsOf(text, ambiguous)
  if (own <= cells) return text + ' '.repeat(cells - own)
  const ellipsis = ambiguous === 1 && !ascii ? '…' : '..'
  const width = cellsOf(ellipsis, ambiguous)
  if (cells < width) return ' '.repeat(Math.max(0, cells))
  const cut = cutCells(text, cells - width, ambiguous)
  return cut + ellipsis + ' '.repeat(cells - width - cellsOf(cut, ambiguous))
}
