import type { Repetition } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { contentOf, matterOf, type Weigh } from './grams.ts'
import { goalsOf, type Measure } from './measures.ts'
import { namesOf } from './names.ts'
import { agreementOf } from './targets.ts'
import type { PlanUnit } from './units.ts'
import { lowerIsBetter } from './wording.ts'

/** Least mean share (geometric) of the two items' content that the other holds: in any case; with a long run in common; with a name. */
const least = { any: 0.47, run: 0.4, name: 0.35 }
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
    const grams = contentOf(item)
    const total = totalOf(grams, weigh)
    const shared = new Float64Array(planned.length)
    for (const gram of grams) {
      const weight = weigh(gram)
      for (const at of index.get(gram) ?? []) shared[at]! += weight
    }
    let at = 0
    let most = 0
    for (let i = 0; i < planned.length; i++) {
      const alike = shared[i]! / Math.sqrt(total * planned[i]!.total)
      if (alike > most) [at, most] = [i, alike]
    }
    const best = planned[at]
    if (best === undefined || most === 0 || most < leastFor(item, matter, best)) return null
    return { span: best.span, text: best.text, change: changeOf(item, best.text, weigh) }
  }
}

function plannedOf(unit: PlanUnit, weigh: Weigh): Planned {
  const matter = matterOf(unit.text)
  const grams = contentOf(unit.text)
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
  // 其余3个村 is what is left of them, not less.
  if (/其余|剩余|余下/u.test(after)) return 'reworded'
  const [goals, others] = [goalsOf(before), goalsOf(after)]
  for (const goal of others) {
    const old = goals.find((one) => isSameTarget(one, goal, { goals, others, weigh }))
    if (old === undefined || old.quantity.value === goal.quantity.value) continue
    const isMore = goal.quantity.value > old.quantity.value
    const isLess = goal.quantity.sign > 0 && (goal.quantity.bound === 'at-most' || lowerIsBetter.test(goal.name))
    return isMore === isLess ? 'lowered' : 'raised'
  }
  return 'reworded'
}

interface Targets {
  readonly goals: readonly Measure[]
  readonly others: readonly Measure[]
  readonly weigh: Weigh
}

/** Figures of one measure; the only ones of their unit in items that are the same need no name. */
function isSameTarget(one: Measure, other: Measure, { goals, others, weigh }: Targets): boolean {
  const isAlike = (a: Measure, b: Measure) =>
    a.quantity.unit === b.quantity.unit && a.quantity.kind === b.quantity.kind && a.quantity.sign === b.quantity.sign
  if (!isAlike(one, other)) return false
  const isOnly = [goals, others].every((list) => list.filter((some) => isAlike(one, some)).length === 1)
  return agreementOf(one, other, weigh) >= (isOnly ? 0 : sameMeasure)
}

/** Least agreement of two figures' names to be the same target again. */
const sameMeasure = 0.5
