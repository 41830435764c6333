import type { Report } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { textOf } from '../text/spans.ts'

/**
 * The share (0–1) of a report's characters in clauses that the report before has not, whatever their width and punctuation.
 *
 * Sentences only. 调处纠纷46件 → 调处纠纷51件 counts as changed, a clause that was moved does not. Linear in both texts.
 */
export function changedShare(last: Report, current: Report): number {
  const known = new Set(clausesOf(last))
  const clauses = clausesOf(current)
  const sum = (some: readonly string[]): number => some.reduce((all, { length }) => all + length, 0)
  const chars = sum(clauses)
  return chars === 0 ? 0 : sum(clauses.filter((clause) => !known.has(clause))) / chars
}

/** Letters and digits between punctuation, spaces left out. */
function clausesOf({ text, sentences }: Report): readonly string[] {
  return sentences.flatMap(({ span }) =>
    folded(textOf(text, span))
      .replace(/\s+/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((clause) => clause !== ''),
  )
}
