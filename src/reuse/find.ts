import type { Report } from '../model/report.ts'
import type { Reuse } from '../model/reuse.ts'
import { inColumnOrder, rawColumnsOf } from './columns.ts'
import { maskSentences, roomToMask, withMasked } from './masked.ts'
import { countClauses, type CountedText, countSentences } from './counted.ts'
import type { Range } from './coverage.ts'
import { familyOfSentences, growCommon, growFamilies, type Growing, type Named } from './grow.ts'
import { commonMarks } from './marks.ts'
import { comparePassages, matchesOf, type Matching } from './matches.ts'
import { PassageFinder } from './passages.ts'
import { findSeeds, type Seeds } from './seeds.ts'
import { SeriesFinder } from './series.ts'
import { firstOf, type SharedRange } from './shared-range.ts'
import { type FoundPassages, reportShares } from './shares.ts'

/**
 * Everything shared in a corpus: passages that are one wording once numbers, places and law titles are masked.
 *
 * A sentence's class says what its own report did: the earliest holder of a copied wording is its source and counts as
 * original. The order of the reports does not matter: results are by body, then year. Linear in the text but for candidates.
 */
export function findReuse(corpus: readonly Report[]): Reuse {
  const reports = inColumnOrder(corpus)
  const room = roomToMask(rawColumnsOf(reports))
  const columns = withMasked(room, [maskSentences(room, { start: 0, end: room.high.length })])
  const sentences = countSentences(columns)
  const counted = countClauses(sentences)
  const found = {
    copied: copiedPassages(counted, findSeeds(sentences)),
    carried: carriedPassages(counted),
    common: commonMarks(counted),
  }
  const passages = [...found.copied, ...found.carried]
  return withMatches(joinPassages({ reports, ...counted }, growCommon({ reports, ...counted }), found), {
    reports,
    columns,
    passages,
    compared: comparePassages(columns, passages),
  })
}

/** Families and shares, and the id of every passage's family, copied ones first; null where all of it is everybody's. */
export interface JoinedPassages extends Omit<Reuse, 'matches'> {
  readonly familyOf: readonly (string | null)[]
}

/** Families and shares of the passages found. */
export function joinPassages(growing: Growing, everybodys: readonly Named[], found: FoundPassages): JoinedPassages {
  const { reports, ...counted } = growing
  const { families, familyOf } = growFamilies(found, everybodys, growing)
  const familyOfSentence = familyOfSentences(counted.columns, families)
  return {
    reports: reportShares({ reports, counted, passages: found, familyOf: familyOfSentence }),
    families: families.map(({ family }) => family),
    familyOf,
  }
}

/** The last stage: every passage that belongs to a family is a match. */
export function withMatches({ familyOf, ...joined }: JoinedPassages, matching: Matching): Reuse {
  return { ...joined, matches: matchesOf(matching, familyOf) }
}

/** Passages that reports of different bodies share, for pairs of which the left report is in the range. */
export function copiedPassages(
  counted: CountedText,
  seeds: Seeds,
  { start, end }: Range = { start: 0, end: counted.columns.bodyOf.length },
): readonly SharedRange[] {
  const finder = new PassageFinder(counted, seeds)
  const until = firstOf(seeds.left, end, { from: 0, to: seeds.count })
  const found: SharedRange[] = []
  for (let i = firstOf(seeds.left, start, { from: 0, to: seeds.count }); i < until;) {
    let next = i + 1
    while (next < until && seeds.left[next] === seeds.left[i] && seeds.right[next] === seeds.right[i]) next++
    found.push(...finder.find(i, next))
    i = next
  }
  return found
}

/** Passages that one body has in several reports, for all bodies whose reports begin in the range. */
export function carriedPassages(
  { columns, sentences, clauses }: CountedText,
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
