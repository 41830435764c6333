import type {
  Alignment,
  Decision,
  Dismissal,
  FamilyFilter,
  Finding,
  FindingFilter,
  FollowUp,
  Language,
  Planned,
  Report,
  FoundReuse,
  Scroll,
  Showing,
  Status,
  Topics,
} from '../../src/index.ts'
import type { ReadFailure } from '../../src/io/files.ts'
import type { Effect } from './effects.ts'
import type { Stage } from '../../src/io/jobs/protocol.ts'
import { type Keymap, keymap } from './keymap.ts'

/** Everything known of the folder; grows while it is read. */
export interface Corpus {
  readonly reports: readonly Report[]
  readonly byId: ReadonlyMap<string, Report>
  /** Consecutive years of a body: earlier id by later id. */
  readonly earlier: ReadonlyMap<string, string>
  readonly reuse: FoundReuse | null
  /** By id, the share (0–1) of a later report that the one before has not. */
  readonly changed: ReadonlyMap<string, number>
  /** Null while the reports are still being checked. */
  readonly findings: readonly Finding[] | null
  readonly failures: readonly ReadFailure[]
  /** By the later report's id; decisions applied. */
  readonly plans: ReadonlyMap<string, Planned>
  /** The same with their items; of a large corpus only those lately followed up or open, the latest last. */
  readonly followUps: ReadonlyMap<string, FollowUp>
  /** By `left|right`; those lately looked at, the latest last. */
  readonly alignments: ReadonlyMap<string, Alignment>
  /** By `topicsKey` of the reports. */
  readonly topics: ReadonlyMap<string, Topics>
  readonly decisions: readonly Decision[]
  readonly dismissals: readonly Dismissal[]
}

export interface OverviewState {
  readonly kind: 'overview'
  readonly row: number
  readonly column: number
  /** The year last gone to by hand; another body's cursor stands on its nearest. */
  readonly wish: number
  readonly top: number
  /** Cursor in the list of what to look at first; null while it is in the matrix. */
  readonly look: number | null
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
  readonly outline: boolean
  /** The side that is copied and opened. */
  readonly side: 'left' | 'right'
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

export interface FamiliesState {
  readonly kind: 'families'
  readonly at: number
  readonly top: number
  /** Cursor among the members; null while it is in the list. */
  readonly member: number | null
  readonly filter: FamilyFilter
}

export interface ReportState {
  readonly kind: 'report'
  readonly report: string
  readonly scroll: Scroll
  readonly showing: Showing
}

export interface TopicsState {
  readonly kind: 'topics'
  readonly reports: readonly string[]
  readonly row: number
  readonly column: number
  readonly top: number
}

export interface FindingsState {
  readonly kind: 'findings'
  readonly at: number
  readonly top: number
  readonly filter: FindingFilter
}

export interface ResultsState {
  readonly kind: 'results'
  readonly query: string
  readonly at: number
  readonly top: number
}

export interface NoticesState {
  readonly kind: 'notices'
  readonly at: number
  readonly top: number
}

export type ScreenState =
  | OverviewState
  | CompareState
  | CommitmentsState
  | FamiliesState
  | ReportState
  | TopicsState
  | FindingsState
  | ResultsState
  | NoticesState
export type ScreenKind = ScreenState['kind']

/** A stack of screens; the first is the overview, the last is on screen. */
export type Stack = readonly [ScreenState, ...ScreenState[]]

/** What lies over the screen and takes the keys. */
export type Overlay =
  | { readonly kind: 'help'; readonly top: number }
  | { readonly kind: 'line'; readonly prompt: 'search' | 'search-all' | 'command' | 'note'; readonly text: string }

export interface Settings {
  readonly language: Language
  readonly ascii: boolean
  readonly color: boolean
  readonly ambiguous: 1 | 2
  readonly theme: 'default' | 'colour-blind'
}

/** How far reading is; milliseconds since it began. */
export interface Loading {
  readonly stage: Stage
  readonly done: number
  readonly total: number
  readonly elapsed: number
}

export interface ViewState {
  readonly corpus: Corpus
  /** Whether files changed on disk since they were read. */
  readonly isOutdated: boolean
  /** What is being read; null when all is there. */
  readonly loading: Loading | null
  readonly stack: Stack
  readonly overlay: Overlay | null
  /** What was last searched. */
  readonly query: string
  /** Places by letter. */
  readonly marks: ReadonlyMap<string, Stack>
  /** The keys of the command being obeyed, for commands that take a letter. */
  readonly typed: string
  readonly keymap: Keymap
  /** One line for the reviewer; the next key takes it away. */
  readonly message: string
  /** Keys typed that are not a command yet: a count, a first `g`. */
  readonly pending: { readonly count: number | null; readonly prefix: string }
  readonly settings: Settings
  readonly columns: number
  readonly rows: number
  /** Where an earlier session stopped; taken up when the reports are there. */
  readonly resume: Stack | null
  /** Two files to open side by side when they are there. */
  readonly opening: readonly [left: string, right: string] | null
  readonly wanted: readonly Effect[]
}

export const emptyCorpus: Corpus = {
  reports: [],
  byId: new Map(),
  earlier: new Map(),
  reuse: null,
  changed: new Map(),
  findings: null,
  failures: [],
  plans: new Map(),
  followUps: new Map(),
  alignments: new Map(),
  topics: new Map(),
  decisions: [],
  dismissals: [],
}

export const firstOverview: OverviewState = {
  kind: 'overview',
  row: 0,
  column: 0,
  wish: 0,
  top: 0,
  look: null,
  sort: 'corpus',
  filter: '',
  chosen: [],
}

export function initialState(settings: Settings, size: { readonly columns: number; readonly rows: number }): ViewState {
  return {
    corpus: emptyCorpus,
    isOutdated: false,
    loading: { stage: 'read', done: 0, total: 0, elapsed: 0 },
    stack: [firstOverview],
    overlay: null,
    query: '',
    marks: new Map(),
    typed: '',
    keymap,
    message: '',
    pending: { count: null, prefix: '' },
    settings,
    ...size,
    resume: null,
    opening: null,
    wanted: [],
  }
}

export function screenOf({ stack }: ViewState): ScreenState {
  return stack.at(-1)!
}

/** The state with one more screen on top. */
export function withNewScreen(state: ViewState, screen: ScreenState): ViewState {
  return { ...state, stack: [...state.stack, screen] }
}

/** The stack that is left of some screens; never without the overview. */
export function stackOf(screens: readonly ScreenState[]): Stack {
  const [first = firstOverview, ...rest] = screens
  return [first, ...rest]
}

/** The state with another screen in place of the current one; the same state where it is the same screen. */
export function withScreen(state: ViewState, screen: ScreenState): ViewState {
  if (screen === screenOf(state)) return state
  return { ...state, stack: stackOf([...state.stack.slice(0, -1), screen]) }
}

export function want(state: ViewState, ...effects: readonly Effect[]): ViewState {
  return { ...state, wanted: [...state.wanted, ...effects] }
}

export function tell(state: ViewState, zh: string, en: string): ViewState {
  return { ...state, message: state.settings.language === 'zh' ? zh : en }
}
