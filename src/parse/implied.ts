import type { Genre, Period, Role, RoleReason } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { splitSentences } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'
import { chooseLead, paragraphStart, problemLeads } from './problems.ts'
import { joinsPlan } from './roles.ts'
import { cutAt, type Draft, implied, tailOf } from './tree.ts'

const thanks = /(?:表示|致以|道一声).{0,16}(?:感谢|谢意|敬意|问候)|(?:衷心|诚挚)(?:地)?感谢/
const planLead =
  /^(?:为此，|对此，)?针对(?:以上|上述|这些|存在的)?.{0,6}(?:问题|不足|短板).{0,24}(?:将|重点|下一步|我[镇乡街])|^(?:在)?(?:下一步|下步|今后|以后|下一阶段|下阶段|接下来|新的一年|明年|来年|下一年度?|(?:19|20)\d\d年)(?:的)?(?:工作)?(?:中|里)?[，,、]?.{0,24}(?:我[镇乡街县区市]|镇|街道|我们|将|要|继续|进一步|努力|拟|计划)/u
/** What was learnt from the year, after its problems. */
const lessons =
  /^(?:各位代表[！，：])?(?:回顾|总结|回首).{0,20}(?:体会|经验|认识|启示)|^.{0,10}(?:年|期间?)来的.{0,12}(?:实践|经验)/u
const closingLead =
  /^(?:各位代表[！!，,：:]|让我们|特此报告|以上报告)|让我们.{0,60}(?:奋斗|努力|前进)|请.{0,8}(?:审议|批评指正)/u

interface Context {
  readonly text: string
  readonly genre: Genre
  readonly hasPlan: boolean
  readonly period: Period
  /** Where the report's problems begin without a heading; null where they have one, or there are none. */
  readonly problemsAt: number | null
}

interface Mark {
  readonly at: number
  readonly role: Role
  readonly reason: RoleReason
}

/** What is known of the report that is split. */
interface Whole {
  readonly text: string
  readonly genre: Genre
  readonly period: Period
}

/**
 * Splits the heading-less stretches with a role of their own off the end of top sections (implied sections):
 * the problems paragraph of a work report, thanks, a plan paragraph, the closing.
 *
 * Only what stands after a section's last heading is looked at: what follows the first such stretch belongs to it or to the
 * next. A section headed as problems and plan in one is searched whole, and its plan takes the headings below its lead along.
 */
export function splitImplied(sections: readonly Draft[], { text, genre, period }: Whole): readonly Draft[] {
  const context = {
    text,
    genre,
    period,
    hasPlan: sections.some(({ role }) => role === 'plan'),
    problemsAt: problemsStart(sections, text),
  }
  const last = sections.findLast(({ role }) => role !== 'furniture')
  return sections.flatMap((section) => {
    const marks = marksOf(section, context, section === last)
    return marks.length === 0 ? [section] : splitAt(section, marks)
  })
}

/** Where the problems begin without a heading: in a section of progress, where no section is headed as problems. */
function problemsStart(sections: readonly Draft[], text: string): number | null {
  const isHeaded = (draft: Draft): boolean => draft.role === 'problems' || draft.children.some(isHeaded)
  if (sections.some(isHeaded)) return null
  const leads = sections
    .filter(({ role }) => role === 'progress')
    .flatMap((section) => problemLeads(text, tailOf(section)))
  return chooseLead(leads)?.at ?? null
}

function splitAt(section: Draft, marks: readonly Mark[]): readonly Draft[] {
  const parts = marks.map(({ at, role, reason }, i) => {
    const span = { start: at, end: marks[i + 1]?.at ?? section.span.end }
    return { ...implied(role, span, reason), children: adopted(section, span, role) }
  })
  return [cutAt(section, marks[0]!.at), ...parts]
}

/** The headings of a section that stand in a part split off it, with the part's role. */
function adopted(section: Draft, { start, end }: Span, role: Role): readonly Draft[] {
  const taken = (draft: Draft): Draft => ({
    ...draft,
    role,
    reason: { code: 'parent' },
    children: draft.children.map(taken),
  })
  return section.children
    .filter((child) => child.span.start >= start && child.span.start < end)
    .map((child) => taken(child.span.end > end ? cutAt(child, end) : child))
}

/** Where parts of their own may stand in a section. */
function searchedIn(section: Draft): Span {
  const holdsPlan = isJoint(section) && !section.children.some(({ role }) => role === 'plan')
  return holdsPlan ? { start: section.candidate!.span.end, end: section.span.end } : tailOf(section)
}

/** Whether a section is headed as problems and plan in one. */
function isJoint({ role, candidate }: Draft): boolean {
  return role === 'problems' && joinsPlan(candidate?.heading ?? '')
}

