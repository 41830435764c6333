import type { Repetition } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { gramsOf, matterOf, type Weigh } from './grams.ts'
import { goalsOf } from './measures.ts'
import { namesOf } from './names.ts'
import { agreementOf } from './targets.ts'
import type { PlanUnit } from './units.ts'

/** Least mean share of the two items' matter that the other holds: in any case; with a long run in common; with a name. */
const least = { any: 0.6, run: 0.42, name: 0.3 }
/** Characters in a row that mostly are one object. */
const longRun = 5

interface Planned extends PlanUnit {
  readonly matter: string
  readonly grams: Uint32Array
  readonly total: number
  readonly names: readonly string[]
}

/**
 * Finds items in this year's plan again, and what became of their wording and figures.
 *
 * @returns a function from an item to its repetition, null where it is not planned again
 */
export function repetitionFinder(plan: readonly PlanUnit[], weigh: Weigh): (item: string) => Repetition | null {
  const planned = plan.map((unit) => plannedOf(unit, weigh))
  const index = new Map<number, number[]>()
  for (const [at, { grams }] of planned.entries())
    for (const gram of grams) {
      const list = index.get(gram)
      if (list === undefined) index.set(gram, [at])
      else list.push(at)
    }
  return (item) => {
    const matter = matterOf(item)
    const grams = gramsOf(matter)
    const total = totalOf(grams, weigh)
    const shared = new Float64Array(planned.length)
    for (const gram of grams) for (const at of index.get(gram) ?? []) shared[at]! += weigh(gram)
    let at = 0
    let most = 0
    for (let i = 0; i < planned.length; i++) {
      const alike = (shared[i]! / total + shared[i]! / planned[i]!.total) / 2
      if (alike > most) [at, most] = [i, alike]
    }
    const best = planned[at]
    if (best === undefined || most === 0 || most < leastFor(item, matter, best)) return null
    return { span: best.span, text: best.text, change: changeOf(item, best.text, weigh) }
  }
}

function plannedOf(unit: PlanUnit, weigh: Weigh): Planned {
  const matter = matterOf(unit.text)
  const grams = gramsOf(matter)
  return { ...unit, matter, grams, total: totalOf(grams, weigh), names: namesOf(unit.text) }
}

function totalOf(grams: Uint32Array, weigh: Weigh): number {
  return grams.reduce((sum, gram) => sum + weigh(gram), 0)
}

function leastFor(item: string, matter: string, { names, matter: other }: Planned): number {
  if (namesOf(item).some((name) => names.includes(name))) return least.name
  for (let i = 0; i + longRun <= matter.length; i++) if (other.includes(matter.slice(i, i + longRun))) return least.run
  return least.any
}

function changeOf(before: string, after: string, weigh: Weigh): Repetition['change'] {
  if (folded(before, { punctuation: 'drop' }) === folded(after, { punctuation: 'drop' })) return 'verbatim'
  const goals = goalsOf(before)
  for (const goal of goalsOf(after)) {
    const old = goals.find(
      (one) =>
        one.quantity.unit === goal.quantity.unit &&
        one.quantity.kind === goal.quantity.kind &&
        one.quantity.value !== goal.quantity.value &&
        agreementOf(one, goal, weigh) >= sameMeasure,
    )
    if (old !== undefined) {
      const isMore = goal.quantity.value * goal.quantity.sign > old.quantity.value * old.quantity.sign
      return isMore === (goal.quantity.bound !== 'at-most') ? 'raised' : 'lowered'
    }
  }
  return 'reworded'
}

/** Least agreement of two figures' names to be the same target again. */
const sameMeasure = 0.5
