import type { Report } from '../model/report.ts'
import type { FamilyMember, ReuseClass } from '../model/reuse.ts'
import type { TextColumns } from './columns.ts'
import { hashUnits } from './masked.ts'
import type { Range } from './coverage.ts'
import { gather } from './groups.ts'
import type { RawReader } from './raw.ts'
import { orderBy } from './sort.ts'

/** A stretch of one report, with the number of the passage or wording it belongs to. */
export interface Stretch extends Range {
  readonly report: number
  readonly owner: number
}

/** Stretches that are one passage, while the family is put together. */
export interface Grown {
  readonly class: ReuseClass
  /** Without overlap, by report and place. */
  readonly members: readonly Stretch[]
}

/** Stretches with their order in the corpus. */
export interface Ordered {
  readonly stretches: readonly Stretch[]
  /** Their indices, by report, then place. */
  readonly order: Int32Array
}

/** Orders stretches. Linear. */
export function inTextOrder(stretches: readonly Stretch[]): Ordered {
  const starts = new Int32Array(stretches.length)
  for (const [i, { start }] of stretches.entries()) starts[i] = start
  return { stretches, order: orderBy(starts) }
}

/** The stretches of every root, overlapping ones of a report united; by root. */
export function membersByRoot(
  { stretches, order }: Ordered,
  roots: Int32Array,
): ReadonlyMap<number, readonly Stretch[]> {
  const rootOf = order.map((i) => roots[stretches[i]!.owner]!)
  const { count, starts, members } = gather(rootOf, roots.length)
  const families = new Map<number, readonly Stretch[]>()
  for (let root = 0; root < count; root++) {
    if (starts[root] === starts[root + 1]) continue
    const own: Stretch[] = []
    for (let at = starts[root]!; at < starts[root + 1]!; at++) addUnited(own, stretches[order[members[at]!]!]!)
    families.set(root, own)
  }
  return families
}

/** Adds a stretch behind the others, united with the last where it overlaps it. */
function addUnited(members: Stretch[], stretch: Stretch): void {
  const last = members.at(-1)
  const overlaps = last !== undefined && last.report === stretch.report && stretch.start < last.end
  if (!overlaps) members.push(stretch)
  else members[members.length - 1] = { ...last, end: Math.max(last.end, stretch.end) }
}

/** What a family is called by its first member: stays the same while its text does, and is the same for equal texts. */
export function hashOfMember({ units }: TextColumns, { start, end }: Range): string {
  const { high, low } = hashUnits(units, start, end)
  return `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`
}

/** The names, a number behind those that were already given. */
export function distinct(names: readonly string[]): readonly string[] {
  const taken = new Map<string, number>()
  return names.map((name) => {
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}

/** What members are shown with. */
export interface Naming {
  readonly columns: TextColumns
  readonly reports: readonly Report[]
  readonly reader: RawReader
}

/** The members of a family for the reader: earliest first, then by report id and start. */
export function familyMembers(
  members: readonly Stretch[],
  { columns, reports, reader }: Naming,
): readonly FamilyMember[] {
  const { rankOf, yearOf } = columns
  let first = Infinity
  for (const { report } of members) if (yearOf[report] !== 0) first = Math.min(first, yearOf[report]!)
  const made = ({ report, start, end }: Stretch): FamilyMember => ({
    report: reports[report]!.id,
    span: reader.span(report, { start, end }),
    earliest: yearOf[report] === first,
  })
  const earliest = members.filter(({ report }) => yearOf[report] === first)
  if (earliest.length === members.length) return inIdOrder(members, rankOf).map(made)
  const later = members.filter(({ report }) => yearOf[report] !== first)
  return [...inIdOrder(earliest, rankOf), ...inIdOrder(later, rankOf)].map(made)
}

/** By report id, then place; most often they are already, since reports are by body and ids begin with it. */
function inIdOrder(members: readonly Stretch[], ranks: Int32Array): readonly Stretch[] {
  const isOrdered = members.every(({ report }, i) => i === 0 || ranks[members[i - 1]!.report]! <= ranks[report]!)
  return isOrdered ? members : members.toSorted((a, b) => ranks[a.report]! - ranks[b.report]! || a.start - b.start)
}
