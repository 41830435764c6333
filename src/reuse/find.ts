import type { Report } from '../model/report.ts'
import type { Reuse } from '../model/reuse.ts'
import type { Clauses } from './clauses.ts'
import { type Columns, columnsOf, type TextColumns } from './columns.ts'
import { type CountedText, countWordings, stretchesOf } from './counted.ts'
import type { Range } from './coverage.ts'
import { familyOfSentences, growFamilies, type Passages } from './grow.ts'
import { commonMarks } from './marks.ts'
import { matchesOf } from './matches.ts'
import { PassageFinder } from './passages.ts'
import { findSeeds } from './seeds.ts'
import { SeriesFinder } from './series.ts'
import type { SharedRange } from './shared-range.ts'
import { reportShares } from './shares.ts'
import { isEverybodys, type Wordings } from './wordings.ts'

/**
 * Everything shared in a corpus: passages that are one wording once numbers, places and law titles are masked.
 *
 * A sentence's class says what its own report did: the earliest holder of a copied wording is its source and counts as
 * original. The order of the reports does not matter: results are by body, then year. Linear in the text but for candidates.
 */
export function findReuse(reports: readonly Report[]): Reuse {
  const columns = columnsOf(reports)
  const counted = countWordings(columns)
  const passages = { copied: copiedPassages(counted), carried: carriedPassages(counted) }
  return joinPassages(columns, counted, { ...passages, common: commonMarks(counted) })
}

/** What the searches found: passages, and what of the text is everybody's. */
export interface FoundPassages extends Passages {
  /** As `commonMarks` makes them. */
  readonly common: Uint8Array
}

/** The last stage: families, shares and matches of the passages found. */
export function joinPassages(
  columns: Columns,
  { sentences, clauses }: CountedText,
  { copied, carried, common }: FoundPassages,
): Reuse {
  const grown = growFamilies({ copied, carried }, { columns, sentences, clauses })
  const familyOf = familyOfSentences(columns, grown.families)
  return {
    reports: reportShares({ columns, sentences, clauses, copied, carried, common, familyOf }),
    families: grown.families.map(({ family }) => family),
    matches: matchesOf(columns, grown.matched),
  }
}

/** Passages that reports of different bodies share. */
export function copiedPassages({ columns, sentences, clauses, bodies }: CountedText): readonly SharedRange[] {
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
  { firstClauses, starts }: TextColumns,
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
