import {
  type Block,
  type CompareView,
  entryOf,
  isDifference,
  jumpTo,
  type Scroll,
  type Viewport,
  viewportOf,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type CompareState, tell, type ViewState, withScreen } from '../state.ts'
import { holds, movedScroll, noMore, scrollAt, soughtScroll } from './blocks.ts'
import { commitmentsOrder } from './commitments.ts'
import { comparedOf, nameOf, openPair, stepYear } from './pairs.ts'
import type { Act, Acts, Move } from './screen.ts'

export function compareView(state: ViewState, screen: CompareState): CompareView {
  const { left, right, scroll, layout, showing, heat, outline } = screen
  return {
    compared: comparedOf(state, left, right),
    isSeries: state.corpus.earlier.get(right) === left,
    leftName: nameOf(state, left),
    rightName: nameOf(state, right),
    scroll,
    layout,
    showing,
    heat,
    outline,
    query: state.query,
  }
}

export function compareViewport(state: ViewState, screen: CompareState): Viewport {
  return viewportOf(compareView(state, screen), canvasOf(state))
}

export function moveCompare(state: ViewState, screen: CompareState, move: Move): ViewState {
  const scroll = movedScroll(compareViewport(state, screen), screen.scroll, move)
  return scroll === null ? state : scrolled(state, screen, scroll)
}

function scrolled(state: ViewState, screen: CompareState, scroll: Scroll): ViewState {
  return withScreen(state, { ...screen, scroll })
}

/** Goes to the place the screen was opened for, once its two reports are aligned. */
export function resolveSeek(state: ViewState, screen: CompareState): ViewState {
  const view = compareViewport(state, screen)
  if (screen.seek === null || view.blocks.length === 0) return state
  return withScreen(state, { ...screen, seek: null, scroll: scrollAt(view, screen.seek) })
}

function seek(by: 1 | -1, wanted: (block: Block) => boolean, what: Parameters<typeof noMore>[1]): Act<'compare'> {
  return (state, screen, count) => {
    const scroll = soughtScroll(compareViewport(state, screen), screen.scroll, { by, count, wanted })
    return scroll === null ? noMore(state, what) : scrolled(state, screen, scroll)
  }
}

function isHeading({ kind }: Block): boolean {
  return kind === 'heading'
}

function isOpenItem({ leftItems }: Block): boolean {
  return leftItems.some(({ isOpen }) => isOpen)
}

/** While the plan is followed up nothing is known yet, so nothing is denied. */
function onceFollowed(act: Act<'compare'>): Act<'compare'> {
  return (state, screen, count) => {
    const isWaiting = compareView(state, screen).isSeries && !state.corpus.followUps.has(screen.right)
    return isWaiting
      ? tell(state, '正在核对计划落实，请稍候', 'The plan is still being followed up')
      : act(state, screen, count)
  }
}

function seekMatch(by: 1 | -1): Act<'compare'> {
  return (state, screen, count) => {
    const { query } = state
    if (query === '') return tell(state, '还没有查找过，/ 查找', 'Nothing searched yet; / searches')
    const view = compareViewport(state, screen)
    const scroll = soughtScroll(view, screen.scroll, { by, count, wanted: (block) => holds(block, query) })
    return scroll === null ? tell(state, `未再找到“${query}”`, `No more of ${query}`) : scrolled(state, screen, scroll)
  }
}

export const compareActs: Acts<'compare'> = {
  'next-difference': seek(1, isDifference, 'difference'),
  'previous-difference': seek(-1, isDifference, 'difference'),
  'next-section': seek(1, isHeading, 'section'),
  'previous-section': seek(-1, isHeading, 'section'),
  'next-item': onceFollowed(seek(1, isOpenItem, 'item')),
  'previous-item': onceFollowed(seek(-1, isOpenItem, 'item')),
  'next-match': seekMatch(1),
  'previous-match': seekMatch(-1),
  counterpart: onceFollowed(jumpToCounterpart),
  left: (state, screen) => stepYear(state, [screen.left, screen.right], -1),
  right: (state, screen) => stepYear(state, [screen.left, screen.right], 1),
  layout: (state, screen) => {
    if (state.columns < 60) return tell(state, '窗口不足 60 列，只能合并显示', 'Below 60 columns only merged')
    const { layout } = compareViewport(state, screen).frame
    return withScreen(state, { ...screen, layout: layout === 'split' ? 'merged' : 'split' })
  },
  fold: (state, screen) => withScreen(state, { ...screen, showing: screen.showing === 'folded' ? 'all' : 'folded' }),
  'changed-only': (state, screen) =>
    withScreen(state, { ...screen, showing: screen.showing === 'changed' ? 'all' : 'changed' }),
  heat: (state, screen) => withScreen(state, { ...screen, heat: !screen.heat }),
  outline: (state, screen) =>
    state.columns < 120
      ? tell(state, '窗口不足 120 列，放不下提纲', 'The outline takes 120 columns')
      : withScreen(state, { ...screen, outline: !screen.outline }),
  side: (state, screen) => withScreen(state, { ...screen, side: screen.side === 'left' ? 'right' : 'left' }),
  enter: onceFollowed(openItem),
}

/** From a plan sentence to the sentence that answers it, and back; of several in turn. */
function jumpToCounterpart(state: ViewState, screen: CompareState): ViewState {
  const view = compareViewport(state, screen)
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
  return scrolled(state, open, jumpTo(compareViewport(state, open), open.scroll, target))
}

/** The item under the cursor in 承诺. */
function openItem(state: ViewState, screen: CompareState): ViewState {
  const block = compareViewport(state, screen).blocks[screen.scroll.at]
  const tag = [...(block?.leftItems ?? []), ...(block?.rightItems ?? [])][0]
  if (tag === undefined) return tell(state, '此句没有对应的计划事项', 'No plan item here')
  const opened = openPair(state, 'commitments', [screen.left, screen.right])
  const top = opened.stack.at(-1)!
  if (top.kind !== 'commitments') return opened
  const followUp = state.corpus.followUps.get(screen.right)
  const at = followUp === undefined ? 0 : commitmentsOrder(followUp, 'all', top.sort).indexOf(tag.number - 1)
  return withScreen(opened, { ...top, filter: 'all', at: Math.max(0, at) })
}
