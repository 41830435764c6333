import type { TextColumns } from './columns.ts'
import { hashUnits } from './masked.ts'
import { type Groups, groupEqual } from './groups.ts'
import { lastSlot } from './mask.ts'
import { sharedUint8 } from './shared-arrays.ts'
import { type Corpus, countHolders, isEverybodys, wording, type Wordings } from './wordings.ts'

const year = '年'.charCodeAt(0)

/** Shorter clauses, in masked units, are anyone's. */
const shortestClause = 12

/** What every clause is by itself: the wording class of its sentence where that is everybody's, else its own. */
export interface Clauses {
  /** `wording.formula` or `wording.template`, else `wording.alone`; by clause. */
  readonly classes: Uint8Array
  /** The clauses of sentences that are no formulas themselves, grouped; those nobody else has are left out. */
  readonly wordings: Wordings
}

/** Classes of clauses: an opening formula is one though every report goes on in its own words. Linear in the text. */
export function classifyClauses(sentences: Wordings, corpus: Corpus): Clauses {
  const { columns } = corpus
  const { clauses, firstClauses, reportOf: reportOfSentence, starts } = columns
  const count = clauses.length - 1
  const classes = sharedUint8(count)
  const [high, low, reportOf] = [new Uint32Array(count), new Uint32Array(count), new Int32Array(count)]
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const group = sentences.groups.of[sentence]!
    const kind = group < 0 ? wording.alone : sentences.classes[group]!
    const common = isEverybodys(kind)
    for (let clause = firstClauses[sentence]!; clause < firstClauses[sentence + 1]!; clause++) {
      reportOf[clause] = reportOfSentence[sentence]!
      if (common) classes[clause] = kind
      // A clause of a county's sentence counts, for other bodies may have it in a sentence that goes on in their own words.
      if (kind !== wording.formula) addHash(columns, clause, { high, low })
    }
  }
  const rangeOf = (clause: number) => ({ start: wordingStart(columns, clause), end: clauses[clause + 1]! })
  const wordings = countHolders(groupEqual(high, low, 'left-out'), { reportOf, rangeOf }, corpus)
  return { classes: withOwn(classes, wordings), wordings }
}

/** Where the wording of a clause begins: behind who and when (我镇坚持以…, 2023年坚持以…). */
export function wordingStart({ units, clauses }: TextColumns, clause: number): number {
  const end = clauses[clause + 1]!
  let start = clauses[clause]!
  while (start < end && units[start]! <= lastSlot) start += units[start + 1] === year ? 2 : 1
  return start
}

function addHash(columns: TextColumns, clause: number, { high, low }: { high: Uint32Array; low: Uint32Array }): void {
  const end = columns.clauses[clause + 1]!
  const start = wordingStart(columns, clause)
  if (end - start < shortestClause) return
  const hash = hashUnits(columns.units, start, end)
  high[clause] = hash.high
  low[clause] = hash.low
}

function withOwn(classes: Uint8Array, { groups, classes: own }: { groups: Groups; classes: Uint8Array }): Uint8Array {
  for (let clause = 0; clause < classes.length; clause++) {
    const group = groups.of[clause]!
    if (group >= 0 && isEverybodys(own[group]!)) classes[clause] = own[group]!
  }
  return classes
}
