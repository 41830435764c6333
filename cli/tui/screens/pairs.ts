import { type Compared, reportName } from '../../../src/index.ts'
import type { Effect } from '../effects.ts'
import {
  type CommitmentsState,
  type CompareState,
  type Corpus,
  screenOf,
  type ScreenState,
  type Stack,
  tell,
  type ViewState,
  want,
  withScreen,
  stackOf,
} from '../state.ts'

export function pairKey(left: string, right: string): string {
  return `${left}|${right}`
}

export function compareState(left: string, right: string): CompareState {
  return {
    kind: 'compare',
    left,
    right,
    scroll: { at: 0, top: { block: 0, line: 0 } },
    layout: 'auto',
    showing: 'all',
    heat: true,
    outline: false,
    side: 'right',
    seek: null,
  }
}

export function commitmentsState(last: string, current: string): CommitmentsState {
  return { kind: 'commitments', last, current, at: 0, top: 0, filter: 'all', sort: 'plan' }
}

/** Opens two reports on top of the stack, or goes back to them where they are already open. */
export function openPair(
  state: ViewState,
  kind: 'compare' | 'commitments',
  [left, right]: readonly [string, string],
): ViewState {
  const open = state.stack.findIndex((screen) => screen.kind === kind)
  const found = state.stack[open]
  const isSame = found !== undefined && pairOf(found)?.join('|') === pairKey(left, right)
  const fresh = kind === 'compare' ? compareState(left, right) : commitmentsState(left, right)
  const below = open === -1 ? state.stack : state.stack.slice(0, open)
  const stack = stackOf([...below, isSame ? found : fresh])
  return { ...state, stack }
}

/** Another pair in place of the one on screen. */
export function switchPair(state: ViewState, pair: readonly [string, string]): ViewState {
  const screen = screenOf(state)
  const next: ScreenState =
    screen.kind === 'compare'
      ? { ...compareState(...pair), layout: screen.layout, showing: screen.showing, heat: screen.heat }
      : commitmentsState(...pair)
  return withScreen(state, next)
}

/** The state with what its screen cannot be drawn without asked for. */
export function withNeeds(state: ViewState): ViewState {
  const screen = screenOf(state)
  const { byId, topics } = state.corpus
  if (screen.kind === 'topics')
    return topics.has(topicsKey(screen.reports)) ? state : want(state, { kind: 'topics', reports: screen.reports })
  const pair = pairOf(screen)
  if (pair === null || !pair.every((id) => byId.has(id))) return state
  const others = screen.kind === 'commitments' ? seriesOf(state.corpus, pair) : []
  return want(state, ...missing(state.corpus, pair), ...others)
}

/** The other plans of the body, to tell what stands in several: wanted, but not waited for. */
function seriesOf({ byId, earlier, followUps }: Corpus, [, current]: readonly [string, string]): readonly Effect[] {
  const body = byId.get(current)!.body
  return [...earlier].flatMap(([later, last]): readonly Effect[] => {
    const isOther = later !== current && byId.get(later)?.body === body && !followUps.has(later)
    return isOther ? [{ kind: 'follow', last, current: later, isUrgent: false }] : []
  })
}

/** What a screen needs that is computed beside: the same while only its cursor moves. */
export function needsKey(screen: ScreenState): string {
  if (screen.kind === 'topics') return topicsKey(screen.reports)
  const pair = pairOf(screen)
  return pair === null ? '' : `${screen.kind}:${pair.join('|')}`
}

export function topicsKey(reports: readonly string[]): string {
  return `topics:${reports.join('|')}`
}

/** What has to be computed before two reports can be shown. */
function missing(corpus: Corpus, [left, right]: readonly [string, string]): readonly Effect[] {
  const align: Effect[] = corpus.alignments.has(pairKey(left, right)) ? [] : [{ kind: 'align', left, right }]
  const isPair = corpus.earlier.get(right) === left
  const follow: Effect[] =
    isPair && !corpus.followUps.has(right) ? [{ kind: 'follow', last: left, current: right, isUrgent: true }] : []
  return [...align, ...follow]
}

export function pairOf(screen: ScreenState): readonly [string, string] | null {
  if (screen.kind === 'compare') return [screen.left, screen.right]
  return screen.kind === 'commitments' ? [screen.last, screen.current] : null
}

/** The two reports with what is known of them; null while they are being aligned. */
export function comparedOf({ corpus }: ViewState, left: string, right: string): Compared | null {
  const alignment = corpus.alignments.get(pairKey(left, right))
  const [a, b] = [corpus.byId.get(left), corpus.byId.get(right)]
  if (alignment === undefined || a === undefined || b === undefined) return null
  const followUp = corpus.earlier.get(right) === left ? (corpus.followUps.get(right) ?? null) : null
  return { left: a, right: b, alignment, followUp, reuse: corpus.reuse }
}

/** The year before or after of the same body. */
export function stepYear(state: ViewState, pair: readonly [string, string], by: number): ViewState {
  const { earlier } = state.corpus
  const next = by < 0 ? stepBack(earlier, pair[0]) : stepOn(earlier, pair[1])
  if (next === null) return tell(state, by < 0 ? '没有更早的相邻年度' : '没有更晚的相邻年度', 'No further year')
  return switchPair(state, next)
}

function stepBack(earlier: ReadonlyMap<string, string>, left: string): readonly [string, string] | null {
  const before = earlier.get(left)
  return before === undefined ? null : [before, left]
}

function stepOn(earlier: ReadonlyMap<string, string>, right: string): readonly [string, string] | null {
  const after = [...earlier].find(([, last]) => last === right)
  return after === undefined ? null : [right, after[0]]
}

export function nameOf({ corpus }: ViewState, id: string): string {
  const report = corpus.byId.get(id)
  return report === undefined ? id : reportName(report)
}

/** The screens whose reports have not gone since. */
export function stillThere({ corpus }: ViewState, stack: Stack): Stack {
  return stackOf(stack.filter((screen) => reportsOf(screen).every((id) => corpus.byId.has(id))))
}

/** The reports a screen cannot do without. */
function reportsOf(screen: ScreenState): readonly string[] {
  if (screen.kind === 'report') return [screen.report]
  return screen.kind === 'topics' ? screen.reports : (pairOf(screen) ?? [])
}
