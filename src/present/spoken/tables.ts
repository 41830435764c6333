import type { Planned } from '../../model/follow-up.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import { percent } from '../documents/shares.ts'
import { lookText } from '../look-first.ts'
import { readable } from '../../text/readable.ts'
import { findSection } from '../place.ts'
import { topicName } from '../topics.ts'
import { reportName } from '../screens/names.ts'
import { isGap } from '../screens/grid.ts'
import { bodyLabel } from '../screens/overview-cells.ts'
import { countedText, type OverviewView, sortWords } from '../screens/overview.ts'
import { sectionShares, type TopicsView } from '../screens/topics.ts'
import { statuses, statusWords } from '../words.ts'
import { punctuation, say } from '../say.ts'
import { joined, linesOf, type Spoken, spokenList } from './spoken.ts'

/** 总览: the bodies with the report of the cursor's year, or, once Tab goes there, where to look first. */
export function spokenOverview(view: OverviewView, language: Language): Spoken {
  const { looks, look } = view
  const bodies = bodiesOf(view, language)
  const first = looksOf(view, language)
  return {
    ...bodies,
    hint:
      looks.length === 0
        ? ''
        : say(language, `先看这里 ${looks.length} 处，Tab 进入`, `${looks.length} to look at first, Tab goes there`),
    here: look === null ? bodies.here : first.here,
    whole: () => [...everyReport(view, language), ...(looks.length === 0 ? [] : [first.title, ...first.whole()])],
  }
}

function bodiesOf(view: OverviewView, language: Language): Spoken {
  const { grid, order, filter, sort, notices } = view
  const zh = language === 'zh'
  const isEmpty = grid.rows.length === 0
  const title = joined(
    [
      zh ? '总览' : 'Overview',
      isEmpty ? '' : joined(countedText(grid, zh).split('  '), language),
      filter === ''
        ? ''
        : say(language, `筛选“${filter}”得 ${order.length} 个`, `filter “${filter}” leaves ${order.length}`),
      sortWords[sort][language],
      notices === 0 ? '' : say(language, `提示 ${notices} 条`, `${notices} notices`),
    ],
    language,
  )
  return spokenList({
    language,
    title,
    total: order.length,
    at: view.row,
    unit: '个单位',
    entry: (i) => cellText(view, { row: order[i]!, column: view.column }, language),
    detail: () => [],
    empty: isEmpty
      ? say(language, '正在读取…', 'Reading…')
      : say(language, '没有符合筛选的单位', 'No body under this filter'),
    isWaiting: isEmpty,
  })
}

function looksOf({ looks, look }: OverviewView, language: Language): Spoken {
  const list = spokenList({
    language,
    title: say(language, `先看这里，${looks.length} 处`, `Look here first, ${looks.length}`),
    total: looks.length,
    at: look ?? 0,
    unit: '处',
    entry: (i) => lookText(looks[i]!, language),
    detail: () => [],
    empty: say(language, '没有需要先看的', 'Nothing to look at first'),
    isWaiting: false,
  })
  const head = say(language, '先看这里，', 'To look at first, ')
  return { ...list, here: list.here.map((line, i) => (i === 0 ? head + line : line)) }
}

interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Every report and every gap, body by body. */
function everyReport(view: OverviewView, language: Language): readonly string[] {
  const { grid, order } = view
  if (order.length === 0) return bodiesOf(view, language).here
  return linesOf(
    order.flatMap((row) =>
      grid.years.flatMap((_, column) => {
        const isThere = grid.rows[row]!.cells[column]!.length > 0 || isGap(grid.rows[row]!, column)
        return isThere ? [cellText(view, { row, column }, language)] : []
      }),
    ),
  )
}

/** 青岚镇 2023 年，须核对 2 处，照抄 14%，……，上年计划 13 项，未见佐证 2。 */
function cellText(view: OverviewView, { row, column }: CellPlace, language: Language): string {
  const grid = view.grid.rows[row]!
  const name = cellName(view, { row, column }, language)
  const [report, ...more] = grid.cells[column]!
  if (report === undefined) {
    const none = isGap(grid, column)
      ? say(language, '缺报告', 'report missing')
      : say(language, '没有报告', 'no report')
    return joined([name, none], language)
  }
  const { id, notices } = report
  const count = more.length + 1
  const changed = view.changed.get(id)
  const grave = view.findings.get(id) ?? 0
  const parts = [
    count > 1 && say(language, `同年 ${count} 份，此为 ${id}`, `${count} of this year, this is ${id}`),
    view.chosen.includes(id) && say(language, '已选', 'chosen'),
    grave > 0 && say(language, `须核对 ${grave} 处`, `${grave} to be checked`),
    sharesText(view, report, language),
    changed !== undefined &&
      say(language, `较上年改动 ${percent(changed)}`, `changed since last year ${percent(changed)}`),
    planText(view, id, language),
    notices.length > 0 && say(language, `提示 ${notices.length} 条`, `${notices.length} notices`),
  ]
  return joined([name, ...parts.filter((part) => part !== false)], language)
}

