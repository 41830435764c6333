import type { TextColumns } from './columns.ts'
import { hashUnits } from './masked.ts'
import { type Groups, groupEqual } from './groups.ts'
import { lastSlot } from './mask.ts'
import { sharedInt32, sharedPick, sharedUint8 } from './shared-arrays.ts'
import { Column } from './sort.ts'
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

/** Clauses long enough to be somebody's, ascending, each with the hash of its wording and its report. */
interface HashedClauses {
  readonly clause: Column
  readonly high: Column
  readonly low: Column
  readonly report: Column
}

/** Classes of clauses: an opening formula is one though every report goes on in its own words. Linear in the text. */
export function classifyClauses(sentences: Wordings, corpus: Corpus): Clauses {
  const { columns } = corpus
  const { clauses, firstClauses, reportOf, starts } = columns
  const classes = sharedUint8(clauses.length - 1)
  const hashed = { clause: new Column(), high: new Column(), low: new Column(), report: new Column() }
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const group = sentences.groups.of[sentence]!
    const kind = group < 0 ? wording.alone : sentences.classes[group]!
    const common = isEverybodys(kind)
    for (let clause = firstClauses[sentence]!; clause < firstClauses[sentence + 1]!; clause++) {
      if (common) classes[clause] = kind
      // A clause of a county's sentence counts, for other bodies may have it in a sentence that goes on in their own words.
      if (kind !== wording.formula) addHash(hashed, columns, { clause, report: reportOf[sentence]! })
    }
  }
  const wordings = wordingsOf(hashed, corpus)
  markOwn(classes, wordings)
  return { classes, wordings }
}

/** Groups hashed clauses, a fifth of all, by their place among them, and tells the groups by clause. */
function wordingsOf(hashed: HashedClauses, corpus: Corpus): Wordings {
  const { columns } = corpus
  const clause = hashed.clause.values
  const rangeOf = (i: number) => ({ start: wordingStart(columns, clause[i]!), end: columns.clauses[clause[i]! + 1]! })
  const groups = groupEqual(hashed.high.values, hashed.low.values, 'left-out')
  const wordings = countHolders(groups, { reportOf: hashed.report.values, rangeOf }, corpus)
  return { ...wordings, groups: spread(groups, clause, columns.clauses.length - 1) }
}

/** The same groups of items that are some of `all`, ascending. */
function spread({ of, members, ...groups }: Groups, items: Int32Array, all: number): Groups {
  const ofAll = sharedInt32(all).fill(-1)
  for (let i = 0; i < items.length; i++) ofAll[items[i]!] = of[i]!
  return { ...groups, of: ofAll, members: sharedPick(items, members) }
}

/** Where the wording of a clause begins: behind who and when (我镇坚持以…, 2023年坚持以…). */
export function wordingStart({ units, clauses }: TextColumns, clause: number): number {
  const end = clauses[clause + 1]!
  let start = clauses[clause]!
  while (start < end && units[start]! <= lastSlot) start += units[start + 1] === year ? 2 : 1
  return start
}

function addHash(
  hashed: HashedClauses,
  columns: TextColumns,
  { clause, report }: { readonly clause: number; readonly report: number },
): void {
  const end = columns.clauses[clause + 1]!
  const start = wordingStart(columns, clause)
  if (end - start < shortestClause) return
  const { high, low } = hashUnits(columns.units, start, end)
  hashed.clause.push(clause)
  hashed.high.push(high | 0)
  hashed.low.push(low | 0)
  hashed.report.push(report)
}

/** Gives the members of everybody's wordings their class. */
function markOwn(classes: Uint8Array, { groups: { count, starts, members }, classes: own }: Wordings): void {
  for (let group = 0; group < count; group++) {
    if (!isEverybodys(own[group]!)) continue
    for (let i = starts[group]!; i < starts[group + 1]!; i++) classes[members[i]!] = own[group]!
  }
}
