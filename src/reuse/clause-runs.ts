import type { Clauses } from './clauses.ts'
import type { TextColumns } from './columns.ts'
import { OwnMembers } from './own-members.ts'
import { firstOf, holderOf, rangeAt, sameUnits, type SharedRange } from './shared-range.ts'
import type { Taken } from './taken.ts'

/** A clause in the midst of a sentence, in masked units. */
const shortestPart = 16

/** Finds clauses that two reports share though their sentences differ. */
export class ClauseRuns {
  readonly #columns: TextColumns
  readonly #own: OwnMembers

  constructor(columns: TextColumns, clauses: Clauses) {
    this.#columns = columns
    this.#own = new OwnMembers(clauses.wordings.groups)
  }

  /** Makes ready for the reports of one body, `from` to `to`. */
  reset(from: number, to: number): void {
    const { firsts, firstClauses } = this.#columns
    this.#own.reset(firstClauses[firsts[from]!]!, firstClauses[firsts[to]!]!)
  }

  /** Clauses that sentences without a partner share with the other report; those sentences are added to `taken`. */
  find([left, right]: readonly [number, number], taken: Taken): readonly SharedRange[] {
    const { firsts, firstClauses, clauses } = this.#columns
    const found: SharedRange[] = []
    const before = { start: firstClauses[firsts[left]!]!, end: firstClauses[firsts[left + 1]!]! }
    for (let s = firsts[right]!; s < firsts[right + 1]!; s++) {
      if (taken.has(s)) continue
      for (let c = firstClauses[s]!; c < firstClauses[s + 1]!; c++) {
        const other = this.#own.within(c, before)
        if (other < 0 || !this.#saysEnough(c, other)) continue
        taken.add(s)
        const run = this.#drawnOut({
          left,
          right,
          leftAt: rangeAt(clauses, other),
          rightAt: rangeAt(clauses, c),
          evidence: 0,
        })
        if (found.at(-1)?.rightAt.end !== run.rightAt.end) found.push(run)
      }
    }
    return found
  }

  /** A clause with the clauses around it, as far as both sides have them, inside the sentence of the right. */
  #drawnOut(shared: SharedRange): SharedRange {
    const { firstClauses, firsts, clauses, starts, units } = this.#columns
    const { left, right, leftAt, rightAt } = shared
    const [first, last] = [starts[firsts[left]!]!, starts[firsts[left + 1]!]!]
    const sentence = holderOf(starts, rightAt.start)
    let [from, to] = [0, 0]
    for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++) {
      const [start, end] = [clauses[c]!, clauses[c + 1]!]
      if (
        start === rightAt.end + to &&
        leftAt.end + to + end - start <= last &&
        sameUnits(units, [start, leftAt.end + to], end - start)
      )
        to += end - start
    }
    for (let c = firstClauses[sentence + 1]! - 1; c >= firstClauses[sentence]!; c--) {
      const [start, end] = [clauses[c]!, clauses[c + 1]!]
      if (
        end === rightAt.start - from &&
        leftAt.start - from - end + start >= first &&
        sameUnits(units, [start, leftAt.start - from - (end - start)], end - start)
      )
        from += end - start
    }
    return {
      left,
      right,
      leftAt: { start: leftAt.start - from, end: leftAt.end + to },
      rightAt: { start: rightAt.start - from, end: rightAt.end + to },
      evidence: 0,
    }
  }

  /** A short clause is one's own only where it is a whole sentence on one side. */
  #saysEnough(clause: number, other: number): boolean {
    const { clauses, starts } = this.#columns
    if (clauses[clause + 1]! - clauses[clause]! >= shortestPart) return true
    return [clause, other].some((c) => {
      const sentence = firstOf(starts, clauses[c]!, { from: 0, to: starts.length - 1 })
      return starts[sentence] === clauses[c] && starts[sentence + 1] === clauses[c + 1]
    })
  }
}
