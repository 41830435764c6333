import type { Columns } from './columns.ts'
import { Alikeness, Coverage, type Range } from './coverage.ts'
import { type Seeds, smallCorpus } from './seeds.ts'
import type { SharedRange } from './shared-range.ts'
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
  longest: Run
}

/** A range of each of two reports. */
interface Sides {
  readonly left: Range
  readonly right: Range
}

/** Runs of one passage stand no farther apart than this: in the left text in order, in the right in any. */
const reachLeft = 160
const reachRight = 640
/** In a small corpus every run of this length is looked at. */
const shortestSeed = 12
/** How far beyond its runs a passage is looked for. */
const margin = 200
/** A shared passage is covered to this share on both sides. */
const leastCovered = 0.4
/** A passage does not end with a shorter part of a sentence. */
const shortestPart = 12
/** Next sentences so alike belong to the passage, though their words differ; of short ones more is asked. */
const alikeNext = 0.3
const alikeShort = 0.5
const shortNext = 30
/** Two sentences so alike are one, reworded. */
const alikeSentences = 0.4

/**
 * The least a passage must share that is no formula, in masked units: one long sentence between two bodies, more with
 * every doubling of the corpus, for the more texts there are the more are alike by chance.
 */
function leastShared(bodies: number): number {
  return Math.round(26 + 5 * Math.log2(Math.max(2, bodies)))
}

/** Verifies seeds pair by pair. */
export class PassageFinder {
  readonly #columns: Columns
  readonly #seeds: Seeds
  readonly #coverage: Coverage
  readonly #alikeness: Alikeness
  readonly #least: number
  readonly #leastSeeded: number
  readonly #weights: Float32Array

  /** `weights` tells by clause what it counts for, 0–1: nothing where it is a formula or template. */
  constructor(columns: Columns, seeds: Seeds, { weights, bodies }: { weights: Float32Array; bodies: number }) {
    this.#columns = columns
    this.#seeds = seeds
    this.#coverage = new Coverage(columns.units)
    this.#alikeness = new Alikeness(columns.units)
    this.#least = leastShared(bodies)
    this.#leastSeeded = columns.reports.length < smallCorpus ? shortestSeed : 0.5 * this.#least
    this.#weights = weights
  }

