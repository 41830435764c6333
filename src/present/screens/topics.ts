import type { Topics } from '../../model/alignment.ts'
import { sentenceReuse } from '../../model/found-reuse.ts'
import type { Report, Section } from '../../model/report.ts'
import type { FoundReuse } from '../../model/reuse.ts'
import { percent } from '../documents/shares.ts'
import { findSection } from '../place.ts'
import { topicName } from '../topics.ts'
import { readable } from '../../text/readable.ts'
import { reuseByStart } from './blocks.ts'
import { reportNames } from './names.ts'
import { pointer, wrapPieces, wrapText } from './list.ts'
import { heatMark, reuseMark, signsOf } from './marks.ts'
import { remember } from './remember.ts'
import {
  type Canvas,
  cell,
  fillScreen,
  padRow,
  type Piece,
  piece,
  type Row,
  ruleRow,
  scrollTo,
  spreadRow,
} from './row.ts'

export interface TopicsView {
  /** Null while the reports are being lined up. */
  readonly topics: Topics | null
  readonly reports: readonly Report[]
  readonly reuse: FoundReuse | null
  readonly row: number
  readonly column: number
  readonly top: number
  readonly status: Row
}

/** Reports whose texts have room beside each other. */
const mostTexts = 4
/** Rows and columns from which the texts of a topic stand below the list of topics. */
const leastForTexts = { rows: 20, columns: 60 }

function hasTexts({ rows, columns }: Canvas, reports: number): boolean {
  return reports <= mostTexts && rows >= leastForTexts.rows && columns >= leastForTexts.columns
}

/** Rows of the list of topics. */
export function topicsHeight(canvas: Canvas, reports: number): number {
  const room = canvas.rows < 12 ? canvas.rows - 3 : canvas.rows - 7
  return Math.max(1, hasTexts(canvas, reports) ? Math.floor(room * 0.4) : room)
}

/** Sections by topic × reports: how much of each also stands in reports of other bodies. */
export function topicsScreen(view: TopicsView, canvas: Canvas, hints: Row): readonly Row[] {
  const height = topicsHeight(canvas, view.reports.length)
  const zh = canvas.language === 'zh'
  const topics = view.topics?.topics ?? []
  const columns = columnsOf(view, canvas)
  const top = scrollTo(view.row, view.top, { height, total: topics.length })
  const waiting: Row = [piece(zh ? ' 正在按主题对齐章节…' : ' Lining up sections by topic…', 'dim')]
  const body = Array.from({ length: height }, (_, i): Row => {
    if (view.topics === null) return i === 0 ? waiting : []
    return topics[top + i] === undefined ? [] : topicRow(view, { canvas, columns, row: top + i })
  })
  const head = [titleRow(view, canvas), headRow(view, canvas, columns)]
  if (canvas.rows < 12) return fillScreen([...head, ...body, hints], canvas)
  const foot = [ruleRow(canvas), detailRow(view, canvas), view.status, hints]
  const texts = hasTexts(canvas, view.reports.length) ? [ruleRow(canvas), ...textRows(view, canvas)] : []
  return fillScreen([head[0]!, ruleRow(canvas), head[1]!, ...body, ...texts, ...foot], canvas)
}

interface Columns {
  readonly heading: number
  readonly cell: number
  readonly shown: readonly number[]
}

function columnsOf({ reports, column }: TopicsView, { columns }: Canvas): Columns {
  const heading = Math.max(16, Math.floor(columns * 0.32))
  const room = columns - heading - 1
  const count = Math.max(1, Math.min(reports.length, Math.floor(room / 10)))
  const first = Math.min(Math.max(0, column - count + 1), Math.max(0, reports.length - count))
  return {
    heading,
    cell: Math.min(20, Math.floor(room / count)),
    shown: Array.from({ length: count }, (_, i) => first + i),
  }
}

