import { type Clauses, classifyClauses } from './clauses.ts'
import type { TextColumns } from './columns.ts'
import { groupEqual } from './groups.ts'
import { countHolders, fewBodies, type Wordings } from './wordings.ts'

/** A corpus with its sentences counted: who holds each. */
export interface CountedSentences {
  readonly columns: TextColumns
  readonly bodies: number
  readonly sentences: Wordings
}

/** With its clauses counted too: what the searches for passages start from. No reports, so that any thread can have it. */
export interface CountedText extends CountedSentences {
  readonly clauses: Clauses
}

/** Counts who holds every sentence. Linear. */
export function countSentences(columns: TextColumns): CountedSentences {
  const bodies = new Set(columns.bodyOf).size
  const groups = groupEqual(columns.high, columns.low)
  const { starts, reportOf } = columns
  const rangeOf = (sentence: number) => ({ start: starts[sentence]!, end: starts[sentence + 1]! })
  const corpus = { columns, bodies, few: fewBodies(bodies).sentences, countys: 2 }
  return { columns, bodies, sentences: countHolders(groups, { reportOf, rangeOf }, corpus) }
}

/** Counts who holds every clause. Linear. */
export function countClauses(counted: CountedSentences): CountedText {
  const { columns, bodies, sentences } = counted
  const clauses = classifyClauses(sentences, { columns, bodies, few: fewBodies(bodies).clauses, countys: 4 })
  return { ...counted, clauses }
}
