import type { Repetition } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { findQuantities } from '../text/quantities.ts'
import { gramsOf, matterOf, type Weigh } from './grams.ts'
import type { PlanUnit } from './units.ts'

/** Least share of either item's matter that the other must hold to be the same item again. */
const leastShared = 0.6

/**
 * Finds items in this year's plan again, and what became of their wording and figures.
 *
 * @returns a function from an item to its repetition, null where it is not planned again
 */
export function repetitionFinder(plan: readonly PlanUnit[], weigh: Weigh): (item: string) => Repetition | null {
  const grams = plan.map(({ text }) => gramsOf(matterOf(text)))
  const totals = grams.map((own) => totalOf(own, weigh))
  const index = new Map<number, number[]>()
  for (const [at, own] of grams.entries()) for (const gram of own) index.set(gram, [...(index.get(gram) ?? []), at])
  return (item) => {
    const own = gramsOf(matterOf(item))
    const total = totalOf(own, weigh)
    const shared = new Float64Array(plan.length)
    for (const gram of own) for (const at of index.get(gram) ?? []) shared[at]! += weigh(gram)
    const alike = [...shared].map((weight, at) => (weight / total + weight / totals[at]!) / 2)
    const best = alike.indexOf(Math.max(...alike))
    if (best < 0 || !(alike[best]! >= leastShared)) return null
    const { span, text } = plan[best]!
    return { span, text, change: changeOf(item, text) }
  }
}

function totalOf(grams: Uint32Array, weigh: Weigh): number {
  return grams.reduce((sum, gram) => sum + weigh(gram), 0)
}

function changeOf(before: string, after: string): Repetition['change'] {
  if (folded(before, { punctuation: 'drop' }) === folded(after, { punctuation: 'drop' })) return 'verbatim'
  const goals = findQuantities(before)
  for (const goal of findQuantities(after)) {
    const old = goals.find(({ unit, kind }) => unit === goal.unit && kind === goal.kind)
    if (old !== undefined && old.value !== goal.value)
      return goal.value * goal.sign > old.value * old.sign === isMoreBetter(goal.bound) ? 'raised' : 'lowered'
  }
  return 'reworded'
}

function isMoreBetter(bound: 'exact' | 'at-least' | 'at-most' | 'about'): boolean {
  return bound !== 'at-most'
}
