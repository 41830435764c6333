import type { TextColumns } from './columns.ts'
import type { Range } from './coverage.ts'
import { fewReports, type Seeds } from './seeds.ts'

/** A range of each of two reports. */
export interface Sides {
  readonly left: Range
  readonly right: Range
}

/** A run of equal masked units. */
export interface Run {
  readonly left: number
  readonly right: number
  readonly length: number
}

/** Runs that lie near one another in both reports. */
export interface Box {
  readonly left: Range
  readonly right: Range
  evidence: number
  longest: Run
  readonly runs: Run[]
}

/**
 * Runs of one passage stand no farther apart than this: in the left text in order, in the right in any. Between few
 * reports runs are short and dense.
 */
const reachLeft = { few: 48, many: 160 }
const reachRight = 640
/** Draws the seeds of a pair of reports out into runs, and gathers runs that lie near one another. */
export class BoxFinder {
  readonly #columns: TextColumns
  readonly #seeds: Seeds
  readonly #reachLeft: number

  constructor(columns: TextColumns, seeds: Seeds) {
    this.#columns = columns
    this.#seeds = seeds
    this.#reachLeft = columns.bodyOf.length < fewReports ? reachLeft.few : reachLeft.many
  }

  /** The boxes of the pair whose seeds are `from` to `to`, in left order. */
  find(from: number, to: number): readonly Box[] {
    return this.gather(this.#runs(from, to))
  }

  /** Seeds drawn out as far as the texts are equal; those that lie in one already found are left out. */
  #runs(from: number, to: number): readonly Run[] {
    const { leftAt, rightAt } = this.#seeds
    const bounds = this.bounds(from)
    const runs: Run[] = []
    for (let i = from; i < to; i++) {
      const [a, b] = [leftAt[i]!, rightAt[i]!]
      const known = runs.some(({ left, right, length: size }) => left - right === a - b && left <= a && a < left + size)
      if (!known) runs.push(this.#drawnOut({ left: a, right: b }, bounds))
    }
    return runs
  }

  #drawnOut({ left, right }: Omit<Run, 'length'>, { left: own, right: other }: Sides): Run {
    const { units } = this.#columns
    let back = 0
    while (left - back > own.start && right - back > other.start && units[left - back - 1] === units[right - back - 1])
      back++
    let end = 0
    while (left + end < own.end && right + end < other.end && units[left + end] === units[right + end]) end++
    return { left: left - back, right: right - back, length: back + end }
  }

  /** Runs, in left order, gathered into boxes. */
  gather(runs: readonly Run[]): readonly Box[] {
    const boxes: Box[] = []
    for (const run of runs) {
      const { left, right, length: size } = run
      const near = boxes.findLast(
        (box) =>
          left - box.left.end <= this.#reachLeft &&
          right - box.right.end <= reachRight &&
          box.right.start - right - size <= reachRight,
      )
      if (near === undefined) {
        boxes.push({
          left: { start: left, end: left + size },
          right: { start: right, end: right + size },
          evidence: size,
          longest: run,
          runs: [run],
        })
        continue
      }
      near.left.start = Math.min(near.left.start, left)
      near.left.end = Math.max(near.left.end, left + size)
      near.right.start = Math.min(near.right.start, right)
      near.right.end = Math.max(near.right.end, right + size)
      near.evidence += size
      near.runs.push(run)
      if (size > near.longest.length) near.longest = run
    }
    return boxes
  }

  /** Masked bounds of the two reports of a seed. */
  bounds(seed: number): Sides {
    const of = (report: number): Range => {
      const { starts, firsts } = this.#columns
      return { start: starts[firsts[report]!]!, end: starts[firsts[report + 1]!]! }
    }
    return { left: of(this.#seeds.left[seed]!), right: of(this.#seeds.right[seed]!) }
  }
}
