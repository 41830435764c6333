import type { Report } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { textOf } from '../text/spans.ts'

/**
 * Of pairs of reports, an earlier one and a later, the share (0–1) of the later one's characters in clauses that the earlier
 * has not, whatever their width and punctuation; by the later one's id, in the order of the pairs.
 *
 * Sentences only. 调处纠纷46件 → 调处纠纷51件 counts as changed, a clause that was moved does not. Linear in the texts.
 */
export function changedShares(
  pairs: readonly (readonly [last: Report, current: Report])[],
): readonly (readonly [id: string, share: number])[] {
  // Most reports are the later one of one pair and the earlier one of the next.
  const read = new Map<Report, readonly string[]>()
  const clausesOf = (report: Report): readonly string[] => {
    const clauses = read.get(report) ?? readClauses(report)
    read.set(report, clauses)
    return clauses
  }
  return pairs.map(([last, current]) => {
    const share = shareOf(clausesOf(current), new Set(clausesOf(last)))
    read.delete(last)
    return [current.id, share]
  })
}

/** Share of characters in clauses that are not known. */
function shareOf(clauses: readonly string[], known: ReadonlySet<string>): number {
  const sum = (some: readonly string[]): number => some.reduce((all, { length }) => all + length, 0)
  const chars = sum(clauses)
  return chars === 0 ? 0 : sum(clauses.filter((clause) => !known.has(clause))) / chars
}

/** Letters and digits between punctuation; folding has left no spaces. */
function readClauses({ text, sentences }: Report): readonly string[] {
  return folded(sentences.map(({ span }) => textOf(text, span)).join(sentenceEnd))
    .split(betweenClauses)
    .filter((clause) => clause !== '')
}

/** A sentence may end without a mark of its own. */
const sentenceEnd = '。'
/** Nearly all characters are told by the first test, which is the cheap one. */
const betweenClauses = /(?:(?![\u4e00-\u9fff0-9])[^\p{L}\p{N}])+/u
