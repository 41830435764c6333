import type { Clauses } from './clauses.ts'
import { type Columns, shortest } from './columns.ts'
import type { Range } from './coverage.ts'
import { type Ranked, type Reworded, RewordedFinder } from './reworded.ts'
import { commonRun } from './runs.ts'
import { isEverybodys, type Wordings } from './wordings.ts'

/** A passage that two reports share: their indices, and the masked range in each. */
export interface SharedRange {
  readonly left: number
  readonly right: number
  readonly leftAt: Range
  readonly rightAt: Range
}

/** A body with more reports is compared year by year within this distance, in reports. */
const farthest = 24
/** Finds what a body carries over from report to report. Linear in its text but for candidates. */
export class SeriesFinder {
  readonly #columns: Columns
  readonly #wordings: Wordings
  readonly #clauses: Clauses
  readonly #finder: RewordedFinder

  constructor(columns: Columns, wordings: Wordings, clauses: Clauses) {
    this.#clauses = clauses
    this.#columns = columns
    this.#wordings = wordings
    this.#finder = new RewordedFinder(columns)
  }

  /** The runs between all reports of one body, `from` to `to`. */
  find(from: number, to: number): readonly SharedRange[] {
    if (to - from < 2) return []
    const places = new Map(Array.from({ length: to - from }, (_, i) => [from + i, this.#placesOf(from + i)]))
    const reworded = this.#reworded(from, to)
    const runs: SharedRange[] = []
    for (let right = from + 1; right < to; right++) {
      for (let left = Math.max(from, right - farthest); left < right; left++)
        this.#pair([left, right], { places, reworded, runs })
    }
    return runs
  }

  /** Where every wording stands in a report. */
  #placesOf(report: number): Places {
    const { firsts } = this.#columns
    const places = new Map<number, number[]>()
    for (let s = firsts[report]!; s < firsts[report + 1]!; s++) {
      const group = this.#wordings.groups.of[s]!
      if (group < 0) continue
      const known = places.get(group)
      if (known === undefined) places.set(group, [s])
      else known.push(s)
    }
    return places
  }

  #pair([left, right]: readonly [number, number], known: Known): void {
    const taken = new Set<number>()
    const runs = this.#sentenceRuns([left, right], known, taken)
    const rest = this.#restRuns([left, right], known, taken)
    const clauses = this.#clauseRuns([left, right], taken)
    const stretches = this.#stretchRuns([left, right], known, taken)
    known.runs.push(...joined([...runs, ...rest, ...clauses, ...stretches]).filter((run) => this.#isOwn(run)))
  }

  /** Runs of sentences, each of the left at most once; those of the right that have a partner are added to `taken`. */
  #sentenceRuns([left, right]: readonly [number, number], known: Known, taken: Set<number>): readonly SharedRange[] {
    const { firsts } = this.#columns
    const end = firsts[left + 1]!
    const runs: SharedRange[] = []
    let next = -1
    for (let s = firsts[left]!; s < end;) {
      const partner = this.#partner(s, next, { places: known.places.get(right)!, reworded: known.reworded })
      if (partner < 0) {
        s++
        continue
      }
      let length = 1
      while (s + length < end && this.#pairs([s + length, partner + length], right, known)) length++
      runs.push(this.#run([left, right], [s, partner], length))
      for (let i = 0; i < length; i++) taken.add(partner + i)
      s += length
      next = partner + length
    }
    return runs
  }

  /** Sentences of the right that no run took, though the left has their like: said twice in the later report. */
  #restRuns([left, right]: readonly [number, number], known: Known, taken: Set<number>): readonly SharedRange[] {
    const { firsts } = this.#columns
    const runs: SharedRange[] = []
    for (let s = firsts[right]!; s < firsts[right + 1]!; s++) {
      const partner = taken.has(s)
        ? -1
        : this.#partner(s, -1, { places: known.places.get(left)!, reworded: known.reworded })
      if (partner < 0) continue
      taken.add(s)
      runs.push(this.#run([left, right], [partner, s], 1))
    }
    return runs
  }

  /** Clauses that sentences without a partner share with the other report. */
  #clauseRuns([left, right]: readonly [number, number], taken: Set<number>): readonly SharedRange[] {
    const { firsts, firstClauses, clauses } = this.#columns
    const found: SharedRange[] = []
    for (let s = firsts[right]!; s < firsts[right + 1]!; s++) {
      if (taken.has(s)) continue
      for (let c = firstClauses[s]!; c < firstClauses[s + 1]!; c++) {
        const other = this.#sameClause(c, left)
        if (other < 0) continue
        taken.add(s)
        found.push({ left, right, leftAt: rangeAt(clauses, other), rightAt: rangeAt(clauses, c) })
      }
    }
    return found
  }

  /** Stretches inside sentences that nothing else took: a plan's item within a longer sentence that reports it. */
  #stretchRuns(
    [left, right]: readonly [number, number],
    { places, reworded }: Known,
    taken: ReadonlySet<number>,
  ): readonly SharedRange[] {
    const { firsts, starts, units } = this.#columns
    const found: SharedRange[] = []
    for (let s = firsts[right]!; s < firsts[right + 1]!; s++) {
      const group = this.#wordings.groups.of[s]!
      if (taken.has(s) || group < 0) continue
      for (const other of reworded.overlapping.get(group) ?? []) {
        const at = places.get(left)!.get(other)?.[0]
        const run = at === undefined ? null : commonRun(units, rangeAt(starts, at), rangeAt(starts, s))
        if (run === null) continue
        found.push({ left, right, leftAt: run.left, rightAt: run.right })
        break
      }
    }
    return found
  }

  /** The first clause of a report that is the same wording as this one, or -1. */
  #sameClause(clause: number, report: number): number {
    const { of, starts, members } = this.#clauses.wordings.groups
    const group = of[clause]!
    if (group < 0 || starts[group + 1]! - starts[group]! < 2) return -1
    const { firsts, firstClauses } = this.#columns
    const [from, to] = [firstClauses[firsts[report]!]!, firstClauses[firsts[report + 1]!]!]
    for (let i = starts[group]!; i < starts[group + 1]!; i++) {
      if (members[i]! >= to) return -1
      if (members[i]! >= from) return members[i]!
    }
    return -1
  }

  /** The sentence of the other report that is this one: the first at or after `next`, else the first. */
  #partner(sentence: number, next: number, { places, reworded }: { places: Places; reworded: Reworded }): number {
    const group = this.#wordings.groups.of[sentence]!
    if (group < 0) return -1
    const same = places.get(group)
    if (same !== undefined) return same.find((at) => at >= next) ?? same[0]!
    for (const other of reworded.alike.get(group) ?? []) {
      const at = places.get(other)
      if (at !== undefined) return at.find((one) => one >= next) ?? at[0]!
    }
    return -1
  }

