import { cellsOf, cutCells } from '../../text/cells.ts'
import { breakLines } from '../../text/lines.ts'
import { findIn } from '../../text/search.ts'
import { shown } from '../../text/shown.ts'
import { reuseClassWords, roleWords, statusWords } from '../words.ts'
import type { Block, ItemTag, Part } from './blocks.ts'
import { slicePieces } from './list.ts'
import { pairMarks, reuseMark, signsOf, statusMark } from './marks.ts'
import { type Canvas, cell, padRow, type Piece, type Row, type Tone } from './row.ts'

/** Two panes, both sides in one, or one report alone with the class of each sentence. */
export type Layout = 'split' | 'merged' | 'single'

/** How blocks are laid out; two equal frames give the same lines. */
export interface Frame {
  readonly canvas: Canvas
  readonly layout: Layout
  /** Cells of a body row, without the cursor's column. */
  readonly width: number
  /** Whether the class of a passage stands in the gutter and fixed wording is dimmed. */
  readonly heat: boolean
  /** Marked where it stands; empty for none. */
  readonly query: string
}

const cache = new WeakMap<Block, { readonly frame: Frame; readonly lines: readonly Row[] }>()

/** The rows of one block, each of exactly `frame.width` cells. Kept per block, since scrolling asks again and again. */
export function blockLines(block: Block, frame: Frame): readonly Row[] {
  const kept = cache.get(block)
  if (kept !== undefined && isSameFrame(kept.frame, frame)) return kept.lines
  const lines = layouts[frame.layout](block, frame)
  cache.set(block, { frame, lines })
  return lines
}

const layouts = { split: splitLines, merged: mergedLines, single: singleLines } as const

function isSameFrame(a: Frame, b: Frame): boolean {
  return (
    a.layout === b.layout && a.width === b.width && a.heat === b.heat && a.query === b.query && a.canvas === b.canvas
  )
}

/** mark, space, text · bar · mark, space, text · class */
function splitLines(block: Block, frame: Frame): readonly Row[] {
  const { canvas, width } = frame
  const bar = signsOf(canvas).bar
  const left = Math.floor((width - 7) / 2)
  const right = width - 7 - left
  const lefts = sideLines(block, frame, { side: 'left', width: left })
  const rights = sideLines(block, frame, { side: 'right', width: right })
  const height = Math.max(lefts.length, rights.length)
  return Array.from({ length: height }, (_, i) => [
    ...gutter(block, { isFirst: i === 0, isPresent: block.left.length > 0, side: 'left' }),
    ...padRow(lefts[i] ?? [], left, canvas),
    { text: bar, tone: 'rule' as const },
    ...gutter(block, { isFirst: i === 0, isPresent: block.right.length > 0, side: 'right' }),
    ...padRow(rights[i] ?? [], right, canvas),
    { text: ' ', tone: 'plain' as const },
    classPiece(block, frame),
  ])
}

function mergedLines(block: Block, frame: Frame): readonly Row[] {
  const width = frame.width - 4
  const lines = sideLines(block, frame, { side: 'merged', width })
  return lines.map((line, i) => [
    ...gutter(block, { isFirst: i === 0, isPresent: true, side: 'right' }),
    ...padRow(line, width, frame.canvas),
    { text: ' ', tone: 'plain' as const },
    classPiece(block, frame),
  ])
}

/** Columns from which the class of a sentence is written out. */
const leastWords = 70

/** class, space, text, class in words */
function singleLines(block: Block, frame: Frame): readonly Row[] {
  const { canvas } = frame
  const words = frame.width < leastWords ? 0 : canvas.language === 'zh' ? 10 : 14
  const width = frame.width - 2 - words
  const isHeading = block.kind === 'heading'
  const mark = isHeading ? { sign: ' ', tone: 'plain' as const } : reuseMark(block.reuse, canvas)
  const word = isHeading || block.reuse === 'original' ? '' : ` ${reuseClassWords[block.reuse][canvas.language]}`
  return sideLines(block, frame, { side: 'merged', width }).map((line, i): Row => [
    { text: `${mark.sign} `, tone: mark.tone },
    ...padRow(line, width, canvas),
    cell(i === 0 ? word : '', words, { canvas, tone: mark.tone }),
  ])
}

function classPiece(block: Block, { heat, canvas }: Frame): Piece {
  const mark =
    heat && block.kind === 'sentence' ? reuseMark(block.reuse, canvas) : { sign: ' ', tone: 'plain' as const }
  return { text: mark.sign, tone: mark.tone }
}

