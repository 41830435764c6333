import type { Commitment, Evidence, FollowUp, Life, Mention, Status } from '../model/follow-up.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { readable } from '../text/readable.ts'
import { placeOf } from './place.ts'
import { groundWords, repetitionWords, signalWords, statuses, statusWords, verdictWords } from './words.ts'

/** How the items of a plan are listed: what is open first, or as they stand in the plan. */
export type FollowOrder = 'open' | 'plan'

/** One year pair's plan as text: counts, what was searched, then item by item its status, evidence with its place, and why. */
export function renderFollowUp(
  pair: FollowUp,
  { reports, order }: { readonly reports: readonly Report[]; readonly order: FollowOrder },
  language: Language,
): string {
  const last = reports.find(({ id }) => id === pair.last)!
  const current = reports.find(({ id }) => id === pair.this)!
  const context = { last, current, language }
  const numbered = pair.commitments.map((item, i) => ({ item, number: i + 1 }))
  const groups =
    order === 'plan' ? [numbered] : statuses.map((status) => numbered.filter(({ item }) => item.status === status))
  const items = groups.flatMap((group) =>
    group.length === 0
      ? []
      : [
          ...(order === 'plan' ? [] : [headOf(group[0]!.item.status, group.length, language)]),
          ...group
            .slice(0, order === 'plan' ? undefined : most)
            .map(({ item, number }) => itemText(item, number, context)),
          ...(order === 'plan' ? [] : moreRow(group.length - most, language)),
          '',
        ],
  )
  return [titleOf(pair, language), searchedText(pair, language), '', ...items, ...unplacedRows(pair, language)]
    .join('\n')
    .trimEnd()
}

/** Items of one status listed where what is open comes first; in the order of the plan all are. */
const most = 40

function moreRow(more: number, language: Language): readonly string[] {
  if (more <= 0) return []
  return [
    language === 'zh'
      ? `    另有 ${more} 项，全部事项见 --order plan`
      : `    ${more} more; --order plan lists them all`,
  ]
}

function titleOf(pair: FollowUp, language: Language): string {
  const counts = statuses
    .map((status) => `${statusWords[status][language]} ${pair.summary[status]}`)
    .join(language === 'zh' ? '，' : ', ')
  const total = pair.commitments.length
  return language === 'zh'
    ? `${pair.last} → ${pair.this}  计划事项 ${total} 项：${counts}`
    : `${pair.last} → ${pair.this}  ${total} items planned: ${counts}`
}

function headOf(status: Status, count: number, language: Language): string {
  return language === 'zh'
    ? `【${statusWords[status].zh}】${count} 项`
    : `${statusWords[status].en.toUpperCase()} (${count})`
}

/** What was searched, and what “nothing found” does not mean. */
export function searchedText({ searched }: FollowUp, language: Language): string {
  return language === 'zh'
    ? `查找范围：本年报告除存在问题、下步计划、结语和版式以外的 ${searched.sentences} 个语句；“未见佐证”不表示该项工作没有开展。`
    : `Searched: ${searched.sentences} sentences of this year’s report, all but problems, plan, closing and furniture; “nothing found” does not mean that the work was not done.`
}

interface Context {
  readonly last: Report
  readonly current: Report
  readonly language: Language
}

function itemText(item: Commitment, number: number, { last, current, language }: Context): string {
  const zh = language === 'zh'
  const decided = item.decidedBy === 'reviewer' ? (zh ? '（审核人认定）' : ' (decided by a reviewer)') : ''
  const status = `${statusWords[item.status][language]}${decided}${doubt(item, language)}`
  const why = reasons(item, language)
  return [
    `${String(number).padStart(3)} [${status}] ${readable(last.text, item.span)}  ${lineAt(last, item.span, language)}  ${item.id}`,
    ...evidenceRows(item, current, language),
    ...(why === '' ? [] : [`      ${why}`]),
    ...mentionRow(item.restatement, zh ? '另有重述' : 'also restated', { report: current, language }),
    ...mentionRow(item.problem, zh ? '存在问题中提到' : 'among the problems', { report: current, language }),
    ...repeatedRow(item, current, language),
    ...recheckRows(item, language),
  ].join('\n')
}

/** What is answered, but hardly surely, says so. */
function doubt({ status, decidedBy, confidence }: Commitment, language: Language): string {
  const isAnswered = status === 'addressed' || status === 'partial'
  if (!isAnswered || decidedBy === 'reviewer' || confidence !== 'low') return ''
  return language === 'zh' ? '，把握低' : ', low confidence'
}

/** The best sentence and where it stands; of an item without an answer, none: what was merely nearest would mislead. */
function evidenceRows({ status, evidence }: Commitment, current: Report, language: Language): readonly string[] {
  const best = status === 'none' || status === 'untestable' ? undefined : evidence[0]
  if (best === undefined) return []
  return [
    `    ↳ ${readable(current.text, best.span)}  ${placeText(current, best.span, language)}${alsoText(best, language)}`,
  ]
}

/** 该句另见于其他4份报告 */
export function alsoText({ alsoIn }: Evidence, language: Language): string {
  if (alsoIn === 0) return ''
  return language === 'zh'
    ? `（该句另见于其他 ${alsoIn} 份报告）`
    : ` (also in ${alsoIn} other report${alsoIn === 1 ? '' : 's'})`
}

function mentionRow(
  mention: Mention | null,
  head: string,
  { report, language }: { readonly report: Report; readonly language: Language },
): readonly string[] {
  if (mention === null) return []
  return [
    `      ${head}${language === 'zh' ? '：' : ': '}${readable(report.text, mention.span)}  ${lineAt(report, mention.span, language)}`,
  ]
}

