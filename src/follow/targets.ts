import type { Target } from '../model/follow-up.ts'
import type { Quantity } from '../text/quantities.ts'
import { containment, gramsOf, type Weigh } from './grams.ts'
import { derivedMeasures, frequencies, wholeGoals, wordedGoals } from './derived.ts'
import { goalsOf, type Measure, measuresOf } from './measures.ts'
import { lowerIsBetter } from './wording.ts'

/** What became of each of an item's figures. */
export interface Results {
  readonly target: Target
  readonly met: number
  readonly missed: number
  /** Of the same measure, in another unit or as a rate instead of a level. */
  readonly different: number
  readonly unanswered: number
}

interface Result {
  readonly goal: Measure
  readonly outcome: 'met' | 'missed' | 'different' | 'unanswered'
  readonly reported: Measure | null
}

/** Least share of a goal's name that a reported figure's name must hold to be of the same measure. */
const sameName = 0.5
/** Less is enough where both texts have one figure of the unit. */
const onlyOne = 0.15
const telling = new Set(['个工作日', '小时', '分钟', '人次'])
/** 均, 全部 say of what in their clause. */
const saidOfAll = 0.35
/** Of comparable figures, one whose name agrees less by no more than this is as good. */
const nearlyAsGood = 0.25
const equal = 1e-9

/**
 * An item's figures beside those of its evidence.
 *
 * A reported figure answers a goal where its name agrees; then it is met, missed, or of another unit or kind.
 *
 * @returns null where the item sets no figure
 */
export function compareTargets(promise: string, evidence: string, weigh: Weigh): Results | null {
  const goals = [...goalsOf(promise).filter((goal) => !isFrequency(goal, promise)), ...wordedGoals(promise)]
  const wholes = wholeGoals(promise)
  if (goals.length + wholes.length === 0) return null
  const stated = measuresOf(evidence)
  const reported = [
    ...stated.filter((one) => !isBase(one, evidence)),
    ...derivedMeasures(evidence, stated),
    ...frequencies(evidence),
  ]
  const results = [
    ...goals.map((goal) => resultOf(goal, { goals, reported, weigh })),
    // 全覆盖 without a word on how many is judged by the words, not by a figure.
    ...wholes.map((goal) => resultOf(goal, { goals: wholes, reported, weigh })).filter(isCompared),
  ]
  if (results.length === 0) return null
  const count = (outcome: Result['outcome']) => results.filter((one) => one.outcome === outcome).length
  const [met, missed] = [count('met'), count('missed')]
  const found = [...new Set(results.flatMap((one) => (one.reported === null ? [] : [one.reported])))]
  return {
    met,
    missed,
    different: count('different'),
    unanswered: count('unanswered'),
    target: {
      verdict: missed > 0 ? 'missed' : met > 0 ? 'met' : 'not-comparable',
      promised: quote(
        promise,
        results.map(({ goal }) => goal),
      ),
      reported: quote(evidence, found),
    },
  }
}

function isCompared({ outcome }: Result): boolean {
  return outcome === 'met' || outcome === 'missed'
}

/** 每季度1次 is told by `frequencies`. */
function isFrequency({ quantity: { span } }: Measure, text: string): boolean {
  return frequencies(text).some(({ quantity }) => quantity.span.start <= span.start && span.end <= quantity.span.end)
}

/** 45户中已整治31户, 由14个降为5个: what others are told of, no result. */
function isBase({ quantity: { span } }: Measure, text: string): boolean {
  const before = text.slice(Math.max(0, span.start - 16), span.start)
  const after = text.slice(span.end, span.end + 24)
  return (
    /^\p{Script=Han}{0,10}(?:中[，,]?|已)\p{Script=Han}{0,4}\d/u.test(after) ||
    (/(?:由|从)[^，,；;。\d]{0,14}$/u.test(before) &&
      /^[^，,；;。\d]{0,12}(?:至|到|为)[^，,；;。\d]{0,2}\d/u.test(after)) ||
    /(?:上年|去年|上一年)(?:同期)?(?:的|为|仅为?|只有)?$/u.test(before)
  )
}

interface Sides {
  readonly goals: readonly Measure[]
  readonly reported: readonly Measure[]
  readonly weigh: Weigh
}

