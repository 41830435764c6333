import type { Commitment, FollowUp } from '../model/follow-up.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { readable } from '../text/readable.ts'
import { placeOf } from './place.ts'
import { repetitionWords, signalWords, statuses, statusWords, verdictWords } from './words.ts'

/** One year pair's plan as text: what was searched, then item by item its status, evidence with its place, and why. */
export function renderFollowUp(pair: FollowUp, reports: readonly Report[], language: Language): string {
  const last = reports.find(({ id }) => id === pair.last)!
  const current = reports.find(({ id }) => id === pair.this)!
  const counts = statuses
    .map((status) => `${statusWords[status][language]} ${pair.summary[status]}`)
    .join(language === 'zh' ? '，' : ', ')
  const head = `${pair.last} → ${pair.this}  ${counts}`
  const items = pair.commitments.map((item, i) => itemText(item, i, { last, current, language }))
  return [head, searchedText(pair, language), '', ...items].join('\n')
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

function itemText(item: Commitment, i: number, { last, current, language }: Context): string {
  const number = String(i + 1).padStart(2, '0')
  const decided =
    item.decidedBy === 'reviewer' ? (language === 'zh' ? '（审核人认定）' : ' (decided by a reviewer)') : ''
  const line = (at: number) => (language === 'zh' ? `第 ${at} 行` : `line ${at}`)
  const where = (report: Report, span: Commitment['span']) => line(placeOf(report, span).line)
  const rows = [
    `${number} [${statusWords[item.status][language]}${decided}] ${readable(last.text, item.span)}  (${where(last, item.span)})  ${item.id}`,
  ]
  const best = item.status === 'none' || item.status === 'untestable' ? undefined : item.evidence[0]
  if (best !== undefined) {
    rows.push(`     ↳ ${readable(current.text, best.span)}  (${where(current, best.span)})`)
    rows.push(`       ${reasons(item, language)}`)
  }
  if (item.repeated !== null) {
    const again = language === 'zh' ? '本年计划再列' : 'planned again'
    rows.push(
      `     ↻ ${again}：${repetitionWords[item.repeated.change][language]}  (${where(current, item.repeated.span)})`,
    )
  }
  if (item.recheck !== undefined) {
    rows.push(
      language === 'zh'
        ? `     ! 待复核：佐证已变，原认定“${statusWords[item.recheck.to!][language]}”未沿用`
        : `     ! to be re-checked: the evidence changed since it was decided “${statusWords[item.recheck.to!][language]}”`,
    )
  }
  return rows.join('\n')
}

/** The signals and the target, in words. */
export function reasons(item: Commitment, language: Language): string {
  const signals = (item.evidence[0]?.signals ?? []).map((signal) => signalWords[signal]?.[language] ?? signal)
  const { target } = item
  const figures =
    target === null
      ? []
      : [
          `${language === 'zh' ? '计划' : 'promised '} ${target.promised} → ${target.reported || '—'}：${verdictWords[target.verdict][language]}`,
        ]
  return [...signals, ...figures].join(language === 'zh' ? '；' : '; ')
}
