import type { Commitment, FollowUp, Life, Mention, Status } from '../../model/follow-up.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { FoundReuse, SentenceReuse } from '../../model/reuse.ts'
import { readable } from '../../text/readable.ts'
import { lifeText, reasons, searchedText } from '../follow.ts'
import { needsCheck } from '../needs-check.ts'
import { placeText } from './places.ts'
import { commitmentClassWords, repetitionWords, reuseClassWords, statusWords } from '../words.ts'
import { otherBodies, reuseByStart } from './blocks.ts'
import { countRows } from './counts.ts'
import { listScreen, pointer, wrapText } from './list.ts'
import { signsOf, statusMark } from './marks.ts'
import { remember } from './remember.ts'
import { type Canvas, cell, firstFitting, type Piece, piece, type Row, rowCells, ruleRow, type Tone } from './row.ts'

export interface CommitmentsView {
  readonly followUp: FollowUp | null
  readonly last: Report
  readonly current: Report
  readonly lastName: string
  readonly currentName: string
  /** Items shown, filtered and ordered: indices into the commitments. */
  readonly order: readonly number[]
  /** Cursor: index into `order`. */
  readonly at: number
  readonly top: number
  readonly filter: 'all' | Status | 'undecided'
  readonly sort: 'plan' | 'status'
  readonly status: Row
  /** Of this year's report; null while it is being found. */
  readonly reuse: FoundReuse | null
  /** Items of this body's plans that stand in several years. */
  readonly lives: readonly Life[]
}

/** The 承诺 screen: last year's items with their status on one side, the evidence of the one under the cursor on the other. */
export function commitmentsScreen(view: CommitmentsView, canvas: Canvas, hints: Row): readonly Row[] {
  const { followUp, order } = view
  const zh = canvas.language === 'zh'
  const context: Context | null = followUp === null ? null : { ...view, followUp, canvas }
  return listScreen(
    {
      title: titleRow(view, canvas),
      note: [piece(filterWord(view.filter, canvas.language), 'found')],
      total: context === null ? 0 : order.length,
      at: view.at,
      top: view.top,
      entry: (i, { width, isCursor }) =>
        context === null ? [] : itemRow(context, { index: order[i]!, isCursor }, width),
      detail: (width) => (context === null ? [] : evidenceRows(context, width)),
      empty: emptyWord(followUp, zh),
      status: view.status,
      hints,
    },
    canvas,
  )
}

export function emptyWord(followUp: FollowUp | null, zh: boolean): string {
  if (followUp === null) return zh ? '正在核对…' : 'Following up…'
  if (followUp.commitments.length === 0)
    return zh ? '上年报告中未找到计划事项' : 'No planned items in last year’s report'
  return zh ? '没有符合筛选的事项' : 'No items under this filter'
}

interface Context extends CommitmentsView {
  readonly followUp: FollowUp
  readonly canvas: Canvas
}

function titleRow(view: CommitmentsView, canvas: Canvas): Row {
  const zh = canvas.language === 'zh'
  const left: Row = [
    piece(zh ? ' 承诺 ' : ' Commitments ', 'bar'),
    piece(
      zh
        ? ` ${view.lastName} 计划 ${signsOf(canvas).arrow} ${view.currentName} 报告  `
        : ` ${view.lastName} plan ${signsOf(canvas).arrow} ${view.currentName}  `,
      'strong',
    ),
  ]
  if (view.followUp === null) return left
  const { summary, commitments } = view.followUp
  const open = commitments.filter(needsCheck).length
  const items = piece(zh ? `${commitments.length} 项` : `${commitments.length} items`, 'dim')
  const check = piece(zh ? `  待核 ${open}` : `  to check ${open}`, open === 0 ? 'dim' : 'link')
  // The words give way before a count does; what the signs mean stands beside every item.
  const counts = countRows(summary, canvas)
  const wordings = [...counts.map((row): Row => [items, check, ...row]), [items, check], [items]]
  const room = canvas.columns - placeRoom - rowCells(left, canvas.ambiguous)
  return [...left, ...firstFitting(wordings, room, canvas)]
}

