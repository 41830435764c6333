import type { Report, Section, Sentence } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { splitClauses } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'
import { classify } from './classify.ts'
import { goalsOf } from './measures.ts'
import { namesOf } from './names.ts'
import { rolesOf } from './sections.ts'
import { goalsWithoutFigure, purpose, startsDeed } from './wording.ts'

/** Plans for several years, which this year's report cannot answer. */
const horizon = /(?:今后|未来)[一二两三四五六七八九十几\d]+年|“?十[一二三四五六七]五”?|展望|远景|长远/u
const yearsAhead = /(?:今后|未来)[一二两三四五六七八九十几\d]+年/u
/** A plan sentence in a paragraph on something else: 下一步，我镇将… */
const aside =
  /^(?:下一步|下步|下一阶段|下阶段|接下来|今后一个时期)[，,、]?.{0,16}?(?:将|要|继续|进一步|重点|拟|计划|努力)/u

/**
 * The sentences of a report that plan, in order: those of plan sections, and “下一步，我镇将…” to the end of its paragraph
 * wherever it stands.
 *
 * Of a work report's plan the part for several years is left out where the year's own part can be told from it, and of the
 * opening before its first heading all but the targets: the rest speaks of the times and of principles.
 */
export function planSentences(report: Report): readonly Sentence[] {
  const planning = planningSections(report.sections)
  const asides = asideSentences(report)
  const plans = yearPlans(report)
  const openings = report.genre === 'work-report' ? openingsOf(report.sections) : new Set<string>()
  const isPlanned = ({ span, section }: Sentence): boolean =>
    planning.has(section) && plans.some((part) => part.start <= span.start && span.end <= part.end)
  return [
    ...report.sentences.filter((sentence) => {
      if (asides.has(sentence)) return true
      if (!isPlanned(sentence)) return false
      return !openings.has(sentence.section) || goalsOf(textOf(report.text, sentence.span)).length > 0
    }),
    ...runInHeadings(report).filter(isPlanned),
  ].toSorted((a, b) => a.span.start - b.span.start)
}

/** Sections that plan, and all below them but those of another kind altogether: 压实责任 in a plan is planned too. */
function planningSections(sections: readonly Section[]): ReadonlySet<string> {
  const below = ({ id, role, children }: Section): readonly string[] =>
    role === 'problems' || role === 'closing' || role === 'furniture' ? [] : [id, ...children.flatMap(below)]
  return new Set(topPlans(sections).flatMap(below))
}

/**
 * Headings that the text goes on after on their line, and that promise more than their subject: a figure, a name, a second
 * deed. “二是加强执法监管，开展检查20次；” opens its item like a heading.
 */
function runInHeadings(report: Report): readonly Sentence[] {
  const known = new Set(report.sentences.map(({ span }) => span.start))
  return allSections(report.sections).flatMap(({ id, number, headingSpan }) => {
    if (headingSpan === null || known.has(headingSpan.start)) return []
    const after = report.text.slice(headingSpan.end, headingSpan.end + 3)
    const span = {
      start: headingSpan.start + (number === null ? 0 : headLength(report.text, headingSpan)),
      end: headingSpan.end,
    }
    if (!/^[。；;.]?[^\S\n]*[^\s。；;]/u.test(after) || !promisesMore(textOf(report.text, span), report.genre))
      return []
    return [{ span, section: id }]
  })
}

/** The length of a heading's number: （一）, 一是, 1. */
function headLength(text: string, { start, end }: Section['span']): number {
  return (
    /^(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?|第[一二三四五六七八九十]+[，,、]?)(?:是|要)?\s*/u.exec(
      text.slice(start, end),
    )?.[0].length ?? 0
  )
}

/** The headings of a work report that are run in only lead over, unless they set a figure. */
function promisesMore(heading: string, genre: Report['genre']): boolean {
  if (goalsOf(heading).length > 0 || goalsWithoutFigure.test(heading)) return true
  if (genre === 'work-report') return false
  if (/[“"]/u.test(heading) && namesOf(heading).length > 0) return true
  return splitClauses(heading, { start: 0, end: heading.length })
    .slice(1)
    .map((clause) => textOf(heading, clause))
    .some((clause) => startsDeed(clause) && !purpose.test(folded(clause)) && classify(clause) === 'actionable')
}

function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)])
}

/** The stretches of the plan that are for one year. */
function yearPlans(report: Report): readonly Section['span'][] {
  const plans = topPlans(report.sections)
  const long = plans.filter((plan) => isLong(plan, report))
  if (long.length === 0) return plans.map(({ span }) => span)
  const own = plans.flatMap((plan) => (long.includes(plan) ? [] : [plan.span]))
  if (own.length > 0) return own
  return long.map(({ span }) => {
    const turn = report.sentences.find(
      (sentence) =>
        sentence.span.start > span.start &&
        sentence.span.end <= span.end &&
        turnsToYear(textOf(report.text, sentence.span), report.period.plan),
    )
    return turn === undefined ? span : { start: turn.span.start, end: span.end }
  })
}

/** Told by its heading, or by its first sentences: 今后五年, and no word of this year; 抓好“十二五”开局工作 is of the year. */
function isLong({ heading, span, longTerm }: Section, { text, period }: Report): boolean {
  const isOfYear = (plain: string) =>
    plain.includes('今年') || (period.plan !== null && plain.includes(String(period.plan)))
  const named = folded(heading ?? '')
  if (isOfYear(named) || /开局|开好局|起好步/u.test(named)) return false
  if (longTerm === true) return true
  const first = folded(text.slice(span.start, Math.min(span.end, span.start + openingLength)))
  return horizon.test(named) || (yearsAhead.test(first) && !isOfYear(first))
}

/** How much of a plan is read to tell for how long it is, in code units. */
const openingLength = 400

/** 2006年的工作意见 */
function turnsToYear(sentence: string, year: number | null): boolean {
  const plain = folded(sentence)
  return plain.length < 40 && year !== null && plain.startsWith(String(year)) && /工作|任务|安排/u.test(plain)
}

/** The topmost sections that plan. */
function topPlans(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => (section.role === 'plan' ? [section] : topPlans(section.children)))
}

/** Plan sections with headings below them: their own sentences are an opening. */
function openingsOf(sections: readonly Section[]): ReadonlySet<string> {
  return new Set(
    topPlans(sections)
      .filter(({ children }) => children.length > 2)
      .map(({ id }) => id),
  )
}

/** Sentences outside plan sections from “下一步，我镇将…” to the end of their paragraph. */
function asideSentences(report: Report): ReadonlySet<Sentence> {
  const roles = rolesOf(report.sections)
  const found = new Set<Sentence>()
  let open: Sentence | null = null
  for (const sentence of report.sentences) {
    const role = roles.get(sentence.section)
    const goesOn: boolean =
      open !== null &&
      open.section === sentence.section &&
      !report.text.slice(open.span.end, sentence.span.start).includes('\n')
    const starts = role !== 'plan' && role !== 'closing' && aside.test(folded(textOf(report.text, sentence.span)))
    open = starts || goesOn ? sentence : null
    if (open !== null) found.add(sentence)
  }
  return found
}