function titleRow({ reports, topics, row }: TopicsView, canvas: Canvas): Row {
  const zh = canvas.language === 'zh'
  const count = topics === null ? '' : zh ? `${topics.topics.length} 个主题` : `${topics.topics.length} topics`
  const { common } = reportNames(reports)
  const place = topics === null ? '' : `${row + 1}/${topics.topics.length} `
  return spreadRow(
    [
      piece(zh ? ' 主题 ' : ' Topics ', 'bar'),
      piece(common === '' ? ' ' : ` ${common}  `, 'strong'),
      piece(zh ? `${reports.length} 份报告  ` : `${reports.length} reports  `, 'strong'),
      piece(count),
    ],
    [piece(zh ? '与其他单位相同的占比  ' : 'share that other bodies have too  ', 'dim'), piece(place, 'dim')],
    canvas,
  )
}

function headRow({ reports, column }: TopicsView, canvas: Canvas, { heading, cell: width, shown }: Columns): Row {
  const names = reportNames(reports).each
  const heads = shown.flatMap((at): Row => [
    { text: signsOf(canvas).bar, tone: 'rule' },
    cell(names[at]!, width - 1, { canvas, tone: at === column ? 'title' : 'strong' }),
  ])
  return [cell(canvas.language === 'zh' ? ' 主题' : ' Topic', heading, { canvas, tone: 'strong' }), ...heads]
}

interface Line {
  readonly canvas: Canvas
  readonly columns: Columns
  readonly row: number
}

function topicRow(view: TopicsView, { canvas, columns, row }: Line): Row {
  const topic = view.topics!.topics[row]!
  const isCursor = row === view.row
  const signs = signsOf(canvas)
  const cells = columns.shown.flatMap((at): Row => {
    const isHere = isCursor && at === view.column
    const edge: Piece = isHere ? { text: signs.cursor, tone: 'cursor' } : { text: signs.bar, tone: 'rule' }
    const inside = cellPieces(view, topic.sections[at] ?? null, { canvas, at, width: columns.cell - 1 })
    return [edge, ...inside.map((one) => (isHere ? { ...one, tone: 'cursor' as const } : one))]
  })
  return [
    { text: isCursor ? signs.cursor : ' ', tone: isCursor ? 'cursor' : 'plain' },
    cell(topicName(topic, canvas.language), columns.heading - 1, { canvas, tone: isCursor ? 'strong' : 'plain' }),
    ...cells,
  ]
}

interface CellPlace {
  readonly canvas: Canvas
  readonly at: number
  readonly width: number
}

function cellPieces({ reports, reuse }: TopicsView, section: string | null, { canvas, at, width }: CellPlace): Row {
  if (section === null) return [cell(` ${signsOf(canvas).dash}`, width, { canvas, tone: 'dim' })]
  const shares = sectionShares(reports[at]!, reuse).get(section) ?? { chars: 0, shared: 0 }
  const size = canvas.language === 'zh' ? `${shares.chars}字` : `${shares.chars}ch`
  if (reuse === null) return [cell(` ${size}`, width, { canvas })]
  const share = shares.chars === 0 ? 0 : shares.shared / shares.chars
  const heat = heatMark(share, canvas)
  return [
    { text: ` ${heat.sign}`, tone: heat.tone },
    cell(percent(share).padStart(5), 5, { canvas, tone: heat.tone }),
    cell(width < 14 ? '' : `  ${size}`, width - 7, { canvas, tone: 'dim' }),
  ]
}

interface SectionShare {
  readonly chars: number
  /** Of them in sentences that other bodies have too. */
  readonly shared: number
}

const shareCache = new WeakMap<
  Report,
  { readonly reuse: FoundReuse | null; readonly shares: ReadonlyMap<string, SectionShare> }
>()

/** Characters of each section's sentences, children's included, and how many of them other bodies share. */
export function sectionShares(report: Report, reuse: FoundReuse | null): ReadonlyMap<string, SectionShare> {
  const kept = shareCache.get(report)
  if (kept !== undefined && kept.reuse === reuse) return kept.shares
  const own = reuse === null ? [] : sentenceReuse(reuse, report.id)
  const shares = new Map<string, SectionShare>()
  const sum = (section: Section): void => {
    const { start, end } = section.span
    let [chars, shared] = [0, 0]
    for (const [i, { span }] of report.sentences.entries()) {
      if (span.start < start || span.end > end) continue
      const length = span.end - span.start
      chars += length
      if ((own[i]?.counts.bodies ?? 1) > 1) shared += length
    }
    shares.set(section.id, { chars, shared })
    section.children.forEach(sum)
  }
  report.sections.forEach(sum)
  shareCache.set(report, { reuse, shares })
  return shares
}

