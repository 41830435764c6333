import type { Genre, Period, Role } from '../model/report.ts'
import { textOf } from '../text/spans.ts'
import { findChildRole, findRole, findRoleByTense, type FoundRole, hasRoles } from './roles.ts'
import { clearScore, problemLeads } from './problems.ts'
import { type Draft, tailOf } from './tree.ts'
import { findYear } from './years.ts'

interface Context {
  readonly text: string
  readonly genre: Genre
  readonly period: Period
}

/** Gives every section its role, with the reason: heading words first, then tense and position. */
export function assignRoles(drafts: readonly Draft[], context: Context): readonly Draft[] {
  const worded = drafts.map((draft, i) => {
    const found = headingRole(draft, context)
    return i === 0 && opensReview(found, draft, context) ? null : found
  })
  if (!hasRoles(context.genre, worded))
    return drafts.map((draft) => spread(draft, { role: 'other', reason: { code: 'genre' } }, context.text))
  const border = planBorder(drafts, worded, context)
  return drafts.map((draft, i) => {
    const place = i === 0 ? 'first' : i > border ? 'after' : 'before'
    const own = worded[i] ?? null
    const found = own !== null && !(place === 'after' && isVague(own, draft, context)) ? own : null
    return spread(draft, found ?? thematicRole(draft, context, place), context.text)
  })
}

/** Index of the section after which a report looks ahead: its first plan, or the section that ends in its problems. */
function planBorder(drafts: readonly Draft[], worded: readonly (FoundRole | null)[], context: Context): number {
  const firstPlan = worded.findIndex((found) => found?.role === 'plan')
  const problems =
    context.genre === 'work-report'
      ? drafts.findIndex((draft) => problemLeads(context.text, tailOf(draft)).some(({ score }) => score >= clearScore))
      : worded.findIndex((found) => found?.role === 'problems')
  const borders = [firstPlan, problems].filter((at) => at >= 0)
  return borders.length === 0 ? drafts.length : Math.min(...borders)
}

/** 主要工作, 措施: words of progress that a work report also heads its plan with. */
function isVague({ role }: FoundRole, draft: Draft, { genre }: Context): boolean {
  return (
    genre === 'work-report' &&
    role === 'progress' &&
    !/回顾|总结|情况|成效|成就|成绩/.test(draft.candidate?.heading ?? '')
  )
}

/** The first section of a work report reviews, whatever its heading's words, unless it names the planned year. */
function opensReview(found: FoundRole | null, draft: Draft, { genre, period }: Context): boolean {
  return genre === 'work-report' && found?.role === 'plan' && findYear(draft.candidate?.heading ?? '') !== period.plan
}

function headingRole(draft: Draft, { period }: Context): FoundRole | null {
  const heading = draft.candidate?.heading ?? ''
  if (/(?:名词|用语|术语).{0,4}(?:解释|说明|注释|释义|注解)|^注释/.test(heading))
    return { role: 'furniture', reason: { code: 'glossary' } }
  return findRole(heading, period)
}

type Place = 'first' | 'before' | 'after'

/** A thematic heading: its place tells, and where that leaves it open the tense of its text; a yearly report's is progress. */
function thematicRole(draft: Draft, { text, genre }: Context, place: Place): FoundRole {
  const other = /其[他它]/.exec(draft.candidate?.heading ?? '')
  if (other !== null) return { role: 'other', reason: { code: 'heading-words', words: other[0] } }
  if (place === 'first') return { role: 'progress', reason: { code: 'first-topic' } }
  if (genre === 'work-report') {
    if (place === 'after') return { role: 'plan', reason: { code: 'topic-after-plan' } }
    return findRoleByTense(textOf(text, draft.span)) ?? { role: 'progress', reason: { code: 'topic-before-plan' } }
  }
  const byTense = place === 'after' ? findRoleByTense(textOf(text, draft.span)) : null
  return byTense ?? { role: 'progress', reason: { code: 'topic' } }
}

function spread(draft: Draft, found: FoundRole, text: string): Draft {
  return {
    ...draft,
    ...found,
    children: draft.children.map((child) => {
      const own = child.level === 2 ? ownRole(child, found.role, text) : null
      return spread(child, own ?? { role: found.role, reason: { code: 'parent' } }, text)
    }),
  }
}

function ownRole(child: Draft, parent: Role, text: string): FoundRole | null {
  if (parent === 'other' || parent === 'furniture') return null
  return (
    findChildRole(child.candidate?.heading ?? '', parent) ?? (parent === 'progress' ? ledByDuty(child, text) : null)
  )
}

/** 镇党政主要负责人切实履行推进法治建设第一责任人职责，… as the first words below a heading that does not say so. */
function ledByDuty({ candidate, span }: Draft, text: string): FoundRole | null {
  const start = candidate?.span.end ?? span.start
  const first = text.slice(start, Math.min(span.end, start + 60)).replace(/\s+/g, '')
  if (!/^[^。；]{0,24}(?:主要负责人|书记|[镇乡]长|主任)[^。；]{0,16}第一责任人/.test(first)) return null
  return { role: 'responsibilities', reason: { code: 'duty-lead' } }
}
