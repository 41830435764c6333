import {
  folded,
  type Grid,
  gridOf,
  type Look,
  lookFirst,
  nearestColumn,
  overviewHeights,
  remember,
  type Report,
  scrollTo,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type Corpus, type OverviewState, tell, type ViewState, withScreen } from '../state.ts'
import { openFindings } from './findings.ts'
import { openReport } from './open-report.ts'
import { openPair } from './pairs.ts'
import { type Acts, type Move, movedIndex } from './screen.ts'
import { openTopics } from './topics.ts'

const sorts = ['corpus', 'name', 'open', 'copied'] as const
/** Reports that one comparison takes, at most. */
const mostChosen = 4

/** Rows of the grid as sorted and filtered: indices. */
export const orderOf: (corpus: Corpus, sort: OverviewState['sort'], filter: string) => readonly number[] = remember(
  (corpus: Corpus, sort: OverviewState['sort'], filter: string) => {
    const grid = gridOf(corpus.reports)
    const wanted = folded(filter)
    const rows = [...grid.rows.keys()].filter((i) =>
      folded(`${grid.rows[i]!.county ?? ''}${grid.rows[i]!.body}`).includes(wanted),
    )
    if (sort === 'corpus') return rows
    if (sort === 'name') return rows.toSorted((a, b) => (grid.rows[a]!.body < grid.rows[b]!.body ? -1 : 1))
    const weights = new Map(rows.map((i) => [i, weightOf(corpus, grid, { row: i, sort })]))
    return rows.toSorted((a, b) => weights.get(b)! - weights.get(a)! || a - b)
  },
)

interface Weighing {
  readonly row: number
  readonly sort: 'open' | 'copied'
}

/** Greatest count of items not found, or greatest share copied, over the body's years. */
function weightOf({ followUps, reuse }: Corpus, grid: Grid, { row, sort }: Weighing): number {
  const reports = grid.rows[row]!.cells.flat()
  if (sort === 'open') return Math.max(-1, ...reports.map(({ id }) => followUps.get(id)?.summary.none ?? -1))
  const shares = new Map(reuse?.reports.map((one) => [one.id, one.shares.copied]))
  return Math.max(-1, ...reports.map(({ id }) => shares.get(id) ?? -1))
}

/** The report under the cursor, or null over a gap. */
export function selectedReport({ corpus }: ViewState, { row, column, sort, filter }: OverviewState): Report | null {
  const index = orderOf(corpus, sort, filter)[row]
  return index === undefined ? null : (gridOf(corpus.reports).rows[index]!.cells[column]?.[0] ?? null)
}

/** Findings, plans and copied reports to look at first. */
export const looksOf: (corpus: Corpus) => readonly Look[] = remember((corpus: Corpus) =>
  lookFirst(
    { findings: openFindings(corpus), followUps: corpus.followUps.values(), reports: corpus.reuse?.reports ?? [] },
    mostLooks,
  ),
)

/** Of each kind. */
const mostLooks = 12

export function moveOverview(state: ViewState, screen: OverviewState, { command, count }: Move): ViewState {
  const order = orderOf(state.corpus, screen.sort, screen.filter)
  const heights = overviewHeights(canvasOf(state), order.length)
  if (screen.look !== null) {
    const total = looksOf(state.corpus).length
    const look = movedIndex(command, screen.look, { total, height: heights.looks, count })
    return look === null ? state : withScreen(state, { ...screen, look })
  }
  const row = movedIndex(command, screen.row, { total: order.length, height: heights.matrix, count })
  if (row === null) return state
  const body = gridOf(state.corpus.reports).rows[order[row] ?? -1]
  const column = body === undefined ? screen.column : nearestColumn(body, screen.wish)
  const top = scrollTo(row, screen.top, { height: heights.matrix, total: order.length })
  return withScreen(state, { ...screen, row, column, top })
}

function moveColumn(state: ViewState, screen: OverviewState, by: number): ViewState {
  const last = Math.max(0, gridOf(state.corpus.reports).years.length - 1)
  const column = Math.min(last, Math.max(0, screen.column + by))
  return withScreen(state, { ...screen, column, wish: column })
}

export const overviewActs: Acts<'overview'> = {
  left: (state, screen, count) => moveColumn(state, screen, -count),
  right: (state, screen, count) => moveColumn(state, screen, count),
  side: (state, screen) => {
    if (screen.look !== null) return withScreen(state, { ...screen, look: null })
    const order = orderOf(state.corpus, screen.sort, screen.filter)
    if (overviewHeights(canvasOf(state), order.length).looks === 0 || looksOf(state.corpus).length === 0)
      return tell(state, '没有需要先看的', 'Nothing to look at first')
    return withScreen(state, { ...screen, look: 0 })
  },
  sort: (state, screen) => {
    const sort = sorts[(sorts.indexOf(screen.sort) + 1) % sorts.length]!
    return withScreen(state, { ...screen, sort, row: 0, top: 0 })
  },
  choose: (state, screen) => {
    const report = selectedReport(state, screen)
    if (report === null) return tell(state, '此处没有报告', 'No report here')
    const has = screen.chosen.includes(report.id)
    if (!has && screen.chosen.length === mostChosen) return tell(state, '最多选 4 份', 'Up to four reports')
    const chosen = has ? screen.chosen.filter((id) => id !== report.id) : [...screen.chosen, report.id]
    return withScreen(state, { ...screen, chosen })
  },
  enter: (state, screen) => {
    if (screen.look !== null) return openLook(state, looksOf(state.corpus)[screen.look])
    const [left, right] = screen.chosen
    if (screen.chosen.length > 2) return openTopics(state, screen.chosen)
    if (screen.chosen.length === 2) return openPair(state, 'compare', [left!, right!])
    const report = selectedReport(state, screen)
    if (report === null) return tell(state, '此处没有报告', 'No report here')
    const pair = pairFor(state, report)
    return pair === null ? openReport(state, report.id, 0) : openPair(state, 'compare', pair)
  },
}

/** The place an entry of the list speaks of. */
function openLook(state: ViewState, look: Look | undefined): ViewState {
  if (look === undefined) return state
  if (look.kind === 'finding') return openReport(state, look.finding.report, look.finding.span.start)
  if (look.kind === 'copied') return openReport(state, look.report, 0)
  const opened = openPair(state, 'commitments', [look.pair.last, look.pair.this])
  const top = opened.stack.at(-1)!
  return top.kind === 'commitments' ? withScreen(opened, { ...top, filter: 'none', at: 0, top: 0 }) : opened
}

/** The report with the one before it: the year its plan was made in, else the nearest earlier year, else the next one. */
export function pairFor({ corpus }: ViewState, report: Report): readonly [string, string] | null {
  const last = corpus.earlier.get(report.id)
  if (last !== undefined) return [last, report.id]
  const own = corpus.reports.filter(({ body, id, year }) => body === report.body && id !== report.id && year !== null)
  const year = report.year ?? 0
  const before = own.findLast((one) => one.year! <= year)
  if (before !== undefined) return [before.id, report.id]
  const after = own.find((one) => one.year! > year)
  return after === undefined ? null : [report.id, after.id]
}
