import type { Alignment, SectionPair, SectionPairKind, SentencePair } from '../model/alignment.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Tokeniser } from '../model/tokeniser.ts'
import { folded } from '../text/fold.ts'
import { textOf } from '../text/spans.ts'
import { chainMatches, type Match } from './chain.ts'
import { findEdits } from './edits.ts'
import { type Grams, type Weights, weigh } from './grams.ts'
import { scorePairs } from './scores.ts'
import { alignSections, type NodePair } from './sections.ts'
import { type Node, nodesOf, sentenceGrams } from './tree.ts'

/** Least similarity of two sentences in aligned sections, and of two anywhere in the reports. */
const leastInPlace = 0.28
const leastMoved = 0.5
/** A sentence shorter than this, in bigrams, is too common to be called moved. */
const shortestMoved = 8

/**
 * Aligns two reports: sections, then the sentences of aligned sections, then sentences that moved, then words.
 *
 * Every section id and every sentence of both sides stands in it exactly once. Swapping the sides swaps the result.
 * Time is linear in the text but for the sentences of one section pair, which cost their product.
 */
export function alignReports(left: Report, right: Report, { tokeniser }: { readonly tokeniser: Tokeniser }): Alignment {
  const sides: Sides = { left: sideOf(left), right: sideOf(right) }
  const weights = weigh([...sides.left.grams, ...sides.right.grams])
  const pairs = orderPairs(alignSections(sides.left.nodes, sides.right.nodes))
  const inPlace = pairs.map((pair) => matchInPlace(pair, sides, { pairs, weights }))
  const moved = matchMoved(inPlace.flat(), sides, weights)
  const found = [
    ...inPlace.map((matches) => matches.map((match) => ({ match, isMoved: false }))),
    moved.map((match) => ({ match, isMoved: true })),
  ]
  const placed = placeSentences(pairs, found, sides)
  const sections = pairs.map((pair, i): SectionPair => {
    const sentences = placed[i]!.map((one) => sentencePair(one, sides, tokeniser))
    return {
      kind: kindOf(pair, sides),
      left: pair.left.map(({ section }) => section.id),
      right: pair.right.map(({ section }) => section.id),
      score: Math.min(1, pair.score),
      sentences,
    }
  })
  return { left: left.id, right: right.id, sections }
}

interface Side {
  readonly report: Report
  readonly nodes: readonly Node[]
  readonly grams: readonly Grams[]
}

interface Sides {
  readonly left: Side
  readonly right: Side
}

function pick(side: Side, indices: readonly number[]): readonly Grams[] {
  return indices.map((i) => side.grams[i]!)
}

function sideOf(report: Report): Side {
  return { report, nodes: nodesOf(report), grams: sentenceGrams(report) }
}

/** Right's reading order, removed sections where they stood. */
function orderPairs(pairs: readonly NodePair[]): readonly NodePair[] {
  return interleave(pairs, {
    left: ({ kind, left }) => (kind === 'moved' ? -1 : (left[0]?.section.span.start ?? -1)),
    right: ({ right }) => right[0]?.section.span.start ?? null,
  })
}

interface Context {
  readonly pairs: readonly NodePair[]
  readonly weights: Weights
}

/** Matches, in order, the sentences of one section pair: their own and those of descendants that found no partner. */
function matchInPlace(pair: NodePair, sides: Sides, { pairs, weights }: Context): readonly Match[] {
  if (pair.left.length === 0 || pair.right.length === 0) return []
  const left = pool(pair.left, pairs, 'left')
  const right = pool(pair.right, pairs, 'right')
  const scores = scorePairs(pick(sides.left, left), pick(sides.right, right), { weights, least: leastInPlace })
  return chainMatches(scores, { left: left.length, right: right.length }).map((match) => ({
    left: match.left.map((i) => left[i]!),
    right: match.right.map((j) => right[j]!),
    score: match.score,
  }))
}

function pool(nodes: readonly Node[], pairs: readonly NodePair[], side: 'left' | 'right'): readonly number[] {
  const partnered = new Set(
    pairs.filter((pair) => pair.left.length > 0 && pair.right.length > 0).flatMap((pair) => pair[side]),
  )
  const gather = (node: Node): readonly number[] => [
    ...node.own,
    ...node.children.filter((child) => !partnered.has(child)).flatMap(gather),
  ]
  return nodes.flatMap(gather).toSorted((a, b) => a - b)
}

/** Pairs sentences that found no partner in their section with their like anywhere, most alike first. */
function matchMoved(matched: readonly Match[], sides: Sides, weights: Weights): readonly Match[] {
  const left = unmatched(
    sides.left,
    matched.flatMap((match) => match.left),
  )
  const right = unmatched(
    sides.right,
    matched.flatMap((match) => match.right),
  )
  const { rows } = scorePairs(pick(sides.left, left), pick(sides.right, right), { weights, least: leastMoved })
  const taken = { left: new Set<number>(), right: new Set<number>() }
  const matches: Match[] = []
  for (const score of rows.flat().toSorted((a, b) => b.value - a.value)) {
    if (taken.left.has(score.left) || taken.right.has(score.right)) continue
    taken.left.add(score.left)
    taken.right.add(score.right)
    matches.push({ left: [left[score.left]!], right: [right[score.right]!], score: score.value })
  }
  return matches
}

