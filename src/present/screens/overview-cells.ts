import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import { percent } from '../documents/shares.ts'
import { type GridRow, isGap } from './grid.ts'
import { barOf, heatMark, signsOf } from './marks.ts'
import type { Columns, OverviewView } from './overview.ts'
import { type Canvas, cell, cellRight, type Piece, piece, type Row } from './row.ts'

export function barPiece(canvas: Canvas): Piece {
  return { text: signsOf(canvas).bar, tone: 'rule' }
}

/** How a body is called where no file may say whose report it is. */
export function bodyLabel(body: string, language: Language): string {
  return body === '' ? { zh: '发布主体不明', en: 'unknown body' }[language] : body
}

interface BodyLine {
  readonly grid: GridRow
  readonly isCursor: boolean
}

export interface Drawing {
  readonly canvas: Canvas
  readonly columns: Columns
}

/** One body: a cell a year, and what of the plan the cursor's year should answer. */
export function bodyRow(view: OverviewView, { grid, isCursor }: BodyLine, { canvas, columns }: Drawing): Row {
  const signs = signsOf(canvas)
  const label = bodyLabel(grid.body, canvas.language)
  const cells = columns.years.flatMap((at): Row => {
    const isHere = isCursor && at === view.column
    const reports = grid.cells[at]!
    const inside =
      reports.length === 0 ? emptyCell(grid, at, { canvas, columns }) : cellPieces(view, reports, { canvas, columns })
    const chosen = reports.some(({ id }) => view.chosen.includes(id))
    const edge: Piece = isHere
      ? { text: chosen ? signs.chosen : signs.cursor, tone: 'cursor' }
      : chosen
        ? { text: signs.chosen, tone: 'link' }
        : barPiece(canvas)
    return [edge, ...inside.map((one) => (isHere ? { ...one, tone: 'cursor' as const } : one)), piece(' ')]
  })
  return [
    { text: isCursor ? signs.cursor : ' ', tone: isCursor ? 'cursor' : 'plain' },
    cell(label, columns.name - 1, { canvas, tone: isCursor ? 'strong' : 'plain' }),
    ...cells,
    ...followPieces(view, grid, { canvas, columns }),
  ]
}

/** `▂ 抄31% 改42% !2`; a gap says so; before reuse is known, how long the report is. */
function cellPieces(view: OverviewView, reports: readonly Report[], drawing: Drawing): Row {
  const { canvas, columns } = drawing
  const report = reports[0]!
  const reuse = view.reuse.get(report.id)
  const zh = canvas.language === 'zh'
  const more = reports.length > 1 ? `x${reports.length}` : ''
  if (reuse === undefined) {
    const chars = zh
      ? `${(report.text.length / 10_000).toFixed(1)}万字`
      : `${Math.round(report.text.length / 1000)}k chars`
    return [cell(`${signsOf(canvas).gap} ${chars} ${more}`, columns.year, { canvas, tone: 'dim' })]
  }
  const { template, copied, carriedOver } = reuse.shares
  const heat = heatMark(template + copied + carriedOver, canvas)
  const changed = view.changed.get(report.id)
  const words = zh ? (['抄', '改'] as const) : (['copy', 'diff'] as const)
  const width = zh ? 6 : 8
  return [
    { text: heat.sign, tone: heat.tone },
    cell(` ${words[0]}${percent(copied).padStart(3)}`, width, { canvas, tone: copied >= 0.1 ? 'bad' : 'plain' }),
    cell(changed === undefined ? '' : ` ${words[1]}${percent(changed).padStart(3)}`, width, {
      canvas,
      tone: changed !== undefined && changed < littleChanged ? 'partly' : 'plain',
    }),
    cell(` ${more || findingsMark(view.findings.get(report.id))}`, columns.year - 1 - 2 * width, {
      canvas,
      tone: 'bad',
    }),
  ]
}

/** Share changed since last year below which a report is mostly last year's. */
const littleChanged = 0.5

function findingsMark(count: number | undefined): string {
  return count === undefined ? '' : `!${count}`
}

/** A year without a report: a gap where the body should have one, else nothing. */
function emptyCell(grid: GridRow, at: number, { canvas, columns }: Drawing): Row {
  const zh = canvas.language === 'zh'
  const text = isGap(grid, at) ? (zh ? `${signsOf(canvas).dash} 缺报告` : '- none') : ' ·'
  return [cell(text, columns.year, { canvas, tone: 'dim' })]
}

/** `18/27 ██████▋ 67%` of the plan that the report of the cursor's year should answer. */
function followPieces(view: OverviewView, grid: GridRow, { canvas, columns }: Drawing): Row {
  const zh = canvas.language === 'zh'
  if (columns.follow === 0) return []
  const width = columns.follow - 1
  const bar = barPiece(canvas)
  const report = grid.cells[view.column]?.[0]
  if (report === undefined) return [bar, cell('', width, { canvas })]
  const plan = view.plans.get(report.id)
  if (plan === undefined) {
    const waits = view.paired.has(report.id)
    const text = waits ? ` ${signsOf(canvas).gap}` : zh ? ' 无上年计划' : ' no plan'
    return [bar, cell(text, width, { canvas, tone: 'dim' })]
  }
  const { addressed, partial, restated, none } = plan.summary
  const judged = addressed + partial + restated + none
  if (judged === 0) return [bar, cell(zh ? ' 无可核对事项' : ' nothing to judge', width, { canvas, tone: 'dim' })]
  const share = (addressed + partial) / judged
  const counts = `${addressed + partial}/${judged}`
  if (width < 20) return [bar, cellRight(`${counts} `, width, { canvas })]
  return [
    bar,
    cellRight(counts, 8, { canvas }),
    piece(' '),
    cell(barOf(share, 8, canvas), 8, { canvas, tone: share < 0.34 ? 'bad' : share < 0.67 ? 'partly' : 'good' }),
    cellRight(percent(share), 5, { canvas }),
    cell('', width - 22, { canvas }),
  ]
}
