import { type Box, BoxFinder, type Run, type Sides } from './boxes.ts'
import type { TextColumns } from './columns.ts'
import type { CountedText } from './counted.ts'
import { Alikeness, Coverage, type Range } from './coverage.ts'
import { type Evidence, EvidenceScale } from './evidence.ts'
import { type Seeds, smallCorpus } from './seeds.ts'
import { RitualFinder } from './ritual.ts'
import { holderOf, type SharedRange } from './shared-range.ts'

/** In a small corpus every run of this length is looked at. */
const shortestSeed = 12
/** How far beyond its runs a passage is looked for. */
const margin = 200
/** It settles at the first or second look, nearly always. */
const mostRounds = 5
/** A shared passage is covered to this share on both sides. */
const leastCovered = 0.4
/** A single sentence must share this much to be a passage by itself. */
const longSentence = 60
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
  return Math.round(30 + 3.5 * Math.log2(Math.max(2, bodies)))
}

/** Verifies seeds pair by pair. */
export class PassageFinder {
  readonly #columns: TextColumns
  readonly #seeds: Seeds
  readonly #coverage: Coverage
  readonly #alikeness: Alikeness
  readonly #least: number
  readonly #leastSeeded: number
  readonly #boxes: BoxFinder
  readonly #scale: EvidenceScale
  readonly #ritual: RitualFinder

  constructor(counted: CountedText, seeds: Seeds) {
    const { columns, bodies } = counted
    this.#columns = columns
    this.#seeds = seeds
    this.#coverage = new Coverage(columns.units)
    this.#alikeness = new Alikeness(columns.units)
    this.#least = leastShared(bodies)
    this.#leastSeeded = columns.bodyOf.length < smallCorpus ? shortestSeed : 0.5 * this.#least
    this.#boxes = new BoxFinder(columns, seeds)
    this.#ritual = new RitualFinder(columns)
    this.#scale = new EvidenceScale(counted, this.#ritual)
  }

