import { applyDecisions, type Decision, type FollowUp, gridOf } from '../../src/index.ts'
import type { JobEvent } from '../../src/io/jobs/protocol.ts'
import { openPair, pairKey, pairOf, stillThere, topicsKey } from './screens/pairs.ts'
import { type Corpus, emptyCorpus, screenOf, type ScreenState, stackOf, tell, type ViewState } from './state.ts'

/** The state after a thread has said something. */
export function received(state: ViewState, event: JobEvent): ViewState {
  if (event.kind === 'progress') {
    const { kind: _, ...loading } = event
    return { ...state, loading }
  }
  if (event.kind === 'done') return { ...state, loading: null }
  if (event.kind === 'failed') return { ...state, loading: null, message: event.message.split('\n')[0]! }
  const corpus = corpusWith(state.corpus, event, openKeys(state))
  if (event.kind !== 'reports') return { ...state, corpus }
  return event.isWhole ? withNewReports({ ...state, corpus }) : withMoreReports({ ...state, corpus })
}

type Result = Exclude<JobEvent, { readonly kind: 'progress' | 'done' | 'failed' }>

function corpusWith(corpus: Corpus, event: Result, open: ReadonlySet<string>): Corpus {
  switch (event.kind) {
    case 'reports':
      return {
        ...emptyCorpus,
        decisions: corpus.decisions,
        dismissals: corpus.dismissals,
        reports: event.reports,
        byId: new Map(event.reports.map((report) => [report.id, report])),
        earlier: new Map(event.pairs.map(([last, current]) => [current, last])),
        failures: event.failures,
      }
    case 'reuse':
      return { ...corpus, reuse: event.reuse, changed: new Map(event.changed) }
    case 'findings':
      return { ...corpus, findings: event.findings }
    case 'topics':
      return { ...corpus, topics: new Map(corpus.topics).set(topicsKey(event.topics.reports), event.topics) }
    case 'alignment': {
      const { left, right } = event.alignment
      const alignments = withLatest(corpus.alignments, [pairKey(left, right), event.alignment])
      return { ...corpus, alignments: bounded(alignments, { most: mostAlignments, weightOf: () => 1, open }) }
    }
    case 'planned': {
      const { planned } = event
      // One whose items are here may have been decided since.
      if (corpus.followUps.has(planned.this)) return corpus
      return { ...corpus, plans: new Map(corpus.plans).set(planned.this, planned) }
    }
    default:
      return withFollowUp(corpus, applyDecisions(event.followUp, corpus.decisions), open)
  }
}

/** Alignments that are kept, and items of followed-up plans: what is beyond is computed again when it is opened. */
const mostAlignments = 32
const mostItems = 10_000

function withFollowUp(corpus: Corpus, followUp: FollowUp, open: ReadonlySet<string>): Corpus {
  const { last, this: current, body, planYear, summary } = followUp
  const weightOf = ({ commitments }: FollowUp): number => commitments.length
  return {
    ...corpus,
    plans: new Map(corpus.plans).set(current, { last, this: current, body, planYear, summary }),
    followUps: bounded(withLatest(corpus.followUps, [current, followUp]), { most: mostItems, weightOf, open }),
  }
}

function withLatest<Value>(
  map: ReadonlyMap<string, Value>,
  [key, value]: readonly [string, Value],
): Map<string, Value> {
  const copy = new Map(map)
  copy.delete(key)
  return copy.set(key, value)
}

interface Bound<Value> {
  readonly most: number
  readonly weightOf: (value: Value) => number
  /** Keys that stay. */
  readonly open: ReadonlySet<string>
}

/** Without the oldest entries beyond a weight; the newest and what is open stay. */
function bounded<Value>(map: Map<string, Value>, { most, weightOf, open }: Bound<Value>): ReadonlyMap<string, Value> {
  let weight = [...map.values()].reduce((sum, value) => sum + weightOf(value), 0)
  for (const [key, value] of [...map].slice(0, -1)) {
    if (weight <= most) break
    if (open.has(key)) continue
    map.delete(key)
    weight -= weightOf(value)
  }
  return map
}

/** What the open screens show: pairs, and their later reports. */
function openKeys({ stack }: ViewState): ReadonlySet<string> {
  return new Set(
    stack.flatMap((screen) => {
      const pair = pairOf(screen)
      return pair === null ? [] : [pairKey(...pair), pair[1]]
    }),
  )
}

/**
 * The screens that still have their reports, or those of the session before; what the one on top needs is asked for.
 *
 * Opened for the first time, the overview's cursor stands on a latest report, where the reviewer's work is.
 */
function withNewReports(state: ViewState): ViewState {
  const { resume, opening } = state
  const opened: ViewState = { ...state, resume: null, opening: null, isOutdated: false }
  if (opening !== null) return openGiven(opened, opening)
  if (resume !== null && state.stack.length === 1) {
    return tell({ ...opened, stack: stillThere(state, resume) }, '已回到上次的位置', 'Where you stopped last time')
  }
  return {
    ...opened,
    stack: stillThere(state, state.stack.length === 1 ? stackOf([latestOf(state)]) : state.stack),
  }
}

/** The screens that have their reports already, while more are being read. */
function withMoreReports(state: ViewState): ViewState {
  const first =
    state.stack.length === 1 && screenOf(state).kind === 'overview' ? stackOf([latestOf(state)]) : state.stack
  return { ...state, stack: stillThere(state, first) }
}

/** The overview with its cursor on a report of the latest year, of the first body that has one. */
function latestOf({ stack, corpus }: ViewState): ScreenState {
  const [first] = stack
  const { rows, years } = gridOf(corpus.reports)
  const column = Math.max(
    0,
    years.findLastIndex((year) => year !== null),
  )
  const row = Math.max(
    0,
    rows.findIndex(({ cells }) => cells[column]!.length > 0),
  )
  return first.kind === 'overview' ? { ...first, row, column, wish: column } : first
}

/** Two files side by side, in the order given, whatever their years. */
function openGiven(state: ViewState, files: readonly [string, string]): ViewState {
  const [left, right] = files.map((file) => state.corpus.reports.find((report) => report.file === file))
  if (left === undefined || right === undefined || left === right) return state
  const earlier = new Map([[right.id, left.id]])
  return openPair({ ...state, corpus: { ...state.corpus, earlier } }, 'compare', [left.id, right.id])
}

/** The state with one more decision, or with those read from the file. */
export function withDecisions(state: ViewState, decisions: readonly Decision[]): ViewState {
  const { corpus } = state
  const changed = new Set(decisions.map(({ commitment }) => commitment))
  const old = new Set(corpus.decisions.map(({ commitment }) => commitment))
  const touched = [...corpus.followUps.values()].filter(({ commitments }) =>
    commitments.some(({ id }) => changed.has(id) || old.has(id)),
  )
  const open = openKeys(state)
  const decided = touched.map((followUp) => applyDecisions(followUp, decisions))
  return { ...state, corpus: decided.reduce((all, one) => withFollowUp(all, one, open), { ...corpus, decisions }) }
}
