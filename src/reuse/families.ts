import type { Family, FoundFamily, MemberColumns, ReuseClass } from '../model/reuse.ts'
import { compare, type TextColumns } from './columns.ts'
import { gather, type Groups } from './groups.ts'
import { hashUnits } from './masked.ts'
import { type RawReader, sentenceAt } from './raw.ts'
import { sharedInt32, sharedUint8 } from './shared-arrays.ts'

/** A corpus, and the way back from its masked text. */
export interface Reading {
  readonly columns: TextColumns
  readonly reader: RawReader
}

/** Stretches of masked text in columns, in text order, each with the number of the family it belongs to. */
export interface OwnedStretches {
  readonly report: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly owner: Int32Array
}

/** Families in order, as the reader sees them but for ids that several have. */
export interface Grown {
  readonly families: readonly FoundFamily[]
  readonly members: MemberColumns
  /** Index of every owner's family; -1 where it has none. */
  readonly ofOwner: Int32Array
  /** Index of the family that holds most of a sentence, the first where several do; -1 where none does. */
  readonly ofSentence: Int32Array
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

/** What makes a family of the stretches of one owner: its class, and how much speaks for copying; null where they are none. */
export type Judged = (
  owner: number,
  members: Int32Array,
) => { readonly class: ReuseClass; readonly weight: number } | null

export interface Growing {
  /** Numbers of owners are below it. */
  readonly owners: number
  readonly judged: Judged
}

/** Makes families of stretches that have one owner. Linear. */
export function grown(stretches: OwnedStretches, { owners, judged }: Growing, reading: Reading): Grown {
  const { columns } = reading
  const groups = gather(stretches.owner, owners)
  const families: NewFamily[] = []
  for (let owner = 0; owner < owners; owner++) {
    if (groups.starts[owner] === groups.starts[owner + 1]) continue
    const members = groups.members.subarray(groups.starts[owner], groups.starts[owner + 1])
    const kind = judged(owner, members)
    if (kind !== null) families.push({ ...named(members, stretches, columns), ...kind, owner })
  }
  const ofOwner = new Int32Array(owners).fill(-1)
  const shown = inOrder(families)
  for (const [place, { owner }] of shown.entries()) ofOwner[owner] = place
  return {
    ...listed(shown, { stretches, groups }, reading),
    ofOwner,
    ofSentence: sentencesOf(stretches, ofOwner, columns),
  }
}

/** A family before its members are listed. */
interface NewFamily extends Omit<Family, 'members'> {
  readonly weight: number
  readonly count: number
  /** Of two with the same weight, what comes first. */
  readonly size: number
  readonly owner: number
}

/** The facts of a family, its members in text order and so by body. */
function named(
  members: Int32Array,
  { report: reports, start: starts, end: ends }: OwnedStretches,
  columns: TextColumns,
): Omit<NewFamily, 'class' | 'weight' | 'owner'> {
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
    count: members.length,
    size: length * Math.log2(1 + members.length),
  }
}

/** What a family is called by its first member: stays the same while its text does, and is the same for equal texts. */
function hashOf({ units }: TextColumns, start: number, end: number): string {
  const { high, low } = hashUnits(units, start, end)
  return `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`
}

const rank: Readonly<Record<ReuseClass, number>> = { copied: 0, 'carried-over': 1, template: 2, formula: 3 }

/**
 * What a reviewer wants to see first: copied passages, those before all that share most of what is nobody's formula; then
 * the rest by kind and size.
 */
function inOrder(families: readonly NewFamily[]): readonly NewFamily[] {
  return families.toSorted(
    (a, b) => rank[a.class] - rank[b.class] || b.weight - a.weight || b.size - a.size || compare(a.id, b.id),
  )
}

interface Members {
  readonly stretches: OwnedStretches
  readonly groups: Groups
}

/** The families for the reader, each with its members: earliest first, then by report id and start. */
function listed(
  families: readonly NewFamily[],
  { stretches, groups }: Members,
  { columns, reader }: Reading,
): Pick<Grown, 'families' | 'members'> {
  const places = rawPlaces(stretches, reader)
  const count = families.reduce((sum, family) => sum + family.count, 0)
  const [report, start, end] = [sharedInt32(count), sharedInt32(count), sharedInt32(count)]
  const earliest = sharedUint8(count)
  let to = 0
  const found = families.map(({ id, class: kind, length, bodies, years, owner }): FoundFamily => {
    const from = to
    const members = groups.members.subarray(groups.starts[owner], groups.starts[owner + 1])
    for (const member of inReadingOrder(members, stretches.report, columns)) {
      report[to] = stretches.report[member]!
      start[to] = places.start[member]!
      end[to] = places.end[member]!
      earliest[to] = Number(columns.yearOf[report[to]!] === (years?.[0] ?? -1))
      to++
    }
    return { id, class: kind, length, bodies, years, from, to }
  })
  return { families: found, members: { report, start, end, earliest } }
}

/** Raw spans of stretches: read in text order, since every sentence is masked anew. */
function rawPlaces(
  { report, start, end }: OwnedStretches,
  reader: RawReader,
): { readonly start: Int32Array; readonly end: Int32Array } {
  const places = { start: new Int32Array(report.length), end: new Int32Array(report.length) }
  for (let i = 0; i < report.length; i++) {
    const span = reader.span(report[i]!, { start: start[i]!, end: end[i]! })
    places.start[i] = span.start
    places.end[i] = span.end
  }
  return places
}

/** Members in text order: those of the earliest year first, then by report id and place. Many stand so already. */
function inReadingOrder(members: Int32Array, reports: Int32Array, { rankOf, yearOf }: TextColumns): Int32Array {
  let first = Infinity
  for (const member of members) if (yearOf[reports[member]!] !== 0) first = Math.min(first, yearOf[reports[member]!]!)
  const isLater = (member: number) => Number(yearOf[reports[member]!] !== first)
  const before = (a: number, b: number) =>
    isLater(a) - isLater(b) || rankOf[reports[a]!]! - rankOf[reports[b]!]! || a - b
  return members.every((member, i) => i === 0 || before(members[i - 1]!, member) < 0)
    ? members
    : members.toSorted(before)
}

/** Family of every sentence that one holds most of. Linear. */
function sentencesOf(
  { report, start, end, owner }: OwnedStretches,
  ofOwner: Int32Array,
  columns: TextColumns,
): Int32Array {
  const { starts, reportOf } = columns
  const ofSentence = new Int32Array(reportOf.length).fill(-1)
  for (let i = 0; i < owner.length; i++) {
    const place = ofOwner[owner[i]!]!
    if (place < 0) continue
    for (let s = sentenceAt(columns, report[i]!, start[i]!); starts[s]! < end[i]!; s++) {
      const held = Math.min(end[i]!, starts[s + 1]!) - Math.max(start[i]!, starts[s]!)
      const isMost = held > 0 && 2 * held >= starts[s + 1]! - starts[s]!
      if (isMost && (ofSentence[s]! < 0 || place < ofSentence[s]!)) ofSentence[s] = place
    }
  }
  return ofSentence
}
