/**
 * Reuse beside other ways of finding it: `node bench/peers.ts [towns] [years] [seed] [variant] [jobs]`. One generated corpus, for every
 * system that can manage its size: seconds, average precision of the pairs it ranks, planted pairs among the first that are
 * right to nine in ten, and characters of planted passages found and right, where it says where.
 */
import { searchReuseOn } from '../src/io/reuse/parallel.ts'
import type { Span } from '../src/model/span.ts'
import { type GeneratedCorpus, generateCorpus, usual } from './generator/corpus.ts'
import { copiesIn, leastRelated, visible } from './generator/measure.ts'
import { variants } from './generator/variants.ts'
import { parsedCorpus } from './generator/parsed.ts'
import { type PeerPair, peers } from './peers/systems.ts'

/** Characters of one origin that make a pair one to be found; pairs with fewer, but with a sentence, count neither way. */
const passage = 150
/** Pairs count down to here: the longest beginning of the ranking that is right to this share. */
const leastPrecision = 0.9

const [towns = 20, years = 5, seed = 31, variant = 'usual', jobs = 2] = process.argv.slice(2)
const corpus = generateCorpus({
  ...usual,
  ...variants[variant],
  towns: Number(towns),
  years: Number(years),
  seed: Number(seed),
})

/** The finder in the same form: pairs by the characters of their copied passages. */
async function own(): Promise<readonly PeerPair[]> {
  const reports = parsedCorpus(corpus)
  const byFile = new Map(corpus.reports.map(({ file }, i) => [file, i]))
  const pairs = new Map<string, { reports: [number, number]; score: number; spans: [Span[], Span[]] }>()
  for (const { left, right, leftSpan, rightSpan } of copiesIn(reports, await searchReuseOn(reports, Number(jobs)))) {
    const key = `${left} ${right}`
    const pair = pairs.get(key) ?? { reports: [byFile.get(left)!, byFile.get(right)!], score: 0, spans: [[], []] }
    pairs.set(key, pair)
    pair.score += rightSpan.end - rightSpan.start
    pair.spans[0].push(leftSpan)
    pair.spans[1].push(rightSpan)
  }
  return [...pairs.values()]
}

/**
 * The beginning of the ranking that counts, and the average precision of all of it, of `all` true pairs: those no system
 * found stand last.
 */
function ranked(
  pairs: readonly PeerPair[],
  all: number,
): { readonly kept: readonly PeerPair[]; readonly average: number } {
  const order = pairs.toSorted((a, b) => b.score - a.score)
  let [right, wrong, sum, cut] = [0, 0, 0, 0]
  for (const [i, { reports }] of order.entries()) {
    const related = corpus.related(...reports)
    if (related < leastRelated) wrong++
    if (related >= passage) sum += ++right / (right + wrong)
    if (right >= leastPrecision * (right + wrong)) cut = i + 1
  }
  return { kept: order.slice(0, cut), average: sum / all }
}

/** Pairs to be found: those any of the systems found, and the planted ones. */
function truePairs(generated: GeneratedCorpus, found: readonly Found[]): number {
  const keys = new Set(generated.plants.map(({ source, target }) => keyOf(source, target)))
  for (const { pairs } of found)
    for (const { reports } of pairs) if (generated.related(...reports) >= passage) keys.add(keyOf(...reports))
  return keys.size
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Characters of the planted passages on the copier's side: found, and right of what was said near them. */
function characters(kept: readonly PeerPair[]): { readonly recall: number; readonly precision: number } | null {
  if (kept.some(({ spans }) => spans === null)) return null
  const byPair = new Map(kept.map((pair) => [keyOf(...pair.reports), pair]))
  const chars = { wanted: 0, said: 0, right: 0 }
  for (const { source, target, targetSpan } of corpus.plants) {
    const { text } = corpus.reports[target]!
    chars.wanted += visible(text, [targetSpan])
    const pair = byPair.get(keyOf(source, target))
    const spans = pair?.spans?.[pair.reports[0] === target ? 0 : 1] ?? []
    const near = spans.filter(({ start, end }) => start < targetSpan.end && end > targetSpan.start)
    chars.said += visible(text, near)
    const inside = near.map(({ start, end }) => ({
      start: Math.max(start, targetSpan.start),
      end: Math.min(end, targetSpan.end),
    }))
    chars.right += visible(text, inside)
  }
  return { recall: chars.right / Math.max(1, chars.wanted), precision: chars.right / Math.max(1, chars.said) }
}

interface Found {
  readonly name: string
  readonly pairs: readonly PeerPair[]
  readonly seconds: number
}

async function timed(name: string, find: () => readonly PeerPair[] | Promise<readonly PeerPair[]>): Promise<Found> {
  const start = performance.now()
  const pairs = await find()
  return { name, pairs, seconds: (performance.now() - start) / 1000 }
}

function print({ name, pairs, seconds }: Found, all: number): void {
  const { kept, average } = ranked(pairs, all)
  const found = new Set(kept.map(({ reports }) => keyOf(...reports)))
  const planted = corpus.plants.filter(({ source, target }) => found.has(keyOf(source, target))).length
  const chars = characters(kept)
  const told = chars === null ? '–       –' : `${chars.recall.toFixed(3)}   ${chars.precision.toFixed(3)}`
  console.log(
    `${name.padEnd(30)}${seconds.toFixed(2).padStart(8)}  ${average.toFixed(3)}              ${(planted / corpus.plants.length).toFixed(3)}  ${told}`,
  )
}

const texts = corpus.reports.map(({ text, body }) => ({ text, body }))
const found: Found[] = []
for (const { name, most, find } of peers) if (texts.length <= most) found.push(await timed(name, () => find(texts)))
found.push(await timed('duizhao, reading included', own))
console.log(`${variant}: ${corpus.reports.length} reports, ${corpus.plants.length} planted passages`)
console.log('                               seconds  average precision  found  characters found, right')
const all = truePairs(corpus, found)
for (const one of found) print(one, all)