  #pairs([a, b]: readonly [number, number], right: number, { reworded }: Known): boolean {
    if (b >= this.#columns.firsts[right + 1]!) return false
    const [group, other] = [this.#wordings.groups.of[a]!, this.#wordings.groups.of[b]!]
    if (group < 0 || other < 0) return this.#sameShort(a, b)
    return group === other || (reworded.alike.get(group)?.includes(other) ?? false)
  }

  /** Sentences too short for a wording of their own only go on a run. */
  #sameShort(a: number, b: number): boolean {
    const { starts, units } = this.#columns
    const length = starts[a + 1]! - starts[a]!
    if (length !== starts[b + 1]! - starts[b]!) return false
    for (let i = 0; i < length; i++) if (units[starts[a]! + i] !== units[starts[b]! + i]) return false
    return true
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
    for (; clauses[c]! < rightAt.end; c++) if (!isEverybodys(classes[c]!)) own += clauses[c + 1]! - clauses[c]!
    return own >= shortest
  }

  #run([left, right]: readonly [number, number], [a, b]: readonly [number, number], length: number): SharedRange {
    const { starts } = this.#columns
    return {
      left,
      right,
      leftAt: { start: starts[a]!, end: starts[a + length]! },
      rightAt: { start: starts[b]!, end: starts[b + length]! },
    }
  }

  /** Distinct wordings of the body that are one, reworded: both ways, closest first. */
  #reworded(from: number, to: number): Reworded {
    const { groups, classes } = this.#wordings
    const { firsts, starts } = this.#columns
    const ranges = new Map<number, Range>()
    for (let s = firsts[from]!; s < firsts[to]!; s++) {
      const group = groups.of[s]!
      if (group < 0 || isEverybodys(classes[group]!) || ranges.has(group)) continue
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

/** The first of ascending `starts` at or after a value, between two indices; binary search. */
function firstOf(starts: Int32Array, value: number, within: { readonly from: number; readonly to: number }): number {
  let [low, high] = [within.from, within.to]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function rangeAt(starts: Int32Array, index: number): Range {
  return { start: starts[index]!, end: starts[index + 1]! }
}

/** Where every wording stands in a report. */
type Places = ReadonlyMap<number, readonly number[]>

interface Known {
  readonly places: ReadonlyMap<number, Places>
  readonly reworded: Reworded
  readonly runs: SharedRange[]
}
