import type { Target } from '../model/follow-up.ts'
import { matterOf } from './grams.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'

/** Words by which less is better. */
const lowerIsBetter = /失业率|能耗|排放|死亡|事故|受理量|下降|减少|控制|压缩|缩短|压减|用时|时限|降低|以内|不超过/u
const halfPoint = 1e-9

/**
 * An item's figures beside those of its evidence, by unit and kind.
 *
 * @returns null where the item sets no figure; `not-comparable` where the evidence has none of its unit and kind
 */
export function compareTargets(promise: string, evidence: string): Target | null {
  const promised = findQuantities(promise).filter(({ unit }) => unit !== '届' && unit !== '级')
  if (promised.length === 0) return null
  const reported = findQuantities(evidence)
  const named = { promised: namesOf(promise, promised), reported: namesOf(evidence, reported) }
  const pairs = promised.map((goal) => ({ goal, result: matching(goal, { promised, reported, named }) }))
  const paired = pairs.filter(({ result }) => result !== null)
  const verdict = verdictOf(pairs, lowerIsBetter.test(promise))
  return {
    verdict,
    promised: quote(promise, promised),
    reported:
      paired.length === 0
        ? quote(evidence, reported)
        : quote(
            evidence,
            paired.map(({ result }) => result!),
          ),
  }
}

interface Pair {
  readonly goal: Quantity
  readonly result: Quantity | null
}

function verdictOf(pairs: readonly Pair[], less: boolean): Target['verdict'] {
  if (pairs.some(({ goal, result }) => result !== null && !isMet(goal, result, less))) return 'missed'
  return pairs.some(({ result }) => result !== null) ? 'met' : 'not-comparable'
}

interface Figures {
  readonly promised: readonly Quantity[]
  readonly reported: readonly Quantity[]
  readonly named: { readonly promised: ReadonlyMap<Quantity, string>; readonly reported: ReadonlyMap<Quantity, string> }
}

/**
 * The reported figure of the same unit and kind, best of the same measure. Where several promised figures share the unit,
 * only the measure tells them apart.
 */
function matching(goal: Quantity, { promised, reported, named }: Figures): Quantity | null {
  const same = reported.filter(
    ({ unit, kind, isEach }) => unit === goal.unit && kind === goal.kind && (isEach || !goal.isEach),
  )
  const loose = reported.filter(({ unit, kind }) => unit === goal.unit && kind !== 'change' && goal.kind !== 'change')
  const fits = same.length > 0 ? same : goal.isEach ? [] : loose
  const own = fits.filter((result) => named.reported.get(result) === named.promised.get(goal))
  if (own.length > 0) return own.find((result) => isMet(goal, result, false)) ?? own[0]!
  const rivals = promised.filter(({ unit, kind }) => unit === goal.unit && kind === goal.kind)
  if (rivals.length > 1 && fits.length < rivals.length) return null
  return fits.find((result) => isMet(goal, result, false)) ?? fits[0] ?? null
}

/** The figures as they stand, white space closed up. */
function quote(text: string, quantities: readonly Quantity[]): string {
  return quantities.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, '')).join('、')
}

function namesOf(text: string, quantities: readonly Quantity[]): ReadonlyMap<Quantity, string> {
  return new Map(quantities.map((quantity) => [quantity, nameOf(text, quantity)]))
}

function isMet(goal: Quantity, result: Quantity, less: boolean): boolean {
  const slack = goal.bound === 'about' ? 0.05 * Math.abs(goal.value) : halfPoint
  if (goal.kind === 'change') {
    const [wanted, got] = [goal.value * goal.sign, result.value * result.sign]
    return goal.sign < 0
      ? got <= wanted + slack
      : less && goal.bound === 'at-most'
        ? got <= wanted + slack
        : got >= wanted - slack
  }
  if (goal.bound === 'at-most' || (less && goal.bound !== 'at-least' && /%|工作日|天|小时/u.test(goal.unit))) {
    return result.value <= goal.value + slack
  }
  return result.value >= goal.value - slack
}

/** Whether a figure of the item and one of the evidence are of one measure: same unit and kind, same words before (持证率, 信息). */
export function sameMeasure(promise: string, evidence: string): boolean {
  const goals = findQuantities(promise).map((goal) => ({ goal, name: nameOf(promise, goal) }))
  const results = findQuantities(evidence).map((result) => ({ result, name: nameOf(evidence, result) }))
  return goals.some(({ goal, name }) =>
    results.some(
      ({ result, name: other }) =>
        goal.unit === result.unit && goal.kind === result.kind && name !== '' && name === other,
    ),
  )
}

/** The two characters of matter right before a figure or, for counts, right after it. */
function nameOf(text: string, { span }: Quantity): string {
  const before = matterOf(text.slice(Math.max(0, span.start - 16), span.start)).replace(
    /(?:达到?|超过?|为|至|到|约|增长|下降|提高|完成|实现)+$/u,
    '',
  )
  const after = matterOf(text.slice(span.end, span.end + 8))
  return before.length >= 2 && !/[，。；、]\s*$/u.test(text.slice(0, span.start)) ? before.slice(-2) : after.slice(0, 2)
}
