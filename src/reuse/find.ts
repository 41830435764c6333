import type { Report } from '../model/report.ts'
import type { Family, ReuseClass, Reuse } from '../model/reuse.ts'
import { type Clauses, classifyClauses } from './clauses.ts'
import { type Columns, columnsOf, type TextColumns } from './columns.ts'
import { commonFamilies } from './common.ts'
import type { Range } from './coverage.ts'
import { FamilyIds, familyMembers, type Grown, membersByRoot, type Stretch } from './families.ts'
import { groupEqual } from './groups.ts'
import { type Matched, matchesOf } from './matches.ts'
import { PassageFinder } from './passages.ts'
import { type Cutting, piecesOf } from './pieces.ts'
import { findSeeds } from './seeds.ts'
import { SeriesFinder } from './series.ts'
import type { SharedRange } from './shared-range.ts'
import { reportShares } from './shares.ts'
import { uniteMatches } from './unite.ts'
import { countHolders, fewBodies, isEverybodys, type Stretches, type Wordings } from './wordings.ts'

/**
 * Everything shared in a corpus: passages that are one wording once numbers, places and law titles are masked.
 *
 * A sentence's class says what its own report did: the earliest holder of a copied wording is its source and counts as
 * original. The order of the reports does not matter: results are by body, then year. Linear in the text but for candidates.
 */
export function findReuse(reports: readonly Report[]): Reuse {
  const counted = countWordings(reports)
  return joinPassages(counted, { copied: copiedPassages(counted), carried: carriedPassages(counted) })
}

/** A corpus with its wordings counted: what both searches for passages start from. */
export interface CountedCorpus extends Cutting {
  readonly bodies: number
}

/** The first stage: masks all text, and counts who holds every sentence and clause. */
export function countWordings(reports: readonly Report[]): CountedCorpus {
  const columns = columnsOf(reports)
  const bodies = new Set(columns.bodyOf).size
  const few = fewBodies(bodies)
  const groups = groupEqual(columns.high, columns.low)
  const ofSentences = { columns, bodies, few: few.sentences, countys: 2 }
  const sentences = countHolders(groups, stretchesOf(columns), ofSentences)
  const clauses = classifyClauses(sentences, { columns, bodies, few: few.clauses, countys: 4 })
  return { columns, bodies, sentences, clauses }
}

/** The last stage: families, shares and matches of the passages found. */
export function joinPassages({ columns, sentences, clauses }: CountedCorpus, { copied, carried }: Passages): Reuse {
  const grown = growFamilies({ copied, carried }, { columns, sentences, clauses })
  const familyIdOf = familyOfSentences(columns, grown.families)
  return {
    reports: reportShares({ columns, sentences, clauses, copied, carried, familyOf: familyIdOf }),
    families: grown.families.map(({ family }) => family),
    matches: matchesOf(columns, grown.matched),
  }
}

function stretchesOf({ starts, reportOf }: Columns): Stretches {
  return { start: starts.subarray(0, -1), end: starts.subarray(1), reportOf }
}

/** Passages that reports of different bodies share. */
export function copiedPassages({ columns, sentences, clauses, bodies }: CountedCorpus): readonly SharedRange[] {
  const seeds = findSeeds(columns, stretchesOf(columns), sentences)
  const weights = clauseWeights(columns, { sentences, clauses, bodies })
  const finder = new PassageFinder(columns, seeds, { weights, bodies })
  const found: SharedRange[] = []
  for (let i = 0; i < seeds.count;) {
    let end = i + 1
    while (end < seeds.count && seeds.left[end] === seeds.left[i] && seeds.right[end] === seeds.right[i]) end++
    found.push(...finder.find(i, end))
    i = end
  }
  return found
}

/** What a clause counts for, 0–1: the less the more bodies hold its sentence, nothing where it is everybody's. */
function clauseWeights(
  { firstClauses, starts }: Columns,
  { sentences, clauses, bodies }: { readonly sentences: Wordings; readonly clauses: Clauses; readonly bodies: number },
): Float32Array {
  const weights = new Float32Array(clauses.classes.length)
  const rarest = Math.log2(Math.max(4, bodies) / 2)
  for (let s = 0; s + 1 < starts.length; s++) {
    const group = sentences.groups.of[s]!
    const holders = group < 0 ? 2 : Math.max(2, sentences.bodies[group]!)
    const weight = Math.min(1, Math.max(0, Math.log2(Math.max(4, bodies) / holders) / rarest))
    for (let c = firstClauses[s]!; c < firstClauses[s + 1]!; c++)
      weights[c] = isEverybodys(clauses.classes[c]!) ? 0 : weight
  }
  return weights
}

/** What a search within bodies needs of a corpus; nothing of it is text, so that it can be sent to another thread. */
export interface CarriedSearch {
  readonly columns: TextColumns
  readonly sentences: Wordings
  readonly clauses: Clauses
}

