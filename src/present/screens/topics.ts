import type { Topics } from '../../model/alignment.ts'
import type { Report, Section } from '../../model/report.ts'
import type { Reuse } from '../../model/reuse.ts'
import { percent } from '../documents/shares.ts'
import { findSection } from '../place.ts'
import { reportName } from './compare.ts'
import { heatMark, signsOf } from './marks.ts'
import { remember } from './remember.ts'
import { type Canvas, cell, fillScreen, type Piece, piece, type Row, ruleRow, scrollTo, spreadRow } from './row.ts'

export interface TopicsView {
  /** Null while the reports are being lined up. */
  readonly topics: Topics | null
  readonly reports: readonly Report[]
  readonly reuse: Reuse | null
  readonly row: number
  readonly column: number
  readonly top: number
  readonly status: Row
}

export function topicsHeight({ rows }: Canvas): number {
  return Math.max(1, rows < 12 ? rows - 3 : rows - 7)
}

/** Sections by topic × reports: how much of each also stands in reports of other bodies. */
export function topicsScreen(view: TopicsView, canvas: Canvas, hints: Row): readonly Row[] {
  const height = topicsHeight(canvas)
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
  return fillScreen([head[0]!, ruleRow(canvas), head[1]!, ...body, ...foot], canvas)
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

function titleRow({ reports, topics }: TopicsView, canvas: Canvas): Row {
  const zh = canvas.language === 'zh'
  const count = topics === null ? '' : zh ? `${topics.topics.length} 个主题` : `${topics.topics.length} topics`
  return spreadRow(
    [
      piece(zh ? ' 主题 ' : ' Topics ', 'bar'),
      piece(zh ? ` ${reports.length} 份报告  ` : ` ${reports.length} reports  `, 'strong'),
      piece(count),
    ],
    [piece(zh ? '与其他单位相同的占比 ' : 'share that other bodies have too ', 'dim')],
    canvas,
  )
}

function headRow({ reports, column }: TopicsView, canvas: Canvas, { heading, cell: width, shown }: Columns): Row {
  const heads = shown.flatMap((at): Row => [
    { text: signsOf(canvas).bar, tone: 'rule' },
    cell(reportName(reports[at]!), width - 1, { canvas, tone: at === column ? 'title' : 'strong' }),
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
    cell(topic.heading, columns.heading - 1, { canvas, tone: isCursor ? 'strong' : 'plain' }),
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
  { readonly reuse: Reuse | null; readonly shares: ReadonlyMap<string, SectionShare> }
>()

/** Characters of each section's sentences, children's included, and how many of them other bodies share. */
function sectionShares(report: Report, reuse: Reuse | null): ReadonlyMap<string, SectionShare> {
  const kept = shareCache.get(report)
  if (kept !== undefined && kept.reuse === reuse) return kept.shares
  const own = reuse?.reports.find(({ id }) => id === report.id)?.sentences ?? []
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

function detailRow({ topics, reports, row, column }: TopicsView, { language }: Canvas): Row {
  const id = topics?.topics[row]?.sections[column] ?? null
  const report = reports[column]
  if (report === undefined) return []
  if (id === null)
    return [
      piece(language === 'zh' ? ` ${report.id}：没有这一主题的章节` : ` ${report.id}: no section on this topic`, 'dim'),
    ]
  return [piece(` ${report.id}`, 'strong'), piece(`  ${headingOf(report, id)}`)]
}