function resultOf(goal: Measure, sides: Sides): Result {
  const named = agreeing(goal, sides)
  const whole = named.filter(({ one }) => isComparable(goal, one) && one.isPart !== true)
  const comparable = whole.length > 0 ? whole : named.filter(({ one }) => isComparable(goal, one))
  const least = (comparable[0]?.agreement ?? 0) - nearlyAsGood
  const fits = comparable.filter(({ agreement }) => agreement > least).map(({ one }) => one)
  const result = fits.find(({ quantity }) => isMet(goal, quantity)) ?? fits[0]
  if (result !== undefined) {
    return { goal, reported: result, outcome: isMet(goal, result.quantity) ? 'met' : 'missed' }
  }
  return (
    perUnit(goal, sides) ?? {
      goal,
      reported: named[0]?.one ?? null,
      outcome: isNamingEnough(goal) ? 'met' : named.length > 0 ? 'different' : 'unanswered',
    }
  )
}

/** One of a thing is answered by naming it. */
function isNamingEnough({ quantity }: Measure): boolean {
  return quantity.value === 1 && quantity.kind === 'level'
}

/** The reported figures whose name agrees with the goal's, best first. */
function agreeing(
  goal: Measure,
  { goals, reported, weigh }: Sides,
): readonly { readonly one: Measure; readonly agreement: number }[] {
  const isOnly = isAlone(goal, goals) && reported.filter((one) => isComparable(goal, one)).length === 1
  // 受理量下降10% … 总量下降13.3%: the one change, duration or attendance that is told needs no name, unless it has another's.
  const enough = goal.quantity.kind === 'change' || telling.has(goal.quantity.unit) ? 0 : onlyOne
  const leastOf = (one: Measure): number => {
    if (one.isWhole === true) return goal.quantity.bound === 'at-most' ? Infinity : saidOfAll
    if (!isOnly || !isComparable(goal, one)) return sameName
    return goal.deed !== null && goal.deed === one.deed ? 0 : enough
  }
  return reported
    .map((one) => ({ one, agreement: agreementOf(goal, one, weigh) }))
    .filter(({ one, agreement }) => agreement >= leastOf(one))
    .toSorted((a, b) => b.agreement - a.agreement)
}

/** 每村3名 beside 15个村、共62名: a total over the number of those it is of. */
function perUnit(goal: Measure, { reported, weigh }: Sides): Result | null {
  if (!goal.quantity.isEach) return null
  const totals = reported.filter(({ quantity }) => quantity.unit === goal.quantity.unit)
  const total =
    totals.length === 1 ? totals[0] : totals.find((one) => containment(one.grams, goal.grams, weigh) >= onlyOne)
  const number = reported.find((one) => one.quantity.unit === '个' && isOf(goal.name, one))
  if (total === undefined || number === undefined || total === number) return null
  const mean = { ...total.quantity, value: total.quantity.value / number.quantity.value }
  return { goal, reported: total, outcome: isMet(goal, mean) ? 'met' : 'missed' }
}

/** Whether what a figure counts (12个村) stands in the name of another (每村聘请…). */
function isOf(name: string, { counted }: Measure): boolean {
  return counted !== '' && name.includes(counted[0]!)
}

/** How far two figures are of one measure, 0–1, by their names: either may be the fuller; -1 where they tell two things apart. */
export function agreementOf(goal: Measure, result: Measure, weigh: Weigh): number {
  // The name of a reckoned rate is of two clauses.
  const isReckoned = result.shown !== undefined
  if ((!isReckoned && contradict(goal.name, result.name)) || countsOther(goal, result)) return -1
  const forth = containment(goal.grams, result.grams, weigh)
  const endsAlike = result.name.length > 2 && goal.name.endsWith(result.name.slice(-2))
  const back = endsAlike ? containment(result.grams, goal.grams, weigh) : 0
  return Math.max(forth, 0.85 * back, agreementOfCounted(goal, result, weigh))
}

