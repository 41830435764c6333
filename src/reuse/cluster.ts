import type { Report } from '../model/report.ts'
import { bodyKey } from './classify.ts'
import { findAdapted } from './fuzzy.ts'
import type { Mask } from './mask.ts'
import { Union } from './union.ts'
import { clausesOf, shortest, shortestAcross, shortestAlone, type Unit, unitsOf } from './units.ts'

/** The sentences and clauses of a corpus that are one wording: at least two members each, in corpus order. */
export interface Clustered {
  readonly units: readonly Unit[]
  /** Indices into `units`, ascending; clusters by their first member. */
  readonly clusters: readonly (readonly number[])[]
}

/**
 * Groups what is the same once numbers, places and law titles are masked: whole sentences first, then sentences
 * reworded, then single clauses of those that found no partner.
 */
export function clusterUnits(reports: readonly Report[], mask: Mask): Clustered {
  const sentences = unitsOf(reports, mask)
  const union = new Union(sentences.length)
  joinEqual(sentences, union, reports)
  for (const [a, b] of adaptedPairs(sentences, union, reports)) union.join(a, b)
  const whole = groupsOf(sentences.length, union)
  const alone = sentences.filter((_, i) => !whole.taken.has(i))
  const clauses = alone
    .flatMap((unit) => clausesOf(reports[unit.report]!, unit, mask))
    .filter(({ masked }) => masked.length >= shortestAlone)
  const partial = new Union(clauses.length)
  joinEqual(clauses, partial, reports)
  const parts = groupsOf(clauses.length, partial)
  const shift = sentences.length
  return {
    units: [...sentences, ...clauses],
    clusters: [...whole.groups, ...parts.groups.map((group) => group.map((i) => i + shift))],
  }
}

/** Joins units of equal masked text; short ones only within one body. */
function joinEqual(units: readonly Unit[], union: Union, reports: readonly Report[]): void {
  const first = new Map<string, number>()
  for (const [i, { masked, report }] of units.entries()) {
    if (masked.length < shortest) continue
    const { body, id } = reports[report]!
    const key = masked.length < shortestAcross ? `${body ?? id}\u0000${masked}` : masked
    const known = first.get(key)
    if (known === undefined) first.set(key, i)
    else union.join(known, i)
  }
}

/** Reworded pairs, looked for once per distinct wording. */
function adaptedPairs(
  units: readonly Unit[],
  union: Union,
  reports: readonly Report[],
): readonly (readonly [number, number])[] {
  const distinct = [...units.keys()].filter((i) => union.find(i) === i && units[i]!.masked.length >= shortestAcross)
  const pairs = findAdapted(
    distinct.map((i) => units[i]!),
    (a, b) => bodyKey(reports[a.report]!) === bodyKey(reports[b.report]!),
  )
  return pairs.map(([a, b]) => [distinct[a]!, distinct[b]!])
}

function groupsOf(
  size: number,
  union: Union,
): { readonly groups: readonly (readonly number[])[]; readonly taken: ReadonlySet<number> } {
  const members = new Map<number, number[]>()
  for (let i = 0; i < size; i++) {
    const root = union.find(i)
    const list = members.get(root)
    if (list === undefined) members.set(root, [i])
    else list.push(i)
  }
  const groups = [...members.values()].filter((group) => group.length > 1)
  return { groups, taken: new Set(groups.flat()) }
}
