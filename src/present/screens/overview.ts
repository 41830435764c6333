import type { Planned } from '../../model/follow-up.ts'
import type { Language } from '../../model/language.ts'
import type { ReportShares } from '../../model/reuse.ts'
import { cellsOf } from '../../text/cells.ts'
import { percent } from '../documents/shares.ts'
import { type Look, lookText } from '../look-first.ts'
import { type Grid } from './grid.ts'
import { signsOf } from './marks.ts'
import { barPiece, bodyLabel, bodyRow } from './overview-cells.ts'
import { type Canvas, cell, fillScreen, piece, type Row, ruleRow, scrollTo, spreadRow } from './row.ts'

export interface OverviewView {
  readonly grid: Grid
  /** Rows shown, sorted and filtered: indices into `grid.rows`. */
  readonly order: readonly number[]
  /** Cursor: index into `order`, and into `grid.years`. */
  readonly row: number
  readonly column: number
  readonly top: number
  readonly reuse: ReadonlyMap<string, ReportShares>
  /** Share (0–1) of a report that the body's report before has not; none where there is no such report. */
  readonly changed: ReadonlyMap<string, number>
  /** By the later report. */
  readonly plans: ReadonlyMap<string, Planned>
  /** Later reports that have an earlier one to be followed up. */
  readonly paired: ReadonlySet<string>
  /** Report ids chosen for a comparison, in order. */
  readonly chosen: readonly string[]
  readonly sort: 'corpus' | 'name' | 'open' | 'copied'
  readonly filter: string
  /** Findings of high severity by report. */
  readonly findings: ReadonlyMap<string, number>
  readonly looks: readonly Look[]
  /** Cursor in the list of what to look at; null while it is in the matrix. */
  readonly look: number | null
  /** Notices and failures met while reading. */
  readonly notices: number
  /** The last row but one: progress or a message; empty for none. */
  readonly status: Row
}

/** Rows around the matrix and the list, at full height. */
const chrome = 7
/** Rows that the list of what to look at keeps where the bodies would take them all, its head included. */
const leastLooks = 7

/** How the rows are shared between the matrix and the list of what to look at first. */
export function overviewHeights({ rows }: Canvas, bodies: number): { readonly matrix: number; readonly looks: number } {
  if (rows < 12) return { matrix: Math.max(1, rows - 2), looks: 0 }
  const room = rows - chrome
  if (room < 2 * leastLooks) return { matrix: Math.max(1, room), looks: 0 }
  const matrix = Math.min(Math.max(1, bodies), room - leastLooks)
  return { matrix, looks: room - matrix }
}

/** The 总览 screen: bodies × years, how much is copied and how much changed since last year, what of the plans is answered; below, where to look first. */
export function overviewScreen(view: OverviewView, canvas: Canvas, hints: Row): readonly Row[] {
  const heights = overviewHeights(canvas, view.order.length)
  const columns = columnsOf(view, canvas)
  const top = scrollTo(view.row, view.top, { height: heights.matrix, total: view.order.length })
  const body = Array.from({ length: heights.matrix }, (_, i): Row => {
    const index = view.order[top + i]
    if (index === undefined) return []
    const isCursor = top + i === view.row && view.look === null
    return bodyRow(view, { grid: view.grid.rows[index]!, isCursor }, { canvas, columns })
  })
  if (canvas.rows < 12) return fillScreen([titleRow(view, canvas), ...body, hints], canvas)
  const looks = heights.looks === 0 ? [] : lookRows(view, canvas, heights.looks)
  const head = [titleRow(view, canvas), ruleRow(canvas), headRow(view, canvas, columns)]
  return fillScreen([...head, ...body, ...looks, ruleRow(canvas), detailRow(view, canvas), view.status, hints], canvas)
}

/** The list of what to look at first, its head included; empty rows where there is less. */
function lookRows({ looks, look, status }: OverviewView, canvas: Canvas, height: number): readonly Row[] {
  const zh = canvas.language === 'zh'
  const top = scrollTo(look ?? 0, 0, { height: height - 2, total: looks.length })
  const rows = looks
    .slice(top, top + height - 2)
    .map((one, i): Row => [
      { text: top + i === look ? signsOf(canvas).cursor : ' ', tone: top + i === look ? 'cursor' : 'plain' },
      piece(` ${lookMark(one)} `, one.kind === 'finding' ? 'bad' : 'partly'),
      piece(lookText(one, canvas.language), top + i === look ? 'strong' : 'plain'),
    ])
  // While something is still being looked for, nothing is denied.
  const none = status.length > 0 ? '' : zh ? '  没有需要先看的' : '  nothing'
  const count = looks.length === 0 ? none : zh ? `  ${looks.length} 处（Tab 进入）` : `  ${looks.length} (Tab goes in)`
  const head: Row = [piece(zh ? ' 先看这里' : ' Look here first', 'title'), piece(count, 'dim')]
  return [[], head, ...Array.from({ length: height - 2 }, (_, i): Row => rows[i] ?? [])]
}

function lookMark({ kind }: Look): string {
  return { finding: '!', open: 'x', copied: '=' }[kind]
}

export interface Columns {
  readonly name: number
  /** Indices into the years. */
  readonly years: readonly number[]
  readonly year: number
  readonly follow: number
}

