import { findQuantities, type Quantity } from '../text/quantities.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** What is done again every year and comes out different: a meeting, a leaflet, a case. Villages and members stay. */
const activities = new Set([
  '次',
  '场',
  '期',
  '份',
  '人次',
  '件',
  '篇',
  '条',
  '户次',
  '小时',
  '分',
  '万元',
  '元',
  '吨',
  '公里',
  '字',
  '块',
])
/** One figure alone must be this large: four meetings a year are four again. */
const telling = 20

interface Clause {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly figures: readonly Quantity[]
}

/** Sentences that report the same figures in the same words as last year's report did. */
export function findRepeatedFigures(reading: Reading, last: Reading | null): readonly Suspicion[] {
  if (last === null) return []
  const known = new Map<string, Passage>()
  for (const passage of reported(last)) {
    for (const { key } of clausesOf(passage)) if (!known.has(key)) known.set(key, passage)
  }
  return reported(reading).flatMap((passage) => {
    const clauses = clausesOf(passage)
    return repeatedRuns(clauses, known).map((run) => {
      const span = rawSpan(passage, run[0]!.start, run.at(-1)!.end)
      const message = {
        zh: `与${last.report.id}同句数字完全一样，请核对是否沿用上年数字`,
        en: `the same figures as in ${last.report.id}; check whether they are last year’s`,
      }
      const other = { report: last.report.id, span: known.get(run[0]!.key)!.span }
      return { severity: severityOf(run), span, message, other }
    })
  })
}

/** Runs of clauses that stood in last year's report: the sentence's every figure, or beside changed ones three at least. */
function repeatedRuns(clauses: readonly Clause[], known: ReadonlyMap<string, Passage>): readonly (readonly Clause[])[] {
  if (clauses.length > 0 && clauses.every(({ key }) => known.has(key))) return tells(clauses) ? [clauses] : []
  const runs: Clause[][] = [[]]
  for (const clause of clauses) {
    if (known.has(clause.key)) runs.at(-1)!.push(clause)
    else runs.push([])
  }
  return runs.filter((run) => tells(run) && activityFigures(run).length >= 3)
}

function reported({ passages }: Reading): readonly Passage[] {
  return passages.filter(
    ({ kind, role }) => kind === 'sentence' && ['progress', 'responsibilities', 'intro'].includes(role),
  )
}

/** The clauses that hold a figure; the year's own number masked. */
function clausesOf({ text }: Passage): readonly Clause[] {
  if (!/[\d一二三四五六七八九十百千]/.test(text)) return []
  const figures = findQuantities(text)
  if (figures.length === 0) return []
  const clauses: Clause[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (!',;:.'.includes(text[i]!) || /\d/.test(text[i + 1] ?? ''))) continue
    const own = figures.filter(({ span }) => span.start >= start && span.end <= i)
    if (own.length > 0) clauses.push({ key: keyOf(text.slice(start, i)), start, end: i, figures: own })
    start = i + 1
  }
  return clauses
}

function keyOf(clause: string): string {
  return clause.replace(/(?:19|20)\d\d年度?/g, '某年').replace(/["'()]/g, '')
}

function activityFigures(clauses: readonly Clause[]): readonly Quantity[] {
  return clauses.flatMap(({ figures }) =>
    figures.filter(({ unit, kind, isEach }) => kind === 'level' && !isEach && activities.has(unit)),
  )
}

function tells(clauses: readonly Clause[]): boolean {
  const own = activityFigures(clauses)
  if (own.length === 0 || clauses.some(({ key }) => /每[年月季周天日半]|不少于|以上为|规定/.test(key))) return false
  const figures = clauses.flatMap((clause) => clause.figures).filter(({ kind }) => kind === 'level')
  return figures.length >= 2 || own.some(({ value }) => value >= telling)
}

function severityOf(clauses: readonly Clause[]): 'high' | 'low' {
  return activityFigures(clauses).filter(({ value }) => value >= 10).length >= 2 ? 'high' : 'low'
}
