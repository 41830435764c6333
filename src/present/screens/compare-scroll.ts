import type { Block } from './blocks.ts'
import { blockLines, type Frame } from './compare-lines.ts'
import { remember } from './remember.ts'

/** One entry of the list on screen: a block, or the first of `fold` blocks that are folded into one row. */
export interface Entry {
  readonly block: number
  /** 0 where the block itself is shown. */
  readonly fold: number
}

/** Which blocks are shown: all, runs of unchanged ones folded, or changed ones only. */
export type Showing = 'all' | 'folded' | 'changed'

/** Where the reader is. Blocks, not rows, so that it survives another width. */
export interface Scroll {
  /** The block under the cursor. */
  readonly at: number
  /** The block at the top of the screen and how many of its rows are above it. */
  readonly top: { readonly block: number; readonly line: number }
}

export interface Viewport {
  readonly entries: readonly Entry[]
  readonly blocks: readonly Block[]
  readonly frame: Frame
  /** Rows of the body. */
  readonly height: number
}

/** Unchanged sentences in a row, from which on they are folded. */
const leastFolded = 3

/** The entries on screen, in order. */
export const entriesOf: (blocks: readonly Block[], showing: Showing) => readonly Entry[] = remember(
  (blocks: readonly Block[], showing: Showing) => {
    if (showing === 'all') return blocks.map((_, block) => ({ block, fold: 0 }))
    const entries: Entry[] = []
    for (let at = 0; at < blocks.length;) {
      const end = runEnd(blocks, at)
      if (end - at >= (showing === 'changed' ? 1 : leastFolded)) {
        entries.push({ block: at, fold: end - at })
        at = end
      } else {
        entries.push({ block: at, fold: 0 })
        at++
      }
    }
    return showing === 'changed' ? entries.filter(({ fold }) => fold === 0) : entries
  },
)

/** End of the run of unchanged sentences without a commitment that opens at `at`; `at` itself where none does. */
function runEnd(blocks: readonly Block[], at: number): number {
  let end = at
  while (end < blocks.length && isQuiet(blocks[end]!)) end++
  return end
}

function isQuiet({ kind, change, leftItems, rightItems }: Block): boolean {
  return kind === 'sentence' && change === 'same' && leftItems.length === 0 && rightItems.length === 0
}

/** Index of the entry that shows a block: its own, the fold that holds it, or the nearest before. */
export function entryOf(entries: readonly Entry[], block: number): number {
  let low = 0
  let high = entries.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (entries[middle]!.block <= block) low = middle
    else high = middle - 1
  }
  return low
}

export function entryHeight({ blocks, frame }: Viewport, { block, fold }: Entry): number {
  return fold > 0 ? 1 : Math.max(1, blockLines(blocks[block]!, frame).length)
}

/** The scroll with its cursor on screen, moved as little as possible. */
export function settle(view: Viewport, scroll: Scroll): Scroll {
  const { entries, height } = view
  if (entries.length === 0) return { at: 0, top: { block: 0, line: 0 } }
  const cursor = entryOf(entries, scroll.at)
  const topEntry = entryOf(entries, scroll.top.block)
  const at = entries[cursor]!.fold > 0 ? scroll.at : entries[cursor]!.block
  if (cursor < topEntry) return { at, top: { block: entries[cursor]!.block, line: 0 } }
  let rows = -Math.min(scroll.top.line, entryHeight(view, entries[topEntry]!) - 1)
  for (let i = topEntry; i <= cursor; i++) rows += entryHeight(view, entries[i]!)
  if (cursor === topEntry || rows <= height) return { at, top: clampTop(view, topEntry, scroll.top.line) }
  const top = walk(view, { entry: topEntry, line: scroll.top.line }, rows - height)
  return { at, top: top.entry > cursor ? { block: entries[cursor]!.block, line: 0 } : positionOf(view, top) }
}

interface EntryLine {
  readonly entry: number
  readonly line: number
}

