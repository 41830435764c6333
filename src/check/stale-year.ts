import type { Wording } from '../model/language.ts'
import type { Role } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import {
  adverbial,
  anyYear,
  belongs,
  campaign,
  closed,
  deadline,
  document,
  eventful,
  introduced,
  keyYear,
  lookingBack,
  ofThing,
  ofYear,
  planned,
  signed,
  spanning,
  tasks,
  term,
  until,
  worked,
} from './year-words.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** The years of a report: the one it reviews, the one it plans. */
interface Years {
  readonly review: number
  readonly plan: number
  readonly isWorkReport: boolean
}

/** Last year's date or period where this year's work is meant, and wrong years in headings and plans. */
export function findStaleYears(reading: Reading): readonly Suspicion[] {
  const { period, genre } = reading.report
  const { review, plan } = period
  if (review === null || !reading.text.includes(`${review}年`)) return []
  const years = { review, plan: plan ?? review + 1, isWorkReport: genre === 'work-report' }
  return [
    ...yearDisagrees(reading),
    ...(years.isWorkReport ? [] : signedBefore(reading, review)),
    ...reading.passages.flatMap((passage) =>
      passage.kind === 'sentence' ? inSentence(passage, years) : inHeading(passage, years),
    ),
  ]
}

/** Reading met one year in the text and another in the file's name. */
function yearDisagrees({ report, passages }: Reading): readonly Suspicion[] {
  const notice = report.notices.find(({ code }) => code === 'year-disagrees')
  const span = notice?.span ?? passages[0]?.span
  return notice === undefined || span === undefined ? [] : [{ severity: 'low', span, message: notice.message }]
}

/** Signed before the year that it reviews had come. */
function signedBefore({ report: { text } }: Reading, review: number): readonly Suspicion[] {
  return [...text.matchAll(signed)].flatMap((match) => {
    const value = valueOf(match[1]!)
    if (!isBehind(value, review)) return []
    const start = match.index + match[0].search(/\S/)
    const message = {
      zh: `本报告总结${review}年工作，落款日期却在${value}年，请核对是否沿用上年文字`,
      en: `the report reviews ${review}, but is dated ${value}; check whether this is last year’s wording`,
    }
    return [{ severity: 'high' as const, span: { start, end: start + match[0].trim().length }, message }]
  })
}

/** Plans that ended before last year, where they are not looked back on: 对照《…（2015—2020年）》 in the report of 2023. */
function expired(passage: Passage, review: number): readonly Suspicion[] {
  const { text } = passage
  if (closed.test(text)) return []
  const over = (match: RegExpExecArray, end: number): readonly Suspicion[] => {
    if (end >= review - 1) return []
    const span = rawSpan(passage, match.index, match.index + match[0].length)
    const message = {
      zh: `“${match[0]}”已于${end}年到期，本报告总结${review}年工作，请核对是否应为现行规划`,
      en: `${match[0]} ended in ${end}, and the report reviews ${review}; check whether the present one is meant`,
    }
    return [{ severity: 'low', span, message }]
  }
  return [
    ...[...text.matchAll(term)].flatMap((match) => over(match, Number(match[2]))),
    ...[...text.matchAll(campaign)].flatMap((match) => over(match, endOfCampaign(match[1]!))),
  ]
}

/** The eighth ran from 2021 to 2025, each five years. */
function endOfCampaign(numeral: string): number {
  return 2025 - 5 * (8 - '一二三四五六七八'.indexOf(numeral) - 1)
}

/** Roles whose headings may name a year. */
const headed: ReadonlySet<Role> = new Set(['progress', 'problems', 'responsibilities', 'plan'])
const longestHeading = 50

function inHeading({ kind, text, role, span }: Passage, years: Years): readonly Suspicion[] {
  if (
    kind !== 'heading' ||
    !headed.has(role) ||
    text.length > longestHeading ||
    spanning.test(text) ||
    /反馈|整改|遗留/.test(text)
  )
    return []
  const [only, second] = yearsIn(text)
  if (
    only === undefined ||
    second !== undefined ||
    ![...text.matchAll(ofYear)].some((match) => valueOf(match[1]!) === only.value)
  )
    return []
  const isStale =
    role === 'plan' ? only.value === years.review || only.value === years.review - 1 : only.value === years.review - 1
  return isStale ? [{ severity: 'high', span, message: messageFor(role, years, only.value) }] : []
}

function messageFor(role: Role, { review, plan }: Years, said: number): Wording {
  const task =
    role === 'plan' ? { zh: `部署${plan}年`, en: `plans ${plan}` } : { zh: `总结${review}年`, en: `reviews ${review}` }
  return {
    zh: `本报告${task.zh}工作，此处写“${said}年”，请核对是否沿用上年文字`,
    en: `the report ${task.en}, here it says ${said}; check whether this is last year’s wording`,
  }
}

function yearsIn(text: string): readonly { readonly value: number; readonly at: number }[] {
  return [...text.matchAll(anyYear)].map((match) => ({ value: valueOf(match[1]!), at: match.index }))
}

const chinese = '〇一二三四五六七八九'
function valueOf(written: string): number {
  return Number(
    [...written.replace(/[○零]/g, '〇')]
      .map((char) => (chinese.includes(char) ? chinese.indexOf(char) : char))
      .join(''),
  )
}

function inSentence(passage: Passage, years: Years): readonly Suspicion[] {
  const { text, role } = passage
  if (!/年|普法/.test(text) || role === 'closing' || role === 'other') return []
  const found =
    role === 'plan' ? inPlan(passage, years) : years.isWorkReport ? inReview(passage, years) : inYearly(passage, years)
  return found.slice(0, 1)
}