  /** The passages of the pair whose seeds are `from` to `to`, in left order, without overlap on the left. */
  find(from: number, to: number): readonly SharedRange[] {
    const boxes = this.#boxes(this.#runs(from, to))
    const found: SharedRange[] = []
    for (const box of boxes) {
      if (box.evidence < this.#leastSeeded) continue
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
    while (left - back > own.start && right - back > other.start && units[left - back - 1] === units[right - back - 1])
      back++
    let end = length
    while (left + end < own.end && right + end < other.end && units[left + end] === units[right + end]) end++
    return { left: left - back, right: right - back, length: back + end }
  }

  #boxes(runs: readonly Run[]): readonly Box[] {
    const boxes: Box[] = []
    for (const run of runs) {
      const { left, right, length: size } = run
      const near = boxes.findLast(
        (box) =>
          left - box.left.end <= reachLeft &&
          right - box.right.end <= reachRight &&
          box.right.start - right - size <= reachRight,
      )
      if (near === undefined) {
        boxes.push({
          left: { start: left, end: left + size },
          right: { start: right, end: right + size },
          evidence: size,
          longest: run,
        })
        continue
      }
      near.left.start = Math.min(near.left.start, left)
      near.left.end = Math.max(near.left.end, left + size)
      near.right.start = Math.min(near.right.start, right)
      near.right.end = Math.max(near.right.end, right + size)
      near.evidence += size
      if (size > near.longest.length) near.longest = run
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
    const core = this.#core(box, bounds)
    if (core === null) return null
    const evidence = Math.max(core.alike * lengthOf(core.left), this.#evidence(core.left, core.right))
    const grown = evidence < 0.5 * this.#least ? 0 : this.#takeNext(core, bounds)
    if (evidence + grown < this.#least) return null
    return { left: this.#trimmed(core.left), right: this.#trimmed(core.right) }
  }

  /** Without the first or last few units of a sentence, which stand there by chance. */
  #trimmed(range: Range): Range {
    const [head, tail] = [this.#sentence(range.start), this.#sentence(range.end - 1)]
    const cutsHead = range.start > head.start && head.end - range.start < shortestPart && head.end < range.end
    const cutsTail = range.end < tail.end && range.end - tail.start < shortestPart && tail.start > range.start
    return { start: cutsHead ? head.end : range.start, end: cutsTail ? tail.start : range.end }
  }

  /** Where the passage certainly is: the part that is covered, or two sentences that are alike though little of them is. */
  #core(box: Box, bounds: Sides): (Sides & { readonly alike: number }) | null {
    const coverage = this.#coverage
    const around = (range: Range, limit: Range): Range => ({
      start: Math.max(limit.start, range.start - margin),
      end: Math.min(limit.end, range.end + margin),
    })
    const [wideLeft, wideRight] = [around(box.left, bounds.left), around(box.right, bounds.right)]
    coverage.lay(wideLeft, wideRight)
    const rough = coverage.bestWithin(wideLeft)
    coverage.lay(wideRight, rough)
    const right = coverage.bestWithin(wideRight)
    coverage.lay(rough, right)
    const left = coverage.bestWithin(rough)
    const isCovered = coverage.share(right, left) >= leastCovered && coverage.share(left, right) >= leastCovered
    if (isCovered && this.#evidence(left, right) >= 0.5 * this.#least) return { left, right, alike: 0 }
    const own = this.#sentence(box.longest.left)
    const other = this.#sentence(box.longest.right)
    const alike = Math.min(lengthOf(own), lengthOf(other)) < shortNext ? 0 : this.#alikeness.of(own, other)
    return alike < alikeSentences ? null : { left: own, right: other, alike: Math.sqrt(alike) }
  }

  #sentence(at: number): Range {
    const { starts } = this.#columns
    const sentence = this.#sentenceAt(at)
    return { start: starts[sentence]!, end: starts[sentence + 1]! }
  }

  /** Units of the left side that the right has too, in clauses that are nobody's formula. */
  #evidence(left: Range, right: Range): number {
    this.#coverage.lay(left, right)
    const { clauses, firstClauses, units } = this.#columns
    let sum = 0
    for (let c = firstClauses[this.#sentenceAt(left.start)]!; clauses[c]! < left.end; c++) {
      const weight = this.#weights[c]!
      if (weight === 0) continue
      const part = { start: Math.max(left.start, clauses[c]!), end: Math.min(left.end, clauses[c + 1]!) }
      if (part.start < part.end && formulaShare(units, part.start, part.end) < mostlyFormula)
        sum += weight * this.#coverage.coveredIn(part)
    }
    return sum
  }

  /** Grows both sides by what follows and what stands before, as long as it is alike; answers how much is shared by that. */
  #takeNext(sides: Sides, bounds: Sides): number {
    let shared = 0
    for (const next of [this.#after.bind(this), this.#before.bind(this)]) {
      for (;;) {
        const left = next(sides.left, bounds.left)
        const right = next(sides.right, bounds.right)
        const gain = this.#sharedNext(left, right)
        if (gain === 0 && !this.#endsWithin(left, right)) break
        shared += gain
        extend(sides.left, left)
        extend(sides.right, right)
      }
    }
    return shared
  }

  /** Whether two stretches are what is left of sentences that are alike as a whole. */
  #endsWithin(left: Range, right: Range): boolean {
    if (lengthOf(left) === 0 || lengthOf(right) === 0) return false
    const [own, other] = [this.#sentence(left.start), this.#sentence(right.start)]
    const isRest = lengthOf(own) > lengthOf(left) && lengthOf(other) > lengthOf(right)
    return isRest && this.#alikeness.of(own, other) >= alikeShort
  }

  /** Units two neighbouring stretches share (of pairs of units a square less than of units), where they are alike enough to belong to the passage; else 0. */
  #sharedNext(left: Range, right: Range): number {
    const shorter = Math.min(lengthOf(left), lengthOf(right))
    const alike = this.#alikeness.of(left, right)
    return alike < (shorter < shortNext ? alikeShort : alikeNext) ? 0 : Math.sqrt(alike) * shorter
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

function lengthOf({ start, end }: Range): number {
  return end - start
}

function extend(range: Range, by: Range): void {
  range.start = Math.min(range.start, by.start)
  range.end = Math.max(range.end, by.end)
}
