import type { FoundFamily, MemberColumns, ReuseClass } from '../model/reuse.ts'
import { compare, type TextColumns } from './columns.ts'
import { commonFamilies } from './common.ts'
import type { CountedText } from './counted.ts'
import { type Grown, grown, type NamedFamily, unitedStretches } from './families.ts'
import { piecesOf } from './pieces.ts'
import { type RawReader, sentenceAt } from './raw.ts'
import { sharedInt32, sharedUint8 } from './shared-arrays.ts'
import { type RangeColumns, sharedRangeAt } from './shared-range.ts'
import type { FoundPassages } from './tally.ts'
import { Column, orderBy } from './sort.ts'
import { uniteMatches } from './unite.ts'

/** Families of formulas and templates. They need no passages, so that they can be made while others search. */
export function growCommon({ columns, sentences, clauses }: CountedText): Grown {
  return commonFamilies(columns, sentences, clauses)
}

/** All families as the reader sees them, and what stands in which, by index of the family; -1 where in none. */
export interface GrownFamilies {
  readonly families: readonly FoundFamily[]
  readonly members: MemberColumns
  /** Of every passage, copied ones first: -1 where all of it is everybody's. */
  readonly ofPassage: Int32Array
  /** Of every sentence: the family that holds most of it, the first in order where several do. */
  readonly ofSentence: Int32Array
}

/** A corpus, and the way back from its masked text. */
export interface Reading {
  readonly columns: TextColumns
  readonly reader: RawReader
}

/** Families of copied and carried-over passages, beside those of what is everybody's. */
export function growFamilies(found: FoundPassages, everybodys: Grown, reading: Reading): GrownFamilies {
  const { columns } = reading
  const pieces = piecesIn(found, columns)
  const { roots, families: own } = growShared(pieces, found.copied, columns)
  const shown = inOrder([
    ...own.families.map((family) => ({ family, grown: own })),
    ...everybodys.families.map((family) => ({ family, grown: everybodys })),
  ])
  const places = new Map([own, everybodys].map((one) => [one, new Int32Array(one.groups.count).fill(-1)]))
  for (const [place, { family, grown: one }] of shown.entries()) places.get(one)![family.owner] = place
  const ofSentence = new Int32Array(columns.reportOf.length).fill(-1)
  for (const [one, placeOf] of places) markSentences(ofSentence, { grown: one, placeOf }, columns)
  const placeOf = places.get(own)!
  return {
    ...listed(shown, reading),
    ofPassage: pieces.largest.map((piece) => (piece < 0 ? -1 : placeOf[roots[piece]!]!)),
    ofSentence,
  }
}

/** What passages are cut into: the two sides of every piece, one after the other. */
interface Pieces {
  readonly report: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** The largest piece of every passage, copied ones first; -1 where none is left. */
  readonly largest: Int32Array
}

/** Copied passages whole, and what a body carried over without what is everybody's. */
function piecesIn({ copied, carried, common }: FoundPassages, columns: TextColumns): Pieces {
  const room = 2 * (copied.count + carried.count)
  const [report, start, end] = [new Column(room), new Column(room), new Column(room)]
  const largest = new Int32Array(copied.count + carried.count).fill(-1)
  for (let i = 0; i < largest.length; i++) {
    const isCopied = i < copied.count
    const one = isCopied ? sharedRangeAt(copied, i) : sharedRangeAt(carried, i - copied.count)
    let size = 0
    for (const { leftAt, rightAt } of isCopied ? [one] : piecesOf(one, columns, common)) {
      if (leftAt.end - leftAt.start > size) {
        size = leftAt.end - leftAt.start
        largest[i] = report.length / 2
      }
      report.push(one.left)
      start.push(leftAt.start)
      end.push(leftAt.end)
      report.push(one.right)
      start.push(rightAt.start)
      end.push(rightAt.end)
    }
  }
  return { report: report.values, start: start.values, end: end.values, largest }
}

/** Families of pieces, and the root of every piece's. */
function growShared(
  { report, start, end, largest }: Pieces,
  copied: RangeColumns,
  columns: TextColumns,
): { readonly roots: Int32Array; readonly families: Grown } {
  const order = orderBy(start)
  const roots = uniteMatches({ report, start, end, order }, copied.count)
  const weights = new Float64Array(roots.length)
  for (const [i, weight] of pairWeights(copied).entries()) {
    const root = roots[largest[i]!]!
    weights[root] = Math.max(weights[root]!, weight)
  }
  const inTextOrder = {
    report: order.map((side) => report[side]!),
    start: order.map((side) => start[side]!),
    end: order.map((side) => end[side]!),
    owner: order.map((side) => roots[side >> 1]!),
  }
  const overlapping = -1
  const families = grown(
    unitedStretches(inTextOrder, roots.length, () => overlapping),
    {
      columns,
      owners: roots.length,
      judged: (root) => ({ class: weights[root]! > 0 ? 'copied' : 'carried-over', weight: weights[root]! }),
    },
  )
  return { roots, families }
}

