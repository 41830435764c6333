import type { Span } from '../model/span.ts'
import { folded } from '../text/fold.ts'
import type { Quantity } from '../text/quantities.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** Units of what is done again every year and comes out different. */
const activities = new Set('次 场 期 份 人次 件 篇 条 户次 小时 分 万元 元 吨 字 块'.split(' '))
/** Verbs that make other figures an activity's too: 培训36人, 走访120户. */
const acts =
  /开展|组织|举办|召开|发放|受理|办理|审查|审核|调解|调处|化解|排查|培训|检查|巡查|接待|解答|走访|整改|查处|立案|参加|出动|宣讲|悬挂|张贴|制作|救助|慰问|清理|拆除/
/** What stays from year to year: 现有, 共有, 每村3名, and rules. */
const standing =
  /现有|共有|建成|建有|余额|总规模|[个座]\p{Script=Han}{1,4}中$|累计(?:设立|培养|培育|创建|成立|发展)|设立|设有|配备|配有|划分|明确|聘请|聘任|担任|全覆盖|每[年月季周天日半村个名]|不少于|以上为|规定/u
/** Meetings of every month or quarter come out the same. */
const regular = new Set([1, 2, 4, 12])
/** How unlikely by chance (see `surprise`) the same figures must be: of a whole sentence, of one in other words, of a part beside changed figures. */
const telling = { whole: 1.1, reworded: 2, part: 1.6 }

interface Clause {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly figures: readonly Quantity[]
  /** Whether it, or what it is listed with by 、, is said to stay: 现有法律明白人56名、调解员43名. */
  readonly isStanding: boolean
  /** Whether its verb makes any figure an activity's. */
  readonly isAct: boolean
  /** An average comes out differently every year; what is due of each (每村3名) does not. */
  readonly isMean: boolean
}

/** What last year's report says, by clause, and by each two figures in a row. */
interface Said {
  readonly clauses: ReadonlyMap<string, Passage>
  readonly pairs: ReadonlyMap<string, Passage>
  /** By one figure: the words before it, and where. */
  readonly singles: ReadonlyMap<string, readonly Single[]>
}

/** One figure with the last words before it. */
interface Single {
  readonly label: string
  readonly passage: Passage
}

/** Sentences that report the same figures as last year's report did: in the same words, or the same ones in a row. */
export function findRepeatedFigures(reading: Reading, last: Reading | null): readonly Suspicion[] {
  if (last === null) return []
  const said = saidIn(last)
  return reported(reading).flatMap((passage) =>
    repeatedRuns(passage, clausesOf(passage), said).map(({ clauses, earlier }) => {
      const message = {
        zh: `与${last.report.id}同句数字完全一样，请核对是否沿用上年数字`,
        en: `the same figures as in ${last.report.id}; check whether they are last year’s`,
      }
      return {
        severity: severityOf(clauses),
        span: rawSpan(passage, clauses[0]!.start, clauses.at(-1)!.end),
        message,
        other: { report: last.report.id, span: earlier.span },
      }
    }),
  )
}

function saidIn(last: Reading): Said {
  const clauses = new Map<string, Passage>()
  const pairs = new Map<string, Passage>()
  const singles = new Map<string, Single[]>()
  for (const passage of reported(last)) {
    const own = clausesOf(passage)
    for (const { key } of own) if (!clauses.has(key)) clauses.set(key, passage)
    for (const key of pairKeys(own)) if (!pairs.has(key)) pairs.set(key, passage)
    for (const figure of own.flatMap((clause) => clause.figures)) {
      const key = figuresKey([figure])
      const single = { label: labelOf(passage, figure), passage }
      if (singles.has(key)) singles.get(key)!.push(single)
      else singles.set(key, [single])
    }
  }
  return { clauses, pairs, singles }
}

function pairKeys(clauses: readonly Clause[]): readonly string[] {
  const figures = clauses.flatMap((clause) => clause.figures)
  return figures.slice(1).map((figure, i) => figuresKey([figures[i]!, figure]))
}

interface Run {
  readonly clauses: readonly Clause[]
  readonly earlier: Passage
}

/** The whole sentence where last year's had its every figure; else runs of clauses that last year's had, beside changed ones. */
function repeatedRuns(passage: Passage, clauses: readonly Clause[], said: Said): readonly Run[] {
  if (clauses.length === 0) return []
  const pairs = pairKeys(clauses)
  const isSame = clauses.every(({ key }) => said.clauses.has(key))
  const isReworded = pairs.length > 0 && pairs.every((key) => said.pairs.has(key))
  if (isSame || isReworded) {
    const earlier = said.clauses.get(clauses[0]!.key) ?? said.pairs.get(pairs[0]!)!
    return surprise(clauses) >= (isSame ? telling.whole : telling.reworded) ? [{ clauses, earlier }] : []
  }
  const runs = runsOf(clauses, said)
    .filter((run) => surprise(run) >= telling.part)
    .map((run) => ({ clauses: run, earlier: said.clauses.get(run[0]!.key)! }))
  return runs.length > 0 ? runs : rewordedSingles(passage, clauses, said)
}

