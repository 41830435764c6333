import type { FamilyMember, ReuseClass } from '../model/reuse.ts'
import { type Columns, hashUnits } from './columns.ts'
import type { Range } from './coverage.ts'
import { gather } from './groups.ts'
import { rawSpan } from './raw.ts'
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

/** Ids stay the same while the text of the first member does; equal texts get a number. */
export class FamilyIds {
  readonly #taken = new Map<string, number>()

  of(columns: Columns, { start, end }: Range): string {
    const { high, low } = hashUnits(columns.units, start, end)
    const hash = `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`
    const count = (this.#taken.get(hash) ?? 0) + 1
    this.#taken.set(hash, count)
    return count === 1 ? hash : `${hash}-${count}`
  }
}

/** The members of a family for the reader: earliest first, then by report id and start. */
export function familyMembers(members: readonly Stretch[], columns: Columns): readonly FamilyMember[] {
  const { reports, yearOf } = columns
  const years = members.map(({ report }) => yearOf[report]!).filter((year) => year !== 0)
  const first = years.length === 0 ? -1 : Math.min(...years)
  return members
    .map(({ report, start, end }) => ({
      report: reports[report]!.id,
      span: rawSpan(columns, report, { start, end }),
      earliest: yearOf[report] === first,
    }))
    .toSorted(
      (a, b) =>
        Number(b.earliest) - Number(a.earliest) ||
        (a.report < b.report ? -1 : a.report > b.report ? 1 : a.span.start - b.span.start),
    )
}
