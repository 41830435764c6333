import type { Report } from '../model/report.ts'
import type { ReportMeasures } from '../model/reuse.ts'
import { type CommonGrams, commonGrams } from './common-grams.ts'
import { bodyKey, compare } from './columns.ts'
import { GramIndex } from './gram-index.ts'
import { rollGrams } from './grams.ts'
import { type PlainText, PlainReader } from './plain.ts'

/** Characters of a stretch that is said to be repeated from last year. */
const repeatedGram = 20
/** Four words of English are about eight characters of Chinese. */
const boilerplateGram = 8
/** Share of all reports a gram must stand in to be boilerplate, and the fewest reports that say anything of it. */
const boilerplateShare = 0.3
const leastReports = 4

/**
 * Measures of the literature, as columns by report id: of characters of sentences (`repeated` of the whole text), punctuation
 * and spaces left out, numbers and places as they stand. Those that compare with last year are null where there is no earlier report of the body.
 *
 * Linear in the text but for sorting pairs of characters report by report.
 *
 * @see Lang and Stice-Lawrence 2015 (boilerplate); Cohen, Malloy and Nguyen 2020 (cosine, Jaccard); Brown and Tucker 2011 (change)
 */
export function measureReports(reports: readonly Report[]): ReadonlyMap<string, ReportMeasures> {
  const reader = new PlainReader()
  const least = boilerplateShare * reports.length
  const common = reports.length < leastReports ? null : commonGrams(reports, { reader, gram: boilerplateGram, least })
  const compared = new Map(
    [...Map.groupBy(reports, bodyKey).values()].flatMap((series) => comparedSeries(series, reader)),
  )
  return new Map(
    reports.map((report) => {
      const boilerplate = common === null ? null : shareWith(reader.sentences(report), common)
      return [report.id, { boilerplate, ...(compared.get(report.id) ?? alone) }]
    }),
  )
}

type Compared = Omit<ReportMeasures, 'boilerplate'>

const alone: Compared = { repeated: null, cosine: null, jaccard: null, change: null }

/** The reports of one body, each with the one of the year before it. */
function comparedSeries(series: readonly Report[], reader: PlainReader): readonly (readonly [string, Compared])[] {
  const ordered = series
    .filter(({ year }) => year !== null)
    .toSorted((a, b) => a.year! - b.year! || compare(a.id, b.id))
  const pairs = ordered.map((report) => pairsOf(reader.sentences(report)))
  return ordered.flatMap((report, i) => {
    const last = ordered.findLastIndex(({ year }, j) => j < i && year! < report.year!)
    if (last < 0) return []
    const repeated = repeatedShare(report, ordered[last]!, reader)
    return [[report.id, { repeated, ...comparePairs(pairs[i]!, pairs[last]!) }] as const]
  })
}

/** Share of characters in sentences with a common gram. */
function shareWith({ units, starts, count }: PlainText, common: CommonGrams): number {
  const hashes = new Uint32Array(starts[count]!)
  let held = 0
  for (let s = 0; s < count; s++) {
    const [start, end] = [starts[s]!, starts[s + 1]!]
    const grams = rollGrams(units, { start, end, gram: boilerplateGram }, hashes)
    for (let i = 0; i < grams; i++) {
      if (!common.has(units, start + i, hashes[i]!)) continue
      held += end - start
      break
    }
  }
  return starts[count] === 0 ? 0 : held / starts[count]!
}

/** Share of the grams of a report's whole text that the earlier one has. */
function repeatedShare(report: Report, last: Report, reader: PlainReader): number {
  const earlier = reader.whole(last)
  const known = new GramIndex(earlier.units, earlier.starts[1]!, repeatedGram)
  const { units, starts } = reader.whole(report)
  const hashes = new Uint32Array(starts[1]!)
  const grams = rollGrams(units, { start: 0, end: starts[1]!, gram: repeatedGram }, hashes)
  let shared = 0
  for (let at = 0; at < grams; at++) if (known.has(units, at, hashes[at]!)) shared++
  return grams <= 0 ? 0 : shared / grams
}

/** All pairs of neighbouring characters, sorted. */
function pairsOf({ units, starts, count }: PlainText): Uint32Array {
  const length = starts[count]!
  const pairs = new Uint32Array(Math.max(0, length - 1))
  for (let i = 0; i < pairs.length; i++) pairs[i] = (units[i]! << 16) | units[i + 1]!
  return pairs.sort()
}

/** Cosine of the counts, and Jaccard coefficient of the sets, of two sorted lists of pairs. */
function comparePairs(a: Uint32Array, b: Uint32Array): Omit<Compared, 'repeated'> {
  let [dot, own, other, shared, union] = [0, 0, 0, 0, 0]
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const pair = Math.min(a[i] ?? Infinity, b[j] ?? Infinity)
    const [x, y] = [runOf(a, i, pair), runOf(b, j, pair)]
    dot += x * y
    own += x * x
    other += y * y
    union++
    if (x > 0 && y > 0) shared++
    i += x
    j += y
  }
  const size = Math.sqrt(own) * Math.sqrt(other)
  const cosine = size === 0 ? Number(a.length === b.length) : Math.min(1, dot / size)
  return { cosine, jaccard: union === 0 ? 1 : shared / union, change: 1 - cosine }
}

/** How often a value stands from an index on. */
function runOf(sorted: Uint32Array, from: number, value: number): number {
  let i = from
  while (i < sorted.length && sorted[i] === value) i++
  return i - from
}
