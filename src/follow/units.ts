import type { Report, Sentence } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { folded } from '../text/fold.ts'
import { splitClauses } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'
import { classify } from './classify.ts'
import { matterOf } from './grams.ts'
import { goalsOf, measuresOf } from './measures.ts'
import { namesOf } from './names.ts'
import { planSentences } from './plan.ts'
import { credit, leadOver, purpose, startsDeed, statement, times } from './wording.ts'

/** One item of a plan (计划事项), as it stands: a sentence, or each stretch of it that starts a deed or sets a target of its own. */
export interface PlanUnit {
  readonly span: Span
  readonly section: string
  readonly text: string
}

const itemMark =
  /^(?:[一二三四五六七八九十]{1,3}(?:是|要)|第[一二三四五六七八九十]{1,3}[，,、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑩]|——)\s*/u
/** What only introduces the targets: 今年的主要预期目标是： */
const introduction = /(?:目标|指标|任务|要求|建议|重点|工作|方面|如下)[^，。：:]{0,6}[:：]$/u
/** An introduction is looked for in so many clauses at the head of a sentence. */
const introductionLength = 3
const shortest = 6

/** The items of a report's plan, in order. */
export function planUnits(report: Report): readonly PlanUnit[] {
  const isWorkReport = report.genre === 'work-report'
  return planSentences(report)
    .flatMap((sentence) => unitsOf(report.text, sentence, isWorkReport))
    .filter(({ text }) => promises(text))
}

/** Longest lead phrase, in characters. */
const longestLead = 14

/** A general phrase at the head of a numbered item, before its details: 一是做强工业经济，新增规模企业20家 */
function isLead(clause: string): boolean {
  return folded(clause, { punctuation: 'drop' }).length <= longestLead && classify(clause) === 'general'
}

/** What stands in a plan promises, but what leads over, tells what was done or speaks of the times. */
function promises(text: string): boolean {
  const plain = folded(text)
  if (folded(text, { punctuation: 'drop' }).length < shortest) return false
  return ![leadOver, times, credit, statement].some((words) => words.test(plain))
}

/** A sentence without its item mark and introduction, split where a clause starts an item of its own. */
function unitsOf(text: string, { span, section }: Sentence, isWorkReport: boolean): readonly PlanUnit[] {
  const mark = itemMark.exec(textOf(text, span))?.[0].length ?? 0
  const all = splitClauses(text, { start: span.start + mark, end: span.end })
  const lead = all
    .slice(0, introductionLength)
    .findLastIndex((clause) => introduction.test(folded(textOf(text, clause))))
  const clauses = isWorkReport
    ? all.slice(lead + 1).flatMap((clause) => listedTargets(text, clause))
    : all.slice(lead + 1)
  if (clauses.length === 0) return []
  const starts = clauses.slice(0, 1)
  for (const clause of clauses.slice(1)) {
    const before = text.slice(starts.at(-1)!.start, clause.start)
    if (startsUnit(textOf(text, clause), before, isWorkReport)) starts.push(clause)
  }
  if (mark > 0 && starts.length > 1 && isLead(text.slice(starts[0]!.start, starts[1]!.start))) starts.shift()
  return starts.map(({ start }, i) => {
    const last = clauses.findLast((clause) => clause.start < (starts[i + 1]?.start ?? Infinity))!
    const unit = { start, end: last.end - (/[，,；;、]$/u.test(textOf(text, last)) ? 1 : 0) }
    return { span: unit, section, text: textOf(text, unit) }
  })
}

/** A clause, cut at 、 where both sides set a target of their own: 新建农田2万亩、大棚2000亩 */
function listedTargets(text: string, clause: Span): readonly Span[] {
  const cuts = [clause.start]
  for (let i = clause.start; i < clause.end; i++) {
    if (text[i] !== '、') continue
    const [before, after] = [text.slice(cuts.at(-1), i), text.slice(i + 1, clause.end)]
    if ([before, after.split('、')[0]!].every((one) => goalsOf(one).length > 0 && hasSubject(one))) cuts.push(i + 1)
  }
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? clause.end }))
}