/** 青岚镇 2023 年 */
function cellName({ grid }: OverviewView, { row, column }: CellPlace, language: Language): string {
  const { body } = grid.rows[row]!
  const year = grid.years[column] ?? null
  const when = year === null ? say(language, '年份不明', 'no year') : say(language, `${year} 年`, String(year))
  return `${bodyLabel(body, language)} ${when}`
}

/** What is copied and carried over; the length while that is not known yet. */
function sharesText({ reuse }: OverviewView, { id, text }: Report, language: Language): string {
  const shares = reuse.get(id)?.shares
  if (shares === undefined) return say(language, `${text.length} 字`, `${text.length} characters`)
  const { formula, template, copied, carriedOver, original } = shares
  const words = say(language, '照抄 沿用 模板 套语 自有', 'copied kept template formula own').split(' ')
  return joined(
    [copied, carriedOver, template, formula, original].map((share, i) => `${words[i]} ${percent(share)}`),
    language,
  )
}

function planText({ plans, paired }: OverviewView, id: string, language: Language): string {
  const plan: Planned | undefined = plans.get(id)
  if (plan === undefined)
    return paired.has(id)
      ? say(language, '上年计划正在核对', 'last year’s plan is being followed up')
      : say(language, '无上年计划', 'no plan of last year')
  const total = statuses.reduce((sum, status) => sum + plan.summary[status], 0)
  const counts = statuses
    .filter((status) => plan.summary[status] > 0)
    .map((status) => `${statusWords[status][language]} ${plan.summary[status]}`)
  return joined([say(language, `上年计划 ${total} 项`, `${total} items planned last year`), ...counts], language)
}

/** 主题: sections by topic × reports; of the one under the cursor what the report says. */
export function spokenTopics(view: TopicsView, language: Language): Spoken {
  const { topics, reports, row, column } = view
  const list = topics?.topics ?? []
  const names = reports.map(reportName)
  const cell = (i: number, at: number): string => {
    const id = list[i]!.sections[at] ?? null
    const said =
      id === null ? say(language, '没有这一主题', 'none on this topic') : shareText(view, { id, at }, language)
    return joined([names[at]!, said], language)
  }
  return spokenList({
    language,
    title: joined(
      [
        say(language, `主题，${reports.length} 份报告`, `Topics, ${reports.length} reports`),
        topics === null ? '' : say(language, `${list.length} 个主题`, `${list.length} topics`),
      ],
      language,
    ),
    total: list.length,
    at: row,
    unit: '个主题',
    entry: (i) => `${topicName(list[i]!, language)}${punctuation[language].colon}${cell(i, column)}`,
    detail: (i) => [sectionText(view, i, language)],
    empty:
      topics === null
        ? say(language, '正在按主题对齐章节…', 'Lining up sections by topic…')
        : say(language, '没有主题', 'No topics'),
    isWaiting: topics === null,
  })
}

function shareText(
  { reports, reuse }: TopicsView,
  { id, at }: { readonly id: string; readonly at: number },
  language: Language,
): string {
  const { chars, shared } = sectionShares(reports[at]!, reuse).get(id) ?? { chars: 0, shared: 0 }
  const size = say(language, `${chars} 字`, `${chars} characters`)
  if (reuse === null || chars === 0) return size
  const share = percent(shared / chars)
  return joined([say(language, `${share} 与其他单位相同`, `${share} shared with other bodies`), size], language)
}

/** Characters of a section that are said; the rest is behind Enter. */
const mostCharacters = 300

function sectionText({ topics, reports, column }: TopicsView, row: number, language: Language): string {
  const report = reports[column]
  const id = topics?.topics[row]?.sections[column] ?? null
  const section = report === undefined || id === null ? null : findSection(report.sections, id)
  if (report === undefined || section === null) return ''
  const text = readable(report.text, section.span)
  return text.length <= mostCharacters
    ? text
    : `${text.slice(0, mostCharacters).toWellFormed()}${say(language, '……Enter 看全文', '… Enter opens all of it')}`
}