/** A family and where its members stand. */
interface Shown {
  readonly family: NamedFamily
  readonly grown: Grown
}

const rank: Readonly<Record<ReuseClass, number>> = { copied: 0, 'carried-over': 1, template: 2, formula: 3 }

/**
 * What a reviewer wants to see first: copied passages, those before all that share most of what is nobody's formula; then
 * the rest by kind and size.
 */
function inOrder(families: readonly Shown[]): readonly Shown[] {
  return families
    .map((shown) => ({ ...shown, size: shown.family.length * Math.log2(1 + shown.family.size) }))
    .toSorted(
      (a, b) =>
        rank[a.family.class] - rank[b.family.class] ||
        b.family.weight - a.family.weight ||
        b.size - a.size ||
        compare(a.family.id, b.family.id),
    )
}

/**
 * Where every copied passage belongs among the others: all that speaks for its two reports having copied, for their largest
 * passage; a quarter of it for the next, a ninth for the one after. So reports that share most come first, but most pairs
 * are seen once before a pair is seen again.
 */
function pairWeights({ count, left, right, evidence }: RangeColumns): Float64Array {
  const weights = new Float64Array(count)
  const ofPair = Map.groupBy(left.keys(), (i) => left[i]! * 2 ** 26 + right[i]!)
  for (const own of ofPair.values()) {
    const total = own.reduce((sum, i) => sum + evidence[i]!, 0)
    const largestFirst = own.toSorted((a, b) => evidence[b]! - evidence[a]! || a - b)
    for (const [place, i] of largestFirst.entries()) weights[i] = total / (place + 1) ** 2
  }
  return weights
}

/** The families for the reader, each with its members: earliest first, then by report id and start. */
function listed(
  shown: readonly Shown[],
  { columns, reader }: Reading,
): { readonly families: readonly FoundFamily[]; readonly members: MemberColumns } {
  const ids = distinct(shown.map(({ family }) => family.id))
  const count = shown.reduce((sum, { family }) => sum + family.size, 0)
  const [report, start, end] = [sharedInt32(count), sharedInt32(count), sharedInt32(count)]
  const earliest = sharedUint8(count)
  let to = 0
  const families = shown.map(({ family, grown: { stretches, groups } }, i): FoundFamily => {
    const { owner, class: kind, length, bodies, years } = family
    const members = groups.members.subarray(groups.starts[owner], groups.starts[owner + 1])
    const from = to
    for (const member of inReadingOrder(members, stretches.report, columns)) {
      const at = stretches.report[member]!
      const span = reader.span(at, { start: stretches.start[member]!, end: stretches.end[member]! })
      report[to] = at
      start[to] = span.start
      end[to] = span.end
      earliest[to++] = Number(columns.yearOf[at] === (years?.[0] ?? -1))
    }
    return { id: ids[i]!, class: kind, length, bodies, years, from, to }
  })
  return { families, members: { report, start, end, earliest } }
}

/** Members in text order: those of the earliest year first, then by report id and place. Mostly they stand so already. */
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

/** The names, a number behind those that were already given. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Map<string, number>()
  return names.map((name) => {
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}

interface Placed {
  readonly grown: Grown
  /** Place of every owner's family in the order of families; -1 where it makes none. */
  readonly placeOf: Int32Array
}

/** Puts families to the sentences that they hold most of, the first of several. Linear. */
function markSentences(ofSentence: Int32Array, { grown: { stretches }, placeOf }: Placed, columns: TextColumns): void {
  const { starts } = columns
  const { report, start, end, owner } = stretches
  for (let i = 0; i < owner.length; i++) {
    const place = placeOf[owner[i]!]!
    if (place < 0) continue
    for (let s = sentenceAt(columns, report[i]!, start[i]!); starts[s]! < end[i]!; s++) {
      const held = Math.min(end[i]!, starts[s + 1]!) - Math.max(start[i]!, starts[s]!)
      const isMost = held > 0 && 2 * held >= starts[s + 1]! - starts[s]!
      if (isMost && (ofSentence[s]! < 0 || place < ofSentence[s]!)) ofSentence[s] = place
    }
  }
}
