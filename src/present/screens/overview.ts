import type { FollowUp } from '../../model/follow-up.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { ReportReuse } from '../../model/reuse.ts'
import { cellsOf } from '../../text/cells.ts'
import { percent } from '../documents/shares.ts'
import type { Grid, GridRow } from './grid.ts'
import { barOf, heatMark, signsOf } from './marks.ts'
import {
  type Canvas,
  cell,
  cellRight,
  fillScreen,
  type Piece,
  piece,
  type Row,
  ruleRow,
  scrollTo,
  spreadRow,
} from './row.ts'

export interface OverviewView {
  readonly grid: Grid
  /** Rows shown, sorted and filtered: indices into `grid.rows`. */
  readonly order: readonly number[]
  /** Cursor: index into `order`, and into `grid.years`. */
  readonly row: number
  readonly column: number
  readonly top: number
  readonly reuse: ReadonlyMap<string, ReportReuse>
  /** By the later report. */
  readonly followUps: ReadonlyMap<string, FollowUp>
  /** Later reports that have an earlier one to be followed up. */
  readonly paired: ReadonlySet<string>
  /** Report ids chosen for a comparison, in order. */
  readonly chosen: readonly string[]
  readonly sort: 'corpus' | 'name' | 'open' | 'copied'
  readonly filter: string
  /** Notices and failures met while reading. */
  readonly notices: number
  /** The last row but one: progress or a message; empty for none. */
  readonly status: Row
}

/** Rows around the list, at full height. */
const chrome = 7

export function overviewHeight({ rows }: Canvas): number {
  return Math.max(1, rows < 12 ? rows - 2 : rows - chrome)
}

/** The 总览 screen: bodies × years, what is copied and carried over, and what of the plans is answered. */
export function overviewScreen(view: OverviewView, canvas: Canvas, hints: Row): readonly Row[] {
  const height = overviewHeight(canvas)
  const columns = columnsOf(view, canvas)
  const top = scrollTo(view.row, view.top, { height, total: view.order.length })
  const body = Array.from({ length: height }, (_, i): Row => {
    const index = view.order[top + i]
    return index === undefined
      ? []
      : bodyRow(view, { grid: view.grid.rows[index]!, isCursor: top + i === view.row }, { canvas, columns })
  })
  if (canvas.rows < 12) return fillScreen([titleRow(view, canvas), ...body, hints], canvas)
  return fillScreen(
    [
      titleRow(view, canvas),
      ruleRow(canvas),
      headRow(view, canvas, columns),
      ...body,
      ruleRow(canvas),
      detailRow(view, canvas),
      view.status,
      hints,
    ],
    canvas,
  )
}

interface Columns {
  readonly name: number
  /** Indices into the years. */
  readonly years: readonly number[]
  readonly year: number
  readonly follow: number
}

/** Which years fit beside the name and the plan column; the cursor's year is always among them. */
function columnsOf({ grid, column }: OverviewView, canvas: Canvas): Columns {
  const { columns, ambiguous, language } = canvas
  const longest = Math.max(8, ...grid.rows.slice(0, 500).map(({ body }) => cellsOf(body, ambiguous)))
  const name = Math.min(longest, columns < 80 ? 12 : 18) + 2
  const follow = columns < 60 ? 0 : columns < 80 ? 12 : 24
  const year = language === 'zh' ? 14 : 17
  const room = Math.max(1, Math.floor((columns - name - follow) / (year + 2)))
  const count = Math.min(room, grid.years.length)
  const first = Math.min(
    Math.max(0, column - count + 1, Math.min(column, grid.years.length - count)),
    Math.max(0, grid.years.length - count),
  )
  return { name, year, follow, years: Array.from({ length: count }, (_, i) => first + i) }
}

