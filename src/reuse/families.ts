import type { ReuseClass } from '../model/reuse.ts'
import type { TextColumns } from './columns.ts'
import { gather, type Groups } from './groups.ts'
import { hashUnits } from './masked.ts'

/** Stretches of masked text in columns, in text order, each with the number of the family it belongs to. */
export interface OwnedStretches {
  readonly report: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly owner: Int32Array
}

/** What is known of a family before its members are listed. */
export interface NamedFamily {
  /** By its first member: stays the same while its text does; another family's too where texts are equal. */
  readonly id: string
  readonly class: ReuseClass
  readonly length: number
  readonly bodies: number
  readonly years: readonly [number, number] | null
  readonly size: number
  /** Of a copied one: how much speaks for copying. */
  readonly weight: number
  readonly owner: number
}

/** Families, and where their members stand. */
export interface Grown {
  readonly stretches: OwnedStretches
  /** The stretches of every owner, in text order. */
  readonly groups: Groups
  readonly families: readonly NamedFamily[]
}

/**
 * Stretches of one owner made one where the later begins at most `reachOf` units behind the earlier (below 0: within it).
 * Linear.
 *
 * @param owners more than the highest owner
 */
export function unitedStretches(
  { report, start, end, owner }: OwnedStretches,
  owners: number,
  reachOf: (stretch: number) => number,
): OwnedStretches {
  const last = new Int32Array(owners).fill(-1)
  const united = { report: report.slice(), start: start.slice(), end: end.slice(), owner: owner.slice() }
  let count = 0
  for (let i = 0; i < owner.length; i++) {
    const before = last[owner[i]!]!
    const goesOn = before >= 0 && united.report[before] === report[i] && start[i]! - united.end[before]! <= reachOf(i)
    if (goesOn) {
      united.end[before] = Math.max(united.end[before]!, end[i]!)
      continue
    }
    last[owner[i]!] = count
    united.report[count] = report[i]!
    united.start[count] = start[i]!
    united.end[count] = end[i]!
    united.owner[count++] = owner[i]!
  }
  return {
    report: united.report.slice(0, count),
    start: united.start.slice(0, count),
    end: united.end.slice(0, count),
    owner: united.owner.slice(0, count),
  }
}

/** What makes a family of the stretches of one owner; null where they are none. */
export type Judged = (owner: number, members: Int32Array) => Pick<NamedFamily, 'class' | 'weight'> | null

/** Makes families of stretches that have one owner. Linear. */
export function grown(
  stretches: OwnedStretches,
  { columns, owners, judged }: { readonly columns: TextColumns; readonly owners: number; readonly judged: Judged },
): Grown {
  const groups = gather(stretches.owner, owners)
  const families: NamedFamily[] = []
  for (let owner = 0; owner < owners; owner++) {
    if (groups.starts[owner] === groups.starts[owner + 1]) continue
    const members = groups.members.subarray(groups.starts[owner], groups.starts[owner + 1])
    const kind = judged(owner, members)
    if (kind !== null) families.push({ ...named(members, stretches, columns), ...kind, owner })
  }
  return { stretches, groups, families }
}

/** The facts of a family, its members in text order and so by body. */
function named(
  members: Int32Array,
  { report: reports, start: starts, end: ends }: OwnedStretches,
  columns: TextColumns,
): Omit<NamedFamily, 'class' | 'weight' | 'owner'> {
  const { bodyOf, yearOf } = columns
  let [length, bodies, body] = [0, 0, -1]
  let [first, last] = [Infinity, 0]
  for (const member of members) {
    const report = reports[member]!
    const year = yearOf[report]!
    length = Math.max(length, ends[member]! - starts[member]!)
    if (bodyOf[report] !== body) bodies++
    body = bodyOf[report]!
    if (year !== 0) first = Math.min(first, year)
    last = Math.max(last, year)
  }
  return {
    id: hashOf(columns, starts[members[0]!]!, ends[members[0]!]!),
    length,
    bodies,
    years: last === 0 ? null : [first, last],
    size: members.length,
  }
}

function hashOf({ units }: TextColumns, start: number, end: number): string {
  const { high, low } = hashUnits(units, start, end)
  return `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`
}
