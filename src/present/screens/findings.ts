import type { Finding, Rule } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { readable } from '../../text/readable.ts'
import { ruleWords } from '../words.ts'
import { listScreen, pointer, wrapPieces, wrapText } from './list.ts'
import { contextOf, placeText } from './places.ts'
import { type Canvas, cell, piece, type Row, spreadRow } from './row.ts'

export interface FindingsView {
  /** Null while the reports are still being checked. */
  readonly findings: readonly Finding[] | null
  readonly byId: ReadonlyMap<string, Report>
  /** Findings shown: indices. */
  readonly order: readonly number[]
  readonly at: number
  readonly top: number
  readonly filter: Rule | 'all' | 'high'
  readonly status: Row
}

/** The 存疑 screen: leftovers of copying and figures that do not add up, each with its place. */
export function findingsScreen(view: FindingsView, canvas: Canvas, hints: Row): readonly Row[] {
  const { findings, order, byId } = view
  const zh = canvas.language === 'zh'
  const finding = findings?.[order[view.at] ?? -1]
  return listScreen(
    {
      title: titleRow(view, canvas),
      total: order.length,
      at: view.at,
      top: view.top,
      entry: (i, { isCursor }) => findingRow(findings![order[i]!]!, { view, canvas, isCursor }),
      detail: (width) =>
        finding === undefined ? [] : detailRows(finding, byId.get(finding.report), { canvas, width }),
      empty: findings === null ? (zh ? '正在核对…' : 'Checking…') : zh ? '未发现存疑之处' : 'Nothing to be checked',
      status: view.status,
      hints,
    },
    canvas,
  )
}

function titleRow({ findings, order, filter }: FindingsView, canvas: Canvas): Row {
  const { language } = canvas
  const zh = language === 'zh'
  const high = order.filter((i) => findings?.[i]?.severity === 'high').length
  const counted = zh
    ? ` ${order.length} 处存疑，其中 ${high} 处应先看`
    : ` ${order.length} findings, ${high} to look at first`
  const left = [piece(zh ? ' 存疑 ' : ' Findings ', 'bar'), piece(findings === null ? '' : counted, 'strong')]
  const word =
    filter === 'all' ? '' : filter === 'high' ? (zh ? '只看应先看的' : 'first ones only') : ruleWords[filter][language]
  return spreadRow(left, [piece(word, 'found'), piece(' ')], canvas)
}

interface Line {
  readonly view: FindingsView
  readonly canvas: Canvas
  readonly isCursor: boolean
}

function findingRow({ rule, severity, report: id, text }: Finding, { canvas, isCursor }: Line): Row {
  const { language } = canvas
  return [
    pointer(isCursor, canvas),
    piece(severity === 'high' ? '!' : ' ', 'bad'),
    cell(` ${ruleWords[rule][language]}`, language === 'zh' ? 10 : 17, {
      canvas,
      tone: severity === 'high' ? 'bad' : 'partly',
    }),
    cell(id, 18, { canvas, tone: 'dim' }),
    piece(` ${readable(text, { start: 0, end: text.length })}`, isCursor ? 'strong' : 'plain'),
  ]
}

function detailRows(
  { rule, message, span }: Finding,
  report: Report | undefined,
  { canvas, width }: { readonly canvas: Canvas; readonly width: number },
): readonly Row[] {
  const { language } = canvas
  if (report === undefined) return []
  return [
    [piece(ruleWords[rule][language], 'title'), piece(`  ${report.id} ${placeText(report, span, language)}`, 'link')],
    ...wrapText(message, { width, canvas, tone: 'plain' }),
    [],
    ...wrapPieces(contextOf(report, span), { width, canvas }),
  ]
}