function inYearly(passage: Passage, years: Years): readonly Suspicion[] {
  const { text } = passage
  const { review } = years
  const isLast = (value: number) => value === review - 1
  const isOld = (value: number) => isBehind(value, review)
  const announced = matched(passage, introduced, isOld)
  if (announced.length > 0) return suspicions(announced, { passage, years, severity: 'high' })
  const lapsed = expired(passage, review)
  if (leadsOn(text, review)) return lapsed
  const isOfThing = /^[^,.;]{1,16}的/.test(afterDate(text))
  const stated = isHonest(text)
    ? []
    : [
        ...(isOfThing ? [] : matched(passage, until, isLast)),
        ...datesWork(passage, review),
        ...matched(passage, worked, isOld),
        ...matched(passage, keyYear, isLast),
      ]
  const doubted = [...matched(passage, document, isLast), ...(isHonest(text) ? [] : elsewhere(passage, isLast))]
  return [
    ...suspicions(stated, { passage, years, severity: 'high' }),
    ...suspicions(doubted, { passage, years, severity: 'low' }),
    ...lapsed,
  ]
}

/** A year anywhere else, in a clause that says nothing it could belong to. */
function elsewhere(passage: Passage, test: (value: number) => boolean): readonly Dated[] {
  const quoted = passage.text.replace(/《[^》]*》|\([^)]*\)/g, (part) => '·'.repeat(part.length))
  return [...quoted.matchAll(anyYear)].flatMap((match) => {
    const start = Math.max(...[',', ';', ':', '.'].map((mark) => quoted.lastIndexOf(mark, match.index))) + 1
    // A date by itself belongs to the clause behind it.
    const end = quoted.slice(match.index + 10).search(/[,;:.]|$/) + match.index + 10
    const value = valueOf(match[1]!)
    const isFree =
      !belongs.test(quoted.slice(start, end)) &&
      !/^年度?的?[^,.;]{1,14}的(?!总体|思路|主要|重点|目标|指导|基本|任务|工作)(?=[^,.;])/.test(
        quoted.slice(match.index + 4),
      )
    return test(value) && isFree ? [{ span: rawSpan(passage, match.index, match.index + 5), value }] : []
  })
}

/** What follows the date a sentence begins with: 截至2022年底尚未办结的3件. */
function afterDate(text: string): string {
  return text.replace(/^.{0,4}\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日|[底末])?/u, '')
}

/** A work report may look back over its term: only what opens a sentence counts, and only as worth a look. */
function inReview(passage: Passage, years: Years): readonly Suspicion[] {
  const last = years.review - 1
  if (isHonest(passage.text) || leadsOn(passage.text, years.review)) return []
  const dated = [...matched(passage, until, (value) => value === last), ...datesWork(passage, years.review)]
  const atHead = dated.filter(({ span }) => span.start === passage.span.start)
  return suspicions(atHead, { passage, years, severity: 'low' })
}

function inPlan(passage: Passage, years: Years): readonly Suspicion[] {
  const { review, plan, isWorkReport } = years
  if (leadsOn(passage.text, plan)) return []
  const isStale = (value: number) => value === review || isBehind(value, review)
  const stated = [planned, tasks, deadline, document, keyYear].flatMap((pattern) => matched(passage, pattern, isStale))
  const doubted =
    isWorkReport || isHonest(passage.text) || /总结|公开|公示/.test(passage.text)
      ? []
      : elsewhere(passage, (value) => value === review)
  return [
    ...suspicions(stated, { passage, years, severity: 'high' }),
    ...suspicions(doubted, { passage, years, severity: 'low' }),
  ]
}

/** Whether a sentence says itself that it looks back, or goes on to this year. */
function isHonest(text: string): boolean {
  return lookingBack.test(text)
}

/** Whether the sentence names that year or a later one, titles and spans of years (2021—2025) left out. */
function leadsOn(text: string, from: number): boolean {
  const own = text.replace(/《[^》]*》|(?:19|20)\d\d年?[-~—至](?:19|20)\d\d/g, '')
  return yearsIn(own).some(({ value }) => value >= from)
}

/** Whether a year is one to three before the other: an older template's. */
function isBehind(value: number, review: number): boolean {
  return value < review && value >= review - 3
}

/** Words that hold a year, and which. */
interface Dated {
  readonly span: Span
  readonly value: number
}

/** Where the year dates what was done, and belongs to no thing. */
function datesWork(passage: Passage, review: number): readonly Dated[] {
  return [...passage.text.matchAll(adverbial)].flatMap((match) => {
    const after = passage.text.slice(match.index + match[0].length)
    const value = valueOf(match[1]!)
    const isSince = /以来|期间/.test(match[0])
    const isDay = match[0].endsWith('日')
    if (isSince ? /累计/.test(passage.text) : /[自从]/.test(passage.text[match.index - 1] ?? '')) return []
    if (
      !isBehind(value, review) ||
      (isSince && value < review - 1) ||
      !(isDay || eventful.test(after)) ||
      ofThing.test(after)
    )
      return []
    return [{ span: rawSpan(passage, match.index, match.index + match[0].length), value }]
  })
}

interface Said {
  readonly passage: Passage
  readonly years: Years
  readonly severity: 'high' | 'low'
}

function suspicions(dated: readonly Dated[], { passage, years, severity }: Said): readonly Suspicion[] {
  return dated.map(({ span, value }) => ({ severity, span, message: messageFor(passage.role, years, value) }))
}

function matched(passage: Passage, pattern: RegExp, test: (value: number) => boolean): readonly Dated[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const value = valueOf(match[1] ?? match[2]!)
    return test(value) ? [{ span: rawSpan(passage, match.index, match.index + match[0].length), value }] : []
  })
}