function positionOf({ entries }: Viewport, { entry, line }: EntryLine): Scroll['top'] {
  return { block: entries[entry]!.block, line }
}

function clampTop(view: Viewport, entry: number, line: number): Scroll['top'] {
  const most = entryHeight(view, view.entries[entry]!) - 1
  return { block: view.entries[entry]!.block, line: Math.min(line, most) }
}

/** `rows` rows further down, or up where negative; stays within the entries. */
function walk(view: Viewport, from: EntryLine, rows: number): EntryLine {
  let { entry } = from
  let line = from.line + rows
  while (line < 0 && entry > 0) line += entryHeight(view, view.entries[--entry]!)
  while (entry < view.entries.length - 1 && line >= entryHeight(view, view.entries[entry]!)) {
    line -= entryHeight(view, view.entries[entry++]!)
  }
  const most = entryHeight(view, view.entries[entry]!) - 1
  return { entry, line: Math.min(Math.max(line, 0), most) }
}

/** The cursor `by` entries further. A block taller than what is left of the screen is first scrolled to its end. */
export function moveRows(view: Viewport, scroll: Scroll, by: number): Scroll {
  let moved = settle(view, scroll)
  for (let i = 0; i < Math.abs(by); i++) moved = moveRow(view, moved, Math.sign(by))
  return moved
}

function moveRow(view: Viewport, scroll: Scroll, by: number): Scroll {
  const { entries, height } = view
  const cursor = entryOf(entries, scroll.at)
  const topEntry = entryOf(entries, scroll.top.block)
  if (topEntry === cursor) {
    const own = entryHeight(view, entries[cursor]!)
    const next = scroll.top.line + by
    if (by > 0 ? own - scroll.top.line > height : next >= 0)
      return { at: scroll.at, top: { ...scroll.top, line: next } }
  }
  const target = entries[Math.min(Math.max(cursor + by, 0), entries.length - 1)]
  return target === undefined ? scroll : settle(view, { ...scroll, at: target.block })
}

/** The screen and the cursor `rows` rows further. */
export function movePage(view: Viewport, scroll: Scroll, rows: number): Scroll {
  const { entries } = view
  if (entries.length === 0) return scroll
  const top = walk(view, { entry: entryOf(entries, scroll.top.block), line: scroll.top.line }, rows)
  let cursor = entryOf(entries, scroll.at)
  let left = Math.abs(rows)
  while (left > 0) {
    left -= entryHeight(view, entries[cursor]!)
    const next = cursor + Math.sign(rows)
    if (next < 0 || next >= entries.length) break
    cursor = next
  }
  const isEnd = rows > 0 && cursor === entries.length - 1
  const position = isEnd ? scroll.top : positionOf(view, top)
  return settle(view, { at: entries[Math.max(cursor, top.entry === cursor ? cursor : 0)]!.block, top: position })
}

/** The next block after (or before) the cursor that is wanted; the same scroll where there is none. */
export function moveTo(
  view: Viewport,
  scroll: Scroll,
  seek: { readonly by: 1 | -1; readonly wanted: (block: Block) => boolean },
): Scroll {
  for (let at = scroll.at + seek.by; at >= 0 && at < view.blocks.length; at += seek.by) {
    if (seek.wanted(view.blocks[at]!)) return jumpTo(view, scroll, at)
  }
  return scroll
}

/** A block under the cursor, with a third of the screen above it where it was not in sight. */
export function jumpTo(view: Viewport, scroll: Scroll, block: number): Scroll {
  const settled = settle(view, { ...scroll, at: block })
  const isInSight = settled.top.block === scroll.top.block && settled.top.line === scroll.top.line
  if (isInSight || view.entries.length === 0) return settled
  const entry = entryOf(view.entries, block)
  const top = walk(view, { entry, line: 0 }, -Math.floor(view.height / 3))
  return settle(view, { at: block, top: positionOf(view, top) })
}