function unmatched({ grams }: Side, matched: readonly number[]): readonly number[] {
  const taken = new Set(matched)
  return [...grams.keys()].filter((i) => !taken.has(i) && grams[i]!.grams.length >= shortestMoved)
}

/** A matched, added or removed group of sentences, by index. */
interface Placed {
  readonly kind: 'matched' | 'moved' | 'added' | 'removed'
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly score: number
}

/**
 * Gives every sentence its place: matches under the pair that matched them, moved ones under the pair of their right
 * sentence, added and removed ones under the pair of their own section. In right's order, removed ones where they stood.
 */
function placeSentences(
  pairs: readonly NodePair[],
  found: readonly (readonly { readonly match: Match; readonly isMoved: boolean }[])[],
  sides: Sides,
): readonly (readonly Placed[])[] {
  const home = { left: homes(pairs, 'left'), right: homes(pairs, 'right') }
  const placed: Placed[][] = pairs.map(() => [])
  const taken = { left: new Set<number>(), right: new Set<number>() }
  for (const [i, matches] of found.entries()) {
    for (const { match, isMoved } of matches) {
      for (const at of match.left) taken.left.add(at)
      for (const at of match.right) taken.right.add(at)
      placed[isMoved ? home.right.get(match.right[0]!)! : i]!.push({ ...match, kind: isMoved ? 'moved' : 'matched' })
    }
  }
  for (const at of sides.left.grams.keys()) {
    if (!taken.left.has(at)) placed[home.left.get(at)!]!.push({ kind: 'removed', left: [at], right: [], score: 0 })
  }
  for (const at of sides.right.grams.keys()) {
    if (!taken.right.has(at)) placed[home.right.get(at)!]!.push({ kind: 'added', left: [], right: [at], score: 0 })
  }
  return placed.map(inReadingOrder)
}

/** Which pair each sentence's own section stands in. */
function homes(pairs: readonly NodePair[], side: 'left' | 'right'): ReadonlyMap<number, number> {
  return new Map(
    pairs.flatMap((pair, i) => pair[side].flatMap((node) => node.own.map((at): [number, number] => [at, i]))),
  )
}

/** Right's order; a removed sentence goes before the match of the sentence that stood after it. */
function inReadingOrder(placed: readonly Placed[]): readonly Placed[] {
  return interleave(placed, {
    left: ({ kind, left }) => (kind === 'moved' ? -1 : (left[0] ?? -1)),
    right: ({ right }) => right[0] ?? null,
  })
}

/** What has a right index in its order; what has none before the first whose left index is greater. */
function interleave<Item>(
  items: readonly Item[],
  at: { readonly left: (item: Item) => number; readonly right: (item: Item) => number | null },
): readonly Item[] {
  const anchored = items.filter((item) => at.right(item) !== null).toSorted((a, b) => at.right(a)! - at.right(b)!)
  const removed = items.filter((item) => at.right(item) === null).toSorted((a, b) => at.left(a) - at.left(b))
  const ordered: Item[] = []
  let next = 0
  for (const item of anchored) {
    while (next < removed.length && at.left(removed[next]!) < at.left(item)) ordered.push(removed[next++]!)
    ordered.push(item)
  }
  return [...ordered, ...removed.slice(next)]
}

function sentencePair(placed: Placed, sides: Sides, tokeniser: Tokeniser): SentencePair {
  const { left, right, score } = placed
  const base = { left: spansOf(sides.left, left), right: spansOf(sides.right, right), score: Math.min(1, score) }
  if (placed.kind === 'added' || placed.kind === 'removed') return { kind: placed.kind, ...base }
  const leftSide = { text: sides.left.report.text, spans: base.left }
  const rightSide = { text: sides.right.report.text, spans: base.right }
  const isSame = wordingOf(leftSide) === wordingOf(rightSide) && left.length === right.length
  if (isSame) return { kind: placed.kind === 'moved' ? 'moved' : 'same', ...base, score: 1 }
  const edits = findEdits(leftSide, rightSide, tokeniser)
  return { kind: placed.kind === 'moved' ? 'moved' : 'edited', ...base, edits }
}

function kindOf(pair: NodePair, sides: Sides): SectionPairKind {
  if (pair.kind !== 'matched') return pair.kind
  return wholeOf(sides.left, pair.left[0]!) === wholeOf(sides.right, pair.right[0]!) ? 'same' : 'edited'
}

function spansOf(side: Side, indices: readonly number[]): readonly Span[] {
  return indices.map((i) => side.report.sentences[i]!.span)
}

function wholeOf(side: Side, { section }: Node): string {
  return wordingOf({ text: side.report.text, spans: [section.span] })
}

/** What is compared for sameness: width, case and white space folded. */
function wordingOf({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }): string {
  return spans.map((span) => folded(textOf(text, span))).join('')
}
