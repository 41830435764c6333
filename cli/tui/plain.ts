import { viewOf } from './view.ts'
import type { ViewState } from './state.ts'

/** Rows that a plain print of a screen has, at most. */
const mostRows = 5_000

/** The screen as text without a terminal's marks: as many rows as it needs, so that nothing is cut off below. */
export function plainText(state: ViewState): string {
  const tall: ViewState = { ...state, rows: mostRows, overlay: null, message: '' }
  const rows = viewOf(tall).map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )
  return rows
    .slice(0, -1)
    .filter((row, i) => row !== '' || rows[i - 1] !== '')
    .join('\n')
}
