import type { Language } from '../../model/language.ts'
import { sectionName } from '../alignment.ts'
import { figureText } from '../figures.ts'
import { reuseClassWords, statusWords } from '../words.ts'
import { outlineRows, outlineWidth, overviewColumn } from './beside.ts'
import { type Block, blocksOf, type Compared } from './blocks.ts'
import { blockLines, type Frame, type Layout } from './compare-lines.ts'
import { countRows } from './counts.ts'
import { entriesOf, entryOf, type Scroll, settle, type Showing, type Viewport } from './compare-scroll.ts'
import { reuseMark, signsOf, statusMark } from './marks.ts'
import { remember } from './remember.ts'
import {
  type Canvas,
  cell,
  fillScreen,
  firstFitting,
  padRow,
  type Piece,
  piece,
  type Row,
  rowCells,
  ruleRow,
  spreadRow,
} from './row.ts'

/** Columns from which two panes have room for a sentence each. */
const leastSplit = 100

export interface CompareView {
  readonly compared: Compared | null
  /** Whether the two are consecutive years of one body, so that a plan is followed up. */
  readonly isSeries: boolean
  readonly leftName: string
  readonly rightName: string
  readonly scroll: Scroll
  readonly layout: 'split' | 'merged' | 'auto'
  readonly showing: Showing
  readonly heat: boolean
  /** Whether the outline is otherwise than the width suggests. */
  readonly outline: boolean
  /** Marked where it stands; empty for none. */
  readonly query: string
}

export function layoutOf({ layout }: Pick<CompareView, 'layout'>, { columns }: Canvas): Layout {
  if (columns < 60) return 'merged'
  return layout === 'auto' ? (columns >= leastSplit ? 'split' : 'merged') : layout
}

function isLow({ rows, columns }: Canvas): boolean {
  return rows < 12 || columns < 60
}

/** Rows of the frame around the body: on low screens only the title and the keys. */
export function chromeOf(canvas: Canvas): { readonly top: number; readonly bottom: number } {
  return isLow(canvas) ? { top: 1, bottom: 1 } : { top: 2, bottom: 4 }
}

/** Columns from which the outline is shown, and without which it has no room. */
const outlined = { byItself: 160, atAll: 120 }

function hasOutline({ outline }: Pick<CompareView, 'outline'>, { columns, rows }: Canvas): boolean {
  return columns >= outlined.atAll && rows >= 12 && outline !== columns >= outlined.byItself
}

/** Narrower bodies are laid out at this width and cut off. */
const leastWidth = 12

const frames = {
  plain: frameWith(0),
  outlined: frameWith(outlineWidth),
}

type Marking = Pick<Frame, 'heat' | 'query'>

/** The same object while the same is marked, so that lines are kept. */
const markingOf = remember((heat: boolean, query: string): Marking => ({ heat, query }))

/** Beside the text stand the cursor and the overview column, on wide screens the outline. */
function frameWith(beside: number) {
  return remember((canvas: Canvas, layout: Layout, marking: Marking): Frame => {
    const width = Math.max(leastWidth, canvas.columns - 1 - (isLow(canvas) ? 0 : 1) - beside)
    return { canvas, layout, width, ...marking }
  })
}

/** What is scrolled: the entries shown, their layout and the height left for them. */
export function viewportOf(view: CompareView, canvas: Canvas): Viewport {
  const blocks = view.compared === null ? [] : blocksOf(view.compared)
  const { top, bottom } = chromeOf(canvas)
  return {
    blocks,
    entries: entriesOf(blocks, view.showing),
    frame: frames[hasOutline(view, canvas) ? 'outlined' : 'plain'](
      canvas,
      layoutOf(view, canvas),
      markingOf(view.heat, view.query),
    ),
    height: Math.max(1, canvas.rows - top - bottom),
  }
}

