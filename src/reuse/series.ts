import type { Clauses } from './clauses.ts'
import { ClauseRuns } from './clause-runs.ts'
import type { TextColumns } from './columns.ts'
import { shortest } from './masked.ts'
import type { Range } from './coverage.ts'
import { OwnMembers } from './own-members.ts'
import { type Ranked, type Reworded, RewordedFinder } from './reworded.ts'
import { commonRun } from './runs.ts'
import { firstOf, rangeAt, sameUnits, type SharedRange } from './shared-range.ts'
import { Taken } from './taken.ts'
import { isEverybodys, type Wordings } from './wordings.ts'

/** A body with more reports is compared year by year within this distance, in reports. */
const farthest = 24
/** Finds what a body carries over from report to report. Linear in its text but for candidates. */
export class SeriesFinder {
  readonly #columns: TextColumns
  readonly #wordings: Wordings
  readonly #clauses: Clauses
  readonly #clauseRuns: ClauseRuns
  readonly #finder: RewordedFinder
  readonly #own: OwnMembers
  readonly #taken = new Taken()
  readonly #chosen = new Taken()

  constructor(columns: TextColumns, wordings: Wordings, clauses: Clauses) {
    this.#clauses = clauses
    this.#columns = columns
    this.#wordings = wordings
    this.#clauseRuns = new ClauseRuns(columns, clauses)
    this.#finder = new RewordedFinder(columns)
    this.#own = new OwnMembers(wordings.groups)
  }

  /** The runs between all reports of one body, `from` to `to`. */
  find(from: number, to: number): readonly SharedRange[] {
    if (to - from < 2) return []
    this.#own.reset(this.#columns.firsts[from]!, this.#columns.firsts[to]!)
    this.#clauseRuns.reset(from, to)
    const reworded = this.#reworded(from, to)
    const runs: SharedRange[] = []
    for (let right = from + 1; right < to; right++) {
      for (let left = Math.max(from, right - farthest); left < right; left++)
        for (const run of this.#pair([left, right], reworded)) runs.push(run)
    }
    return runs
  }

  #pair([left, right]: readonly [number, number], reworded: Reworded): readonly SharedRange[] {
    const { firsts } = this.#columns
    const taken = this.#taken
    taken.reset(firsts[right]!, firsts[right + 1]!)
    const runs = [
      ...this.#sentenceRuns([left, right], reworded, taken),
      ...this.#restRuns([left, right], reworded, taken),
      ...this.#clauseRuns.find([left, right], taken),
      ...this.#stretchRuns([left, right], reworded, taken),
    ]
    return joined(runs).filter((run) => this.#isOwn(run))
  }

  /** Runs of sentences, each of the left at most once; those of the right that have a partner are added to `taken`. */
  #sentenceRuns([left, right]: readonly [number, number], reworded: Reworded, taken: Taken): readonly SharedRange[] {
    const { firsts } = this.#columns
    const end = firsts[left + 1]!
    const others = rangeAt(firsts, right)
    const runs: SharedRange[] = []
    let next = -1
    for (let s = firsts[left]!; s < end;) {
      const partner = this.#partner(s, others, { reworded, next })
      if (partner < 0) {
        s++
        continue
      }
      let length = 1
      while (s + length < end && this.#pairs([s + length, partner + length], others.end, reworded)) length++
      runs.push(this.#run([left, right], [s, partner], length))
      for (let i = 0; i < length; i++) taken.add(partner + i)
      s += length
      next = partner + length
    }
    return runs
  }

  /** Sentences of the right that no run took, though the left has their like: said twice in the later report. */
  #restRuns([left, right]: readonly [number, number], reworded: Reworded, taken: Taken): readonly SharedRange[] {
    const { firsts } = this.#columns
    const others = rangeAt(firsts, left)
    const runs: SharedRange[] = []
    for (let s = firsts[right]!; s < firsts[right + 1]!; s++) {
      const partner = taken.has(s) ? -1 : this.#partner(s, others, { reworded, next: -1 })
      if (partner < 0) continue
      taken.add(s)
      runs.push(this.#run([left, right], [partner, s], 1))
    }
    return runs
  }

  /** Stretches inside sentences that nothing else took: a plan's item within a longer sentence that reports it. */
  #stretchRuns([left, right]: readonly [number, number], reworded: Reworded, taken: Taken): readonly SharedRange[] {
    const { firsts, starts, units } = this.#columns
    const others = rangeAt(firsts, left)
    const found: SharedRange[] = []
    for (let s = firsts[right]!; s < firsts[right + 1]!; s++) {
      if (taken.has(s)) continue
      for (const other of reworded.overlapping.get(this.#own.first(s)) ?? []) {
        const at = this.#own.within(other, others)
        const run = at < 0 ? null : commonRun(units, rangeAt(starts, at), rangeAt(starts, s))
        if (run === null) continue
        found.push({ left, right, leftAt: run.left, rightAt: run.right, evidence: 0 })
        break
      }
    }
    return found
  }

  /** The sentence among those of the other report that is this one: the first at or after `next`, else the first. */
  #partner(sentence: number, others: Range, { reworded, next }: { reworded: Reworded; next: number }): number {
    const own = this.#own
    const same = own.within(sentence, others, next)
    if (same >= 0) return same
    for (const other of reworded.alike.get(own.first(sentence)) ?? []) {
      const at = own.within(other, others, next)
      if (at >= 0) return at
    }
    return -1
  }

  /** Whether two sentences answer one another; `end` is where those of the second report end. */
  #pairs([a, b]: readonly [number, number], end: number, reworded: Reworded): boolean {
    if (b >= end) return false
    const [wording, other] = [this.#own.first(a), this.#own.first(b)]
    if (wording < 0 || other < 0) return this.#sameShort(a, b)
    return wording === other || (reworded.alike.get(wording)?.includes(other) ?? false)
  }

  /** Sentences too short for a wording of their own only go on a run. */
  #sameShort(a: number, b: number): boolean {
    const { starts, units } = this.#columns
    const length = starts[a + 1]! - starts[a]!
    return length === starts[b + 1]! - starts[b]! && sameUnits(units, [starts[a]!, starts[b]!], length)
  }

