import { type Clauses, wordingStart } from './clauses.ts'
import type { TextColumns } from './columns.ts'
import { type Grown, grown, type Reading, unitedStretches } from './families.ts'
import { Union } from './groups.ts'
import { Column, orderBy } from './sort.ts'
import { isEverybodys, wording, type Wordings } from './wordings.ts'

/** Two wordings are one passage where they stand together in so many of the members of each. */
const together = 0.6
/** Masked units of its own that may stand between two common clauses of a sentence. */
const longestGap = 30

/** Formulas and templates where they stand: whole sentences, or clauses of sentences that go on in their own words. */
interface Units {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly report: Int32Array
  /** Number of its wording: sentences first, then clauses. */
  readonly key: Int32Array
  /** 1 where a unit goes on where the one before ended, in the same section, or in the same sentence after a few words of its own. */
  readonly goesOn: Int32Array
}

/** The families of formulas and templates; wordings that stand side by side nearly everywhere are one. Linear. */
export function commonFamilies(sentences: Wordings, clauses: Clauses, reading: Reading): Grown {
  const { columns } = reading
  const units = unitsOf(columns, sentences, clauses)
  const { report, start, end, key, goesOn } = units
  const sentenceGroups = sentences.groups.count
  const owners = sentenceGroups + clauses.wordings.groups.count
  const classOf = (owner: number) =>
    owner < sentenceGroups ? sentences.classes[owner]! : clauses.wordings.classes[owner - sentenceGroups]!
  const union = joinNeighbours(units, owners, classOf)
  const owner = key.map((own) => union.find(own))
  // The unit before, or the one before that in the same sentence, may be of the family: it goes on.
  const reachOf = (unit: number) => (goesOn[unit] === 1 ? longestGap : -Infinity)
  const stretches = unitedStretches({ report, start, end, owner }, owners, reachOf)
  const judged = (own: number, members: Int32Array) => {
    const isShared = stretches.report[members[0]!] !== stretches.report[members.at(-1)!]
    const kind = classOf(own) === wording.formula ? ('formula' as const) : ('template' as const)
    return isShared ? { class: kind, weight: 0 } : null
  }
  return grown(stretches, { owners, judged }, reading)
}

function unitsOf(columns: TextColumns, sentences: Wordings, clauses: Clauses): Units {
  const { starts, firstClauses, clauses: clauseStarts, reportOf } = columns
  const [start, end, report, key, goesOn] = [new Column(), new Column(), new Column(), new Column(), new Column()]
  let lastEnd = -1
  let lastSection = -1
  let lastSentence = -1
  const add = (sentence: number, range: readonly [number, number], wordingKey: number) => {
    const section = columns.sectionOf[sentence]!
    const isNext =
      (lastEnd === range[0] && section === lastSection && report.values.at(-1) === reportOf[sentence]) ||
      (lastSentence === sentence && range[0] - lastEnd <= longestGap)
    start.push(range[0])
    end.push(range[1])
    report.push(reportOf[sentence]!)
    key.push(wordingKey)
    goesOn.push(Number(isNext))
    lastEnd = range[1]
    lastSection = section
    lastSentence = sentence
  }
  for (let s = 0; s + 1 < starts.length; s++) {
    const group = sentences.groups.of[s]!
    if (group >= 0 && isEverybodys(sentences.classes[group]!)) {
      add(s, [starts[s]!, starts[s + 1]!], group)
      continue
    }
    for (let c = firstClauses[s]!; c < firstClauses[s + 1]!; c++) {
      const own = clauses.wordings.groups.of[c]!
      if (own >= 0 && isEverybodys(clauses.classes[c]!))
        add(s, [wordingStart(columns, c), clauseStarts[c + 1]!], sentences.groups.count + own)
    }
  }
  return { start: start.values, end: end.values, report: report.values, key: key.values, goesOn: goesOn.values }
}

/** Joins wordings of one class that stand side by side in most of the members of both. */
function joinNeighbours({ key, goesOn }: Units, keys: number, classOf: (key: number) => number): Union {
  const union = new Union(keys)
  const sizes = new Int32Array(keys)
  const [low, high] = [new Column(), new Column()]
  for (let i = 0; i < key.length; i++) {
    sizes[key[i]!]!++
    for (let back = 1; back <= 2 && goesOn[i - back + 1] === 1; back++) {
      const [a, b] = [key[i - back]!, key[i]!]
      if (a === b || classOf(a) !== classOf(b)) continue
      low.push(Math.min(a, b))
      high.push(Math.max(a, b))
    }
  }
  const order = orderBy(low.values, orderBy(high.values))
  for (let i = 0; i < order.length;) {
    const [a, b] = [low.values[order[i]!]!, high.values[order[i]!]!]
    let next = i + 1
    while (next < order.length && low.values[order[next]!] === a && high.values[order[next]!] === b) next++
    if (next - i >= together * Math.max(sizes[a]!, sizes[b]!)) union.join(a, b)
    i = next
  }
  return union
}