function repeatedRow({ repeated }: Commitment, current: Report, language: Language): readonly string[] {
  if (repeated === null) return []
  const again = language === 'zh' ? '本年计划再列：' : 'planned again: '
  return [
    `    ↻ ${again}${repetitionWords[repeated.change][language]}  ${readable(current.text, repeated.span)}  ${lineAt(current, repeated.span, language)}`,
  ]
}

function recheckRows({ recheck, evidence }: Commitment, language: Language): readonly string[] {
  if (recheck === undefined || recheck.to === null) return []
  const { to, reviewer, evidenceText, text } = recheck
  const was = statusWords[to][language]
  const by = reviewer === '' ? '' : language === 'zh' ? `（${reviewer}）` : ` (${reviewer})`
  const head =
    language === 'zh' ? `待复核：原认定“${was}”${by}未沿用` : `to be re-checked: decided “${was}”${by}, not applied`
  const pairs: readonly (readonly [string, string | null | undefined])[] =
    language === 'zh'
      ? [
          ['当时事项', text],
          ['当时佐证', evidenceText],
          ['现在佐证', evidence[0]?.text],
        ]
      : [
          ['item then', text],
          ['evidence then', evidenceText],
          ['evidence now', evidence[0]?.text],
        ]
  const rows = pairs.flatMap(([name, own]) =>
    own ? [`        ${name}${language === 'zh' ? '：' : ': '}${closed(own)}`] : [],
  )
  return [`    ! ${head}`, ...rows]
}

function unplacedRows({ unplaced = [] }: FollowUp, language: Language): readonly string[] {
  if (unplaced.length === 0) return []
  const zh = language === 'zh'
  return [
    zh ? `原认定的 ${unplaced.length} 项已不在计划中：` : `${unplaced.length} decided items are no longer in the plan:`,
    ...unplaced.map(
      ({ commitment, text, to }) =>
        `    ${commitment}  ${to === null ? '' : statusWords[to][language]}  ${closed(text ?? '')}`,
    ),
  ]
}

function closed(text: string): string {
  return readable(text, { start: 0, end: text.length })
}

function lineAt(report: Report, span: Span, language: Language): string {
  const { line } = placeOf(report, span)
  return language === 'zh' ? `（第 ${line} 行）` : `(line ${line})`
}

/** The headings above and the line: where a reader finds it. */
function placeText(report: Report, span: Span, language: Language): string {
  const { line, headings } = placeOf(report, span)
  const where = [
    ...headings.map((heading) => closed(heading)),
    language === 'zh' ? `第 ${line} 行` : `line ${line}`,
  ].join(' › ')
  return language === 'zh' ? `（${where}）` : `(${where})`
}

/** What speaks for the status: the target, what is missing, the signals found. */
export function reasons(item: Commitment, language: Language): string {
  const parts = [...targetReason(item, language), ...groundReasons(item, language), ...signalReasons(item, language)]
  return parts.join(language === 'zh' ? '；' : '; ')
}

/** Several figures, listed in Chinese, are listed in the language asked for. */
function targetReason({ target }: Commitment, language: Language): readonly string[] {
  if (target === null) return []
  const verdict = verdictWords[target.verdict][language]
  if (language === 'zh') return [`计划${target.promised} → 报告${target.reported || '未见'}：${verdict}`]
  const [promised, reported] = [target.promised, target.reported].map((figures) => figures.replaceAll('、', ', '))
  return [`promised ${promised} → reported ${reported || 'none'}: ${verdict}`]
}

/** What the target says already is not said again. */
function groundReasons({ target, grounds }: Commitment, language: Language): readonly string[] {
  const said = new Set(target === null ? [] : ['target-missed', 'other-measure'])
  return grounds
    .filter(({ code }) => !said.has(code))
    .map(({ code, words }) => {
      const listed = words.join(language === 'zh' ? '、' : ', ')
      return groundWords[code][language] + (listed === '' ? '' : `${language === 'zh' ? '：' : ': '}${listed}`)
    })
}

function signalReasons({ status, evidence }: Commitment, language: Language): readonly string[] {
  const signals = status === 'addressed' || status === 'partial' ? (evidence[0]?.signals ?? []) : []
  const words = signals.map((signal) => signalWords[signal]?.[language] ?? signal)
  return words.length === 0 ? [] : [words.join(language === 'zh' ? '、' : ', ')]
}

/** Commitments that stand in the plans of several years, one line each: 2021 计划（部分佐证）→ 2022 原文照列（有具体佐证）. */
export function renderLives(lives: readonly Life[], language: Language): string {
  const zh = language === 'zh'
  const head = zh ? `多年计划事项 ${lives.length} 项：` : `${lives.length} items planned in several years:`
  const rows = lives.flatMap(({ body, years }) => {
    return [`  ${body}  ${closed(years[0]!.text)}`, `    ${lifeText({ years }, language)}`]
  })
  return [head, ...rows].join('\n')
}

/** The years of one commitment: 2021 计划（部分佐证）→ 2022 原文照列（有具体佐证）. */
export function lifeText({ years }: Pick<Life, 'years'>, language: Language): string {
  const zh = language === 'zh'
  const steps = years.map(({ planYear, status, change }) => {
    const how = change === null ? (zh ? '计划' : 'planned') : repetitionWords[change][language]
    return zh ? `${planYear} ${how}（${statusWords[status].zh}）` : `${planYear} ${how} (${statusWords[status].en})`
  })
  return steps.join(' → ')
}
