import type {
  Alignment,
  Commitment,
  Decision,
  Finding,
  FollowUp,
  Language,
  Report,
  Reuse,
  Scroll,
  Showing,
  Status,
} from '../../src/index.ts'
import type { ReadFailure } from '../../src/io/files.ts'
import type { Stage } from '../../src/io/jobs/protocol.ts'

/** Everything known of the folder; grows while it is read. */
export interface Corpus {
  readonly reports: readonly Report[]
  readonly byId: ReadonlyMap<string, Report>
  /** Consecutive years of a body: earlier id by later id. */
  readonly earlier: ReadonlyMap<string, string>
  readonly reuse: Reuse | null
  readonly findings: readonly Finding[]
  readonly failures: readonly ReadFailure[]
  /** By the later report's id; decisions applied. */
  readonly followUps: ReadonlyMap<string, FollowUp>
  /** By `left|right`. */
  readonly alignments: ReadonlyMap<string, Alignment>
  readonly decisions: readonly Decision[]
}

export interface OverviewState {
  readonly kind: 'overview'
  readonly row: number
  readonly column: number
  readonly top: number
  readonly sort: 'corpus' | 'name' | 'open' | 'copied'
  readonly filter: string
  readonly chosen: readonly string[]
}

export interface CompareState {
  readonly kind: 'compare'
  readonly left: string
  readonly right: string
  readonly scroll: Scroll
  readonly layout: 'auto' | 'split' | 'merged'
  readonly showing: Showing
  readonly heat: boolean
  readonly query: string
  /** A place to go to once the two are aligned. */
  readonly seek: { readonly side: 'left' | 'right'; readonly start: number } | null
}

export interface CommitmentsState {
  readonly kind: 'commitments'
  readonly last: string
  readonly current: string
  readonly at: number
  readonly top: number
  readonly filter: 'all' | Status | 'undecided'
  readonly sort: 'plan' | 'status'
}

export type ScreenState = OverviewState | CompareState | CommitmentsState
export type ScreenKind = 'overview' | 'compare' | 'commitments' | 'reuse' | 'report' | 'findings' | 'results' | 'topics'

/** What lies over the screen and takes the keys. */
export type Overlay =
  | { readonly kind: 'help'; readonly top: number }
  | { readonly kind: 'line'; readonly prompt: 'search' | 'search-all' | 'command' | 'note'; readonly text: string }

/** What the reducer wants done outside; the store takes it out and does it. */
export type Effect =
  | { readonly kind: 'align'; readonly left: string; readonly right: string }
  | { readonly kind: 'follow'; readonly last: string; readonly current: string }
  | {
      readonly kind: 'decide'
      readonly commitment: Commitment
      readonly to: Status | null
      readonly reason: string
      /** Said once it is on disk. */
      readonly said: string
    }
  | { readonly kind: 'quit'; readonly exitCode: number }
  | { readonly kind: 'reload' | 'suspend' | 'stop' }

export interface Settings {
  readonly language: Language
  readonly ascii: boolean
  readonly color: boolean
  readonly ambiguous: 1 | 2
}

export interface ViewState {
  readonly corpus: Corpus
  /** What is being read; null when all is there. */
  readonly loading: { readonly stage: Stage; readonly done: number; readonly total: number } | null
  /** The last is on screen. The first is the overview. */
  readonly stack: readonly [...ScreenState[], ScreenState]
  readonly overlay: Overlay | null
  /** One line for the reviewer; the next key takes it away. */
  readonly message: string
  /** Keys typed that are not a command yet: a count, a first `g`. */
  readonly pending: { readonly count: number | null; readonly prefix: string }
  readonly settings: Settings
  readonly columns: number
  readonly rows: number
  readonly wanted: readonly Effect[]
}

export const emptyCorpus: Corpus = {
  reports: [],
  byId: new Map(),
  earlier: new Map(),
  reuse: null,
  findings: [],
  failures: [],
  followUps: new Map(),
  alignments: new Map(),
  decisions: [],
}

export const firstOverview: OverviewState = {
  kind: 'overview',
  row: 0,
  column: 0,
  top: 0,
  sort: 'corpus',
  filter: '',
  chosen: [],
}

export function initialState(settings: Settings, size: { readonly columns: number; readonly rows: number }): ViewState {
  return {
    corpus: emptyCorpus,
    loading: { stage: 'read', done: 0, total: 0 },
    stack: [firstOverview],
    overlay: null,
    message: '',
    pending: { count: null, prefix: '' },
    settings,
    ...size,
    wanted: [],
  }
}

export function screenOf({ stack }: ViewState): ScreenState {
  return stack.at(-1)!
}

/** The state with another screen in place of the current one; the same state where it is the same screen. */
export function withScreen(state: ViewState, screen: ScreenState): ViewState {
  if (screen === screenOf(state)) return state
  return { ...state, stack: [...state.stack.slice(0, -1), screen] }
}

export function want(state: ViewState, ...effects: readonly Effect[]): ViewState {
  return { ...state, wanted: [...state.wanted, ...effects] }
}

export function tell(state: ViewState, zh: string, en: string): ViewState {
  return { ...state, message: state.settings.language === 'zh' ? zh : en }
}
