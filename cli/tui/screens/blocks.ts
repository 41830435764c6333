import {
  type Block,
  findIn,
  jumpTo,
  movePage,
  moveRows,
  moveTo,
  type Scroll,
  type Viewport,
} from '../../../src/index.ts'
import type { Command } from '../keymap.ts'
import { tell, type ViewState } from '../state.ts'
import type { Move } from './screen.ts'

/** Where moving takes the cursor among blocks; null where the command does not move it. */
export function movedScroll(view: Viewport, scroll: Scroll, { command, count }: Move): Scroll | null {
  const half = Math.max(1, Math.floor(view.height / 2))
  const moves: Readonly<Partial<Record<Command, () => Scroll>>> = {
    down: () => moveRows(view, scroll, count),
    up: () => moveRows(view, scroll, -count),
    'half-down': () => movePage(view, scroll, half * count),
    'half-up': () => movePage(view, scroll, -half * count),
    'page-down': () => movePage(view, scroll, view.height * count),
    'page-up': () => movePage(view, scroll, -view.height * count),
    first: () => jumpTo(view, scroll, view.entries[0]?.block ?? 0),
    last: () => jumpTo(view, scroll, view.entries.at(-1)?.block ?? 0),
  }
  return moves[command]?.() ?? null
}

export interface Seek {
  readonly by: 1 | -1
  readonly count: number
  readonly wanted: (block: Block) => boolean
}

/** The cursor on the next wanted block, `count` times; null where there is none. */
export function soughtScroll(view: Viewport, scroll: Scroll, { by, count, wanted }: Seek): Scroll | null {
  let sought = scroll
  for (let i = 0; i < count; i++) sought = moveTo(view, sought, { by, wanted })
  return sought === scroll ? null : sought
}

/** The cursor on the block that holds a place of one side's text; the first block where none does. */
export function scrollAt(view: Viewport, place: { readonly side: 'left' | 'right'; readonly start: number }): Scroll {
  const spans = place.side === 'left' ? 'leftSpans' : 'rightSpans'
  const at = view.blocks.findLastIndex((block) => block[spans].some(({ start }) => start <= place.start))
  return jumpTo(view, { at: 0, top: { block: 0, line: 0 } }, Math.max(0, at))
}

export function holds({ left, right, merged }: Block, query: string): boolean {
  return [left, right, merged].some((parts) => findIn(parts.map(({ text }) => text).join(''), query).length > 0)
}

export function noMore(state: ViewState, what: 'difference' | 'section' | 'item' | 'shared'): ViewState {
  const words = {
    difference: ['没有更多差异', 'No more differences'],
    section: ['没有更多章节', 'No more sections'],
    item: ['没有更多待核事项', 'No more items to check'],
    shared: ['没有更多相同文字', 'No more shared wording'],
  } as const
  const [zh, en] = words[what]
  return tell(state, zh, en)
}