  /** Whether a run holds more than what everybody writes. */
  #isOwn({ right, rightAt }: SharedRange): boolean {
    const { firsts, firstClauses, clauses } = this.#columns
    const { classes } = this.#clauses
    let own = 0
    let c = firstOf(clauses, rightAt.start, {
      from: firstClauses[firsts[right]!]!,
      to: firstClauses[firsts[right + 1]!]!,
    })
    // The clause before may reach in.
    for (c = Math.max(0, c - 1); clauses[c]! < rightAt.end; c++) {
      const inside = Math.min(clauses[c + 1]!, rightAt.end) - Math.max(clauses[c]!, rightAt.start)
      if (inside > 0 && !isEverybodys(classes[c]!)) own += inside
    }
    return own >= shortest
  }

  #run([left, right]: readonly [number, number], [a, b]: readonly [number, number], length: number): SharedRange {
    const { starts } = this.#columns
    return {
      left,
      right,
      leftAt: { start: starts[a]!, end: starts[a + length]! },
      rightAt: { start: starts[b]!, end: starts[b + length]! },
      evidence: 0,
    }
  }

  /** Whether most of a sentence is clauses that are everybody's: alike for that alone it would be no rewording. */
  #isMostlyCommon(sentence: number): boolean {
    const { firstClauses, clauses, starts } = this.#columns
    let common = 0
    for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++)
      if (isEverybodys(this.#clauses.classes[c]!)) common += clauses[c + 1]! - clauses[c]!
    return 2 * common >= starts[sentence + 1]! - starts[sentence]!
  }

  /** Distinct wordings of the body that are one, reworded: both ways, closest first; by their first sentences. */
  #reworded(from: number, to: number): Reworded {
    const { groups, classes } = this.#wordings
    const { firsts, starts } = this.#columns
    const chosen = this.#chosen
    const wordings: number[] = []
    const ranges: Range[] = []
    chosen.reset(firsts[from]!, firsts[to]!)
    for (let s = firsts[from]!; s < firsts[to]!; s++) {
      const first = this.#own.first(s)
      if (first < 0 || isEverybodys(classes[groups.of[s]!]!) || chosen.has(first) || this.#isMostlyCommon(s)) continue
      chosen.add(first)
      wordings.push(first)
      ranges.push(rangeAt(starts, s))
    }
    const named = (ranked: Ranked): Ranked =>
      new Map([...ranked].map(([at, others]) => [wordings[at]!, others.map((other) => wordings[other]!)]))
    const { alike, overlapping } = this.#finder.find(ranges)
    return { alike: named(alike), overlapping: named(overlapping) }
  }
}

/** Runs that go on where another ends in both reports are one; in left order. */
function joined(runs: readonly SharedRange[]): readonly SharedRange[] {
  const out: SharedRange[] = []
  for (const run of runs.toSorted((a, b) => a.leftAt.start - b.leftAt.start || a.rightAt.start - b.rightAt.start)) {
    const last = out.at(-1)
    if (last?.leftAt.end !== run.leftAt.start || last.rightAt.end !== run.rightAt.start) {
      out.push(run)
      continue
    }
    out[out.length - 1] = {
      ...last,
      leftAt: { start: last.leftAt.start, end: run.leftAt.end },
      rightAt: { start: last.rightAt.start, end: run.rightAt.end },
    }
  }
  return out
}