/** Passages that one body has in several reports, for all bodies whose reports begin in the range. */
export function carriedPassages(
  { columns, sentences, clauses }: CarriedSearch,
  { start, end }: Range = { start: 0, end: columns.bodyOf.length },
): readonly SharedRange[] {
  const finder = new SeriesFinder(columns, sentences, clauses)
  const { bodyOf } = columns
  const found: SharedRange[] = []
  for (let first = start; first < end;) {
    let next = first + 1
    while (next < bodyOf.length && bodyOf[next] === bodyOf[first]) next++
    found.push(...finder.find(first, next))
    first = next
  }
  return found
}

/** A family with the stretches it was made of. */
interface Named {
  readonly family: Family
  readonly members: readonly Stretch[]
}

/** Passages across bodies, and within. */
export interface Passages {
  readonly copied: readonly SharedRange[]
  readonly carried: readonly SharedRange[]
}

/** Families of copied and carried-over passages and of what is everybody's; and every passage with its family's id. */
function growFamilies(
  { copied, carried }: Passages,
  cutting: Cutting,
): { readonly families: readonly Named[]; readonly matched: readonly Matched[] } {
  const shared = [...copied, ...carried]
  const stretches: Stretch[] = []
  const largest = new Int32Array(shared.length).fill(-1)
  let owners = 0
  for (const [i, one] of shared.entries()) {
    let size = 0
    for (const piece of i < copied.length ? [one] : piecesOf(one, cutting)) {
      const owner = owners++
      const { start, end } = piece.leftAt
      stretches.push({ report: piece.left, start, end, owner }, { report: piece.right, ...piece.rightAt, owner })
      if (end - start <= size) continue
      size = end - start
      largest[i] = owner
    }
  }
  const roots = uniteMatches(stretches, copied.length)
  const isCopied = new Uint8Array(owners)
  for (let i = 0; i < copied.length; i++) isCopied[roots[largest[i]!]!] = 1
  const passages = [...membersByRoot(stretches, roots)].map(([root, members]) => ({
    root,
    grown: { class: isCopied[root] === 1 ? 'copied' : 'carried-over', members } satisfies Grown,
  }))
  const { columns, sentences, clauses } = cutting
  const common = commonFamilies(columns, sentences, clauses).map((grown) => ({ root: -1, grown }))
  const ids = new FamilyIds()
  const idOf = new Map<number, string>()
  const families = [...passages, ...common].map(({ root, grown }): Named => {
    const family = madeFamily(grown, columns, ids)
    if (root >= 0) idOf.set(root, family.id)
    return { family, members: grown.members }
  })
  const matched = shared.flatMap((one, i) =>
    largest[i]! < 0 ? [] : [{ ...one, family: idOf.get(roots[largest[i]!]!)! }],
  )
  return { families: families.toSorted(bySize), matched }
}

function madeFamily({ class: kind, members }: Grown, columns: Columns, ids: FamilyIds): Family {
  const years = members.map(({ report }) => columns.yearOf[report]!).filter((year) => year !== 0)
  return {
    id: ids.of(columns, members[0]!),
    class: kind,
    length: members.reduce((most, { start, end }) => Math.max(most, end - start), 0),
    bodies: new Set(members.map(({ report }) => columns.bodyOf[report])).size,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    members: familyMembers(members, columns),
  }
}

const rank: Readonly<Record<ReuseClass, number>> = { copied: 0, 'carried-over': 1, template: 2, formula: 3 }

/** What a reviewer wants to see first: copied passages, long ones of few bodies before all; then the rest by kind and size. */
function bySize({ family: a }: Named, { family: b }: Named): number {
  const weight = ({ class: kind, length, bodies, members }: Family) =>
    kind === 'copied' ? length / bodies : length * Math.log2(1 + members.length)
  return rank[a.class] - rank[b.class] || weight(b) - weight(a) || (a.id < b.id ? -1 : 1)
}

/** The family that holds most of a sentence, the first in order of families where several do. */
function familyOfSentences(columns: Columns, families: readonly Named[]): (sentence: number) => string | null {
  const { starts, reportOf } = columns
  const index = new Int32Array(reportOf.length).fill(-1)
  for (const [i, { members }] of families.entries()) {
    for (const { start, end } of members) {
      let low = 0
      let high = starts.length - 2
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= start) low = middle
        else high = middle - 1
      }
      for (let s = low; s + 1 < starts.length && starts[s]! < end; s++) {
        const held = Math.min(end, starts[s + 1]!) - Math.max(start, starts[s]!)
        if (index[s]! < 0 && 2 * held >= starts[s + 1]! - starts[s]! && held > 0) index[s] = i
      }
    }
  }
  return (sentence) => (index[sentence]! < 0 ? null : families[index[sentence]!]!.family.id)
}
