import type { Repetition } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { findQuantities } from '../text/quantities.ts'
import { containment, gramsOf, matterOf, type Weigh } from './grams.ts'
import type { PlanUnit } from './units.ts'

/** Least share of either item's matter that the other must hold to be the same item again. */
const leastShared = 0.6

/** The same item in this year's plan, and what became of its wording and figures; null where it is not planned again. */
export function findRepetition(item: string, plan: readonly PlanUnit[], weigh: Weigh): Repetition | null {
  const own = gramsOf(matterOf(item))
  const scored = plan.map((unit) => {
    const other = gramsOf(matterOf(unit.text))
    return { unit, shared: Math.min(1, (containment(own, other, weigh) + containment(other, own, weigh)) / 2) }
  })
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (one.shared > (top?.shared ?? 0) ? one : top),
    null,
  )
  if (best === null || best.shared < leastShared) return null
  return { span: best.unit.span, text: best.unit.text, change: changeOf(item, best.unit.text) }
}

function changeOf(before: string, after: string): Repetition['change'] {
  const wording = (text: string) => folded(text, { punctuation: 'drop' })
  if (wording(before) === wording(after)) return 'verbatim'
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
