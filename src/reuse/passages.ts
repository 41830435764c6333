import type { Columns } from './columns.ts'
import { Alikeness, Coverage, type Range } from './coverage.ts'
import type { Seeds } from './seeds.ts'
import type { SharedRange } from './series.ts'
import { formulaShare } from './background.ts'
import { mostlyFormula } from './wordings.ts'

/** A run of equal masked units. */
interface Run {
  readonly left: number
  readonly right: number
  readonly length: number
}

/** Runs that lie near one another in both reports. */
interface Box {
  readonly left: Range
  readonly right: Range
  evidence: number
}

/** A range of each of two reports. */
interface Sides {
  readonly left: Range
  readonly right: Range
}

/** Runs of one passage stand no farther apart than this: in the left text in order, in the right in any. */
const reachLeft = 160
const reachRight = 640
/** How far beyond its runs a passage is looked for. */
const margin = 200
/** A shared passage is covered to this share on both sides. */
const leastCovered = 0.4
/** Next sentences so alike belong to the passage, though their words differ. */
const alikeNext = 0.3

/**
 * The least a passage must share that is no formula, in masked units: one longer clause between two bodies, more with
 * every doubling of the corpus, for the more texts there are the more are alike by chance.
 */
export function leastShared(bodies: number): number {
  return Math.round(12 + 6 * Math.log2(Math.max(2, bodies)))
}

/** Verifies seeds pair by pair. */
export class PassageFinder {
  readonly #columns: Columns
  readonly #seeds: Seeds
  readonly #coverage: Coverage
  readonly #alikeness: Alikeness
  readonly #least: number
  readonly #common: Uint8Array

  /** `common` tells by clause what is a formula or template. */
  constructor(columns: Columns, seeds: Seeds, { common, bodies }: { common: Uint8Array; bodies: number }) {
    this.#columns = columns
    this.#seeds = seeds
    this.#coverage = new Coverage(columns.units)
    this.#alikeness = new Alikeness(columns.units)
    this.#least = leastShared(bodies)
    this.#common = common
  }

  /** The passages of the pair whose seeds are `from` to `to`, in left order, without overlap on the left. */
  find(from: number, to: number): readonly SharedRange[] {
    const boxes = this.#boxes(this.#runs(from, to))
    const found: SharedRange[] = []
    for (const box of boxes) {
      if (box.evidence < 0.5 * this.#least) continue
      const known = found.at(-1)
      if (known !== undefined && known.leftAt.start <= box.left.start && box.left.end <= known.leftAt.end) continue
      const passage = this.#verified(box, this.#bounds(from))
      if (passage === null) continue
      const [left, right] = [this.#seeds.left[from]!, this.#seeds.right[from]!]
      found.push({ left, right, leftAt: passage.left, rightAt: passage.right })
    }
    return found
  }

  /** Seeds drawn out as far as the texts are equal; those that lie in one already found are left out. */
  #runs(from: number, to: number): readonly Run[] {
    const { leftAt, rightAt, length } = this.#seeds
    const bounds = this.#bounds(from)
    const runs: Run[] = []
    for (let i = from; i < to; i++) {
      const [a, b] = [leftAt[i]!, rightAt[i]!]
      const known = runs.some(({ left, right, length: size }) => left - right === a - b && left <= a && a < left + size)
      if (!known) runs.push(this.#drawnOut({ left: a, right: b, length: length[i]! }, bounds))
    }
    return runs
  }

  #drawnOut({ left, right, length }: Run, { left: own, right: other }: Sides): Run {
    const { units } = this.#columns
    let back = 0
    while (
      left - back > own.start &&
      right - back > other.start &&
      units[left - back - 1] === units[right - back - 1]
    )
      back++
    let end = length
    while (left + end < own.end && right + end < other.end && units[left + end] === units[right + end]) end++
    return { left: left - back, right: right - back, length: back + end }
  }

  #boxes(runs: readonly Run[]): readonly Box[] {
    const boxes: Box[] = []
    for (const { left, right, length } of runs) {
      const near = boxes.findLast(
        (box) =>
          left - box.left.end <= reachLeft &&
          right - box.right.end <= reachRight &&
          box.right.start - right - length <= reachRight,
      )
      if (near === undefined) {
        boxes.push({
          left: { start: left, end: left + length },
          right: { start: right, end: right + length },
          evidence: length,
        })
        continue
      }
      near.left.start = Math.min(near.left.start, left)
      near.left.end = Math.max(near.left.end, left + length)
      near.right.start = Math.min(near.right.start, right)
      near.right.end = Math.max(near.right.end, right + length)
      near.evidence += length
    }
    return boxes
  }

