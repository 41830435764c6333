import {
  type Canvas,
  commitmentsScreen,
  compareScreen,
  familiesScreen,
  type Finding,
  findingsScreen,
  type FollowUp,
  gridOf,
  livesOf,
  type Language,
  leadingFindings,
  noticesScreen,
  overviewScreen,
  piece,
  remember,
  type Report,
  reportScreen,
  resultsScreen,
  topicsScreen,
  type Row,
} from '../../src/index.ts'
import { canvasOf } from './canvas.ts'
import { helpScreen } from './help.ts'
import { hintsOf } from './hints.ts'
import { completionsOf } from './completions.ts'
import { commitmentsOrder } from './screens/commitments.ts'
import { compareView } from './screens/compare.ts'
import { listOf as familiesList } from './screens/families.ts'
import { dismissedOf, findingsOrder, openFindings } from './screens/findings.ts'
import { oddities } from './screens/notices.ts'
import { reportSource } from './screens/open-report.ts'
import { looksOf, orderOf, reuseById } from './screens/overview.ts'
import { hitsOf } from './screens/results.ts'
import { nameOf, topicsKey } from './screens/pairs.ts'
import {
  type CommitmentsState,
  type Loading,
  type OverviewState,
  screenOf,
  type ScreenState,
  type ViewState,
} from './state.ts'

/** The whole screen: exactly `rows` rows of exactly `columns` cells, a pure function of the state. */
export function viewOf(state: ViewState): readonly Row[] {
  const canvas = canvasOf(state)
  if (state.overlay?.kind === 'help') return helpScreen(state, state.overlay.top, canvas)
  const screen = screenOf(state)
  const draw = drawers[screen.kind] as (state: ViewState, screen: ScreenState, drawing: Drawing) => readonly Row[]
  return draw(state, screen, { canvas, hints: lastRow(state, canvas) })
}

type Drawer<Kind extends ScreenState['kind']> = (
  state: ViewState,
  screen: Extract<ScreenState, { readonly kind: Kind }>,
  drawing: Drawing,
) => readonly Row[]

const drawers: { readonly [Kind in ScreenState['kind']]: Drawer<Kind> } = {
  overview,
  compare: (state, screen, { canvas, hints }) => compareScreen(compareView(state, screen), canvas, hints),
  commitments,
  families: (state, screen, { canvas, hints }) => {
    const { reuse, byId } = state.corpus
    const order = familiesList(state.corpus, screen)
    const view = { ...screen, families: reuse?.families ?? null, byId, order, status: progressRow(state) }
    return familiesScreen(view, canvas, hints)
  },
  report: (state, screen, { canvas, hints }) =>
    reportScreen(
      { ...reportSource(state, screen), scroll: screen.scroll, showing: screen.showing, query: state.query },
      canvas,
      hints,
    ),
  topics: (state, screen, { canvas, hints }) => {
    const { topics, byId, reuse } = state.corpus
    const reports = screen.reports.map((id) => byId.get(id)!)
    const found = topics.get(topicsKey(screen.reports)) ?? null
    return topicsScreen({ ...screen, topics: found, reports, reuse, status: progressRow(state) }, canvas, hints)
  },
  findings: (state, screen, { canvas, hints }) => {
    const { findings, byId, dismissals } = state.corpus
    const order = findingsOrder(state.corpus, screen.filter)
    const dismissed = dismissedOf(dismissals)
    return findingsScreen({ ...screen, findings, byId, order, dismissed, status: progressRow(state) }, canvas, hints)
  },
  results: (state, screen, { canvas, hints }) =>
    resultsScreen(
      { ...screen, hits: hitsOf(state, screen), byId: state.corpus.byId, status: progressRow(state) },
      canvas,
      hints,
    ),
  notices: (state, screen, { canvas, hints }) => {
    const list = oddities(state.corpus, state.settings.language)
    return noticesScreen({ ...screen, oddities: list, status: progressRow(state) }, canvas, hints)
  },
}

interface Drawing {
  readonly canvas: Canvas
  readonly hints: Row
}

const pairedIds = remember((earlier: ReadonlyMap<string, string>) => new Set(earlier.keys()))
/** Findings of high severity by report. */
const graveCounts = remember((findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const grave = leadingFindings(findings).filter(({ finding }) => finding.severity === 'high')
  return new Map([...Map.groupBy(grave, ({ finding }) => finding.report)].map(([id, found]) => [id, found.length]))
})

const noticeCount = remember((reports: readonly Report[]) => reports.reduce((sum, one) => sum + one.notices.length, 0))

