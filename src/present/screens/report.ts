import type { Report, Section } from '../../model/report.ts'
import type { FoundFamily, FoundReuse, SentenceReuse } from '../../model/reuse.ts'
import { familyMembers, familyOfSentence, memberCount, sentenceReuse } from '../../model/found-reuse.ts'
import type { Span } from '../../model/span.ts'
import { readable } from '../../text/readable.ts'
import { placeOf } from '../place.ts'
import { reuseClassWords } from '../words.ts'
import { type Block, otherBodies } from './blocks.ts'
import { bodyRows, chromeOf } from './compare.ts'
import type { Frame } from './compare-lines.ts'
import { entriesOf, type Scroll, settle, type Showing, type Viewport } from './compare-scroll.ts'
import { reuseMark, signsOf } from './marks.ts'
import { remember } from './remember.ts'
import { type Canvas, fillScreen, piece, type Row, ruleRow, spreadRow } from './row.ts'

export interface ReportView {
  readonly report: Report
  readonly reuse: FoundReuse | null
  readonly scroll: Scroll
  readonly showing: Showing
  /** Marked where it stands; empty for none. */
  readonly query: string
}

/** A report alone as blocks: headings and sentences in reading order; what others share counts as changed. */
export const reportBlocks: (report: Report, reuse: FoundReuse | null) => readonly Block[] = remember(
  (report: Report, reuse: FoundReuse | null) => {
    const own = reuse === null ? [] : sentenceReuse(reuse, report.id)
    const sentences = report.sentences.map(({ span }, i) => sentenceBlock(report, span, own[i]))
    return [...headingBlocks(report.sections), ...sentences].toSorted(
      (a, b) => a.rightSpans[0]!.start - b.rightSpans[0]!.start,
    )
  },
)

const alone: Pick<Block, 'section' | 'left' | 'right' | 'leftSpans' | 'leftItems' | 'rightItems' | 'figures'> = {
  section: 0,
  left: [],
  right: [],
  leftSpans: [],
  leftItems: [],
  rightItems: [],
  figures: [],
}

function sentenceBlock(report: Report, span: Span, found: SentenceReuse | undefined): Block {
  const kind = found?.class ?? 'original'
  return {
    ...alone,
    kind: 'sentence',
    change: kind === 'original' ? 'same' : 'edited',
    level: 0,
    role: null,
    merged: [{ text: readable(report.text, span), change: 'none' }],
    rightSpans: [span],
    reuse: kind,
    others: otherBodies(found),
  }
}

function headingBlocks(sections: readonly Section[]): readonly Block[] {
  return sections.flatMap((section) => {
    const below = headingBlocks(section.children)
    if (section.headingSpan === null || section.role === 'furniture') return below
    const heading: Block = {
      ...alone,
      kind: 'heading',
      change: 'same',
      level: section.level,
      role: section.level === 1 ? section.role : null,
      merged: [{ text: `${section.number ?? ''}${section.heading ?? ''}`, change: 'none' }],
      rightSpans: [section.headingSpan],
      reuse: 'original',
      others: 0,
    }
    return [heading, ...below]
  })
}

const frameOf = remember((canvas: Canvas, query: string): Frame => ({
  canvas,
  query,
  layout: 'single',
  width: Math.max(12, canvas.columns - 1),
  heat: true,
}))

export function reportViewport(
  { report, reuse, showing, query }: Omit<ReportView, 'scroll'>,
  canvas: Canvas,
): Viewport {
  const blocks = reportBlocks(report, reuse)
  const { top, bottom } = chromeOf(canvas)
  return {
    blocks,
    entries: entriesOf(blocks, showing),
    frame: frameOf(canvas, query),
    height: Math.max(1, canvas.rows - top - bottom),
  }
}

/** A report as a whole, every sentence with its class; below, where else the one under the cursor stands. */
export function reportScreen(view: ReportView, canvas: Canvas, hints: Row): readonly Row[] {
  const viewport = reportViewport(view, canvas)
  const scroll = settle(viewport, view.scroll)
  const { top, bottom } = chromeOf(canvas)
  const rows = bodyRows(viewport, scroll)
  const body = Array.from({ length: viewport.height }, (_, i): Row => rows[i] ?? [])
  const title = titleRow(view, viewport, { canvas, scroll })
  if (top === 1) return fillScreen([title, ...body, hints], canvas)
  const foot = [ruleRow(canvas), ...sourceRows(view, viewport.blocks[scroll.at], canvas), hints]
  return fillScreen([title, ruleRow(canvas), ...body, ...foot.slice(0, bottom)], canvas)
}

function titleRow(
  { report, showing }: ReportView,
  { blocks }: Viewport,
  place: { readonly canvas: Canvas; readonly scroll: Scroll },
): Row {
  const { canvas, scroll } = place
  const zh = canvas.language === 'zh'
  const span = blocks[scroll.at]?.rightSpans[0]
  const { headings, line } = span === undefined ? { headings: [], line: 1 } : placeOf(report, span)
  const only = showing === 'changed' ? (zh ? '只看相同文字  ' : 'shared only  ') : ''
  return spreadRow(
    [piece(zh ? ' 报告 ' : ' Report ', 'bar'), piece(` ${report.id}  `, 'strong'), piece(headings.at(-1) ?? '', 'dim')],
    [piece(only, 'found'), piece(zh ? `第 ${line} 行 ` : `line ${line} `, 'dim')],
    canvas,
  )
}

/** The family of a sentence, where it stands in one. */
export function familyAt(
  { report, reuse }: Pick<ReportView, 'report' | 'reuse'>,
  block: Block | undefined,
): FoundFamily | null {
  const start = block?.rightSpans[0]?.start
  const index = report.sentences.findIndex(({ span }) => span.start === start)
  return reuse === null || index < 0 ? null : familyOfSentence(reuse, report.id, index)
}

/** Two rows: the class with its counts, and the places it also stands in, earliest first. */
function sourceRows(view: ReportView, block: Block | undefined, canvas: Canvas): readonly [Row, Row] {
  const zh = canvas.language === 'zh'
  if (block === undefined || block.kind === 'heading') return [[], []]
  const mark = reuseMark(block.reuse, canvas)
  const word = piece(
    ` ${reuseClassWords[block.reuse][canvas.language]}`,
    block.reuse === 'original' ? 'strong' : mark.tone,
  )
  const family = familyAt(view, block)
  if (family === null) return [[word], []]
  const others = familyMembers(view.reuse!, family).filter(({ report }) => report !== view.report.id)
  const counts = zh
    ? `  ${family.bodies} 个单位 ${memberCount(family)} 处，最长 ${family.length} 字  （Enter 看各处）`
    : `  ${memberCount(family)} places in ${family.bodies} bodies, up to ${family.length} characters (Enter lists them)`
  const places = others
    .slice(0, 8)
    .map(({ report, earliest }) => `${report}${earliest ? (zh ? '（最早）' : ' (earliest)') : ''}`)
  return [
    [word, piece(counts)],
    [
      piece(zh ? ' 另见：' : ' Also in: ', 'dim'),
      piece(places.join(zh ? '、' : ', '), 'link'),
      piece(others.length > 8 ? signsOf(canvas).cut : ''),
    ],
  ]
}