interface Gutter {
  readonly isFirst: boolean
  readonly isPresent: boolean
  readonly side: 'left' | 'right'
}

function gutter({ change }: Block, { isFirst, isPresent, side }: Gutter): readonly Piece[] {
  if (!isFirst || !isPresent) return [{ text: '  ', tone: 'plain' }]
  const mark = pairMarks[change]
  // A moved sentence points from its old place to its new one.
  const sign = change === 'moved' && side === 'left' ? '<' : mark.sign
  return [{ text: `${sign} `, tone: mark.tone }]
}

interface Column {
  readonly side: 'left' | 'right' | 'merged'
  readonly width: number
}

function sideLines(block: Block, frame: Frame, { side, width }: Column): readonly Row[] {
  const parts = block[side]
  if (parts.length === 0) return []
  const tags = tagPieces(block, frame, side)
  const { ambiguous } = frame.canvas
  const indent = Math.min(
    tags.reduce((sum, { text }) => sum + cellsOf(text, ambiguous), 0),
    width - 2,
  )
  const pieces = withFound(
    parts.flatMap((part) => partPieces(part, block, frame)),
    frame.query,
  )
  const role = rolePiece(block, frame, side)
  const all = [...pieces, ...role]
  const whole = all.map(({ text }) => text).join('')
  const rows = breakLines(whole, { width, indent, ambiguous }).map((range) => slicePieces(all, range))
  return rows.map((row, i) => (i === 0 ? [...cutTags(tags, indent, frame), ...row] : row))
}

/** The pieces with what was searched for marked, also where a match runs over several. */
function withFound(pieces: readonly Piece[], query: string): readonly Piece[] {
  if (query === '') return pieces
  const found = findIn(pieces.map(({ text }) => text).join(''), query)
  const marked: Piece[] = []
  let at = 0
  for (const { start, end } of found) {
    const hit = slicePieces(pieces, [start, end]).map(({ text }): Piece => ({ text, tone: 'found' }))
    marked.push(...slicePieces(pieces, [at, start]), ...hit)
    at = end
  }
  return found.length === 0 ? pieces : [...marked, ...slicePieces(pieces, [at, Infinity])]
}

function cutTags(tags: readonly Piece[], cells: number, { canvas }: Frame): readonly Piece[] {
  let left = cells
  return tags.map(({ text, tone }) => {
    const cut = cutCells(text, left, canvas.ambiguous)
    left -= cellsOf(cut, canvas.ambiguous)
    return { text: cut, tone }
  })
}

function rolePiece({ role }: Block, { canvas }: Frame, side: Column['side']): readonly Piece[] {
  if (role === null || role === 'title' || side === 'left') return []
  return [{ text: ` [${roleWords[role][canvas.language]}]`, tone: 'dim' }]
}

/** On the planning side number, sign and word of each item; on the answering side its number. */
function tagPieces(block: Block, { canvas }: Frame, side: Column['side']): readonly Piece[] {
  const planned = side === 'right' ? [] : block.leftItems
  const answers = side === 'left' ? [] : block.rightItems
  return [...planned, ...answers].map((tag): Piece => tagPiece(tag, canvas))
}

function tagPiece({ number, status, kind }: ItemTag, canvas: Canvas): Piece {
  const mark = statusMark(status, canvas)
  const count = String(number).padStart(2, '0')
  if (kind === 'planned')
    return { text: `${mark.sign}${count} ${statusWords[status][canvas.language]} `, tone: mark.tone }
  if (kind === 'answers') return { text: `${signsOf(canvas).answers}${count} `, tone: mark.tone }
  return { text: `${canvas.language === 'zh' ? '再列' : 'again '}${count} `, tone: 'weak' }
}

function partPieces({ text, change }: Part, block: Block, { canvas, heat }: Frame): readonly Piece[] {
  const safe = shown(text)
  if (change === 'deleted') return [{ text: canvas.color ? safe : `[-${safe}-]`, tone: 'deleted' }]
  if (change === 'inserted') return [{ text: canvas.color ? safe : `{+${safe}+}`, tone: 'inserted' }]
  return [{ text: safe, tone: toneOf(block, heat) }]
}

function toneOf({ kind, change, reuse }: Block, heat: boolean): Tone {
  if (kind === 'heading') return change === 'removed' ? 'removed' : 'title'
  if (change === 'added') return heat && reuse === 'formula' ? 'dim' : 'added'
  if (change === 'removed') return 'removed'
  return heat && (reuse === 'formula' || reuse === 'template') ? 'dim' : 'plain'
}