  /** The passages of the pair whose seeds are `from` to `to`; no two overlap on both sides. */
  find(from: number, to: number): readonly SharedRange[] {
    const found: SharedRange[] = []
    const boxes = [...this.#boxes.find(from, to)]
    for (let box = boxes.shift(); box !== undefined; box = boxes.shift()) {
      if (box.evidence < this.#leastSeeded) continue
      const known = found.at(-1)
      if (known !== undefined && known.leftAt.start <= box.left.start && box.left.end <= known.leftAt.end) continue
      const passage = this.#verified(box, this.#boxes.bounds(from))
      if (passage === null) continue
      // What is left of the box may be another passage.
      const rest = box.runs.filter((run) => run.left >= passage.left.end || run.left + run.length <= passage.left.start)
      if (rest.length > 0 && rest.length < box.runs.length) boxes.unshift(...this.#boxes.gather(rest))
      const [left, right] = [this.#seeds.left[from]!, this.#seeds.right[from]!]
      const own = { left, right, leftAt: passage.left, rightAt: passage.right, evidence: passage.evidence }
      // Two boxes may have settled on one passage.
      const same = found.findIndex((one) => overlaps(one.leftAt, own.leftAt) && overlaps(one.rightAt, own.rightAt))
      if (same < 0) found.push(own)
      else found[same] = united(found[same]!, own)
    }
    return found
  }

  #verified(box: Box, bounds: Sides): (Sides & { readonly evidence: number }) | null {
    const core = this.#core(box, bounds)
    if (core === null) return null
    const { left, right, evidence } = core
    this.#takeNext({ left, right }, bounds, evidence)
    // What is one's own on the left may be what the occasion asks for on the right.
    if (!this.#bearsOut(evidence) || this.#evidence(right, left).units < 0.5 * this.#least) return null
    const whole = { left: this.#trimmed(left), right: this.#trimmed(right) }
    const own = this.#withoutRitual(whole)
    const isCut = !isSame(own.left, whole.left) || !isSame(own.right, whole.right)
    if (isCut && !this.#bearsOut(this.#evidence(own.left, own.right))) return null
    this.#coverage.lay(left, right)
    const guidance = this.#scale.guidance(left, (part) => this.#coverage.coveredIn(part))
    return { ...own, evidence: Math.round(evidence.units + guidance) }
  }

  /** Whether so much makes a passage: more than one sentence, or a long one, and no less than the corpus asks for. */
  #bearsOut({ units, sentences }: Evidence): boolean {
    return units >= this.#least && (sentences > 1 || units >= longSentence)
  }

  /** Without what the occasion asks for at either end, where the rest of both sides still answers one another. */
  #withoutRitual(sides: Sides): Sides {
    const behind = this.#cut(sides, this.#head.bind(this), (range, part) => ({ start: part.end, end: range.end }))
    const own = this.#cut(behind, this.#tail.bind(this), (range, part) => ({ start: range.start, end: part.start }))
    const isWhole = isSame(own.left, sides.left) && isSame(own.right, sides.right)
    return isWhole || !this.#areCovered(own) ? sides : own
  }

  /** Cuts ritual sentences off one end of both sides; what answers one on the other side goes with it. */
  #cut({ left, right }: Sides, endOf: (range: Range) => Range, without: (range: Range, part: Range) => Range): Sides {
    const [own, other] = [endOf(left), endOf(right)]
    const [isOwn, isOther] = [own, other].map(({ start }) =>
      this.#ritual.isRitual(holderOf(this.#columns.starts, start)),
    )
    if (!isOwn && !isOther) return { left, right }
    const areOne = this.#alikeNext(own, other) > 0
    const rest = {
      left: isOwn || areOne ? without(left, own) : left,
      right: isOther || areOne ? without(right, other) : right,
    }
    return lengthOf(rest.left) === 0 || lengthOf(rest.right) === 0 ? rest : this.#cut(rest, endOf, without)
  }

  /** What of a range lies in the first sentence it touches. */
  #head({ start, end }: Range): Range {
    return { start, end: Math.min(end, this.#sentence(start).end) }
  }

  /** What of a range lies in the last sentence it touches. */
  #tail({ start, end }: Range): Range {
    return { start: Math.max(start, this.#sentence(end - 1).start), end }
  }

  #areCovered({ left, right }: Sides): boolean {
    const coverage = this.#coverage
    return coverage.share(right, left) >= leastCovered && coverage.share(left, right) >= leastCovered
  }

  /** Without the first or last few units of a sentence, which stand there by chance. */
  #trimmed(range: Range): Range {
    const [head, tail] = [this.#sentence(range.start), this.#sentence(range.end - 1)]
    const cutsHead = range.start > head.start && head.end - range.start < shortestPart && head.end < range.end
    const cutsTail = range.end < tail.end && range.end - tail.start < shortestPart && tail.start > range.start
    return { start: cutsHead ? head.end : range.start, end: cutsTail ? tail.start : range.end }
  }

  /** Where the passage certainly is: the part that is covered, or two sentences that are alike though little of them is. */
  #core(box: Box, bounds: Sides): (Sides & { readonly evidence: Evidence }) | null {
    const { left, right } = this.#settled(box, bounds)
    const evidence = this.#areCovered({ left, right }) ? this.#evidence(left, right) : null
    if (evidence !== null && evidence.units >= 0.5 * this.#least) return { left, right, evidence }
    return this.#alikeSentences(box.longest)
  }

  /** The covered part around a box, looked for again around what was found until it stays: whatever seeds led there. */
  #settled(box: Sides, bounds: Sides): Sides {
    let sides = box
    for (let round = 0; round < mostRounds; round++) {
      const found = this.#covered(sides, box, bounds)
      const stays = isSame(found.left, sides.left) && isSame(found.right, sides.right)
      if (stays || lengthOf(found.left) === 0 || lengthOf(found.right) === 0) return found
      sides = found
    }
    return sides
  }

  #covered(sides: Sides, box: Sides, bounds: Sides): Sides {
    const coverage = this.#coverage
    const around = (range: Range, limit: Range): Range => ({
      start: Math.max(limit.start, range.start - margin),
      end: Math.min(limit.end, range.end + margin),
    })
    const [wideLeft, wideRight] = [around(sides.left, bounds.left), around(sides.right, bounds.right)]
    coverage.lay(wideLeft, wideRight)
    const rough = coverage.bestWithin(wideLeft, box.left)
    coverage.lay(wideRight, rough)
    const right = coverage.bestWithin(wideRight, box.right)
    coverage.lay(rough, right)
    return { left: coverage.bestWithin(rough, box.left), right }
  }

  /** The two sentences that hold a run, where they are alike as a whole. */
  #alikeSentences(run: Run): (Sides & { readonly evidence: Evidence }) | null {
    const [left, right] = [this.#sentence(run.left), this.#sentence(run.right)]
    if (Math.min(lengthOf(left), lengthOf(right)) < shortNext) return null
    const alike = this.#alikeness.of(left, right)
    if (alike < alikeSentences) return null
    const evidence = this.#scale.own(left, (part) => Math.sqrt(alike) * lengthOf(part))
    return evidence.units < 0.5 * this.#least ? null : { left, right, evidence }
  }

  #sentence(at: number): Range {
    const { starts } = this.#columns
    const sentence = holderOf(this.#columns.starts, at)
    return { start: starts[sentence]!, end: starts[sentence + 1]! }
  }

  /** What the left side shares with the right for certain: units covered, each for what its clause counts for. */
  #evidence(left: Range, right: Range): Evidence {
    this.#coverage.lay(left, right)
    return this.#scale.own(left, (part) => this.#coverage.coveredIn(part))
  }

  /** Grows both sides by what follows and what stands before, as long as it is alike; adds to the evidence what that shares. */
  #takeNext(sides: Sides, bounds: Sides, evidence: Evidence): void {
    for (const next of [this.#after.bind(this), this.#before.bind(this)]) {
      for (;;) {
        const left = next(sides.left, bounds.left)
        const right = next(sides.right, bounds.right)
        const alike = this.#alikeNext(left, right)
        if (alike === 0 && !this.#endsWithin(left, right)) break
        const gain = this.#scale.own(left, (part) => Math.sqrt(alike) * lengthOf(part))
        evidence.units += gain.units
        evidence.sentences += gain.sentences
        extend(sides.left, left)
        extend(sides.right, right)
      }
    }
  }

  /** Whether two stretches are what is left of sentences that are alike as a whole. */
  #endsWithin(left: Range, right: Range): boolean {
    if (lengthOf(left) === 0 || lengthOf(right) === 0) return false
    const [own, other] = [this.#sentence(left.start), this.#sentence(right.start)]
    const isRest = lengthOf(own) > lengthOf(left) && lengthOf(other) > lengthOf(right)
    return isRest && this.#alikeness.of(own, other) >= alikeShort
  }

  /** How alike two neighbouring stretches are; 0 where they do not belong to the passage. */
  #alikeNext(left: Range, right: Range): number {
    const shorter = Math.min(lengthOf(left), lengthOf(right))
    const alike = this.#alikeness.of(left, right)
    return alike < (shorter < shortNext ? alikeShort : alikeNext) ? 0 : alike
  }

  /** What is left of the sentence a passage ends in, or the next sentence. */
  #after({ end }: Range, limit: Range): Range {
    if (end >= limit.end) return { start: end, end }
    return { start: end, end: this.#columns.starts[holderOf(this.#columns.starts, end) + 1]! }
  }

  #before({ start }: Range, limit: Range): Range {
    if (start <= limit.start) return { start, end: start }
    return { start: this.#columns.starts[holderOf(this.#columns.starts, start - 1)]!, end: start }
  }
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

function united(one: SharedRange, other: SharedRange): SharedRange {
  const around = (a: Range, b: Range) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })
  return {
    ...one,
    leftAt: around(one.leftAt, other.leftAt),
    rightAt: around(one.rightAt, other.rightAt),
    evidence: Math.max(one.evidence, other.evidence),
  }
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}

function lengthOf({ start, end }: Range): number {
  return end - start
}

function extend(range: Range, by: Range): void {
  range.start = Math.min(range.start, by.start)
  range.end = Math.max(range.end, by.end)
}