const headingOf = remember((report: Report, id: string) => {
  const section = findSection(report.sections, id)
  return section === null ? '' : `${section.number ?? ''}${section.heading ?? ''}`
})

/** What each report says on the topic under the cursor, side by side. */
function textRows({ reports, reuse, topics, row, column }: TopicsView, canvas: Canvas): readonly Row[] {
  const height = canvas.rows - 8 - topicsHeight(canvas, reports.length)
  const width = Math.floor(canvas.columns / reports.length) - 1
  // While they are being lined up nothing is denied.
  if (topics === null) return Array.from({ length: height }, (): Row => [])
  const sections = topics.topics[row]?.sections ?? []
  const columns = reports.map((report, i) =>
    fittingRows(sectionRows(report, { id: sections[i] ?? null, reuse }, { canvas, width: width - 2 }), height, canvas),
  )
  const bar: Piece = { text: signsOf(canvas).bar, tone: 'rule' }
  return Array.from({ length: height }, (_, line) =>
    columns.flatMap((rows, i): Row => [
      ...(i === 0 ? [] : [bar]),
      pointer(line === 0 && i === column, canvas),
      ...padRow(rows[line] ?? [], width - 1, canvas),
    ]),
  )
}

/** The rows there is room for; the last one says how many are left. */
function fittingRows(rows: readonly Row[], height: number, { language }: Canvas): readonly Row[] {
  if (rows.length <= height) return rows
  const left = rows.length - height + 1
  const more = language === 'zh' ? `还有 ${left} 行，Enter 看全文` : `${left} more rows; Enter opens them`
  return [...rows.slice(0, height - 1), [piece(more, 'link')]]
}

interface SectionOf {
  readonly id: string | null
  readonly reuse: FoundReuse | null
}

interface Room {
  readonly canvas: Canvas
  readonly width: number
}

/** A section's heading and sentences, each with the mark of its class. */
function sectionRows(report: Report, { id, reuse }: SectionOf, { canvas, width }: Room): readonly Row[] {
  const section = id === null ? null : findSection(report.sections, id)
  if (section === null)
    return wrapText(canvas.language === 'zh' ? '没有这一主题的章节' : 'No section on this topic', {
      width,
      canvas,
      tone: 'dim',
    })
  const { start, end } = section.span
  const known = reuseByStart(report, reuse)
  const pieces = report.sentences
    .filter(({ span }) => span.start >= start && span.end <= end)
    .flatMap(({ span }): readonly Piece[] => {
      const kind = known.get(span.start)?.class ?? 'original'
      const mark = reuseMark(kind, canvas)
      const text = piece(readable(report.text, span), kind === 'formula' || kind === 'template' ? 'dim' : 'plain')
      return kind === 'original' ? [text] : [{ text: mark.sign, tone: mark.tone }, text]
    })
  const heading = `${section.number ?? ''}${section.heading ?? ''}`
  return [
    ...(heading === '' ? [] : wrapText(heading, { width, canvas, tone: 'title' })),
    ...wrapPieces(pieces, { width, canvas }),
  ]
}

function detailRow({ topics, reports, row, column }: TopicsView, { language }: Canvas): Row {
  const id = topics?.topics[row]?.sections[column] ?? null
  const report = reports[column]
  if (report === undefined || topics === null) return []
  if (id === null)
    return [
      piece(language === 'zh' ? ` ${report.id}：没有这一主题的章节` : ` ${report.id}: no section on this topic`, 'dim'),
    ]
  return [piece(` ${report.id}`, 'strong'), piece(`  ${headingOf(report, id)}`)]
}
