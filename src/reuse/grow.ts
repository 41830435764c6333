import type { FoundFamily, MemberColumns } from '../model/reuse.ts'
import type { TextColumns } from './columns.ts'
import { commonFamilies } from './common.ts'
import type { CountedText } from './counted.ts'
import { type Grown, grown, type Reading, unitedStretches } from './families.ts'
import { piecesOf } from './pieces.ts'
import { sharedCopy, sharedInt32, sharedUint8 } from './shared-arrays.ts'
import { type RangeColumns, sharedRangeAt } from './shared-range.ts'
import { Column, orderBy } from './sort.ts'
import type { FoundPassages } from './tally.ts'
import { uniteMatches } from './unite.ts'

/** Families of formulas and templates. They need no passages, so that they can be made while others search. */
export function growCommon({ sentences, clauses }: CountedText, reading: Reading): Grown {
  return commonFamilies(sentences, clauses, reading)
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

/** Families of copied and carried-over passages, then those of what is everybody's. */
export function growFamilies(found: FoundPassages, everybodys: Grown, reading: Reading): GrownFamilies {
  const pieces = piecesIn(found, reading.columns)
  const { roots, own } = growShared(pieces, found.copied, reading)
  return {
    families: joinedFamilies(own, everybodys),
    members: joinedMembers(own.members, everybodys.members),
    ofPassage: pieces.largest.map((piece) => (piece < 0 ? -1 : own.ofOwner[roots[piece]!]!)),
    ofSentence: joinedSentences(own, everybodys),
  }
}

/** The family of every sentence, in the joined list. */
function joinedSentences(first: Grown, second: Grown): Int32Array {
  const joined = sharedCopy(first.ofSentence)
  const moved = first.families.length
  for (const [s, family] of second.ofSentence.entries()) if (joined[s]! < 0 && family >= 0) joined[s] = moved + family
  return joined
}

/** One list of families, each with an id of its own. */
function joinedFamilies(first: Grown, second: Grown): readonly FoundFamily[] {
  const ids = distinct([...first.families, ...second.families].map(({ id }) => id))
  const moved = first.members.report.length
  return [
    ...first.families.map((family, i) => (family.id === ids[i] ? family : { ...family, id: ids[i]! })),
    ...second.families.map(({ from, to, ...family }, i) => ({
      ...family,
      id: ids[first.families.length + i]!,
      from: moved + from,
      to: moved + to,
    })),
  ]
}

function joinedMembers(first: MemberColumns, second: MemberColumns): MemberColumns {
  const count = first.report.length + second.report.length
  const members = {
    report: sharedInt32(count),
    start: sharedInt32(count),
    end: sharedInt32(count),
    earliest: sharedUint8(count),
  }
  for (const name of ['report', 'start', 'end', 'earliest'] as const) {
    members[name].set(first[name])
    members[name].set(second[name], first.report.length)
  }
  return members
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
  reading: Reading,
): { readonly roots: Int32Array; readonly own: Grown } {
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
  const stretches = unitedStretches(inTextOrder, roots.length, () => overlapping)
  const own = grown(
    stretches,
    {
      owners: roots.length,
      judged: (root) => ({ class: weights[root]! > 0 ? 'copied' : 'carried-over', weight: weights[root]! }),
    },
    reading,
  )
  return { roots, own }
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

/** The names, a number behind those that were already given. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Map<string, number>()
  return names.map((name) => {
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}
