import {
  type Block,
  type CompareView,
  entryOf,
  isDifference,
  jumpTo,
  movePage,
  moveRows,
  moveTo,
  type Scroll,
  type Viewport,
  viewportOf,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import type { Command } from '../keymap.ts'
import { type CompareState, tell, type ViewState, withScreen } from '../state.ts'
import { commitmentsOrder } from './commitments.ts'
import { comparedOf, nameOf, openPair, stepYear } from './pairs.ts'
import type { Acts, Move } from './screen.ts'

export function compareView(state: ViewState, screen: CompareState): CompareView {
  return {
    compared: comparedOf(state, screen.left, screen.right),
    leftName: nameOf(state, screen.left),
    rightName: nameOf(state, screen.right),
    scroll: screen.scroll,
    layout: screen.layout,
    showing: screen.showing,
    heat: screen.heat,
  }
}

function viewportFor(state: ViewState, screen: CompareState): Viewport {
  return viewportOf(compareView(state, screen), canvasOf(state))
}

export function moveCompare(state: ViewState, screen: CompareState, { command, count }: Move): ViewState {
  const view = viewportFor(state, screen)
  const half = Math.max(1, Math.floor(view.height / 2))
  const moves: Readonly<Partial<Record<Command, () => Scroll>>> = {
    down: () => moveRows(view, screen.scroll, count),
    up: () => moveRows(view, screen.scroll, -count),
    'half-down': () => movePage(view, screen.scroll, half * count),
    'half-up': () => movePage(view, screen.scroll, -half * count),
    'page-down': () => movePage(view, screen.scroll, view.height * count),
    'page-up': () => movePage(view, screen.scroll, -view.height * count),
    first: () => jumpTo(view, screen.scroll, view.entries[0]?.block ?? 0),
    last: () => jumpTo(view, screen.scroll, view.entries.at(-1)?.block ?? 0),
  }
  const move = moves[command]
  return move === undefined ? state : scrolled(state, screen, move())
}

function scrolled(state: ViewState, screen: CompareState, scroll: Scroll): ViewState {
  return withScreen(state, { ...screen, scroll })
}

/** Goes to the place the screen was opened for, once its two reports are aligned. */
export function resolveSeek(state: ViewState, screen: CompareState): ViewState {
  const view = viewportFor(state, screen)
  if (screen.seek === null || view.blocks.length === 0) return state
  const { side, start } = screen.seek
  const spans = side === 'left' ? 'leftSpans' : 'rightSpans'
  const at = view.blocks.findIndex((block) => block[spans].some((span) => span.start <= start && start < span.end))
  return withScreen(state, { ...screen, seek: null, scroll: jumpTo(view, screen.scroll, Math.max(0, at)) })
}

interface Seek {
  readonly by: 1 | -1
  readonly count: number
  readonly wanted: (block: Block) => boolean
  /** What to say where there is none: Chinese, English. */
  readonly none: readonly [string, string]
}

function seek(state: ViewState, screen: CompareState, { by, count, wanted, none }: Seek): ViewState {
  const view = viewportFor(state, screen)
  let { scroll } = screen
  for (let i = 0; i < count; i++) scroll = moveTo(view, scroll, { by, wanted })
  return scroll === screen.scroll ? tell(state, ...none) : scrolled(state, screen, scroll)
}

const noDifference = ['没有更多差异', 'No more differences'] as const
const noSection = ['没有更多章节', 'No more sections'] as const
const noItem = ['没有更多待核事项', 'No more items to check'] as const

function isHeading({ kind }: Block): boolean {
  return kind === 'heading'
}

function isOpenItem({ leftItems }: Block): boolean {
  return leftItems.some(({ status }) => status === 'none' || status === 'restated')
}

export const compareActs: Acts<'compare'> = {
  'next-difference': (state, screen, count) =>
    seek(state, screen, { by: 1, count, wanted: isDifference, none: noDifference }),
  'previous-difference': (state, screen, count) =>
    seek(state, screen, { by: -1, count, wanted: isDifference, none: noDifference }),
  'next-section': (state, screen, count) => seek(state, screen, { by: 1, count, wanted: isHeading, none: noSection }),
  'previous-section': (state, screen, count) =>
    seek(state, screen, { by: -1, count, wanted: isHeading, none: noSection }),
  'next-item': (state, screen, count) => seek(state, screen, { by: 1, count, wanted: isOpenItem, none: noItem }),
  'previous-item': (state, screen, count) => seek(state, screen, { by: -1, count, wanted: isOpenItem, none: noItem }),
  counterpart: jumpToCounterpart,
  left: (state, screen) => stepYear(state, [screen.left, screen.right], -1),
  right: (state, screen) => stepYear(state, [screen.left, screen.right], 1),
  layout: (state, screen) => {
    if (state.columns < 60) return tell(state, '窗口不足 60 列，只能合并显示', 'Below 60 columns only merged')
    const { layout } = viewportFor(state, screen).frame
    return withScreen(state, { ...screen, layout: layout === 'split' ? 'merged' : 'split' })
  },
  fold: (state, screen) => withScreen(state, { ...screen, showing: screen.showing === 'folded' ? 'all' : 'folded' }),
  'changed-only': (state, screen) =>
    withScreen(state, { ...screen, showing: screen.showing === 'changed' ? 'all' : 'changed' }),
  heat: (state, screen) => withScreen(state, { ...screen, heat: !screen.heat }),
  enter: openItem,
}

/** From a plan sentence to the sentence that answers it, and back; of several in turn. */
function jumpToCounterpart(state: ViewState, screen: CompareState): ViewState {
  const view = viewportFor(state, screen)
  const here = view.blocks[screen.scroll.at]
  const numbers = new Set([...(here?.leftItems ?? []), ...(here?.rightItems ?? [])].map(({ number }) => number))
  if (numbers.size === 0) return tell(state, '此句没有对应的计划事项', 'No plan item here')
  const isPartner = (block: Block) =>
    block !== here && [...block.leftItems, ...block.rightItems].some(({ number }) => numbers.has(number))
  const after = view.blocks.findIndex((block, i) => i > screen.scroll.at && isPartner(block))
  const target = after === -1 ? view.blocks.findIndex(isPartner) : after
  if (target === -1) return tell(state, '本年未见相应语句', 'Nothing found this year')
  const isHidden = view.entries[entryOf(view.entries, target)]?.block !== target
  const open: CompareState = isHidden ? { ...screen, showing: 'all' } : screen
  return scrolled(state, open, jumpTo(viewportFor(state, open), open.scroll, target))
}

/** The item under the cursor in 承诺. */
function openItem(state: ViewState, screen: CompareState): ViewState {
  const block = viewportFor(state, screen).blocks[screen.scroll.at]
  const tag = [...(block?.leftItems ?? []), ...(block?.rightItems ?? [])][0]
  if (tag === undefined) return tell(state, '此句没有对应的计划事项', 'No plan item here')
  const opened = openPair(state, 'commitments', [screen.left, screen.right])
  const top = opened.stack.at(-1)!
  if (top.kind !== 'commitments') return opened
  const all = { ...top, filter: 'all' as const }
  const followUp = state.corpus.followUps.get(screen.right)
  const at = followUp === undefined ? 0 : commitmentsOrder(followUp, all.filter, all.sort).indexOf(tag.number - 1)
  return withScreen(opened, { ...all, at: Math.max(0, at) })
}