function marksOf(section: Draft, context: Context, isLast: boolean): readonly Mark[] {
  const tail = searchedIn(section)
  const sentences = splitSentences(context.text, tail)
  const marks: Mark[] = []
  for (const sentence of sentences) {
    const mark = markAt(sentence, { section, context, isLast, tail, marks })
    if (mark !== null && mark.role !== marks.at(-1)?.role && sentence.start > section.span.start) marks.push(mark)
  }
  const closing = isLast ? closingMark(sentences, context.text, tail) : null
  return closing === null ? marks : [...marks.filter(({ at }) => at < closing.at), closing]
}

interface Looking {
  readonly section: Draft
  readonly context: Context
  readonly isLast: boolean
  readonly tail: Span
  readonly marks: readonly Mark[]
}

/** What role of its own a sentence starts, if any. */
function markAt(sentence: Span, looking: Looking): Mark | null {
  const own = textOf(looking.context.text, sentence).slice(0, 200)
  return (
    problemsAt(sentence, looking) ??
    lessonsAt(sentence.start, own, looking) ??
    thanksAt(sentence.start, own, looking) ??
    planAt(sentence, own, looking)
  )
}

function problemsAt({ start, end }: Span, { context }: Looking): Mark | null {
  const at = context.problemsAt
  if (at === null || at < start || at >= end) return null
  return { at, role: 'problems', reason: { code: 'problems-lead' } }
}

/** The year's lessons after its problems speak of the year's work again. */
function lessonsAt(at: number, own: string, { marks }: Looking): Mark | null {
  if (marks.at(-1)?.role !== 'problems' || !lessons.test(own)) return null
  return { at, role: 'progress', reason: { code: 'lessons' } }
}

function thanksAt(at: number, own: string, looking: Looking): Mark | null {
  const { section, context, tail } = looking
  if (section.role !== 'progress' || context.genre !== 'work-report' || !thanks.test(own)) return null
  if (!isLate(at, looking)) return null
  return { at: nearParagraphStart(context.text, at, tail.start), role: 'closing', reason: { code: 'thanks' } }
}

function planAt({ start }: Span, own: string, { section, context, isLast, tail, marks }: Looking): Mark | null {
  if (marks.some((mark) => mark.role === 'plan') || !wantsPlan(section, context, isLast)) return null
  const bridges = joinsPlan(section.candidate?.heading ?? '') && opensList(context.text, { start, end: tail.end }, own)
  if (!bridges && (!planLead.test(own) || isLookingBack(own, context.period))) return null
  return { at: start, role: 'plan', reason: { code: 'plan-lead', words: own.slice(0, 6) } }
}

/** 2022年，我镇… in the report of that year. */
function isLookingBack(own: string, { review }: Period): boolean {
  return (
    review !== null &&
    own.startsWith(`${review}年`) &&
    !/[将拟]|打算|计划/.test(
      own
        .split(/[，,。；]/)
        .slice(0, 2)
        .join(),
    )
  )
}

/** 我们将采取以下措施：一是… – a sentence that looks ahead, and the first item of its list. */
function opensList(text: string, { start, end }: Span, own: string): boolean {
  const lead = own.split(/[：:。]/)[0]!
  if (!/将|拟|措施|改进|打算|下一步|努力|重点/.test(lead) || /^[一二三四五六七八九十]{1,3}是|^[（(\d]/.test(lead))
    return false
  return /^[：:。\s]{1,4}(?:一是|第一|首先|1[.、．]|[（(][一1][）)])/.test(
    text.slice(start + lead.length, Math.min(end, start + lead.length + 12)),
  )
}

/** The closing: the last paragraph of the report that addresses the deputies or calls to action. */
function closingMark(sentences: readonly Span[], text: string, tail: Span): Mark | null {
  const last = sentences.findLast((sentence) => closingLead.test(textOf(text, sentence)))
  if (last === undefined || tail.end - last.start > longestClosing) return null
  return { at: nearParagraphStart(text, last.start, tail.start), role: 'closing', reason: { code: 'closing' } }
}

/** A call to action farther from the end than this is a turn of phrase in mid-text, in code units. */
const longestClosing = 700

function wantsPlan(section: Draft, context: Context, isLast: boolean): boolean {
  if (section.role === 'problems') return isJoint(section) || (!context.hasPlan && isLast)
  return (section.role === 'progress' || section.role === 'responsibilities') && !context.hasPlan && isLast
}

/** In the last part of the tail: a closing or thanks, not a turn of phrase in mid-text. */
function isLate(at: number, { tail }: Looking): boolean {
  return tail.end - at < Math.max(900, 0.25 * (tail.end - tail.start))
}

/** The head of the paragraph, unless it lies far back: in a text without line breaks the sentence itself is the border. */
function nearParagraphStart(text: string, at: number, from: number): number {
  const start = paragraphStart(text, at, from)
  return at - start > 500 ? at : start
}