  /** Masked bounds of the two reports of a seed. */
  #bounds(seed: number): Sides {
    const of = (report: number): Range => {
      const { starts, firsts } = this.#columns
      return { start: starts[firsts[report]!]!, end: starts[firsts[report + 1]!]! }
    }
    return { left: of(this.#seeds.left[seed]!), right: of(this.#seeds.right[seed]!) }
  }

  #verified(box: Box, bounds: Sides): Sides | null {
    const coverage = this.#coverage
    const around = (range: Range, limit: Range): Range => ({
      start: Math.max(limit.start, range.start - margin),
      end: Math.min(limit.end, range.end + margin),
    })
    const [wideLeft, wideRight] = [around(box.left, bounds.left), around(box.right, bounds.right)]
    coverage.lay(wideLeft, wideRight)
    const left = coverage.bestWithin(wideLeft)
    coverage.lay(wideRight, left)
    const right = coverage.bestWithin(wideRight)
    this.#takeNext({ left, right }, bounds)
    if (coverage.share(right, left) < leastCovered || coverage.share(left, right) < leastCovered) return null
    return this.#evidence(left, right) >= this.#least ? { left, right } : null
  }

  /** Units of the left side that the right has too, in clauses that are nobody's formula. */
  #evidence(left: Range, right: Range): number {
    this.#coverage.lay(left, right)
    const { clauses, firstClauses, units } = this.#columns
    let sum = 0
    for (let c = firstClauses[this.#sentenceAt(left.start)]!; clauses[c]! < left.end; c++) {
      if (this.#common[c] === 1) continue
      const part = { start: Math.max(left.start, clauses[c]!), end: Math.min(left.end, clauses[c + 1]!) }
      if (part.start < part.end && formulaShare(units, part.start, part.end) < mostlyFormula)
        sum += this.#coverage.coveredIn(part)
    }
    return sum
  }

  /** Grows both sides by what follows and what stands before, as long as it is alike. */
  #takeNext(sides: Sides, bounds: Sides): void {
    for (;;) {
      const left = this.#after(sides.left, bounds.left)
      const right = this.#after(sides.right, bounds.right)
      if (this.#alikeness.of(left, right) < alikeNext) break
      sides.left.end = left.end
      sides.right.end = right.end
    }
    for (;;) {
      const left = this.#before(sides.left, bounds.left)
      const right = this.#before(sides.right, bounds.right)
      if (this.#alikeness.of(left, right) < alikeNext) break
      sides.left.start = left.start
      sides.right.start = right.start
    }
  }

  /** What is left of the sentence a passage ends in, or the next sentence. */
  #after({ end }: Range, limit: Range): Range {
    if (end >= limit.end) return { start: end, end }
    return { start: end, end: this.#columns.starts[this.#sentenceAt(end) + 1]! }
  }

  #before({ start }: Range, limit: Range): Range {
    if (start <= limit.start) return { start, end: start }
    return { start: this.#columns.starts[this.#sentenceAt(start - 1)]!, end: start }
  }

  /** The sentence that holds a masked offset; binary search. */
  #sentenceAt(at: number): number {
    const { starts } = this.#columns
    let low = 0
    let high = starts.length - 2
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}
