import type { Alignment, SectionPair, SectionPairKind, SentencePair } from '../model/alignment.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Tokeniser } from '../model/tokeniser.ts'
import { folded } from '../text/fold.ts'
import { textOf } from '../text/spans.ts'
import { chainMatches, type Pool } from './chain.ts'
import { findEdits } from './edits.ts'
import { figureChanges } from './figures.ts'
import { matchElsewhere, matchRemaining, type Situation } from './moved.ts'
import { interleave, type Placed, placeSentences } from './places.ts'
import { type Scores, scorePairs } from './scores.ts'
import { alignSections, type NodePair } from './sections.ts'
import { compareSections } from './similarity.ts'
import { type Node, prepare, type Side } from './tree.ts'

/**
 * Aligns two reports: sections, then the sentences of aligned sections, then sentences that moved, then words.
 *
 * Every section id and every sentence of both sides stands in it exactly once. Swapping the sides swaps the result.
 * Time is linear in the text but for the sentences of one section pair, which cost their product.
 */
export function alignReports(left: Report, right: Report, { tokeniser }: { readonly tokeniser: Tokeniser }): Alignment {
  const prepared = prepare([left, right])
  const sides: Pair = { left: prepared.sides[0]!, right: prepared.sides[1]! }
  const scores = scorePairs(sides.left, sides.right, prepared.grams)
  const trees = { left: sides.left.nodes, right: sides.right.nodes, sentences: scores }
  const pairs = orderPairs(alignSections(trees, compareSections(trees, prepared.grams)))
  const pools = pairs.map((pair) => poolOf(pair, pairs))
  const found = pools.map((pool) => matchRemaining(chainMatches(pool, scores), pool, scores))
  const matched = found.flatMap(({ inPlace, moved }) => [...inPlace, ...moved])
  const elsewhere = matchElsewhere(matched, situationOf(sides, scores))
  const placed = placeSentences(pairs, {
    found,
    elsewhere,
    counts: { left: left.sentences.length, right: right.sentences.length },
  })
  const sections = pairs.map((pair, i): SectionPair => {
    const sentences = placed[i]!.map((one) => sentencePair(one, sides, tokeniser))
    const kind = kindOf(pair, sides)
    return {
      kind,
      left: pair.left.map(({ section }) => section.id),
      right: pair.right.map(({ section }) => section.id),
      score: kind === 'same' ? 1 : Math.min(1, pair.score),
      sentences,
    }
  })
  return { left: left.id, right: right.id, sections }
}

interface Pair {
  readonly left: Side
  readonly right: Side
}

/** Right's reading order, removed sections where they stood. */
function orderPairs(pairs: readonly NodePair[]): readonly NodePair[] {
  return interleave(pairs, {
    left: ({ kind, left }) => (kind === 'moved' ? -1 : (left[0]?.section.span.start ?? -1)),
    right: ({ right }) => right[0]?.section.span.start ?? null,
  })
}

/** The sentences of one section pair: their own and those of descendants that found no partner. */
function poolOf(pair: NodePair, pairs: readonly NodePair[]): Pool {
  if (pair.left.length === 0 || pair.right.length === 0) return { left: [], right: [] }
  const partnered = new Set(
    pairs
      .filter(({ left, right }) => left.length > 0 && right.length > 0)
      .flatMap(({ left, right }) => [...left, ...right]),
  )
  const gather = (node: Node): readonly number[] => [
    ...node.own,
    ...node.children.filter((child) => !partnered.has(child)).flatMap(gather),
  ]
  const pool = (nodes: readonly Node[]) => nodes.flatMap(gather).toSorted((a, b) => a - b)
  return { left: pool(pair.left), right: pool(pair.right) }
}

function situationOf(sides: Pair, scores: Scores): Situation {
  const roles = ({ report, nodes }: Side) => {
    const byId = new Map(nodes.map(({ section }) => [section.id, section.role]))
    return report.sentences.map(({ section }) => byId.get(section) ?? 'other')
  }
  const lengths = ({ sentences }: Side) => sentences.map((unit) => unit.length)
  return {
    roles: { left: roles(sides.left), right: roles(sides.right) },
    lengths: { left: lengths(sides.left), right: lengths(sides.right) },
    scores,
  }
}

function sentencePair(placed: Placed, sides: Pair, tokeniser: Tokeniser): SentencePair {
  const { left, right, score } = placed
  const base = { left: spansOf(sides.left, left), right: spansOf(sides.right, right), score: Math.min(1, score) }
  if (placed.kind === 'added' || placed.kind === 'removed') return { kind: placed.kind, ...base }
  const leftSide = { text: sides.left.report.text, spans: base.left }
  const rightSide = { text: sides.right.report.text, spans: base.right }
  const isSame = haveOneText(placed, sides) && wordingOf(leftSide) === wordingOf(rightSide)
  if (isSame) return { kind: placed.kind === 'moved' ? 'moved' : 'same', ...base, score: 1 }
  const edits = findEdits(leftSide, rightSide, tokeniser)
  const figures = figureChanges(leftSide, rightSide)
  const kind = placed.kind === 'moved' ? 'moved' : 'edited'
  return figures.length === 0 ? { kind, ...base, edits } : { kind, ...base, edits, figures }
}

/** Whether sentences are alike but for figures and punctuation; quick. */
function haveOneText({ left, right }: Placed, sides: Pair): boolean {
  return (
    left.length === right.length &&
    left.every((i, k) => sides.left.texts[i]!.text === sides.right.texts[right[k]!]!.text)
  )
}

function kindOf(pair: NodePair, sides: Pair): SectionPairKind {
  if (pair.kind !== 'matched') return pair.kind
  if (pair.left[0]!.tie !== pair.right[0]!.tie) return 'edited'
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