/** The 对照 screen: two reports side by side, what became of last year's plan beside its sentences. `hints` is the last row. */
export function compareScreen(view: CompareView, canvas: Canvas, hints: Row): readonly Row[] {
  const viewport = viewportOf(view, canvas)
  const scroll = settle(viewport, view.scroll)
  const { top, bottom } = chromeOf(canvas)
  const title = titleRow(view, viewport, { canvas, scroll })
  const padded = besideRows(view, viewport, { canvas, scroll })
  const waiting: Row = [piece(canvas.language === 'zh' ? ' 正在对照…' : ' Aligning…', 'dim')]
  const shown = view.compared === null ? padded.with(0, waiting) : padded
  if (top === 1) return fillScreen([title, ...shown, hints], canvas)
  const foot = [ruleRow(canvas), detailRow(view, viewport.blocks[scroll.at], canvas), summingRow(view, canvas), hints]
  return fillScreen([title, ruleRow(canvas), ...shown, ...foot.slice(0, bottom)], canvas)
}

/** The body with what stands beside it. */
function besideRows(view: CompareView, viewport: Viewport, { canvas, scroll }: Placing): readonly Row[] {
  const body = bodyRows(viewport, scroll)
  const outline = hasOutline(view, canvas) ? outlineRows(viewport, scroll, canvas) : []
  const column = isLow(canvas) ? [] : overviewColumn(viewport, scroll, canvas)
  const width = viewport.frame.width + 1
  return Array.from({ length: viewport.height }, (_, i): Row => [
    ...(outline[i] ?? []),
    ...padRow(body[i] ?? [], width, canvas),
    ...(column[i] === undefined ? [] : [column[i]]),
  ])
}

interface Placing {
  readonly canvas: Canvas
  readonly scroll: Scroll
}

function titleRow(view: CompareView, { blocks, entries, frame }: Viewport, place: Placing): Row {
  const { canvas, scroll } = place
  const { language } = canvas
  const zh = language === 'zh'
  const swap = signsOf(canvas).swap
  const names: Row = [
    piece(zh ? ' 对照 ' : ' Compare ', 'bar'),
    piece(` ${view.leftName} ${swap} ${view.rightName}  `, 'strong'),
  ]
  const differences = blocks.filter(isDifference)
  const passed = blocks.slice(0, scroll.at + 1).filter(isDifference).length
  const percent = entries.length < 2 ? 100 : Math.round((entryOf(entries, scroll.at) / (entries.length - 1)) * 100)
  const layout = zh ? (frame.layout === 'split' ? '分栏' : '合并') : frame.layout
  const changed = zh ? `差异 ${passed}/${differences.length}` : `diff ${passed}/${differences.length}`
  const showing = { all: '', folded: zh ? ' 折叠' : ' folded', changed: zh ? ' 只看改动' : ' changed only' }[
    view.showing
  ]
  const right: Row = [piece(` ${changed}  ${layout}${showing}  ${percent}% `, 'dim')]
  const room = canvas.columns - rowCells([...names, ...right], canvas.ambiguous)
  const section = cell(sectionAt(view, blocks[scroll.at]), Math.max(0, room), { canvas, tone: 'dim' })
  return spreadRow([...names, section], right, canvas)
}

function sectionAt({ compared }: CompareView, block: Block | undefined): string {
  if (compared === null || block === undefined) return ''
  const pair = compared.alignment.sections[block.section]
  const right = pair?.right[0]
  const left = pair?.left[0]
  if (right !== undefined) return sectionName(compared.right, right)
  return left === undefined ? '' : sectionName(compared.left, left)
}

export function isDifference({ kind, change }: Block): boolean {
  return kind === 'sentence' && change !== 'same'
}

/** The rows of the entries on screen, the cursor before them. */
export function bodyRows(view: Viewport, { at, top }: Scroll): readonly Row[] {
  const { blocks, entries, frame, height } = view
  const { canvas } = frame
  const rows: Row[] = []
  const cursor = entryOf(entries, at)
  const first = entryOf(entries, top.block)
  for (let i = first; i < entries.length && rows.length < height; i++) {
    const { block, fold } = entries[i]!
    const lines = fold > 0 ? [foldRow(fold, canvas)] : blockLines(blocks[block]!, frame)
    for (const [line, row] of lines.entries()) {
      if (i === first && line < top.line) continue
      if (rows.length === height) break
      rows.push([cursorPiece(i === cursor, canvas), ...(i === cursor ? row.map(pointed) : row)])
    }
  }
  return rows
}

