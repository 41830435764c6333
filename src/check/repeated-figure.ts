import { findQuantities, type Quantity } from '../text/quantities.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** Units of what is done again every year and comes out different. */
const activities = new Set('次 场 期 份 人次 件 篇 条 户次 小时 分 万元 元 吨 字 块'.split(' '))
/** Verbs that make other figures an activity's too: 培训36人, 走访120户. */
const acts =
  /开展|组织|举办|召开|发放|受理|办理|审查|审核|调解|调处|化解|排查|培训|检查|巡查|接待|解答|走访|整改|查处|立案|参加|出动|宣讲|悬挂|张贴|制作|救助|慰问|清理|拆除/
/** What stays from year to year: 现有, 共有, 每村3名, and rules. */
const standing =
  /现有|共有|设立|设有|配备|配有|划分|明确|聘请|聘任|担任|全覆盖|每[年月季周天日半村个名]|不少于|以上为|规定/
/** One figure alone must be this large: four meetings a year are four again. */
const telling = 20
/** Meetings of every month or quarter come out the same. */
const regular = new Set([1, 2, 4, 6, 12, 24])

interface Clause {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly figures: readonly Quantity[]
}

/** What last year's report says, by clause, and by the figures of each run of three. */
interface Said {
  readonly clauses: ReadonlyMap<string, Passage>
  readonly runs: ReadonlyMap<string, Passage>
}

/** Sentences that report the same figures as last year's report did: in the same words, or three in a row whatever the words. */
export function findRepeatedFigures(reading: Reading, last: Reading | null): readonly Suspicion[] {
  if (last === null) return []
  const said = saidIn(last)
  return reported(reading).flatMap((passage) =>
    repeatedRuns(clausesOf(passage), said).map(({ clauses, earlier }) => {
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
  const runs = new Map<string, Passage>()
  for (const passage of reported(last)) {
    const own = clausesOf(passage)
    for (const { key } of own) if (!clauses.has(key)) clauses.set(key, passage)
    const figures = own.flatMap((clause) => clause.figures)
    for (let i = 0; i + 3 <= figures.length; i++) runs.set(figuresKey(figures.slice(i, i + 3)), passage)
  }
  return { clauses, runs }
}

interface Run {
  readonly clauses: readonly Clause[]
  readonly earlier: Passage
}

/** Runs of clauses that last year's report had: all of the sentence's, or beside changed ones three figures at least. */
function repeatedRuns(clauses: readonly Clause[], said: Said): readonly Run[] {
  if (clauses.length === 0) return []
  const all = clauses.flatMap(({ figures }) => figures)
  const earlier = said.clauses.get(clauses[0]!.key) ?? said.runs.get(figuresKey(all.slice(0, 3)))
  const isKnown = clauses.every(({ key }) => said.clauses.has(key)) || (all.length >= 3 && isKnownRun(all, said))
  if (isKnown && earlier !== undefined) return tells(clauses) ? [{ clauses, earlier }] : []
  const runs: Clause[][] = [[]]
  for (const clause of clauses) {
    if (said.clauses.has(clause.key)) runs.at(-1)!.push(clause)
    else runs.push([])
  }
  return runs
    .filter((run) => tells(run) && activityFigures(run).length >= 3)
    .map((run) => ({ clauses: run, earlier: said.clauses.get(run[0]!.key)! }))
}

/** Whether every three figures in a row stood in a row last year too. */
function isKnownRun(figures: readonly Quantity[], { runs }: Said): boolean {
  return figures.slice(2).every((_, i) => runs.has(figuresKey(figures.slice(i, i + 3))))
}

function figuresKey(figures: readonly Quantity[]): string {
  return figures.map(({ value, unit }) => `${value}${unit}`).join(' ')
}

const unreported = new Set(['plan', 'closing', 'furniture', 'title'])

function reported({ passages }: Reading): readonly Passage[] {
  return passages.filter(({ kind, role }) => kind === 'sentence' && !unreported.has(role))
}

/** The clauses that hold a level; the year's own number masked. */
function clausesOf({ text }: Passage): readonly Clause[] {
  if (!/[\d一二三四五六七八九十百千]/.test(text)) return []
  const figures = findQuantities(text)
  const clauses: Clause[] = []
  let start = 0
  for (let i = 0; i <= text.length && figures.length > 0; i++) {
    if (i < text.length && (!',;:.、'.includes(text[i]!) || /\d/.test(text[i + 1] ?? ''))) continue
    const own = figures.filter(
      ({ span, kind }) =>
        span.start >= start && span.end <= i && kind === 'level' && /\d/.test(text.slice(span.start, span.end)),
    )
    if (own.length > 0)
      clauses.push({ key: keyOf(text.slice(start, i)), start, end: i, text: text.slice(start, i), figures: own })
    start = i + 1
  }
  return clauses
}

function keyOf(clause: string): string {
  return clause.replace(/(?:19|20)\d\d年度?/g, '某年').replace(/["'()]|今年|全年|本年/g, '')
}

function activityFigures(clauses: readonly Clause[]): readonly Quantity[] {
  return clauses.flatMap(({ figures, text }) =>
    standing.test(text)
      ? []
      : figures.filter(({ unit, isEach }) => !isEach && (activities.has(unit) || acts.test(text))),
  )
}

/** Whether the same again is hardly chance: several figures, one of them no regular meeting's, or one large. */
function tells(clauses: readonly Clause[]): boolean {
  const own = activityFigures(clauses)
  const levels = clauses.reduce((count, { figures }) => count + figures.length, 0)
  const isSpecial = own.some(({ value }) => !regular.has(value))
  return (
    own.length > 0 && ((levels >= 2 && isSpecial) || own.some(({ value }) => value >= telling && !regular.has(value)))
  )
}

function severityOf(clauses: readonly Clause[]): 'high' | 'low' {
  return activityFigures(clauses).filter(({ value }) => value >= 10).length >= 2 ? 'high' : 'low'
}