/** Cells kept for the place in the list. */
const placeRoom = 9

function filterWord(filter: CommitmentsView['filter'], language: Language): string {
  const zh = language === 'zh'
  if (filter === 'all') return ''
  if (filter === 'undecided') return zh ? '只看待核' : 'to check only'
  return zh ? `只看${statusWords[filter].zh}` : `only ${statusWords[filter].en}`
}

interface Line {
  readonly index: number
  readonly isCursor: boolean
}

function itemRow({ followUp, canvas, last }: Context, { index, isCursor }: Line, width: number): Row {
  const item = followUp.commitments[index]!
  const { language, columns } = canvas
  const { sign, tone } = statusMark(item.status, canvas)
  const words = columns < 60 ? 0 : language === 'zh' ? 17 : 25
  const digits = Math.max(2, String(followUp.commitments.length).length)
  const text: Row = [
    pointer(isCursor, canvas),
    piece(sign, tone),
    piece(` ${String(index + 1).padStart(digits, '0')} `, isCursor ? 'strong' : 'dim'),
    cell(readable(last.text, item.span), width - 4 - digits - words, { canvas, tone: isCursor ? 'strong' : 'plain' }),
  ]
  if (words === 0) return text
  const word = cell(` ${statusWords[item.status][language]}`, words - 6, { canvas, tone })
  return [...text, word, cell(` ${decidedWord(item, language)}`, 6, { canvas, tone: 'link' })]
}

/** Whether a reviewer decided it, has to decide it again, or should look at it. */
function decidedWord(item: Commitment, language: Language): string {
  const zh = language === 'zh'
  if (item.recheck !== undefined) return zh ? '复核' : 'again'
  if (item.decidedBy === 'reviewer') return zh ? '认定' : 'dec.'
  return needsCheck(item) ? (zh ? '待核' : 'check') : ''
}

/** The item in full, what answers it and why, where the plan says it again, and what was searched. */
function evidenceRows(context: Context, width: number): readonly Row[] {
  const { followUp, order, at, canvas, last } = context
  const { language } = canvas
  const zh = language === 'zh'
  const item = followUp.commitments[order[at] ?? -1]
  if (item === undefined) return []
  const wrap: Wrap = (text, tone) => wrapText(text, { width, canvas, tone })
  return [
    [piece(zh ? '上年原文  ' : 'Last year  ', 'title'), piece(placeText(last, item.span, language), 'link')],
    ...wrap(readable(last.text, item.span), 'plain'),
    ...statusRows(item, canvas, wrap),
    ruleRow({ ...canvas, columns: width }),
    ...foundRows(item, context, wrap),
    ...mentionRows(item.restatement, context, { wrap, head: zh ? '另有重述' : 'Also restated' }),
    ...mentionRows(item.problem, context, { wrap, head: zh ? '存在问题中提到' : 'Among the problems' }),
    ...repeatedRows(item, context, wrap),
    ...lifeRows(item, context, wrap),
    ...wrap(searchedText(followUp, language), 'dim'),
  ]
}

/** The sentences of this year most like the item, best first. */
function foundRows({ evidence, status }: Commitment, { canvas, current, reuse }: Context, wrap: Wrap): readonly Row[] {
  const { language } = canvas
  const known = sentencesOf(current, reuse)
  const zh = language === 'zh'
  const head: Row = [
    piece(evidenceHead(status, language), 'title'),
    piece(zh ? '（按相似程度）' : ' (most alike first)', 'dim'),
  ]
  if (evidence.length === 0) return [head, ...wrap(zh ? '没有相近的语句' : 'No similar sentence', 'dim')]
  const rows = evidence.flatMap((one, i): readonly Row[] => [
    [piece(`${i + 1}  ${one.score.toFixed(2)}  `, 'dim'), piece(placeText(current, one.span, language), 'link')],
    ...wrap(readable(current.text, one.span), i === 0 ? 'plain' : 'dim'),
    ...alsoRows(known.get(one.span.start), canvas, wrap),
  ])
  return [head, ...rows]
}

