import type { SentenceColumns } from '../model/reuse.ts'
import type { CountedText } from './counted.ts'
import { sharedInt32 } from './shared-arrays.ts'
import { part } from './tally.ts'
import type { Wordings } from './wordings.ts'

/** What is known of every sentence before who holds it is said. */
type Known = Pick<SentenceColumns, 'class' | 'family'>

/** How many hold every sentence; of one nobody else has, how many its longest clause that made it what it is. Linear. */
export function sentenceColumns(counted: CountedText, known: Known): SentenceColumns {
  const { sentences, clauses, columns } = counted
  const count = known.class.length
  const [reports, bodies] = [sharedInt32(count), sharedInt32(count)]
  const [counties, years] = [sharedInt32(count), sharedInt32(count)]
  const put = (sentence: number, { reports: r, bodies: b, counties: c, years: y }: Wordings, group: number): void => {
    reports[sentence] = r[group]!
    bodies[sentence] = b[group]!
    counties[sentence] = c[group]!
    years[sentence] = y[group]!
  }
  for (let s = 0; s < count; s++) {
    const group = sentences.groups.of[s]!
    if (group >= 0 && sentences.reports[group]! > 1) {
      put(s, sentences, group)
      continue
    }
    const isOwn = known.class[s] === part.original && known.family[s]! < 0
    const clause = isOwn ? -1 : clauseBehind(s, known.class[s]!, counted)
    if (clause >= 0) put(s, clauses.wordings, clause)
    else reports[s] = bodies[s] = counties[s] = years[s] = 1
  }
  return { firsts: columns.firsts, ...known, reports, bodies, counties, years }
}

/** Group of the longest clause of a sentence that is of a class; -1 where there is none, or nobody else has it. */
function clauseBehind(sentence: number, kind: number, { columns, clauses }: CountedText): number {
  const { firstClauses, clauses: starts } = columns
  let longest = -1
  for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++) {
    if (clauses.classes[c] !== kind) continue
    if (longest < 0 || starts[c + 1]! - starts[c]! > starts[longest + 1]! - starts[longest]!) longest = c
  }
  return longest < 0 ? -1 : clauses.wordings.groups.of[longest]!
}
