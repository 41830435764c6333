import type { Genre, Period, Role, RoleReason } from '../model/report.ts'
import { findYear } from './years.ts'

/** A role and why. */
export interface FoundRole {
  readonly role: Role
  readonly reason: RoleReason
}

const problemWords =
  /存在.{0,10}(?:问题|不足|困难|短板|差距)|(?:主要|突出)?(?:问题|不足|短板|差距|困难).{0,6}(?:和|与|及|、).{0,6}(?:原因|不足|短板|挑战|问题)|(?:问题|不足|短板|差距)(?:及|和|与)?(?:其)?(?:成因|原因)?(?:分析)?$|不足之处|短板弱项|^(?:主要|突出)?(?:问题|不足|短板|差距|困难)$|薄弱环节|面临.{0,6}(?:困难|挑战)/
const planWords =
  /下一步|下步|下一年|下一阶段|下年度|来年|明年|打算|思路|工作计划|今后|展望|目标任务|努力方向|(?:工作|重点|任务|初步|总体)(?:的)?(?:安排|部署|要求|任务)|目标举措|指导思想|奋斗目标|主要(?:目标|任务|考虑)|(?:整改|改进|完善|解决|应对)(?:措施|举措|办法|方向|意见)|对策|(?:意见|工作)建议|基本任务/
const responsibilityWords =
  /第一责任人|主要负责人.{0,16}(?:履行|履职)|履行.{0,16}法治(?:政府)?建设.{0,6}职责|主要负责人履职/
const progressWords =
  /(?:基本|建设|工作|落实|开展|进展|推进|完成|主要).{0,8}情况|成效|举措|做法|措施|回顾|主要工作|取得的成[绩就]|工作总结|过去.{0,4}年/

/**
 * The role a top-level heading's words give it, with the year they name.
 *
 * A plan's word beside the reviewed year (2023年重点工作推进情况) speaks of progress.
 */
export function findRole(heading: string, period: Period): FoundRole | null {
  const year = findYear(heading)
  const reported = /整改(?:落实|完成|工作)?情况$/.test(heading) && /上(?:一)?年|去年|反馈|巡[视察]|督察/.test(heading)
  if (reported) return { role: 'progress', reason: { code: 'problems-settled' } }
  const reviewed = year !== null && year === period.review
  return (
    named(heading, 'responsibilities', responsibilityWords) ??
    named(heading, 'problems', problemWords) ??
    plannedYear(heading, year, period) ??
    planOrProgress(heading, reviewed) ??
    (reviewed ? { role: 'progress', reason: { code: 'reviewed-year', year } } : null)
  )
}

function named(heading: string, role: Role, words: RegExp): FoundRole | null {
  const match = words.exec(heading)
  return match === null ? null : { role, reason: { code: 'heading-words', words: match[0] } }
}

function plannedYear(heading: string, year: number | null, period: Period): FoundRole | null {
  if (year === null || year !== period.plan || /回顾|总结|(?:完成|开展|落实)情况/.test(heading)) return null
  return { role: 'plan', reason: { code: 'planned-year', year } }
}

function planOrProgress(heading: string, reviewed: boolean): FoundRole | null {
  const plan =
    reviewed && /情况|回顾|成效|总结|完成|实现|工作$/.test(heading) ? null : named(heading, 'plan', planWords)
  const progress = named(heading, 'progress', progressWords)
  if (plan === null || (progress !== null && /回顾|成效|总结|情况/.test(heading))) return progress ?? plan
  return plan
}

/** Whether a heading joins problems and plan (存在的问题及下一步打算). */
export function joinsPlan(heading: string): boolean {
  return problemWords.test(heading) && /下一步|下步|下一年|打算|思路|工作计划|努力方向|改进措施|工作安排/.test(heading)
}

/** Whether a heading speaks of several years to come (“十四五”, 今后五年, 2035年远景目标). */
export function isLongTerm(heading: string): boolean {
  const many =
    /[“"]十[一二三四五六七八九]五[”"]|(?:今后|未来|下届|下一届).{0,4}(?:五年|几年|政府|时期)|新一届政府|远景目标|五年规划/.test(
      heading,
    )
  return many && !/(?:19|20)\d\d年(?:度)?(?:工作|重点|主要|政府)|今年/.test(heading)
}

/** A child's own role, told by a heading that says nothing else; null where it follows its parent. */
export function findChildRole(heading: string, parent: Role): FoundRole | null {
  if (parent !== 'responsibilities' && /第一责任人|主要负责人.{0,12}履行/.test(heading)) {
    return { role: 'responsibilities', reason: { code: 'child-duty' } }
  }
  if (
    parent !== 'problems' &&
    /^(?:目前)?(?:工作中|还)?(?:存在|主要)(?:的|.{0,6})(?:问题|不足|短板|困难)/.test(heading) &&
    heading.length <= 20
  ) {
    return { role: 'problems', reason: { code: 'child-problems' } }
  }
  if (parent !== 'plan' && /^(?:下一步|下步|下一年|明年|今后).{0,16}$/.test(heading)) {
    return { role: 'plan', reason: { code: 'child-plan' } }
  }
  return null
}

const future = /将(?!军|来)|要(?=[\p{Script=Han}])|力争|确保|争取|计划|拟|预期|目标|年内|加快|努力|进一步|推动|着力/gu
const past = /了(?!解)|已|完成|实现|达到|增长|获得|荣获|累计|先后|共(?=[\d])|取得|建成|下降|提前/gu

/**
 * The role of a thematic heading of a work report by the tense of its text: what was done or what will be.
 *
 * @returns null where neither prevails
 */
export function findRoleByTense(text: string): FoundRole | null {
  const ahead = text.match(future)?.length ?? 0
  const behind = text.match(past)?.length ?? 0
  if (ahead + behind < 8 || Math.max(ahead, behind) < 1.25 * Math.min(ahead, behind)) return null
  return { role: ahead > behind ? 'plan' : 'progress', reason: { code: 'tense', ahead, behind } }
}

/** Whether a kind of report has sections of progress, problems and plan at all. */
export function hasRoles(genre: Genre, roles: readonly (FoundRole | null)[]): boolean {
  return genre !== 'other' || roles.some((found) => found?.role === 'problems' || found?.role === 'plan')
}
