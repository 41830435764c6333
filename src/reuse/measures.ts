import type { Report } from '../model/report.ts'
import type { ReportMeasures } from '../model/reuse.ts'
import { folded } from '../text/fold.ts'
import { textOf } from '../text/spans.ts'
import { bodyKey, compare } from './columns.ts'

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
 * Linear in the text; the grams of all reports are counted in memory.
 *
 * @see Lang and Stice-Lawrence 2015 (boilerplate); Cohen, Malloy and Nguyen 2020 (cosine, Jaccard); Brown and Tucker 2011 (change)
 */
export function measureReports(reports: readonly Report[]): ReadonlyMap<string, ReportMeasures> {
  const texts = new Map(reports.map((report) => [report.id, sentencesOf(report)]))
  const common = commonGrams([...texts.values()])
  const earlier = earlierReports(reports)
  const byId = new Map(reports.map((report) => [report.id, report]))
  return new Map(
    reports.map((report) => {
      const own = texts.get(report.id)!
      const last = earlier.get(report.id)
      const boilerplate = reports.length < leastReports ? null : shareWith(own, common)
      const repeated = last === undefined ? null : repeatedShare(whole(report), whole(byId.get(last)!))
      return [report.id, { boilerplate, repeated, ...comparedWith(own.join(''), last && texts.get(last)!.join('')) }]
    }),
  )
}

function sentencesOf({ text, sentences }: Report): readonly string[] {
  return sentences.map(({ span }) => folded(textOf(text, span), { punctuation: 'drop' }))
}

/** The report of the same body before each, by year. */
function earlierReports(reports: readonly Report[]): ReadonlyMap<string, string> {
  const earlier = new Map<string, string>()
  for (const series of Map.groupBy(reports, bodyKey).values()) {
    const ordered = series
      .filter(({ year }) => year !== null)
      .toSorted((a, b) => a.year! - b.year! || compare(a.id, b.id))
    for (const [i, report] of ordered.entries()) {
      const last = ordered.slice(0, i).findLast(({ year }) => year! < report.year!)
      if (last !== undefined) earlier.set(report.id, last.id)
    }
  }
  return earlier
}

/** Grams that stand in so many of the reports. */
function commonGrams(texts: readonly (readonly string[])[]): ReadonlySet<string> {
  const holders = new Map<string, number>()
  for (const sentences of texts) {
    const own = new Set(sentences.flatMap((sentence) => gramsOf(sentence, boilerplateGram)))
    for (const gram of own) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  }
  const least = boilerplateShare * texts.length
  return new Set([...holders].filter(([, count]) => count >= least).map(([gram]) => gram))
}

/** Share of characters in sentences with a common gram. */
function shareWith(sentences: readonly string[], common: ReadonlySet<string>): number {
  let [held, all] = [0, 0]
  for (const sentence of sentences) {
    all += sentence.length
    if (gramsOf(sentence, boilerplateGram).some((gram) => common.has(gram))) held += sentence.length
  }
  return all === 0 ? 0 : held / all
}

/** The whole text of a report, headings and notes too. */
function whole({ text }: Report): string {
  return folded(text, { punctuation: 'drop' })
}

function repeatedShare(own: string, last: string): number {
  const known = new Set(gramsOf(last, repeatedGram))
  const grams = gramsOf(own, repeatedGram)
  return grams.length === 0 ? 0 : grams.filter((gram) => known.has(gram)).length / grams.length
}

function comparedWith(own: string, last: string | undefined): Omit<ReportMeasures, 'boilerplate' | 'repeated'> {
  if (last === undefined) return { cosine: null, jaccard: null, change: null }
  const [a, b] = [countsOf(own), countsOf(last)]
  const cosine = cosineOf(a, b)
  const shared = [...a.keys()].filter((pair) => b.has(pair)).length
  const union = a.size + b.size - shared
  return {
    cosine,
    jaccard: union === 0 ? 1 : shared / union,
    change: 1 - cosine,
  }
}

/** Pairs of neighbouring characters with how often they stand. */
function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const pair of gramsOf(text, 2)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

function cosineOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0
  for (const [pair, count] of a) dot += count * (b.get(pair) ?? 0)
  const norm = (counts: ReadonlyMap<string, number>) =>
    Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0))
  const size = norm(a) * norm(b)
  return size === 0 ? Number(a.size === b.size) : Math.min(1, dot / size)
}

function gramsOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, i) => text.slice(i, i + length))
}
