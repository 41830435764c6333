import { type Clauses, classifyClauses } from './clauses.ts'
import type { TextColumns } from './columns.ts'
import { groupEqual } from './groups.ts'
import { countHolders, fewBodies, type Stretches, type Wordings } from './wordings.ts'

/** A corpus with its wordings counted: what the searches for passages start from. No reports, so that any thread can have it. */
export interface CountedText {
  readonly columns: TextColumns
  readonly sentences: Wordings
  readonly clauses: Clauses
  readonly bodies: number
}

/** Counts who holds every sentence and clause. Linear. */
export function countWordings(columns: TextColumns): CountedText {
  const bodies = new Set(columns.bodyOf).size
  const few = fewBodies(bodies)
  const groups = groupEqual(columns.high, columns.low)
  const ofSentences = { columns, bodies, few: few.sentences, countys: 2 }
  const sentences = countHolders(groups, stretchesOf(columns), ofSentences)
  const clauses = classifyClauses(sentences, { columns, bodies, few: few.clauses, countys: 4 })
  return { columns, bodies, sentences, clauses }
}

/** The sentences as stretches of masked text. */
export function stretchesOf({ starts, reportOf }: TextColumns): Stretches {
  return { start: starts.subarray(0, -1), end: starts.subarray(1), reportOf }
}
