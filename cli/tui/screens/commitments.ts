import {
  listHeight,
  type Commitment,
  type FollowUp,
  needsCheck,
  remember,
  scrollTo,
  type Status,
  statuses,
  statusWords,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type CommitmentsState, tell, type ViewState, want, withScreen, stackOf } from '../state.ts'
import { compareState, stepYear } from './pairs.ts'
import { type Act, type Acts, type Move, movedIndex } from './screen.ts'

/** Items as filtered and ordered: indices into the commitments. */
export const commitmentsOrder: (
  followUp: FollowUp,
  filter: CommitmentsState['filter'],
  sort: CommitmentsState['sort'],
) => readonly number[] = remember(
  (followUp: FollowUp, filter: CommitmentsState['filter'], sort: CommitmentsState['sort']) => {
    const { commitments } = followUp
    const isShown = (item: Commitment) =>
      filter === 'all' || (filter === 'undecided' ? needsCheck(item) : item.status === filter)
    const shown = [...commitments.keys()].filter((i) => isShown(commitments[i]!))
    if (sort === 'plan') return shown
    const rank = (i: number) => statuses.indexOf(commitments[i]!.status)
    return shown.toSorted((a, b) => rank(a) - rank(b) || a - b)
  },
)

function listOf(state: ViewState, { current, filter, sort }: CommitmentsState): readonly number[] {
  const followUp = state.corpus.followUps.get(current)
  return followUp === undefined ? [] : commitmentsOrder(followUp, filter, sort)
}

/** The item under the cursor. */
export function commitmentAt(state: ViewState, screen: CommitmentsState): Commitment | null {
  const index = listOf(state, screen)[screen.at]
  return index === undefined ? null : (state.corpus.followUps.get(screen.current)?.commitments[index] ?? null)
}

function movedTo(state: ViewState, screen: CommitmentsState, at: number): ViewState {
  const total = listOf(state, screen).length
  const height = listHeight(canvasOf(state))
  return withScreen(state, { ...screen, at, top: scrollTo(at, screen.top, { height, total }) })
}

export function moveCommitments(state: ViewState, screen: CommitmentsState, { command, count }: Move): ViewState {
  const height = listHeight(canvasOf(state))
  const at = movedIndex(command, screen.at, { total: listOf(state, screen).length, height, count })
  return at === null ? state : movedTo(state, screen, at)
}

function decideAs(to: Status | null): Act<'commitments'> {
  return (state, screen) => {
    const item = commitmentAt(state, screen)
    if (item === null) return state
    if (to === null && item.decidedBy === 'tool') return tell(state, '此项未经认定，无可撤销', 'Nothing decided here')
    const zh = state.settings.language === 'zh'
    const said =
      to === null
        ? zh
          ? '已撤销认定'
          : 'Decision taken back'
        : zh
          ? `已认定：${statusWords[to].zh}（n 写理由，u 撤销）`
          : `Decided: ${statusWords[to].en} (n writes a reason, u takes it back)`
    return want(state, { kind: 'decide', commitment: item, to, reason: '', said })
  }
}

function seekCheck(by: 1 | -1): Act<'commitments'> {
  return (state, screen) => {
    const list = listOf(state, screen)
    const { commitments = [] } = state.corpus.followUps.get(screen.current) ?? {}
    for (let at = screen.at + by; at >= 0 && at < list.length; at += by) {
      if (needsCheck(commitments[list[at]!]!)) return movedTo(state, screen, at)
    }
    return tell(state, by > 0 ? '后面没有待核事项' : '前面没有待核事项', 'No more items to check')
  }
}

const filters: readonly CommitmentsState['filter'][] = ['all', 'undecided', ...statuses]

export const commitmentsActs: Acts<'commitments'> = {
  'decide-addressed': decideAs('addressed'),
  'decide-partial': decideAs('partial'),
  'decide-none': decideAs('none'),
  undo: decideAs(null),
  'next-item': seekCheck(1),
  'previous-item': seekCheck(-1),
  note: (state, screen) => {
    const item = commitmentAt(state, screen)
    return item === null ? state : { ...state, overlay: { kind: 'line', prompt: 'note', text: reasonOf(state, item) } }
  },
  filter: (state, screen) => {
    const filter = filters[(filters.indexOf(screen.filter) + 1) % filters.length]!
    return withScreen(state, { ...screen, filter, at: 0, top: 0 })
  },
  order: (state, screen) =>
    withScreen(state, { ...screen, sort: screen.sort === 'plan' ? 'status' : 'plan', at: 0, top: 0 }),
  left: (state, screen) => stepYear(state, [screen.last, screen.current], -1),
  right: (state, screen) => stepYear(state, [screen.last, screen.current], 1),
  enter: openText,
}

function reasonOf({ corpus }: ViewState, { id }: Commitment): string {
  return corpus.decisions.findLast(({ commitment }) => commitment === id)?.reason ?? ''
}

/** Writes what the note editor holds: the same verdict again, with its reason. */
export function noteWritten(state: ViewState, screen: CommitmentsState, reason: string): ViewState {
  const item = commitmentAt(state, screen)
  if (item === null) return state
  return want(state, {
    kind: 'decide',
    commitment: item,
    to: item.status,
    reason,
    said: state.settings.language === 'zh' ? '理由已写入' : 'Reason written',
  })
}

/** The item's sentence in 对照. */
function openText(state: ViewState, screen: CommitmentsState): ViewState {
  const item = commitmentAt(state, screen)
  if (item === null) return state
  const pair = [screen.last, screen.current] as const
  const seek = { side: 'left', start: item.span.start } as const
  const stack = [...state.stack.filter(({ kind }) => kind !== 'compare'), { ...compareState(...pair), seek }]
  return { ...state, stack: stackOf(stack) }
}
