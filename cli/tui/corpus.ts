import { applyDecisions, type Decision, gridOf } from '../../src/index.ts'
import type { JobEvent } from '../../src/io/jobs/protocol.ts'
import { missing, pairKey, pairOf } from './screens/pairs.ts'
import { type Corpus, emptyCorpus, screenOf, type ViewState, want } from './state.ts'

/** The state after a thread has said something. */
export function received(state: ViewState, event: JobEvent): ViewState {
  if (event.kind === 'progress') {
    const { stage, done, total } = event
    return { ...state, loading: { stage, done, total } }
  }
  if (event.kind === 'done') return { ...state, loading: null }
  if (event.kind === 'failed') return { ...state, loading: null, message: event.message.split('\n')[0]! }
  const corpus = corpusWith(state.corpus, event)
  return event.kind === 'reports' ? withNewReports({ ...state, corpus }) : { ...state, corpus }
}

type Result = Exclude<JobEvent, { readonly kind: 'progress' | 'done' | 'failed' }>

function corpusWith(corpus: Corpus, event: Result): Corpus {
  switch (event.kind) {
    case 'reports':
      return {
        ...emptyCorpus,
        decisions: corpus.decisions,
        reports: event.reports,
        byId: new Map(event.reports.map((report) => [report.id, report])),
        earlier: new Map(event.pairs.map(([last, current]) => [current, last])),
        failures: event.failures,
      }
    case 'reuse':
      return { ...corpus, reuse: event.reuse }
    case 'findings':
      return { ...corpus, findings: event.findings }
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
 * The screens that still have their reports; what the one on top needs is asked for again.
 *
 * Opened for the first time, the overview's cursor stands on the latest year, where the reviewer's work is.
 */
function withNewReports(state: ViewState): ViewState {
  const { byId, reports } = state.corpus
  const { years } = gridOf(reports)
  const isFresh = state.stack.length === 1
  const latest = Math.max(
    0,
    years.findLastIndex((year) => year !== null),
  )
  const stack = state.stack
    .filter((screen) => pairOf(screen)?.every((id) => byId.has(id)) ?? true)
    .map((screen) => {
      if (screen.kind !== 'overview') return screen
      return { ...screen, column: isFresh ? latest : Math.min(screen.column, Math.max(0, years.length - 1)) }
    })
  const kept = { ...state, stack: stack as unknown as ViewState['stack'] }
  const pair = pairOf(screenOf(kept))
  return pair === null ? kept : want(kept, ...missing(kept.corpus, pair))
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
