import {
  type Finding,
  folded,
  gridOf,
  type Look,
  lookFirst,
  nearestColumn,
  overviewHeights,
  remember,
  type Report,
  type FoundReuse,
  scrollTo,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type Corpus, type OverviewState, tell, type ViewState, withScreen } from '../state.ts'
import { openFindings } from './findings.ts'
import { openReport } from './open-report.ts'
import { openPair } from './pairs.ts'
import { type Acts, type Move, movedIndex } from './screen.ts'
import { openTopics } from './topics.ts'

const sorts: readonly Sort[] = ['corpus', 'name', 'open', 'copied']
/** Reports that one comparison takes, at most. */
const mostChosen = 4

export const reuseById = remember((reuse: FoundReuse | null) => new Map(reuse?.reports.map((one) => [one.id, one])))

type Sort = OverviewState['sort']
type Weigh = (report: Report) => number

/** Rows of the grid as sorted and filtered: indices. */
export function orderOf({ reports, plans, reuse }: Corpus, sort: Sort, filter: string): readonly number[] {
  const rows = filteredRows(reports, filter)
  if (sort === 'open') return byOpen(reports, rows, plans)
  return sort === 'copied' ? byCopied(reports, rows, reuse) : sort === 'name' ? byName(reports, rows) : rows
}

const filteredRows = remember((reports: readonly Report[], filter: string): readonly number[] => {
  const { rows } = gridOf(reports)
  const wanted = folded(filter)
  return [...rows.keys()].filter((i) => folded(`${rows[i]!.county ?? ''}${rows[i]!.body}`).includes(wanted))
})

const byName = remember((reports: readonly Report[], order: readonly number[]): readonly number[] => {
  const { rows } = gridOf(reports)
  return order.toSorted((a, b) => (rows[a]!.body < rows[b]!.body ? -1 : 1))
})

const byOpen = remember((reports: readonly Report[], order: readonly number[], plans: Corpus['plans']) =>
  byWeight(reports, order, ({ id }) => plans.get(id)?.summary.none ?? -1),
)

const byCopied = remember((reports: readonly Report[], order: readonly number[], reuse: FoundReuse | null) =>
  byWeight(reports, order, ({ id }) => reuseById(reuse).get(id)?.shares.copied ?? -1),
)

/** By the greatest weight of any year, bodies of the same weight in the corpus' order. */
function byWeight(reports: readonly Report[], order: readonly number[], weigh: Weigh): readonly number[] {
  const { rows } = gridOf(reports)
  const weights = new Map(order.map((i) => [i, Math.max(-1, ...rows[i]!.cells.flat().map(weigh))]))
  return order.toSorted((a, b) => weights.get(b)! - weights.get(a)! || a - b)
}

/** The report under the cursor, or null over a gap. */
export function selectedReport({ corpus }: ViewState, { row, column, sort, filter }: OverviewState): Report | null {
  const index = orderOf(corpus, sort, filter)[row]
  return index === undefined ? null : (gridOf(corpus.reports).rows[index]!.cells[column]?.[0] ?? null)
}

/** Findings, plans and copied reports to look at first. */
export function looksOf(corpus: Corpus): readonly Look[] {
  return looked(newestFirst(openFindings(corpus), corpus.byId), corpus.plans, corpus.reuse)
}

/** This year's reports are what is reviewed; those before are looked at after them. */
const newestFirst = remember((findings: readonly Finding[], byId: Corpus['byId']) => {
  const yearOf = ({ report }: Finding): number => byId.get(report)?.year ?? 0
  return findings.toSorted((a, b) => yearOf(b) - yearOf(a))
})

const looked = remember((findings: readonly Finding[], plans: Corpus['plans'], reuse: FoundReuse | null) =>
  lookFirst({ findings, followUps: plans.values(), reports: reuse?.reports ?? [] }, mostLooks),
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
