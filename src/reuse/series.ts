import type { Clauses } from './clauses.ts'
import { ClauseRuns } from './clause-runs.ts'
import type { TextColumns } from './columns.ts'
import { shortest } from './masked.ts'
import type { Range } from './coverage.ts'
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
  readonly #taken = new Taken()

  constructor(columns: TextColumns, wordings: Wordings, clauses: Clauses) {
    this.#clauses = clauses
    this.#columns = columns
    this.#wordings = wordings
    this.#clauseRuns = new ClauseRuns(columns, clauses)
    this.#finder = new RewordedFinder(columns)
  }

  /** The runs between all reports of one body, `from` to `to`. */
  find(from: number, to: number): readonly SharedRange[] {
    if (to - from < 2) return []
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

  /** The first sentence of a report that bears a wording, at or after `next` where there is one; -1 where none does. */
  #bearer(group: number, report: number, next = -1): number {
    const { starts, members } = this.#wordings.groups
    const { firsts } = this.#columns
    const within = { from: starts[group]!, to: starts[group + 1]! }
    const first = firstOf(members, firsts[report]!, within)
    if (first === within.to || members[first]! >= firsts[report + 1]!) return -1
    const later = next < 0 ? first : firstOf(members, next, within)
    return later < within.to && members[later]! < firsts[report + 1]! ? members[later]! : members[first]!
  }

  /** Runs of sentences, each of the left at most once; those of the right that have a partner are added to `taken`. */
  #sentenceRuns([left, right]: readonly [number, number], reworded: Reworded, taken: Taken): readonly SharedRange[] {
    const { firsts } = this.#columns
    const end = firsts[left + 1]!
    const runs: SharedRange[] = []
    let next = -1
    for (let s = firsts[left]!; s < end;) {
      const partner = this.#partner(s, right, { reworded, next })
      if (partner < 0) {
        s++
        continue
      }
      let length = 1
      while (s + length < end && this.#pairs([s + length, partner + length], right, reworded)) length++
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
    const runs: SharedRange[] = []
    for (let s = firsts[right]!; s < firsts[right + 1]!; s++) {
      const partner = taken.has(s) ? -1 : this.#partner(s, left, { reworded, next: -1 })
      if (partner < 0) continue
      taken.add(s)
      runs.push(this.#run([left, right], [partner, s], 1))
    }
    return runs
  }

  /** Stretches inside sentences that nothing else took: a plan's item within a longer sentence that reports it. */
  #stretchRuns([left, right]: readonly [number, number], reworded: Reworded, taken: Taken): readonly SharedRange[] {
    const { firsts, starts, units } = this.#columns
    const found: SharedRange[] = []
    for (let s = firsts[right]!; s < firsts[right + 1]!; s++) {
      const group = this.#wordings.groups.of[s]!
      if (taken.has(s) || group < 0) continue
      for (const other of reworded.overlapping.get(group) ?? []) {
        const at = this.#bearer(other, left)
        const run = at < 0 ? null : commonRun(units, rangeAt(starts, at), rangeAt(starts, s))
        if (run === null) continue
        found.push({ left, right, leftAt: run.left, rightAt: run.right, evidence: 0 })
        break
      }
    }
    return found
  }

  /** The sentence of the other report that is this one: the first at or after `next`, else the first. */
  #partner(sentence: number, report: number, { reworded, next }: { reworded: Reworded; next: number }): number {
    const group = this.#wordings.groups.of[sentence]!
    if (group < 0) return -1
    const same = this.#bearer(group, report, next)
    if (same >= 0) return same
    for (const other of reworded.alike.get(group) ?? []) {
      const at = this.#bearer(other, report, next)
      if (at >= 0) return at
    }
    return -1
  }

  #pairs([a, b]: readonly [number, number], right: number, reworded: Reworded): boolean {
    if (b >= this.#columns.firsts[right + 1]!) return false
    const [group, other] = [this.#wordings.groups.of[a]!, this.#wordings.groups.of[b]!]
    if (group < 0 || other < 0) return this.#sameShort(a, b)
    return group === other || (reworded.alike.get(group)?.includes(other) ?? false)
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

  /** Distinct wordings of the body that are one, reworded: both ways, closest first. */
  #reworded(from: number, to: number): Reworded {
    const { groups, classes } = this.#wordings
    const { firsts, starts } = this.#columns
    const ranges = new Map<number, Range>()
    for (let s = firsts[from]!; s < firsts[to]!; s++) {
      const group = groups.of[s]!
      if (group < 0 || isEverybodys(classes[group]!) || ranges.has(group) || this.#isMostlyCommon(s)) continue
      ranges.set(group, { start: starts[s]!, end: starts[s + 1]! })
    }
    const wordings = [...ranges.keys()]
    const named = (ranked: Ranked): Ranked =>
      new Map([...ranked].map(([at, others]) => [wordings[at]!, others.map((other) => wordings[other]!)]))
    const { alike, overlapping } = this.#finder.find([...ranges.values()])
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
