import type { CommitmentClass } from '../model/follow-up.ts'
import type { Report } from '../model/report.ts'
import { readable } from '../text/readable.ts'
import { splitClauses } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'
import { classify } from './classify.ts'
import { contentOf, gramsOf, matterOf } from './grams.ts'
import { deeds } from './lexicon.ts'
import { goalsOf, type Measure } from './measures.ts'
import { namesOf, ownNames, type OwnNames } from './names.ts'
import type { PlanUnit } from './units.ts'
import { type Setting, settingsOf } from './setting.ts'
import { purpose } from './wording.ts'

/** An item of last year's plan as it is looked for. */
export interface Item {
  readonly text: string
  /** Its clauses that promise: without those that only say what for, where others remain. */
  readonly clauses: readonly string[]
  readonly class: CommitmentClass
  readonly matter: string
  readonly grams: Uint32Array
  /** The last characters of its matter: mostly what the deed is done to. */
  readonly object: Uint32Array
  /** Quoted terms, and names of places and institutions; not the body's own. */
  readonly names: readonly string[]
  readonly goals: readonly Measure[]
  readonly deeds: ReadonlySet<string>
  readonly setting: Setting
}

const objectLength = 5

/** The items of a plan, in order; `own` are the names its body has for itself. */
export function itemsOf(units: readonly PlanUnit[], report: Report): readonly Item[] {
  const own = ownNames(report)
  const fieldsAt = settingsOf(report)
  return units.map((unit, i) =>
    itemOf(unit, own, { place: (i + 0.5) / units.length, fields: fieldsAt(unit.section, unit.text) }),
  )
}

function itemOf(unit: PlanUnit, own: OwnNames, setting: Setting): Item {
  const text = readable(unit.text, { start: 0, end: unit.text.length })
  const clauses = coreClauses(text)
  const core = own.strip(clauses.join(''))
  const matter = matterOf(core)
  return {
    text,
    clauses,
    class: classify(text),
    matter,
    grams: contentOf(core),
    object: gramsOf(matter.slice(-objectLength)),
    names: namesOf(core),
    goals: goalsOf(core),
    deeds: deedsOf(core),
    setting,
  }
}

/** The kinds of deeds a text names. */
export function deedsOf(text: string): ReadonlySet<string> {
  return new Set(Object.entries(deeds).flatMap(([kind, words]) => (words.test(text) ? [kind] : [])))
}

function coreClauses(text: string): readonly string[] {
  const clauses = splitClauses(text, { start: 0, end: text.length }).map((span) => textOf(text, span))
  const core = clauses.filter((clause) => !purpose.test(clause) || goalsOf(clause).length > 0)
  return core.length === 0 ? clauses : core
}
