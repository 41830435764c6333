import type { Report } from '../model/report.ts'
import type { FoundReuse, Reuse } from '../model/reuse.ts'
import { inColumnOrder, rawColumnsOf, type TextColumns } from './columns.ts'
import type { ComparedPassages } from './compared.ts'
import { countClauses, type CountedText, countSentences } from './counted.ts'
import type { Range } from './coverage.ts'
import type { Reading } from './families.ts'
import { growCarried, growCommon, growCopied } from './grow.ts'
import { joinFamilies, type JoinedFamilies } from './join.ts'
import { commonMarks } from './marks.ts'
import { maskSentences, roomToMask, withMasked } from './masked.ts'
import { compareMatches, matchesOf } from './matches.ts'
import { familyMembers, reportsReuse } from '../model/found-reuse.ts'
import { inReports, RawReader } from './raw.ts'
import { PassageFinder } from './passages.ts'
import { findSeeds, type Seeds } from './seeds.ts'
import { SeriesFinder } from './series.ts'
import { firstOf, packRanges, type SharedRange } from './shared-range.ts'
import { sentenceColumns } from './sentence-counts.ts'
import { reportShares } from './shares.ts'
import { roomToTally, type Tally, tallySentences } from './tally.ts'

/**
 * Everything shared in a corpus: passages that are one wording once numbers, places and law titles are masked, every two
 * sides compared.
 *
 * A sentence's class says what its own report did: the earliest holder of a copied wording is its source and counts as
 * original. The order of the reports does not matter: results are by body, then year. Linear in the text but for candidates.
 */
export function findReuse(corpus: readonly Report[]): Reuse {
  return tellReuse(searchReuse(corpus), corpus)
}

/** The same, places in columns and not compared: what screens need, in a fraction of time and memory for large corpora. */
export function searchReuse(corpus: readonly Report[]): FoundReuse {
  const reports = inColumnOrder(corpus)
  return searchIn(reports, maskedColumns(reports).columns)
}

function maskedColumns(reports: readonly Report[]): { readonly columns: TextColumns; readonly raw: Uint16Array } {
  const room = roomToMask(rawColumnsOf(reports))
  const masked = maskSentences(room, { start: 0, end: room.high.length })
  return { columns: withMasked(room, [masked]), raw: room.columns.raw }
}

function searchIn(reports: readonly Report[], columns: TextColumns): FoundReuse {
  const sentences = countSentences(columns)
  const counted = countClauses(sentences)
  const found = {
    copied: packRanges(copiedPassages(counted, findSeeds(sentences))),
    carried: packRanges(carriedPassages(counted)),
    common: commonMarks(counted),
  }
  const tally = roomToTally(columns)
  tallySentences(columns, found, { tally, range: { start: 0, end: reports.length } })
  const reading = readingOf(reports, columns)
  const grown = {
    copied: growCopied(found.copied, reading),
    carried: growCarried(found.carried, found.common, reading),
    everybodys: growCommon(counted, reading),
  }
  return withShares(joinFamilies(grown, columns), { reports, counted, tally })
}

/** The way back from the masked text of reports in column order. */
export function readingOf(reports: readonly Report[], columns: TextColumns): Reading {
  return { columns, reader: new RawReader(columns, inReports(reports, columns)) }
}

/** What the last stage is told. */
export interface Telling {
  readonly reports: readonly Report[]
  readonly counted: CountedText
  readonly tally: Tally
}

/** The last stage: what that makes of every sentence, section and report. */
export function withShares({ ofSentence, ...grown }: JoinedFamilies, { reports, counted, tally }: Telling): FoundReuse {
  return {
    reports: reportShares(reports, counted.columns, tally),
    sentences: sentenceColumns(counted, { class: tally.kinds, family: ofSentence }),
    ...grown,
  }
}

/** What was found in a corpus with an object for everything, the two sides of every match compared. */
export function tellReuse(found: FoundReuse, corpus: readonly Report[]): Reuse {
  const reports = inColumnOrder(corpus)
  const { columns, raw } = maskedColumns(reports)
  return toldReuse(found, reports, compareMatches({ ...columns, raw }, found.matches))
}

/** What was found, with an object for everything; `compared` is as `compareMatches` makes it, reports are in column order. */
export function toldReuse(found: FoundReuse, reports: readonly Report[], compared: Iterable<ComparedPassages>): Reuse {
  return {
    reports: reportsReuse(found),
    families: found.families.map(({ from: _from, to: _to, ...family }, i) => ({
      ...family,
      members: familyMembers(found, found.families[i]!),
    })),
    matches: matchesOf(found, reports, compared),
  }
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
