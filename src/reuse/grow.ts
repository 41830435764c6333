import { commonFamilies } from './common.ts'
import type { CountedText } from './counted.ts'
import { type Grown, grown, type Judged, type Reading, unitedStretches } from './families.ts'
import { type Sides, sidesOf } from './matches.ts'
import { piecesOf } from './pieces.ts'
import type { Range } from './coverage.ts'
import { type RangeColumns, type SharedRange, sharedRangeAt } from './shared-range.ts'
import { Column, orderBy } from './sort.ts'
import { type Stretches, uniteMatches } from './unite.ts'

/** Two stretches are one passage where so much of the longer lies in both; of what a body carries over, less. */
const sameFrom = { copied: 0.7, carried: 0.4 }

/** Families of formulas and templates. */
export function growCommon({ sentences, clauses }: CountedText, reading: Reading): Grown {
  return commonFamilies(sentences, clauses, reading)
}

/** Passages with their families. */
export interface GrownPassages {
  readonly grown: Grown
  /** Index of every passage's family; -1 where all of it is everybody's. */
  readonly ofPassage: Int32Array
  /** Where every passage stands. */
  readonly sides: Sides
}

/** Families of passages that bodies copied. */
export function growCopied(copied: RangeColumns, reading: Reading): GrownPassages {
  const pieces = new Pieces(copied.count)
  for (let i = 0; i < copied.count; i++) pieces.add(i, [sharedRangeAt(copied, i)])
  const stretches = pieces.stretches()
  const roots = uniteMatches(stretches, sameFrom.copied)
  const weights = new Float64Array(roots.length)
  for (const [i, weight] of pairWeights(copied).entries()) {
    const root = roots[pieces.largest[i]!]!
    weights[root] = Math.max(weights[root]!, weight)
  }
  const judged: Judged = (root) => ({ class: 'copied', weight: weights[root]! })
  return { ...growPieces(pieces.largest, { stretches, roots, judged }, reading), sides: sidesOf(copied, reading) }
}

/** Families of what bodies carried over, without what is everybody's (`common`, as `commonMarks` makes them). */
export function growCarried(carried: RangeColumns, common: Uint8Array, reading: Reading): GrownPassages {
  const pieces = new Pieces(carried.count)
  for (let i = 0; i < carried.count; i++) pieces.add(i, piecesOf(sharedRangeAt(carried, i), reading.columns, common))
  const stretches = pieces.stretches()
  const roots = uniteMatches(stretches, sameFrom.carried)
  const judged: Judged = () => ({ class: 'carried-over', weight: 0 })
  return { ...growPieces(pieces.largest, { stretches, roots, judged }, reading), sides: sidesOf(carried, reading) }
}

/** What passages are cut into: the two sides of every piece, one after the other. */
class Pieces {
  readonly #report: Column
  readonly #start: Column
  readonly #end: Column
  /** The largest piece of every passage; -1 where none is left. */
  readonly largest: Int32Array

  constructor(passages: number) {
    this.#report = new Column(2 * passages)
    this.#start = new Column(2 * passages)
    this.#end = new Column(2 * passages)
    this.largest = new Int32Array(passages).fill(-1)
  }

  add(passage: number, pieces: readonly SharedRange[]): void {
    let size = 0
    for (const { left, right, leftAt, rightAt } of pieces) {
      if (leftAt.end - leftAt.start > size) {
        size = leftAt.end - leftAt.start
        this.largest[passage] = this.#report.length / 2
      }
      this.#add(left, leftAt)
      this.#add(right, rightAt)
    }
  }

  /** Every side with its report, and their order in the text. */
  stretches(): Stretches {
    const [report, start, end] = [this.#report.values, this.#start.values, this.#end.values]
    return { report, start, end, order: orderBy(start) }
  }

  #add(report: number, { start, end }: Range): void {
    this.#report.push(report)
    this.#start.push(start)
    this.#end.push(end)
  }
}

interface Rooted {
  /** The sides of all pieces. */
  readonly stretches: Stretches
  /** The piece in the middle of every piece's family. */
  readonly roots: Int32Array
  readonly judged: Judged
}

/** Families of pieces; `largest` is each passage's largest piece. */
function growPieces(
  largest: Int32Array,
  { stretches, roots, judged }: Rooted,
  reading: Reading,
): Omit<GrownPassages, 'sides'> {
  const { report, start, end, order } = stretches
  const inTextOrder = {
    report: order.map((side) => report[side]!),
    start: order.map((side) => start[side]!),
    end: order.map((side) => end[side]!),
    owner: order.map((side) => roots[side >> 1]!),
  }
  const overlapping = -1
  const united = unitedStretches(inTextOrder, roots.length, () => overlapping)
  const families = grown(united, { owners: roots.length, judged }, reading)
  const ofPassage = largest.map((piece) => (piece < 0 ? -1 : families.ofOwner[roots[piece]!]!))
  return { grown: families, ofPassage }
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