function titleRow({ grid, order, notices, filter, sort, chosen }: OverviewView, canvas: Canvas): Row {
  const zh = canvas.language === 'zh'
  const reports = grid.rows.reduce((sum, { cells }) => sum + cells.reduce((own, one) => own + one.length, 0), 0)
  const years = grid.years.filter((year) => year !== null)
  const span = years.length === 0 ? '' : years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`
  const counted = zh
    ? `${grid.rows.length} 个单位  ${span}  ${reports} 份报告`
    : `${grid.rows.length} bodies  ${span}  ${reports} reports`
  const filtered =
    filter === '' ? '' : zh ? `  筛选“${filter}” ${order.length} 个` : `  filter "${filter}" ${order.length}`
  const odd = notices === 0 ? '' : zh ? `提示 ${notices} 条 ` : `${notices} notices `
  const basket = chosen.length === 0 ? '' : zh ? `已选 ${chosen.length} 份  ` : `${chosen.length} chosen  `
  return spreadRow(
    [piece(zh ? ' 总览 ' : ' Overview ', 'bar'), piece(` ${counted}`, 'strong'), piece(filtered, 'found')],
    [piece(basket, 'link'), piece(sortWords[sort][canvas.language], 'dim'), piece('  '), piece(odd, 'partly')],
    canvas,
  )
}

const sortWords: Readonly<Record<OverviewView['sort'], Readonly<Record<Language, string>>>> = {
  corpus: { zh: '', en: '' },
  name: { zh: '按名称', en: 'by name' },
  open: { zh: '未见佐证多的在前', en: 'most not found first' },
  copied: { zh: '照抄多的在前', en: 'most copied first' },
}

function headRow(view: OverviewView, canvas: Canvas, { name, year, years, follow }: Columns): Row {
  const zh = canvas.language === 'zh'
  const bar = barPiece(canvas)
  const heads = years.flatMap((at): Row => {
    const label = view.grid.years[at]
    const text = label === null || label === undefined ? (zh ? '年份不明' : 'no year') : String(label)
    const hidden = at === years[0] && at > 0 ? '<' : at === years.at(-1) && at < view.grid.years.length - 1 ? '>' : ' '
    return [bar, cell(`${text}${hidden}`, year, { canvas, tone: at === view.column ? 'title' : 'strong' }), piece(' ')]
  })
  const current = view.grid.years[view.column]
  const planned = zh ? `计划有佐证 ${current ?? ''}` : `plan answered ${current ?? ''}`
  const last = follow === 0 ? [] : [bar, cell(` ${planned}`, follow - 1, { canvas, tone: 'strong' })]
  return [cell(zh ? ' 单位' : ' Body', name, { canvas, tone: 'strong' }), ...heads, ...last]
}

function barPiece(canvas: Canvas): Piece {
  return { text: signsOf(canvas).bar, tone: 'rule' }
}

interface BodyLine {
  readonly grid: GridRow
  readonly isCursor: boolean
}

interface Drawing {
  readonly canvas: Canvas
  readonly columns: Columns
}

function bodyRow(view: OverviewView, { grid, isCursor }: BodyLine, { canvas, columns }: Drawing): Row {
  const zh = canvas.language === 'zh'
  const signs = signsOf(canvas)
  const label = grid.body === '' ? (zh ? '发布主体不明' : 'unknown body') : grid.body
  const cells = columns.years.flatMap((at): Row => {
    const isHere = isCursor && at === view.column
    const inside = cellPieces(view, grid.cells[at]!, { canvas, columns })
    const chosen = grid.cells[at]!.some(({ id }) => view.chosen.includes(id))
    const edge: Piece = isHere
      ? { text: signs.cursor, tone: 'cursor' }
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

/** `▂ 抄31% 沿42%`; a gap says so; `…` while reuse is still being found. */
function cellPieces(view: OverviewView, reports: readonly Report[], { canvas, columns }: Drawing): Row {
  const { language } = canvas
  const style = { canvas, tone: 'dim' as const }
  const report = reports[0]
  if (report === undefined)
    return [cell(language === 'zh' ? `${signsOf(canvas).dash} 缺报告` : '- none', columns.year, style)]
  const reuse = view.reuse.get(report.id)
  if (reuse === undefined)
    return [cell(`${signsOf(canvas).gap}${reports.length > 1 ? ` x${reports.length}` : ''}`, columns.year, style)]
  const { template, copied, carriedOver } = reuse.shares
  const heat = heatMark(template + copied + carriedOver, canvas)
  const words = language === 'zh' ? (['抄', '沿'] as const) : (['copy', 'kept'] as const)
  const more = reports.length > 1 ? `x${reports.length}` : ''
  return [
    { text: heat.sign, tone: heat.tone },
    cell(` ${words[0]}${percent(copied).padStart(3)}`, language === 'zh' ? 6 : 8, {
      canvas,
      tone: copied >= 0.1 ? 'bad' : 'plain',
    }),
    cell(` ${words[1]}${percent(carriedOver).padStart(3)} ${more}`, columns.year - (language === 'zh' ? 7 : 9), {
      canvas,
      tone: carriedOver >= 0.3 ? 'partly' : 'plain',
    }),
  ]
}

/** `18/27 ██████▋ 67%` of the plan that the report of the cursor's year should answer. */
function followPieces(view: OverviewView, grid: GridRow, { canvas, columns }: Drawing): Row {
  const zh = canvas.language === 'zh'
  if (columns.follow === 0) return []
  const width = columns.follow - 1
  const bar = barPiece(canvas)
  const report = grid.cells[view.column]?.[0]
  if (report === undefined) return [bar, cell('', width, { canvas })]
  const followUp = view.followUps.get(report.id)
  if (followUp === undefined) {
    const waits = view.paired.has(report.id)
    const text = waits ? ` ${signsOf(canvas).gap}` : zh ? ' 无上年计划' : ' no plan'
    return [bar, cell(text, width, { canvas, tone: 'dim' })]
  }
  const { addressed, partial, restated, none } = followUp.summary
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

/** The report under the cursor in words. */
function detailRow(view: OverviewView, canvas: Canvas): Row {
  const zh = canvas.language === 'zh'
  const row = view.order[view.row]
  const reports = row === undefined ? [] : view.grid.rows[row]!.cells[view.column]!
  const report = reports[0]
  if (report === undefined) return [piece(zh ? ' 所选：缺报告' : ' Selected: no report', 'dim')]
  const reuse = view.reuse.get(report.id)
  const name = ` ${zh ? '所选' : 'Selected'}：${report.id}`
  const shares = reuse === undefined ? '' : sharesText(reuse, canvas.language)
  const odd =
    report.notices.length === 0 ? '' : zh ? `  提示 ${report.notices.length} 条` : `  ${report.notices.length} notices`
  return [piece(name, 'strong'), piece(`  ${report.title ?? ''}  `), piece(shares, 'dim'), piece(odd, 'partly')]
}

function sharesText({ shares }: ReportReuse, language: Language): string {
  const { formula, template, copied, carriedOver, original } = shares
  const words =
    language === 'zh' ? ['套语', '模板', '照抄', '沿用', '自有'] : ['formula', 'template', 'copied', 'kept', 'own']
  return [formula, template, copied, carriedOver, original]
    .map((share, i) => `${words[i]} ${percent(share)}`)
    .join('  ')
}
