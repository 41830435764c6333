import { applyDecisions, type Decision, gridOf } from '../../src/index.ts'
import type { JobEvent } from '../../src/io/jobs/protocol.ts'
import { missing, openPair, pairKey, pairOf, stillThere } from './screens/pairs.ts'
import { type Corpus, emptyCorpus, screenOf, type ScreenState, stackOf, tell, type ViewState, want } from './state.ts'

/** The state after a thread has said something. */
export function received(state: ViewState, event: JobEvent): ViewState {
  if (event.kind === 'progress') {
    const { kind: _, ...loading } = event
    return { ...state, loading }
  }
  if (event.kind === 'done') return { ...state, loading: null }
  if (event.kind === 'failed') return { ...state, loading: null, message: event.message.split('\n')[0]! }
  const corpus = corpusWith(state.corpus, event)
  if (event.kind !== 'reports') return { ...state, corpus }
  return event.isWhole ? withNewReports({ ...state, corpus }) : withMoreReports({ ...state, corpus })
}

type Result = Exclude<JobEvent, { readonly kind: 'progress' | 'done' | 'failed' }>

function corpusWith(corpus: Corpus, event: Result): Corpus {
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
      return { ...corpus, reuse: event.reuse }
    case 'findings':
      return { ...corpus, findings: event.findings }
    case 'topics':
      return { ...corpus, topics: new Map(corpus.topics).set(event.topics.reports.join('|'), event.topics) }
    case 'alignment': {
      const { left, right } = event.alignment
      return { ...corpus, alignments: new Map(corpus.alignments).set(pairKey(left, right), event.alignment) }
    }
    default: {
      const followUp = applyDecisions(event.followUp, corpus.decisions)
      return { ...corpus, followUps: new Map(corpus.followUps).set(followUp.this, followUp) }
    }
  }
}

/**
 * The screens that still have their reports, or those of the session before; what the one on top needs is asked for.
 *
 * Opened for the first time, the overview's cursor stands on a latest report, where the reviewer's work is.
 */
function withNewReports(state: ViewState): ViewState {
  const { resume, opening } = state
  const opened: ViewState = { ...state, resume: null, opening: null }
  if (opening !== null) return openGiven(opened, opening)
  if (resume !== null && state.stack.length === 1) {
    return tell(
      withNeeds({ ...opened, stack: stillThere(state, resume) }),
      '已回到上次的位置',
      'Where you stopped last time',
    )
  }
  return withNeeds({
    ...opened,
    stack: stillThere(state, state.stack.length === 1 ? stackOf([latestOf(state)]) : state.stack),
  })
}

/** The screens that have their reports already, while more are being read. */
function withMoreReports(state: ViewState): ViewState {
  const first =
    state.stack.length === 1 && screenOf(state).kind === 'overview' ? stackOf([latestOf(state)]) : state.stack
  return withNeeds({ ...state, stack: stillThere(state, first) })
}

function withNeeds(state: ViewState): ViewState {
  const screen = screenOf(state)
  const pair = pairOf(screen)
  if (screen.kind === 'topics') return want(state, { kind: 'topics', reports: screen.reports })
  return pair === null ? state : want(state, ...missing(state.corpus, pair))
}

/** The overview with its cursor on the first body's latest report. */
function latestOf({ stack, corpus }: ViewState): ScreenState {
  const [first] = stack
  const { rows } = gridOf(corpus.reports)
  const column = rows[0]?.cells.findLastIndex((reports) => (reports[0]?.year ?? null) !== null) ?? 0
  return first.kind === 'overview' ? { ...first, column: Math.max(0, column), wish: Math.max(0, column) } : first
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
  const followUps = new Map(
    [...corpus.followUps].map(([id, followUp]) => {
      const isTouched = followUp.commitments.some((one) => changed.has(one.id) || old.has(one.id))
      return [id, isTouched ? applyDecisions(followUp, decisions) : followUp] as const
    }),
  )
  return { ...state, corpus: { ...corpus, decisions, followUps } }
}
