import type { Block } from './blocks.ts'
import { entryOf, type Scroll, type Viewport } from './compare-scroll.ts'
import { type Canvas, cell, type Piece, plainMarks, type Row } from './row.ts'

/** Cells of the outline beside the two texts, its bar included. */
export const outlineWidth = 30

/** The headings of the right text around the cursor; the one it stands under is marked. */
export function outlineRows({ blocks, height }: Viewport, { at }: Scroll, canvas: Canvas): readonly Row[] {
  const headings = [...blocks.keys()].filter((i) => blocks[i]!.kind === 'heading')
  const here = headings.findLastIndex((i) => i <= at)
  const top = Math.max(0, Math.min(here - Math.floor(height / 2), headings.length - height))
  return Array.from({ length: height }, (_, i): Row => {
    const block = blocks[headings[top + i] ?? -1]
    const isHere = top + i === here
    const text = block === undefined ? '' : `${' '.repeat(block.level)}${headingText(block)}`
    const tone = isHere
      ? 'title'
      : block?.change === 'removed'
        ? 'removed'
        : block?.change === 'added'
          ? 'added'
          : 'dim'
    return [
      cell(text, outlineWidth - 1, { canvas, tone }),
      { text: plainMarks(canvas.ascii, canvas.ambiguous) ? '|' : '│', tone: 'rule' },
    ]
  })
}

function headingText({ left, right }: Block): string {
  return (right.length > 0 ? right : left).map(({ text }) => text).join('')
}

/** One cell a row: what changed in that part of the whole, where open items stand, and which part is on screen. */
export function overviewColumn(
  { blocks, entries, height }: Viewport,
  { top, at }: Scroll,
  canvas: Canvas,
): readonly Piece[] {
  const plain = plainMarks(canvas.ascii, canvas.ambiguous)
  const first = entryOf(entries, top.block)
  const cursor = entryOf(entries, at)
  return Array.from({ length: height }, (_, row): Piece => {
    const from = Math.floor((row * entries.length) / height)
    const to = Math.max(from + 1, Math.floor(((row + 1) * entries.length) / height))
    const part = entries.slice(from, to).map(({ block }) => blocks[block]!)
    const isOnScreen = first < to && from <= Math.max(cursor, first)
    return columnPiece(part, { plain, isOnScreen })
  })
}

function columnPiece(
  part: readonly Block[],
  { plain, isOnScreen }: { readonly plain: boolean; readonly isOnScreen: boolean },
): Piece {
  const signs = plain
    ? { open: '!', changed: ':', still: isOnScreen ? '|' : ' ' }
    : { open: '!', changed: isOnScreen ? '┃' : '╏', still: isOnScreen ? '│' : ' ' }
  if (part.some(({ leftItems }) => leftItems.some(({ isOpen }) => isOpen))) return { text: signs.open, tone: 'bad' }
  const changed = part.filter(({ kind, change }) => kind === 'sentence' && change !== 'same')
  if (changed.length === 0) return { text: signs.still, tone: 'rule' }
  const added = changed.filter(({ change }) => change === 'added').length
  const removed = changed.filter(({ change }) => change === 'removed').length
  const tone = added > changed.length / 2 ? 'added' : removed > changed.length / 2 ? 'removed' : 'edited'
  return { text: signs.changed, tone }
}