function overview(state: ViewState, screen: OverviewState, { canvas, hints }: Drawing): readonly Row[] {
  const { corpus } = state
  return overviewScreen(
    {
      grid: gridOf(corpus.reports),
      order: orderOf(corpus, screen.sort, screen.filter),
      row: screen.row,
      column: screen.column,
      top: screen.top,
      reuse: reuseById(corpus.reuse),
      changed: corpus.changed,
      plans: corpus.plans,
      paired: pairedIds(corpus.earlier),
      findings: graveCounts(openFindings(corpus)),
      looks: looksOf(corpus),
      look: screen.look,
      chosen: screen.chosen,
      sort: screen.sort,
      filter: screen.filter,
      notices: corpus.failures.length + noticeCount(corpus.reports),
      status: progressRow(state),
    },
    canvas,
    hints,
  )
}

function commitments(state: ViewState, screen: CommitmentsState, { canvas, hints }: Drawing): readonly Row[] {
  const { corpus } = state
  const followUp: FollowUp | null = corpus.followUps.get(screen.current) ?? null
  return commitmentsScreen(
    {
      followUp,
      last: corpus.byId.get(screen.last)!,
      current: corpus.byId.get(screen.current)!,
      lastName: nameOf(state, screen.last),
      currentName: nameOf(state, screen.current),
      order: followUp === null ? [] : commitmentsOrder(followUp, screen.filter, screen.sort),
      at: screen.at,
      top: screen.top,
      filter: screen.filter,
      sort: screen.sort,
      status: progressRow(state),
      reuse: corpus.reuse,
      lives: livesIn(corpus.followUps, followUp?.body ?? ''),
    },
    canvas,
    hints,
  )
}

/** Items of one body that stand in several of its plans, as far as they are followed up. */
const livesIn = remember((followUps: ReadonlyMap<string, FollowUp>, body: string) =>
  livesOf([...followUps.values()].filter((pair) => pair.body === body)),
)

const stageWords = {
  read: { zh: '正在读取', en: 'Reading' },
  parse: { zh: '正在解析', en: 'Parsing' },
  reuse: { zh: '正在比对相同文字', en: 'Finding shared wording' },
  check: { zh: '正在核对数字', en: 'Checking figures' },
} as const

/** How far reading is, whether files changed since, how far the plans are followed up; empty when all is done. */
function progressRow({ loading, corpus, settings, isOutdated }: ViewState): Row {
  const { language } = settings
  if (loading !== null) {
    const count = loading.total === 0 || loading.done === 0 ? '' : ` ${loading.done}/${loading.total}`
    return [
      piece(` ${stageWords[loading.stage][language]}${count}…${timeLeft(loading, language)}`, 'link'),
      piece(language === 'zh' ? '  Esc 停止' : '  Esc stops', 'dim'),
    ]
  }
  if (isOutdated)
    return [
      piece(language === 'zh' ? ' 报告文件有变动：r 重新读取' : ' Files have changed: r reads them again', 'found'),
    ]
  const [done, total] = [corpus.plans.size, corpus.earlier.size]
  if (done >= total) return []
  return [
    piece(language === 'zh' ? ` 正在核对计划落实 ${done}/${total}…` : ` Following up plans ${done}/${total}…`, 'link'),
  ]
}

/** Seconds that reading takes yet, once enough is done to tell. */
function timeLeft({ done, total, elapsed }: Loading, language: Language): string {
  const left = done === 0 ? 0 : (elapsed / done) * (total - done)
  if (elapsed < 1000 || left < 1000) return ''
  const seconds = Math.ceil(left / 1000)
  return language === 'zh' ? ` 约剩 ${seconds} 秒` : ` about ${seconds} s left`
}

/** The line being typed, a message, or the keys of this screen. */
function lastRow(state: ViewState, canvas: Canvas): Row {
  const { overlay, message, pending } = state
  if (overlay?.kind === 'line')
    return [
      piece(promptOf(overlay.prompt, canvas), 'title'),
      piece(overlay.text),
      { text: ' ', tone: 'cursor' },
      piece(overlay.prompt === 'command' ? `  ${completionsOf(overlay.text).join('  ')}` : '', 'dim'),
    ]
  if (message !== '') return [piece(` ${message}`, 'found')]
  if (pending.prefix !== '' || pending.count !== null) return [piece(` ${pending.count ?? ''}${pending.prefix}`, 'key')]
  return hintsOf(screenOf(state).kind, canvas, state.keymap)
}

function promptOf(prompt: 'search' | 'search-all' | 'command' | 'note', { language }: Canvas): string {
  const zh = language === 'zh'
  if (prompt === 'command') return ':'
  if (prompt === 'note') return zh ? '备注：' : 'Reason: '
  return prompt === 'search' ? '/' : zh ? '检索：' : 'Search all: '
}