/**
 * Whether a clause starts an item of its own after what stands before it in its sentence: a deed on an object of its own.
 *
 * What only says what for or how (确保…, 并向社会公布) belongs to the deed beside it. In a township's plan both must be
 * checkable; work reports string bare directions together, each an item.
 */
function startsUnit(clause: string, before: string, isWorkReport: boolean): boolean {
  const isDeed = startsDeed(clause)
  const plain = folded(clause)
  if (figureAlone.test(plain)) return false
  if (goalsOf(clause).length > 0 && goalsOf(before).length > 0 && hasSubject(clause))
    return isWorkReport || isDeed || isOtherRate(clause, before)
  if (goesWith.test(plain) || !isDeed || leadsIn.test(folded(before))) return false
  return isWorkReport ? isCheckable(clause) && !isEnd(clause) : standsAlone(clause, before)
}

/** What a deed is to come to, where nothing is counted or named: 维护群众合法权益 */
function isEnd(clause: string): boolean {
  return ends.test(folded(clause)) && goalsOf(clause).length === 0 && namesOf(clause).length === 0
}

const ends =
  /^(?:切实|不断|有效|全力|更好|进一步|加快)*(?:维护|促进|形成|营造|保障|增强|激发|满足|方便|助力|释放|提升.{0,12}(?:水平|能力|效能|质量)|提高.{0,12}(?:水平|能力|效能|质量|效率))/u

/** 调解成功率98%以上，信访总量下降15% */
function isOtherRate(clause: string, before: string): boolean {
  return rate.test(folded(clause)) && !sharesObject(clause, before)
}

function standsAlone(clause: string, before: string): boolean {
  const plain = folded(clause)
  if (detail.test(plain) || purpose.test(plain)) return false
  return isCheckable(clause) && isCheckable(before) && !sharesObject(clause, before)
}

/** Whether a clause is on what the one before is on: 聘请监督员5名，建立监督员制度. */
function sharesObject(clause: string, before: string): boolean {
  const [one, other] = [matterOf(clause), matterOf(before)]
  for (let i = 0; i + 3 <= one.length; i++) if (other.includes(one.slice(i, i + 3))) return true
  return false
}

/** One clause that only leads in to the deed after it: 围绕…需求变化， */
const leadsIn =
  /^(?:(?:围绕|聚焦|按照|针对|结合|紧扣|紧盯|瞄准|着眼|立足|根据|面向)[^，,。；;]*|以[^，,。]{2,24}为.{2}|在[^，,。]{2,24}(?:基础上|过程中))[，,]$/u
/** Clauses that go on with the deed before them. */
const goesWith = /^(?:并|及时|同时|切实|做到|防止|减少|避免|使|让|从而|以此|不断|进而|全程|逐一|统一)/u
const rate = /^[^\d]{2,16}(?:率|[总数]量|总数|总额|占比|时限|用时|满意度)[^\d]{0,10}\d/u
/** 达到24.8亿元, 年内完成20个: of what the clause before names. */
const figureAlone =
  /^(?:年内|全年|其中|力争|确保|再|新)*(?:完成|建成|达到?|实现|新增|突破|超过|增长)?(?:约|近)?\d[\d.,]*[万亿]?(?:%|个百分点|\p{Script=Han}{1,2})(?:以上|左右|以内)?[,，;；。]?$/u
/** In a township's plan also what the deed before is to come to, or has to have. */
const detail = /^(?:实现|配备|配齐|增设|提升|形成)/u

function isCheckable(text: string): boolean {
  const kind = classify(text)
  return kind === 'measurable' || kind === 'actionable'
}

/** A clause that names what its figure is of: 财政收入增长8%, not merely 其中200亩. */
function hasSubject(clause: string): boolean {
  const before = folded(clause, { punctuation: 'drop' }).split(/\d/)[0]!
  if (before.length < 4 || (measuresOf(clause)[0]?.name ?? '').length < 2) return false
  return !/^(?:其中|比上年|较上年|同比|惠及|覆盖|带动|每|总投资|占|参训|受益|面积)/u.test(before)
}
