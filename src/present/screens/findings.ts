import type { Dismissal, Finding, Rule } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import { readable } from '../../text/readable.ts'
import { ruleWords } from '../words.ts'
import { messageText } from '../consequences.ts'
import { listScreen, pointer, wrapPieces, wrapText } from './list.ts'
import { contextOf, nameCells, placeText } from './places.ts'
import { type Canvas, cell, piece, type Row, ruleRow } from './row.ts'

export type FindingFilter = Rule | 'open' | 'high' | 'dismissed'

export interface FindingsView {
  /** Null while the reports are still being checked. */
  readonly findings: readonly Finding[] | null
  readonly byId: ReadonlyMap<string, Report>
  /** Findings shown: indices. */
  readonly order: readonly number[]
  readonly at: number
  readonly top: number
  readonly filter: FindingFilter
  readonly dismissed: ReadonlyMap<string, Dismissal>
  readonly status: Row
}

/** The 存疑 screen: leftovers of copying and figures that do not add up, each with its place. */
export function findingsScreen(view: FindingsView, canvas: Canvas, hints: Row): readonly Row[] {
  const { findings, order } = view
  const zh = canvas.language === 'zh'
  const finding = findings?.[order[view.at] ?? -1]
  return listScreen(
    {
      title: titleRow(view, canvas.language),
      note: [piece(findingFilterWords[view.filter][canvas.language], 'found')],
      total: order.length,
      at: view.at,
      top: view.top,
      entry: (i, { isCursor }) => findingRow(findings![order[i]!]!, { view, canvas, isCursor }),
      detail: (width) => (finding === undefined ? [] : detailRows(finding, { view, canvas, width })),
      empty: findings === null ? (zh ? '正在核对…' : 'Checking…') : zh ? '未发现存疑之处' : 'Nothing to be checked',
      status: view.status,
      hints,
    },
    canvas,
  )
}

function titleRow({ findings, order }: FindingsView, language: Language): Row {
  const zh = language === 'zh'
  const high = order.filter((i) => findings?.[i]?.severity === 'high').length
  const counted = zh
    ? ` ${order.length} 处存疑，其中 ${high} 处应先看`
    : ` ${order.length} findings, ${high} to look at first`
  return [piece(zh ? ' 存疑 ' : ' Findings ', 'bar'), piece(findings === null ? '' : counted, 'strong')]
}

export const findingFilterWords: Readonly<Record<FindingFilter, Readonly<Record<Language, string>>>> = {
  open: { zh: '', en: '' },
  high: { zh: '只看应先看的', en: 'first ones only' },
  dismissed: { zh: '不予采纳的', en: 'dismissed' },
  ...ruleWords,
}

interface Line {
  readonly view: FindingsView
  readonly canvas: Canvas
  readonly isCursor: boolean
}

function findingRow({ id: key, rule, severity, report: id, text }: Finding, { view, canvas, isCursor }: Line): Row {
  const { language } = canvas
  const isDismissed = view.dismissed.has(key)
  return [
    pointer(isCursor, canvas),
    piece(isDismissed ? 'x' : severity === 'high' ? '!' : ' ', isDismissed ? 'dim' : 'bad'),
    cell(` ${ruleWords[rule][language]}`, language === 'zh' ? 10 : 17, {
      canvas,
      tone: severity === 'high' ? 'bad' : 'partly',
    }),
    cell(id, nameCells(view.byId, canvas), { canvas, tone: 'dim' }),
    piece(` ${readable(text, { start: 0, end: text.length })}`, isCursor ? 'strong' : 'plain'),
  ]
}

interface Detail {
  readonly view: FindingsView
  readonly canvas: Canvas
  readonly width: number
}

/** What is wrong, where it stands in its text, the other place the message speaks of, and what a reviewer said. */
function detailRows(finding: Finding, { view, canvas, width }: Detail): readonly Row[] {
  const { language } = canvas
  const { rule, span, other } = finding
  const also = view.findings?.filter(({ cause }) => cause === finding.id) ?? []
  const report = view.byId.get(finding.report)
  if (report === undefined) return []
  const beside = other === null ? undefined : view.byId.get(other.report)
  return [
    [piece(ruleWords[rule][language], 'title'), piece(`  ${report.id} ${placeText(report, span, language)}`, 'link')],
    ...wrapText(messageText({ finding, also }, language), { width, canvas, tone: 'plain' }),
    ...dismissalRows(view.dismissed.get(finding.id), { view, canvas, width }),
    ruleRow({ ...canvas, columns: width }),
    ...wrapPieces(contextOf(report, span), { width, canvas }),
    ...(other === null || beside === undefined
      ? []
      : [
          ruleRow({ ...canvas, columns: width }),
          [
            piece(language === 'zh' ? '对照处  ' : 'Compare  ', 'title'),
            piece(`${beside.id} ${placeText(beside, other.span, language)}`, 'link'),
          ],
          ...wrapPieces(contextOf(beside, other.span), { width, canvas }),
        ]),
  ]
}

function dismissalRows(dismissal: Dismissal | undefined, { canvas, width }: Detail): readonly Row[] {
  if (dismissal === undefined) return []
  const zh = canvas.language === 'zh'
  const said = [dismissal.reviewer, dismissal.reason].filter((text) => text !== '').join(zh ? '：' : ': ')
  return wrapText(`${zh ? '不予采纳' : 'Dismissed'}${said === '' ? '' : zh ? `（${said}）` : ` (${said})`}`, {
    width,
    canvas,
    tone: 'link',
  })
}
