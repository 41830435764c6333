import { type Clauses, classifyClauses } from './clauses.ts'
import type { TextColumns } from './columns.ts'
import { groupEqual } from './groups.ts'
import { sharedFloat32 } from './shared-arrays.ts'
import { countHolders, fewBodies, isEverybodys, type Stretches, type Wordings } from './wordings.ts'

/** A corpus with its sentences counted: who holds each. */
export interface CountedSentences {
  readonly columns: TextColumns
  readonly bodies: number
  readonly sentences: Wordings
}

/** With its clauses counted too: what the searches for passages start from. No reports, so that any thread can have it. */
export interface CountedText extends CountedSentences {
  readonly clauses: Clauses
  /** By clause what it counts for, 0–1: the less the more bodies hold its sentence, nothing where it is everybody's. */
  readonly weights: Float32Array
}

/** Counts who holds every sentence. Linear. */
export function countSentences(columns: TextColumns): CountedSentences {
  const bodies = new Set(columns.bodyOf).size
  const groups = groupEqual(columns.high, columns.low)
  const corpus = { columns, bodies, few: fewBodies(bodies).sentences, countys: 2 }
  return { columns, bodies, sentences: countHolders(groups, stretchesOf(columns), corpus) }
}

/** Counts who holds every clause. Linear. */
export function countClauses(counted: CountedSentences): CountedText {
  const { columns, bodies, sentences } = counted
  const clauses = classifyClauses(sentences, { columns, bodies, few: fewBodies(bodies).clauses, countys: 4 })
  return { ...counted, clauses, weights: clauseWeights(counted, clauses) }
}

function clauseWeights({ columns, sentences, bodies }: CountedSentences, { classes }: Clauses): Float32Array {
  const { firstClauses, starts } = columns
  const weights = sharedFloat32(classes.length)
  const rarest = Math.log2(Math.max(4, bodies) / 2)
  for (let s = 0; s + 1 < starts.length; s++) {
    const group = sentences.groups.of[s]!
    const holders = group < 0 ? 2 : Math.max(2, sentences.bodies[group]!)
    const weight = Math.min(1, Math.max(0, Math.log2(Math.max(4, bodies) / holders) / rarest))
    for (let c = firstClauses[s]!; c < firstClauses[s + 1]!; c++) weights[c] = isEverybodys(classes[c]!) ? 0 : weight
  }
  return weights
}

/** The sentences as stretches of masked text. */
export function stretchesOf({ starts, reportOf }: TextColumns): Stretches {
  return { start: starts.subarray(0, -1), end: starts.subarray(1), reportOf }
}
