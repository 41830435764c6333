import type { Wording } from '../model/language.ts'
import type { Role } from '../model/report.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** The years of a report: the one it reviews, the one it plans. */
interface Years {
  readonly review: number
  readonly plan: number
  readonly isWorkReport: boolean
}

const year = '((?:19|20)\\d\\d|[二一][〇○零九][〇○零一二三四五六七八九]{2})'
const anyYear = new RegExp(`(?<!\\d)${year}(?=年)`, 'gu')
/** Years that belong to a span, a law, a plan or a beginning. */
const spanning = /[-~—－–至到]\s*(?:19|20)?\d\d|(?:19|20)\d\d[-~—－–至到]|五年|三年|以来|规划|纲要/
/** Honest looking back: comparisons, beginnings, awards, and the year reviewed beside it. */
const lookingBack =
  /[较比](?!上年|去年|上一年)|同期|累计|连续|历年|逐年|今年|目前|本年|以前|之前|五年|三年|两年|十[一二三四五]五|[一二三四五六七八九]五|起,|开始|被[\p{Script=Han}]{0,8}(?:评|确定|列|授)|荣获|获评|获得|获[\p{Script=Han}]|继续|再次|至今|启动的|印发的|出台的|修订|施行|颁布|通过的/u

/** Last year's date or period where this year's work is meant, and wrong years in headings and plans. */
export function findStaleYears(reading: Reading): readonly Suspicion[] {
  const { period, genre } = reading.report
  const { review, plan } = period
  if (review === null || !reading.text.includes(`${review}年`)) return []
  const years = { review, plan: plan ?? review + 1, isWorkReport: genre === 'work-report' }
  return [
    ...yearDisagrees(reading),
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

/** Roles whose headings may name a year. */
const dated: ReadonlySet<Role> = new Set(['progress', 'problems', 'responsibilities', 'plan'])
const longestHeading = 50

function inHeading({ kind, text, role, span }: Passage, years: Years): readonly Suspicion[] {
  if (kind !== 'heading' || !dated.has(role) || text.length > longestHeading || spanning.test(text)) return []
  const [only, second] = yearsIn(text)
  if (only === undefined || second !== undefined || !isOfYear(text, only.value)) return []
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

/** 2023年法治政府建设工作: the year is that of the work, not of a document. */
function isOfYear(text: string, value: number): boolean {
  const work = '工作|计划|任务|安排|打算|思路|目标|情况|成效|回顾|总结|建设|重点|举措|措施|$'
  return new RegExp(`${value}年度?[^,.;]{0,24}(?:${work})`).test(text)
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

/** Openings that date this year's work; the year is the first group. */
const introduced = new RegExp(`现将[^,.;]{0,14}?${year}年度?`, 'u')
const until = new RegExp(
  `(?<=^|[,;:.])(?:截至|截止到?|截止至?|至)${year}年(?:1[012]月[\\p{Script=Han}]?|年?[底末])(?:\\d{1,2}日)?`,
  'u',
)
const opening = new RegExp(
  `^(?:[一二三四五六七八九十]是)?(?:在)?${year}年度?(?:全年|以来|期间)?(?:,|(?=我|全[镇县乡区市街]|本[镇县乡区街级]|[镇乡县区]|街道))`,
  'u',
)
const planned = new RegExp(
  `(?<=^|[,;:.])[\\p{Script=Han}]{0,4}${year}年度?,?[^,;.]{0,12}?(?:将|要(?!求)|计划|拟|力争|争取|继续|重点)`,
  'u',
)
const tasks = new RegExp(
  `(?:完成|做好|落实|实施|抓好|办好)(?:好)?${year}年度?[^,;.]{0,8}?(?:民生实事|工作任务|目标任务|重点工作|重点项目|各项任务)`,
  'u',
)

function inSentence(passage: Passage, years: Years): readonly Suspicion[] {
  const { text, role } = passage
  if (!text.includes('年')) return []
  if (role === 'plan') return inPlan(passage, years)
  if (role === 'closing' || role === 'other') return []
  const others = yearsIn(text).some(({ value }) => value >= years.review)
  const last = years.review - 1
  const message = messageFor(role, years, last)
  if (!years.isWorkReport) {
    const announced = matched(passage, introduced, (value) => value === last)
    if (announced.length > 0) return announced.map((span) => ({ severity: 'high' as const, span, message }))
  }
  if (others) return []
  const severity = years.isWorkReport ? 'low' : 'high'
  const isHonest = lookingBack.test(text)
  const spans = [
    ...(isHonest && years.isWorkReport ? [] : matched(passage, until, (value) => value === last)),
    ...(isHonest ? [] : matched(passage, opening, (value) => value === last)),
  ]
  return spans.slice(0, 1).map((span) => ({ severity, span, message }))
}

function inPlan(passage: Passage, years: Years): readonly Suspicion[] {
  const { review, plan } = years
  if (yearsIn(passage.text).some(({ value }) => value >= plan)) return []
  const message = messageFor('plan', years, review)
  const spans = [
    ...matched(passage, planned, (value) => value === review || value === review - 1),
    ...matched(passage, tasks, (value) => value === review),
  ]
  return spans.slice(0, 1).map((span) => ({ severity: 'high' as const, span, message }))
}

function matched(passage: Passage, pattern: RegExp, test: (value: number) => boolean) {
  const match = pattern.exec(passage.text)
  if (match === null || !test(valueOf(match[1]!))) return []
  return [rawSpan(passage, match.index, match.index + match[0].length)]
}