function cursorPiece(isCursor: boolean, canvas: Canvas): Piece {
  return isCursor ? { text: signsOf(canvas).cursor, tone: 'cursor' } : { text: ' ', tone: 'plain' }
}

/** The bar between the sides shows the cursor too, where one side is empty. */
function pointed(one: Piece): Piece {
  return one.tone === 'rule' ? { text: one.text, tone: 'cursor' } : one
}

function foldRow(count: number, canvas: Canvas): Row {
  const gap = signsOf(canvas).gap
  return [
    piece(
      canvas.language === 'zh' ? `    ${gap} ${count} 句相同（z 展开）` : `    ${gap} ${count} the same (z unfolds)`,
      'dim',
    ),
  ]
}

/** What the sentence under the cursor is: its change, and the commitments it plans or answers. */
function detailRow({ compared }: CompareView, block: Block | undefined, canvas: Canvas): Row {
  if (block === undefined || compared === null) return []
  const { language } = canvas
  const words = language === 'zh' ? changeWords.zh : changeWords.en
  const items = [...block.leftItems, ...block.rightItems].flatMap(({ number, status, kind }): Row => {
    const { sign, tone } = statusMark(status, canvas)
    return [
      piece(`   ${itemWords[language][kind]}${String(number).padStart(2, '0')} `),
      piece(`${sign} ${statusWords[status][language]}`, tone),
    ]
  })
  const figures = block.figures.map((change) =>
    figureText(change, compared, language).replaceAll('→', signsOf(canvas).arrow),
  )
  return [
    piece(` ${words[block.kind === 'heading' ? 'heading' : block.change]}`, 'strong'),
    ...items,
    ...(figures.length === 0 ? [] : [piece(`   ${figures.join(language === 'zh' ? '；' : '; ')}`, 'edited')]),
    ...reusePieces(block, canvas),
  ]
}

/** What class the sentence is of, and how many others have it. */
function reusePieces({ reuse, others }: Block, canvas: Canvas): Row {
  if (reuse === 'original') return []
  const { language } = canvas
  const mark = reuseMark(reuse, canvas)
  const also = others === 0 ? '' : language === 'zh' ? `，另见于 ${others} 个单位` : `, also in ${others} other bodies`
  return [piece(`   ${mark.sign} ${reuseClassWords[reuse][language]}${also}`, mark.tone)]
}

export const changeWords = {
  zh: {
    same: '文字相同',
    edited: '有改动',
    moved: '移位',
    added: '本年新增',
    removed: '上年有、本年无',
    heading: '标题',
  },
  en: {
    same: 'same',
    edited: 'edited',
    moved: 'moved',
    added: 'new this year',
    removed: 'not in this year’s',
    heading: 'heading',
  },
} as const

export const itemWords = {
  zh: { planned: '计划 ', answers: '回应计划 ', again: '再列计划 ' },
  en: { planned: 'item ', answers: 'answers ', again: 'plans again ' },
} as const

/** What is answered, partly, only restated, not found; without a plan, why there is nothing to sum. */
function summingRow({ compared, isSeries }: CompareView, canvas: Canvas): Row {
  const { language } = canvas
  const followUp = compared?.followUp ?? null
  if (compared === null) return []
  if (followUp === null && isSeries)
    return [piece(language === 'zh' ? ' 正在核对计划落实…' : ' Following up the plan…', 'link')]
  if (followUp === null) {
    return [
      piece(
        language === 'zh'
          ? ' 两份报告不是同一单位的相邻年度，不核对计划落实'
          : ' Not two consecutive years of one body: no plan to follow up',
        'dim',
      ),
    ]
  }
  const head: Row = [piece(` ${planWords(followUp.planYear, followUp.commitments.length, language)}`, 'strong')]
  // The words give way before a count does.
  const room = canvas.columns - rowCells(head, canvas.ambiguous)
  return [...head, ...firstFitting(countRows(followUp.summary, canvas), room, canvas)]
}

function planWords(year: number, count: number, language: Language): string {
  return language === 'zh' ? `${year} 年计划 ${count} 项` : `${year} plan: ${count} items`
}
