import { blockLines, entryOf, type Row, rowText, type Viewport } from '../../src/index.ts'
import { compareViewport } from './screens/compare.ts'
import { reportViewportOf } from './screens/open-report.ts'
import { screenOf, type ViewState } from './state.ts'
import { viewOf } from './view.ts'

/** Rows that a plain print of a list has, at most. */
const mostRows = 5_000
/** Columns under which a list's detail stands below it, so that it is printed last. */
const leastBeside = 99

/**
 * The screen as text without a terminal's marks, to be selected from.
 *
 * Of texts every sentence on screen is one line, which the terminal wraps, so that what is selected is not broken; changes are
 * bracketed. Of lists as many rows as there are, so that nothing is cut off below.
 */
export function plainText(state: ViewState): string {
  const settings = { ...state.settings, color: false }
  const plain: ViewState = { ...state, settings, overlay: null, message: '' }
  const screen = screenOf(plain)
  if (screen.kind === 'compare' || screen.kind === 'report') {
    const [viewport, layout] =
      screen.kind === 'compare'
        ? ([compareViewport(plain, screen), 'merged'] as const)
        : ([reportViewportOf(plain, screen), 'single'] as const)
    return [textOf(viewOf(plain)[0]!), ...sentenceLines(viewport, layout, screen.scroll.top.block)].join('\n')
  }
  const tall = { ...plain, rows: mostRows, columns: Math.min(plain.columns, leastBeside) }
  const rows = viewOf(tall).map(textOf)
  return rows
    .slice(0, -1)
    .filter((row, i) => row !== '' || rows[i - 1] !== '')
    .join('\n')
}

function textOf(row: Row): string {
  return rowText(row).trimEnd()
}

/** Wider than any sentence, so that none is broken. */
const unbroken = 20_000

/** The entries from the top of the screen to its end, each on a line of its own. */
function sentenceLines(
  { blocks, entries, frame, height }: Viewport,
  layout: 'merged' | 'single',
  top: number,
): readonly string[] {
  const wide = { ...frame, layout, width: unbroken, heat: false }
  const first = entryOf(entries, top)
  const shown: number[] = []
  let rows = 0
  for (let i = first; i < entries.length && rows < height; i++) {
    const { block, fold } = entries[i]!
    rows += fold > 0 ? 1 : blockLines(blocks[block]!, frame).length
    if (fold === 0) shown.push(block)
  }
  return shown.flatMap((block) => blockLines(blocks[block]!, wide).map(textOf))
}
