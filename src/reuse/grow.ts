import type { Report } from '../model/report.ts'
import type { Family, ReuseClass } from '../model/reuse.ts'
import { compare, type TextColumns } from './columns.ts'
import { commonFamilies } from './common.ts'
import type { CountedText } from './counted.ts'
import {
  distinct,
  familyMembers,
  type Grown,
  hashOfMember,
  inTextOrder,
  membersByRoot,
  type Naming,
  type Stretch,
} from './families.ts'
import { piecesOf } from './pieces.ts'
import { RawReader } from './raw.ts'
import { holderOf, type SharedRange } from './shared-range.ts'
import type { FoundPassages } from './shares.ts'
import { uniteMatches } from './unite.ts'

/** A family with the stretches it was made of. */
export interface Named {
  readonly family: Family
  readonly members: readonly Stretch[]
  /** Of a copied one: how much speaks for copying. */
  readonly weight: number
}

/** What families are made from. */
export interface Growing extends CountedText {
  readonly reports: readonly Report[]
}

/** Families of formulas and templates. They need no passages, so that they can be made while others search. */
export function growCommon({ reports, columns, sentences, clauses }: Growing): readonly Named[] {
  const naming = { columns, reports, reader: new RawReader(columns) }
  return commonFamilies(columns, sentences, clauses).map((grown) => namedFamily(grown, 0, naming))
}

/** All families as the reader sees them, and for every passage, copied ones first, its family's id, or null where all of it is everybody's. */
export interface GrownFamilies {
  readonly families: readonly Named[]
  readonly familyOf: readonly (string | null)[]
}

/** Families of copied and carried-over passages, beside those of what is everybody's. */
export function growFamilies(
  { copied, carried, common }: FoundPassages,
  everybodys: readonly Named[],
  { reports, columns }: Growing,
): GrownFamilies {
  const shared = [...copied, ...carried]
  const stretches: Stretch[] = []
  const largest = new Int32Array(shared.length).fill(-1)
  let owners = 0
  for (const [i, one] of shared.entries()) {
    let size = 0
    for (const piece of i < copied.length ? [one] : piecesOf(one, columns, common)) {
      const owner = owners++
      const { start, end } = piece.leftAt
      stretches.push({ report: piece.left, start, end, owner }, { report: piece.right, ...piece.rightAt, owner })
      if (end - start <= size) continue
      size = end - start
      largest[i] = owner
    }
  }
  const ordered = inTextOrder(stretches)
  const roots = uniteMatches(ordered, copied.length)
  const weights = new Float64Array(owners)
  for (const [i, weight] of pairWeights(copied).entries()) {
    const root = roots[largest[i]!]!
    weights[root] = Math.max(weights[root]!, weight)
  }
  const naming = { columns, reports, reader: new RawReader(columns) }
  const byRoot = new Map(
    [...membersByRoot(ordered, roots)].map(([root, members]) => {
      const grown: Grown = { class: weights[root]! > 0 ? 'copied' : 'carried-over', members }
      return [root, namedFamily(grown, weights[root]!, naming)]
    }),
  )
  const shown = inOrder([...byRoot.values(), ...everybodys])
  const ids = distinct(shown.map(({ family }) => family.id))
  const idOf = new Map(shown.map((named, i) => [named, ids[i]!]))
  return {
    families: shown.map((named, i) => renamed(named, ids[i]!)),
    familyOf: Array.from(largest, (owner) => (owner < 0 ? null : idOf.get(byRoot.get(roots[owner]!)!)!)),
  }
}

function renamed(named: Named, id: string): Named {
  return named.family.id === id ? named : { ...named, family: { ...named.family, id } }
}

/** A family whose id may be another's too. */
function namedFamily({ class: kind, members }: Grown, weight: number, naming: Naming): Named {
  const { columns } = naming
  const { bodyOf, yearOf } = columns
  const bodies = new Set<number>()
  let length = 0
  let [first, last] = [Infinity, 0]
  for (const { report, start, end } of members) {
    const year = yearOf[report]!
    length = Math.max(length, end - start)
    bodies.add(bodyOf[report]!)
    if (year !== 0) first = Math.min(first, year)
    last = Math.max(last, year)
  }
  const family: Family = {
    id: hashOfMember(columns, members[0]!),
    class: kind,
    length,
    bodies: bodies.size,
    years: last === 0 ? null : [first, last],
    members: familyMembers(members, naming),
  }
  return { family, members, weight }
}

const rank: Readonly<Record<ReuseClass, number>> = { copied: 0, 'carried-over': 1, template: 2, formula: 3 }

/**
 * What a reviewer wants to see first: copied passages, those before all that share most of what is nobody's formula; then
 * the rest by kind and size.
 */
function inOrder(families: readonly Named[]): readonly Named[] {
  return families
    .map((named) => ({ named, size: named.family.length * Math.log2(1 + named.members.length) }))
    .toSorted(
      (a, b) =>
        rank[a.named.family.class] - rank[b.named.family.class] ||
        b.named.weight - a.named.weight ||
        b.size - a.size ||
        compare(a.named.family.id, b.named.family.id),
    )
    .map(({ named }) => named)
}

/**
 * Where every copied passage belongs among the others: all that speaks for its two reports having copied, for their largest
 * passage; a quarter of it for the next, a ninth for the one after. So reports that share most come first, but most pairs
 * are seen once before a pair is seen again.
 */
function pairWeights(copied: readonly SharedRange[]): Float64Array {
  const weights = new Float64Array(copied.length)
  const ofPair = Map.groupBy(copied.keys(), (i) => copied[i]!.left * 2 ** 26 + copied[i]!.right)
  for (const own of ofPair.values()) {
    const total = own.reduce((sum, i) => sum + copied[i]!.evidence, 0)
    const largestFirst = own.toSorted((a, b) => copied[b]!.evidence - copied[a]!.evidence || a - b)
    for (const [place, i] of largestFirst.entries()) weights[i] = total / (place + 1) ** 2
  }
  return weights
}

/** The family that holds most of a sentence, the first in order of families where several do. */
export function familyOfSentences(
  columns: TextColumns,
  families: readonly Named[],
): (sentence: number) => string | null {
  const { starts, reportOf } = columns
  const index = new Int32Array(reportOf.length).fill(-1)
  for (const [i, { members }] of families.entries()) {
    for (const { start, end } of members) {
      for (let s = holderOf(starts, start); s + 1 < starts.length && starts[s]! < end; s++) {
        const held = Math.min(end, starts[s + 1]!) - Math.max(start, starts[s]!)
        if (index[s]! < 0 && 2 * held >= starts[s + 1]! - starts[s]! && held > 0) index[s] = i
      }
    }
  }
  return (sentence) => (index[sentence]! < 0 ? null : families[index[sentence]!]!.family.id)
}
