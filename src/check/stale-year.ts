import type { Wording } from '../model/language.ts'
import type { Role } from '../model/report.ts'
import type { Span } from '../model/span.ts'
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
/** A sentence that looks back, or leads on to this year. */
const lookingBack = /累计|连续|历年|逐年|今年|目前|本年|五年|三年|两年|十[一二三四五]五|起,|继续|再次|至今|明年/u

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

/** Announcements and dates up to which; the year is the first group. */
const introduced = new RegExp(`现将[^,.;]{0,14}?${year}年度?`, 'gu')
const until = new RegExp(
  `(?<=^|[,;:.])(?:截至|截止到?|截止至?|至)${year}年(?:1[012]月[\\p{Script=Han}]?|年?[底末])(?:\\d{1,2}日)?`,
  'gu',
)
/** A year at the head of a clause or behind its subject, with the stretch of it that is meant: 我镇2022年上半年… */
const adverbial = new RegExp(
  `(?<=^|[,;:.(]|[一二三四五六七八九十]是|我[镇乡县区市]|街道|全[镇乡县区市]|本[镇乡县]|[镇乡](?:党委|政府)?|在)${year}年度?(?:全年|以来|期间|上半年|下半年|1?\\d-1?\\d月|1?\\d月(?:\\d{1,2}日)?)?(?![底末初前])`,
  'gu',
)
/** What follows where a year dates work done: a comma, who did it, or what was done. */
const eventful =
  /^(?:,|[^,.;]{0,10}(?:我|全[镇县乡区市街]|镇|乡|街道|党|各|共|先后|开展|组织|召开|受理|办理|调处|调解|化解|培训|发放|审核|审查|检查|完成|推进|落实|坚持|加强|扎实|举办|制定|排查|接待|解答|查处|整改|安排|投入|新建|严格|认真|深入|积极))/u
/** What follows where a year belongs to a thing: 2022年建成的…, 2022年度考核, 2022年的36件, 2022年版. */
const ofThing =
  /^(?:[^,.;]{1,14}的(?=[^,.;])|的?\d|的?基础|同期|相比|版|至|-|以前|之前|度?(?:述法|考核|测评|评议|评选|表彰|审计|督察|评估|绩效|结算|决算)|[^,.;]{0,12}(?:荣获|获|被|授予))/u
/** Documents of one's own that carry a year: 制定《…2022年普法工作要点》. */
const document = new RegExp(
  `(?:制定|印发|出台|下发|编制)(?:了|并实施|完善)?《[^》]{0,30}?${year}年[^》]{0,30}(?:要点|计划|方案|安排|清单)》`,
  'gu',
)
const planned = new RegExp(
  `(?<=^|[,;:.]|[一二三四五六七八九十]是|在)${year}年度?(?!的?(?:基础|经验|成绩)),?(?=[^,.;]{0,14}(?:将|要(?!求)|计划|拟|力争|争取|继续|重点|进一步|着力|加强|推进|工作中))`,
  'gu',
)
const tasks = new RegExp(
  `(?:完成|谋划|部署|做好|落实|实施|抓好|办好)(?:好)?${year}年度?[^,.;]{0,8}?(?:民生实事|工作|任务|重点项目)(?!总结|收尾|考核)`,
  'gu',
)
/** 扎实推进2022年度法治政府建设: work named with its year. */
const worked = new RegExp(
  `(?:推进|开展|抓好|做好|部署)(?:了|好)?${year}年度?(?:的)?(?:全镇|全乡|我镇|我乡)?(?:法治|依法|普法|各项)`,
  'gu',
)
/** A deadline that has passed: 力争2022年底前 in the plan of 2023. */
const deadline = new RegExp(`(?<!截至|截止|截止到|自|从|较|比|与)${year}年(?:年?[底末]|内)(?:之?前)?(?!的)`, 'gu')

function inSentence(passage: Passage, years: Years): readonly Suspicion[] {
  const { text, role } = passage
  if (!text.includes('年') || role === 'closing' || role === 'other') return []
  const found =
    role === 'plan' ? inPlan(passage, years) : years.isWorkReport ? inReview(passage, years) : inYearly(passage, years)
  return found.slice(0, 1)
}

function inYearly(passage: Passage, years: Years): readonly Suspicion[] {
  const last = years.review - 1
  const announced = matched(passage, introduced, (value) => isBehind(value, years.review))
  if (announced.length > 0) return suspicions(announced, { passage, years, said: last, severity: 'high' })
  if (leadsOn(passage.text, years.review)) return []
  const stated = [
    ...matched(passage, until, (value) => value === last),
    ...(isHonest(passage.text) ? [] : datesWork(passage, years.review)),
    ...(isHonest(passage.text) ? [] : matched(passage, worked, (value) => isBehind(value, years.review))),
  ]
  return [
    ...suspicions(stated, { passage, years, said: last, severity: 'high' }),
    ...suspicions(
      matched(passage, document, (value) => value === last),
      { passage, years, said: last, severity: 'low' },
    ),
  ]
}

/** A work report may look back over its term: only what opens a sentence counts, and only as worth a look. */
function inReview(passage: Passage, years: Years): readonly Suspicion[] {
  const last = years.review - 1
  if (isHonest(passage.text) || leadsOn(passage.text, years.review)) return []
  const spans = [...matched(passage, until, (value) => value === last), ...datesWork(passage, years.review)]
  const atHead = spans.filter(({ start }) => start === passage.span.start)
  return suspicions(atHead, { passage, years, said: last, severity: 'low' })
}

function inPlan(passage: Passage, years: Years): readonly Suspicion[] {
  const { review, plan } = years
  if (leadsOn(passage.text, plan)) return []
  const isStale = (value: number) => value === review || isBehind(value, review)
  const spans = [planned, tasks, deadline].flatMap((pattern) => matched(passage, pattern, isStale))
  return suspicions(spans, { passage, years, said: review, severity: 'high' })
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

/** Where the year dates what was done, and belongs to no thing. */
function datesWork(passage: Passage, review: number): readonly Span[] {
  return [...passage.text.matchAll(adverbial)].flatMap((match) => {
    const after = passage.text.slice(match.index + match[0].length)
    const value = valueOf(match[1]!)
    const isSince = /以来|期间/.test(match[0])
    const isDay = match[0].endsWith('日')
    if (
      !isBehind(value, review) ||
      (isSince && value < review - 1) ||
      !(isDay || eventful.test(after)) ||
      ofThing.test(after)
    )
      return []
    return [rawSpan(passage, match.index, match.index + match[0].length)]
  })
}

interface Said {
  readonly passage: Passage
  readonly years: Years
  readonly said: number
  readonly severity: 'high' | 'low'
}

function suspicions(spans: readonly Span[], { passage, years, said, severity }: Said): readonly Suspicion[] {
  return spans.map((span) => ({ severity, span, message: messageFor(passage.role, years, said) }))
}

function matched(passage: Passage, pattern: RegExp, test: (value: number) => boolean): readonly Span[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) =>
    test(valueOf(match[1]!)) ? [rawSpan(passage, match.index, match.index + match[0].length)] : [],
  )
}