/** Clauses in other words whose one figure, with the thing counted, is last year's: 接受咨询236人次 → 接受群众咨询236人次. */
function rewordedSingles(passage: Passage, clauses: readonly Clause[], said: Said): readonly Run[] {
  return clauses.flatMap((clause) => {
    const [figure, second] = clause.figures
    if (figure === undefined || second !== undefined || surprise([clause]) < telling.reworded) return []
    const label = labelOf(passage, figure)
    const same = said.singles.get(figuresKey([figure]))?.find((one) => one.label === label)
    return same === undefined || label.length < 2 ? [] : [{ clauses: [clause], earlier: same.passage }]
  })
}

/** The last two characters of what is counted. */
function labelOf({ text }: Passage, { span }: Quantity): string {
  const words = text
    .slice(Math.max(0, span.start - 12), span.start)
    .replace(/(?:共计|累计|总计|合计|共|约|近|达到?|了|超过?)+$/u, '')
  return /\p{Script=Han}{2}$/u.exec(words)?.[0] ?? ''
}

function runsOf(clauses: readonly Clause[], said: Said): readonly (readonly Clause[])[] {
  const runs: Clause[][] = [[]]
  for (const clause of clauses) {
    if (said.clauses.has(clause.key)) runs.at(-1)!.push(clause)
    else runs.push([])
  }
  return runs
}

function figuresKey(figures: readonly Quantity[]): string {
  return figures.map(({ value, unit }) => `${value}${unit}`).join(' ')
}

const unreported = new Set(['plan', 'closing', 'furniture', 'title'])

/** A section that looks back on more than a year: what was done in any of them may be said again. */
const ofTerm = /十[一二三四]?五"?(?:时期|期间)|过去的?五年|五年来|[五三]年(?:工作)?回顾|本届政府|任期/u
/** Folded characters of a section's beginning in which it says what it looks back on. */
const opening = 160

function reported({ report, passages }: Reading): readonly Passage[] {
  const terms = report.sections.filter(({ span }) => {
    const begin = folded(report.text.slice(span.start, Math.min(span.end, span.start + 2 * opening)))
    return ofTerm.test(begin.slice(0, opening))
  })
  const isOfTerm = (at: number) => terms.some(({ span }) => span.start <= at && at < span.end)
  return passages.filter(
    ({ kind, role, span }) => kind === 'sentence' && !unreported.has(role) && !isOfTerm(span.start),
  )
}

/** The clauses that hold a level; the year's own number masked. */
function clausesOf({ text, quantities }: Passage): readonly Clause[] {
  const figures = quantities.filter(({ span, kind }) => kind === 'level' && /\d/.test(text.slice(span.start, span.end)))
  const clauses: Clause[] = []
  let next = 0
  for (const { start, end } of figures.length === 0 ? [] : stretches(text)) {
    const first = next
    while (next < figures.length && figures[next]!.span.end <= end) next++
    const own = figures.slice(first, next).filter(({ span }) => span.start >= start)
    if (own.length > 0) clauses.push(clauseOf(text, { start, end }, { figures: own, before: clauses.at(-1) }))
  }
  return clauses
}

/** A text between its marks; a mark before a digit may be a decimal point or part a number. */
function stretches(text: string): readonly Span[] {
  const ends = [...text.matchAll(/[,;:.、](?!\d)/g)].map(({ index }) => index)
  return [...ends, text.length].map((end, i) => ({ start: i === 0 ? 0 : ends[i - 1]! + 1, end }))
}

interface Figures {
  readonly figures: readonly Quantity[]
  readonly before: Clause | undefined
}

function clauseOf(text: string, { start, end }: Span, { figures, before }: Figures): Clause {
  const said = text.slice(start, end)
  const isListed = text[start - 1] === '、' && before?.end === start - 1
  return {
    key: keyOf(said),
    start,
    end,
    figures,
    isStanding: standing.test(said) || (isListed && before.isStanding),
    isAct: acts.test(said),
    isMean: /平均/.test(said),
  }
}

function keyOf(clause: string): string {
  return clause
    .replace(/(?:19|20)\d\d年度?/g, '某年')
    .replace(/["'()]|今年|全年|本年|累计|总计|共计|共(?!同|建|商|享)|约|达到?/g, '')
}

function activityFigures(clauses: readonly Clause[]): readonly Quantity[] {
  return clauses.flatMap(({ figures, isStanding, isAct, isMean }) =>
    isStanding ? [] : figures.filter(({ unit, isEach }) => (isMean || !isEach) && (activities.has(unit) || isAct)),
  )
}

/**
 * How unlikely it is that all these come out the same again by chance: decimal digits that tell, 36 → 1.6, 5200 → 1.7, 8 → 0.9.
 * Zeros at the end and regular numbers tell next to nothing.
 */
function surprise(clauses: readonly Clause[]): number {
  return activityFigures(clauses).reduce((total, { value }) => {
    const digits = Number(String(Math.round(value)).replace(/0+$/, ''))
    return total + (regular.has(value) ? 0.1 : Math.log10(Math.max(1, digits)))
  }, 0)
}

function severityOf(clauses: readonly Clause[]): 'high' | 'low' {
  return surprise(clauses) >= 3 ? 'high' : 'low'
}
