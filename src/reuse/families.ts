import type { Report } from '../model/report.ts'
import type { FamilyMember, ReuseClass } from '../model/reuse.ts'
import { type TextColumns } from './columns.ts'
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

/** The stretches by report, then place. Linear. */
export function inTextOrder<Some extends Range>(stretches: readonly Some[]): readonly Some[] {
  const starts = Int32Array.from(stretches, ({ start }) => start)
  return Array.from(orderBy(starts), (i) => stretches[i]!)
}

/** The stretches of every root, overlapping ones of a report united; by root. */
export function membersByRoot(
  stretches: readonly Stretch[],
  roots: Int32Array,
): ReadonlyMap<number, readonly Stretch[]> {
  const ordered = inTextOrder(stretches)
  const { count, starts, members } = gather(
    Int32Array.from(ordered, ({ owner }) => roots[owner]!),
    roots.length,
  )
  const families = new Map<number, readonly Stretch[]>()
  for (let root = 0; root < count; root++) {
    if (starts[root] === starts[root + 1]) continue
    families.set(root, united(Array.from(members.subarray(starts[root], starts[root + 1]), (i) => ordered[i]!)))
  }
  return families
}

function united(ordered: readonly Stretch[]): readonly Stretch[] {
  const out: { start: number; end: number; report: number; owner: number }[] = []
  for (const stretch of ordered) {
    const last = out.at(-1)
    if (last !== undefined && last.report === stretch.report && stretch.start < last.end)
      last.end = Math.max(last.end, stretch.end)
    else out.push({ ...stretch })
  }
  return out
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