/** Which years fit beside the name and the plan column; the cursor's year is always among them. */
function columnsOf({ grid, column }: OverviewView, canvas: Canvas): Columns {
  const { columns, ambiguous, language } = canvas
  const longest = Math.max(
    8,
    ...grid.rows.slice(0, 500).map(({ body }) => cellsOf(bodyLabel(body, language), ambiguous)),
  )
  const name = Math.min(longest, columns < 80 ? 12 : 18) + 2
  const follow = columns < 60 ? 0 : columns < 80 ? 12 : 24
  const year = language === 'zh' ? 17 : 21
  const room = Math.max(1, Math.floor((columns - name - follow) / (year + 2)))
  const count = Math.min(room, grid.years.length)
  const first = Math.min(Math.max(0, column - count + 1), Math.max(0, grid.years.length - count))
  return { name, year, follow, years: Array.from({ length: count }, (_, i) => first + i) }
}

function titleRow(view: OverviewView, canvas: Canvas): Row {
  const { grid, order, notices, filter, sort, chosen } = view
  const zh = canvas.language === 'zh'
  const head = piece(zh ? ' 总览 ' : ' Overview ', 'bar')
  if (grid.rows.length === 0) return [head, piece(emptyWord(view, zh), 'dim')]
  const filtered =
    filter === '' ? '' : zh ? `  筛选“${filter}” ${order.length} 个` : `  filter "${filter}" ${order.length}`
  const odd = notices === 0 ? '' : zh ? `提示 ${notices} 条 ` : `${notices} notices `
  const basket = chosen.length === 0 ? '' : zh ? `已选 ${chosen.length} 份  ` : `${chosen.length} chosen  `
  return spreadRow(
    [head, piece(` ${countedText(grid, zh)}`, 'strong'), piece(filtered, 'found')],
    [piece(basket, 'link'), piece(sortWords[sort][canvas.language], 'dim'), piece('  '), piece(odd, 'partly')],
    canvas,
  )
}

/** Nothing is there yet, or nothing could be read. */
function emptyWord({ status, notices }: OverviewView, zh: boolean): string {
  if (status.length > 0) return zh ? ' 正在读取…' : ' Reading…'
  if (notices === 0) return zh ? ' 没有报告' : ' No reports'
  return zh
    ? ` 没有能读取的报告，提示 ${notices} 条（! 查看）`
    : ` No report could be read; ${notices} notices (! lists them)`
}

export function countedText({ rows, years }: Grid, zh: boolean): string {
  const reports = rows.reduce((sum, { cells }) => sum + cells.reduce((own, one) => own + one.length, 0), 0)
  const known = years.filter((year) => year !== null)
  const span = known.length < 2 ? known.join('') : `${known[0]}–${known.at(-1)}`
  return zh ? `${rows.length} 个单位  ${span}  ${reports} 份报告` : `${rows.length} bodies  ${span}  ${reports} reports`
}

export const sortWords: Readonly<Record<OverviewView['sort'], Readonly<Record<Language, string>>>> = {
  corpus: { zh: '', en: '' },
  name: { zh: '按名称', en: 'by name' },
  open: { zh: '未见佐证多的在前', en: 'most not found first' },
  copied: { zh: '照抄多的在前', en: 'most copied first' },
}

function headRow(view: OverviewView, canvas: Canvas, { name, year: width, years, follow }: Columns): Row {
  const zh = canvas.language === 'zh'
  const bar = barPiece(canvas)
  const heads = years.flatMap((at): Row => {
    const label = view.grid.years[at]
    const text = label === null || label === undefined ? (zh ? '年份不明' : 'no year') : String(label)
    const hidden = at === years[0] && at > 0 ? '<' : at === years.at(-1) && at < view.grid.years.length - 1 ? '>' : ' '
    return [bar, cell(`${text}${hidden}`, width, { canvas, tone: at === view.column ? 'title' : 'strong' }), piece(' ')]
  })
  const current = view.grid.years[view.column]
  const year = current ?? ''
  const planned = follow < 20 ? (zh ? '有佐证' : 'answered') : zh ? `计划有佐证 ${year}` : `plan answered ${year}`
  const last = follow === 0 ? [] : [bar, cell(` ${planned}`, follow - 1, { canvas, tone: 'strong' })]
  return [cell(zh ? ' 单位' : ' Body', name, { canvas, tone: 'strong' }), ...heads, ...last]
}

/** The report under the cursor in words. */
function detailRow(view: OverviewView, canvas: Canvas): Row {
  const zh = canvas.language === 'zh'
  const row = view.order[view.row]
  const reports = row === undefined ? [] : view.grid.rows[row]!.cells[view.column]!
  const report = reports[0]
  if (report === undefined) return [piece(zh ? ' 所选：缺报告' : ' Selected: no report', 'dim')]
  const reuse = view.reuse.get(report.id)
  const name = zh ? ` 所选：${report.id}` : ` Selected: ${report.id}`
  const shares = reuse === undefined ? '' : sharesText(reuse, canvas.language)
  const changed = changedText(view.changed.get(report.id), canvas.language)
  const odd =
    report.notices.length === 0 ? '' : zh ? `  提示 ${report.notices.length} 条` : `  ${report.notices.length} notices`
  return [
    piece(name, 'strong'),
    piece(`  ${shares}${changed}`, 'dim'),
    piece(odd, 'partly'),
    piece(`  ${report.title ?? ''}`),
  ]
}

function changedText(share: number | undefined, language: Language): string {
  if (share === undefined) return ''
  return language === 'zh' ? `  较上年改动 ${percent(share)}` : `  changed since last year ${percent(share)}`
}

function sharesText({ shares }: ReportShares, language: Language): string {
  const { formula, template, copied, carriedOver, original } = shares
  const words =
    language === 'zh' ? ['套语', '模板', '照抄', '沿用', '自有'] : ['formula', 'template', 'copied', 'kept', 'own']
  return [formula, template, copied, carriedOver, original]
    .map((share, i) => `${words[i]} ${percent(share)}`)
    .join('  ')
}