/** 辖区8家危化企业, 检查危化品企业6家; 15个行政村, 13个村; a figure without a name may be of anything. */
function agreementOfCounted(goal: Measure, result: Measure, weigh: Weigh): number {
  if (result.name === '' && goal.name !== '') return onlyOne
  if (goal.quantity.unit !== result.quantity.unit) return 0
  const place = places.exec(goal.counted)?.[0]
  if (place !== undefined && result.counted.startsWith(place)) return sameName
  return goal.counted.length < 3 ? 0 : 0.8 * containment(gramsOf(goal.counted), result.grams, weigh)
}

const places = /村|社区|街道|镇|乡|县/u

/** Units that count things of any kind: there the thing counted must be the same. 项目10个, 企业1237家 */
const ofAnything = new Set(['个', '户', '项', '件'])

/** Deeds that settle what was counted before: 整治45户 is of the houses that were looked at. */
const settles = /整治|整改|化解|办结|拆除|修复|调解/u

function countsOther(goal: Measure, result: Measure): boolean {
  const { counted } = goal
  if (!ofAnything.has(goal.quantity.unit) || counted === '' || result.counted === '') return false
  if (goal.deed === result.deed && settles.test(goal.deed ?? '')) return false
  const shares = (one: string, other: string) => [...one].some((character) => other.includes(character))
  return !shares(counted, result.name) && !shares(result.counted, goal.name)
}

const kinds = /(?:值|收入|(?<!总)投资|总额|面积|产量|价格|就业|率|贷款|存款|住房|人口|能耗|排放量?)$/u

/** 工业增加值, 金融业增加值: one measure of two things; 进出口 is not 出口. */
function contradict(one: string, other: string): boolean {
  if (one.includes('进出口') !== other.includes('进出口') && one.includes('出口') && other.includes('出口')) return true
  let shared = 0
  while (shared < one.length && shared < other.length && one.at(-1 - shared) === other.at(-1 - shared)) shared++
  if (shared < 2 || !kinds.test(one)) return false
  const [a, b] = [one.slice(0, -shared), other.slice(0, -shared)]
  const size = Math.min(a.length, b.length, 2)
  if (size === 0) return false
  for (let i = 0; i + size <= a.length; i++) if (b.includes(a.slice(i, i + size))) return false
  return true
}

function isAlone(goal: Measure, goals: readonly Measure[]): boolean {
  return goals.filter((other) => isComparable(goal, other)).length === 1
}

/** Counting words that stand for one another where the noun is the same. */
const classifiers = [new Set(['个', '户', '项']), new Set(['场', '次', '期'])]

/** Same unit, and a change beside a change; of each beside of each. A count in all is none of each: 每村3名, 共47名. */
function isComparable(
  { quantity: goal, of, isInput: inGoal }: Measure,
  { quantity: result, of: ofResult, isInput: inResult }: Measure,
): boolean {
  if (of !== undefined && ofResult !== undefined && of !== ofResult) return false
  if (inResult === true && inGoal !== true) return false
  const sameUnit = goal.unit === result.unit || classifiers.some((set) => set.has(goal.unit) && set.has(result.unit))
  return sameUnit && (goal.kind === 'change') === (result.kind === 'change') && (result.isEach || !goal.isEach)
}

function isMet({ quantity: goal, name }: Measure, result: Quantity): boolean {
  const slack = goal.bound === 'about' ? 0.05 * Math.abs(goal.value) : equal
  const [wanted, got] = [goal.value * goal.sign, result.value * result.sign]
  if (goal.sign < 0) return got <= wanted + slack
  const isLess = goal.bound === 'at-most' || (goal.bound !== 'at-least' && lowerIsBetter.test(name))
  return isLess ? got <= goal.upper + slack : got >= wanted - slack
}

/** Whether a goal and a reported figure are of one measure, in one unit and kind. */
export function sharesMeasure(goals: readonly Measure[], reported: readonly Measure[], weigh: Weigh): boolean {
  return goals.some((goal) =>
    reported.some((one) => isComparable(goal, one) && agreementOf(goal, one, weigh) >= sameName),
  )
}

/** The figures as they stand, white space closed up. */
function quote(text: string, measures: readonly Measure[]): string {
  return measures
    .map(({ shown, quantity: { span } }) => shown ?? text.slice(span.start, span.end).replace(/\s+/g, ''))
    .join('、')
}