const sentencesOf = remember(reuseByStart)

/** A sentence that others have too answers less than one of its own. */
function alsoRows(found: SentenceReuse | undefined, { language }: Canvas, wrap: Wrap): readonly Row[] {
  const others = otherBodies(found)
  if (found === undefined || others === 0) return []
  const kind = reuseClassWords[found.class][language]
  return wrap(
    language === 'zh'
      ? `${kind}：此句亦见于其他 ${others} 个单位`
      : `${kind}: ${others} other bodies have this sentence`,
    'partly',
  )
}

interface Heading {
  readonly head: string
  readonly wrap: Wrap
}

function mentionRows(mention: Mention | null, { canvas, current }: Context, { head, wrap }: Heading): readonly Row[] {
  if (mention === null) return []
  return [
    [piece(`${head}  `, 'title'), piece(placeText(current, mention.span, canvas.language), 'link')],
    ...wrap(readable(current.text, mention.span), 'dim'),
  ]
}

/** What became of the item in every year it was planned in: 2022 计划（部分佐证）→ 2023 原文照列（有具体佐证）. */
function lifeRows({ id }: Commitment, { lives, followUp, canvas }: Context, wrap: Wrap): readonly Row[] {
  const { language } = canvas
  const life = lives.find(({ years }) => years.some((year) => year.last === followUp.last && year.commitment === id))
  if (life === undefined) return []
  return wrap(
    `${language === 'zh' ? '历年：' : 'Year by year: '}${lifeText(life, language).replaceAll('→', signsOf(canvas).arrow)}`,
    'edited',
  )
}

/** What is listed below is evidence only where the status says so. */
export function evidenceHead(status: Status, language: Language): string {
  const isAnswered = status === 'addressed' || status === 'partial'
  if (language === 'en') return isAnswered ? 'Evidence this year' : 'Most alike, not taken as evidence'
  return isAnswered ? '本年佐证' : '本年最相近的语句，未作为佐证'
}

type Wrap = (text: string, tone: Tone) => readonly Row[]

function statusRows(item: Commitment, canvas: Canvas, wrap: Wrap): readonly Row[] {
  const { language } = canvas
  const zh = language === 'zh'
  const { sign, tone } = statusMark(item.status, canvas)
  const decided: Piece[] =
    item.decidedBy === 'reviewer'
      ? [
          piece(
            zh
              ? `（审核人认定，工具建议：${statusWords[item.suggested].zh}）`
              : ` (decided; suggested: ${statusWords[item.suggested].en})`,
            'link',
          ),
        ]
      : []
  const kind = commitmentClassWords[item.class][language]
  const why = item.status === 'none' ? '' : reasons(item, language).replaceAll('→', signsOf(canvas).arrow)
  const again =
    item.recheck === undefined
      ? []
      : wrap(
          zh ? '待复核：佐证已变，原认定未沿用' : 'To be re-checked: the evidence changed since it was decided',
          'partly',
        )
  return [
    [
      piece(`${sign} ${statusWords[item.status][language]}`, tone),
      ...decided,
      piece(`  ${kind}  ${zh ? '把握' : 'confidence'} ${confidenceWords[item.confidence][language]}`, 'dim'),
    ],
    ...(why === '' ? [] : wrap(`${zh ? '依据：' : 'Grounds: '}${why}`, 'plain')),
    ...again,
  ]
}

export const confidenceWords = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
} as const

function repeatedRows({ repeated }: Commitment, { current, canvas }: Context, wrap: Wrap): readonly Row[] {
  if (repeated === null) return []
  const { language } = canvas
  const head = language === 'zh' ? '本年计划再列：' : 'Planned again: '
  return [
    [
      piece(`${head}${repetitionWords[repeated.change][language]}  `, 'weak'),
      piece(placeText(current, repeated.span, language), 'link'),
    ],
    ...wrap(readable(current.text, repeated.span), 'dim'),
  ]
}
