import type { TextColumns } from './columns.ts'
import type { Range } from './coverage.ts'
import { gather } from './groups.ts'
import { sharedInt32, sharedUint8 } from './shared-arrays.ts'
import type { RangeColumns } from './shared-range.ts'
import { wording } from './wordings.ts'

/** What a unit of a report is to its own report. */
export const part = {
  original: 0,
  formula: wording.formula,
  template: wording.template,
  copied: 3,
  carried: 4,
} as const
/** So many kinds. */
export const partKinds = 5

/** The passages found, and what of the text is everybody's. */
export interface FoundPassages {
  readonly copied: RangeColumns
  readonly carried: RangeColumns
  /** As `commonMarks` makes them. */
  readonly common: Uint8Array
}

/** What sentences are to their own report. Filled report by report, by any threads. */
export interface Tally {
  /** By sentence the `part` that most of it is, original where nothing is most. */
  readonly kinds: Uint8Array
  /** Units of each part, of sentences that stand in one section one after the other: `partKinds` numbers for each of `sectionOf`. */
  readonly units: Int32Array
}

/** Room for the sentences of a corpus. */
export function roomToTally({ sectionOf }: TextColumns): Tally {
  return {
    kinds: sharedUint8(sectionOf.length),
    units: sharedInt32(partKinds * ((sectionOf.at(-1) ?? -1) + 1)),
  }
}

/**
 * Tells what every sentence of some reports is to its own report: everybody's, else carried over, else copied. The earliest
 * holder of a passage is its source and keeps it as its own; what a body had in an earlier report it carried over, whoever
 * wrote it first. Linear in their text.
 */
export function tallySentences(
  columns: TextColumns,
  found: FoundPassages,
  { tally, range }: { readonly tally: Tally; readonly range: Range },
): void {
  const marker = new Marker(columns, found)
  const { firsts, starts, sectionOf } = columns
  const own = new Int32Array(partKinds)
  for (let report = range.start; report < range.end; report++) {
    const { marks, from } = marker.mark(report)
    for (let s = firsts[report]!; s < firsts[report + 1]!; s++) {
      own.fill(0)
      for (let i = starts[s]!; i < starts[s + 1]!; i++) own[marks[i - from]!]!++
      tally.kinds[s] = mostOf(own, starts[s + 1]! - starts[s]!)
      for (let kind = 0; kind < partKinds; kind++) tally.units[partKinds * sectionOf[s]! + kind]! += own[kind]!
    }
  }
}

/** What most of a sentence is. */
function mostOf(units: Int32Array, length: number): number {
  for (let kind = 1; kind < partKinds; kind++) if (length > 0 && 2 * units[kind]! >= length) return kind
  return part.original
}

/** Marks the units of one report at a time. */
class Marker {
  readonly #columns: TextColumns
  readonly #found: FoundPassages
  readonly #lefts
  readonly #rights
  readonly #carried
  #marks = new Uint8Array(1 << 14)

  constructor(columns: TextColumns, found: FoundPassages) {
    const reports = columns.bodyOf.length
    this.#columns = columns
    this.#found = found
    this.#lefts = gather(found.copied.left, reports)
    this.#rights = gather(found.copied.right, reports)
    this.#carried = gather(found.carried.right, reports)
  }

  /** What every unit of a report is, from its first unit's place on; holds until the next call. */
  mark(report: number): { readonly marks: Uint8Array; readonly from: number } {
    const { firsts, starts, yearOf } = this.#columns
    const { copied, carried, common } = this.#found
    const [from, to] = [starts[firsts[report]!]!, starts[firsts[report + 1]!]!]
    if (this.#marks.length < to - from) this.#marks = new Uint8Array(2 * (to - from))
    this.#marks.set(common.subarray(from, to))
    this.#each(this.#carried, report, (i) =>
      this.#markRest(carried.rightStart[i]! - from, carried.rightEnd[i]! - from, part.carried),
    )
    // The source of a copy keeps it; where years do not tell which it is, neither does.
    const isSource = (i: number, other: Int32Array) => {
      const [own, others] = [yearOf[report]!, yearOf[other[i]!]!]
      return own !== 0 && others !== 0 && own < others
    }
    this.#each(this.#lefts, report, (i) => {
      if (!isSource(i, copied.right))
        this.#markRest(copied.leftStart[i]! - from, copied.leftEnd[i]! - from, part.copied)
    })
    this.#each(this.#rights, report, (i) => {
      if (!isSource(i, copied.left))
        this.#markRest(copied.rightStart[i]! - from, copied.rightEnd[i]! - from, part.copied)
    })
    return { marks: this.#marks, from }
  }

  #each({ starts, members }: ReturnType<typeof gather>, report: number, found: (passage: number) => void): void {
    for (let i = starts[report]!; i < starts[report + 1]!; i++) found(members[i]!)
  }

  #markRest(start: number, end: number, kind: number): void {
    for (let i = start; i < end; i++) if (this.#marks[i] === part.original) this.#marks[i] = kind
  }
}
