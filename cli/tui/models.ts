import {
  type CommitmentsView,
  type CompareView,
  type FamiliesView,
  type Finding,
  type FindingsView,
  type FollowUp,
  gridOf,
  leadingFindings,
  livesOf,
  type NoticesView,
  type OverviewView,
  remember,
  type Report,
  type ReportView,
  type ResultsView,
  type TopicsView,
} from '../../src/index.ts'
import { progressRow } from './progress.ts'
import { commitmentsOrder } from './screens/commitments.ts'
import { compareView } from './screens/compare.ts'
import { listOf as familiesList } from './screens/families.ts'
import { dismissedOf, findingsOrder, openFindings } from './screens/findings.ts'
import { oddities } from './screens/notices.ts'
import { reportSource } from './screens/open-report.ts'
import { looksOf, orderOf, reuseById } from './screens/overview.ts'
import { hitsOf } from './screens/results.ts'
import { nameOf, topicsKey } from './screens/pairs.ts'
import { screenOf, type ScreenState, type ViewState } from './state.ts'

/** What each kind of screen shows, however it is drawn or said. */
export interface Models {
  readonly overview: OverviewView
  readonly compare: CompareView
  readonly commitments: CommitmentsView
  readonly families: FamiliesView
  readonly report: ReportView
  readonly topics: TopicsView
  readonly findings: FindingsView
  readonly results: ResultsView
  readonly notices: NoticesView
}

type Screen<Kind extends ScreenState['kind']> = Extract<ScreenState, { readonly kind: Kind }>

const models: {
  readonly [Kind in ScreenState['kind']]: (state: ViewState, screen: Screen<Kind>) => Models[Kind]
} = {
  overview,
  compare: compareView,
  commitments,
  families: (state, screen) => {
    const { reuse, byId } = state.corpus
    const order = familiesList(state.corpus, screen)
    return { ...screen, reuse, byId, order, status: progressRow(state) }
  },
  report: (state, screen) => ({
    ...reportSource(state, screen),
    scroll: screen.scroll,
    showing: screen.showing,
    query: state.query,
  }),
  topics: (state, screen) => {
    const { topics, byId, reuse } = state.corpus
    const reports = screen.reports.map((id) => byId.get(id)!)
    const found = topics.get(topicsKey(screen.reports)) ?? null
    return { ...screen, topics: found, reports, reuse, status: progressRow(state) }
  },
  findings: (state, screen) => {
    const { findings, byId, dismissals } = state.corpus
    const order = findingsOrder(state.corpus, screen.filter)
    return { ...screen, findings, byId, order, dismissed: dismissedOf(dismissals), status: progressRow(state) }
  },
  results: (state, screen) => ({
    ...screen,
    hits: hitsOf(state, screen),
    byId: state.corpus.byId,
    status: progressRow(state),
  }),
  notices: (state, screen) => ({
    ...screen,
    oddities: oddities(state.corpus, state.settings.language),
    status: progressRow(state),
  }),
}

/** What the screen on top shows; a pure function of the state. */
export function modelOf(state: ViewState): Models[ScreenState['kind']] {
  const screen = screenOf(state)
  // TypeScript cannot follow through a union that a screen and its model are of one kind.
  const make = models[screen.kind] as (state: ViewState, screen: ScreenState) => Models[ScreenState['kind']]
  return make(state, screen)
}

const pairedIds = remember((earlier: ReadonlyMap<string, string>) => new Set(earlier.keys()))
/** Findings of high severity by report. */
const graveCounts = remember((findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const grave = leadingFindings(findings).filter(({ finding }) => finding.severity === 'high')
  return new Map([...Map.groupBy(grave, ({ finding }) => finding.report)].map(([id, found]) => [id, found.length]))
})

const noticeCount = remember((reports: readonly Report[]) => reports.reduce((sum, one) => sum + one.notices.length, 0))

function overview(state: ViewState, screen: Screen<'overview'>): OverviewView {
  const { corpus } = state
  return {
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
  }
}

function commitments(state: ViewState, screen: Screen<'commitments'>): CommitmentsView {
  const { corpus } = state
  const followUp: FollowUp | null = corpus.followUps.get(screen.current) ?? null
  return {
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
  }
}

/** Items of one body that stand in several of its plans, as far as they are followed up. */
const livesIn = remember((followUps: ReadonlyMap<string, FollowUp>, body: string) =>
  livesOf([...followUps.values()].filter((pair) => pair.body === body)),
)
