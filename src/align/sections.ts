import type { SectionPairKind } from '../model/alignment.ts'
import { assign } from './assignment.ts'
import { compareSections, type Similarities } from './similarity.ts'
import type { Node } from './tree.ts'

/** Sections that belong together; one side is empty for added and removed ones. */
export interface NodePair {
  readonly left: readonly Node[]
  readonly right: readonly Node[]
  readonly kind: Exclude<SectionPairKind, 'same' | 'edited'> | 'matched'
  /** 0–1 */
  readonly score: number
}

/** Least similarity of two sections whose parents are partners, and of any two. */
const leastUnderPartners = 0.33
const leastElsewhere = 0.42
/** What partner parents add, so that children stay together. */
const partnerBonus = 0.15
/** How much of a section's weight another must hold for the one to be a part of the other. */
const heldByWhole = 0.42

/**
 * Aligns the sections of two reports, given in reading order, all levels.
 *
 * A global optimum over the whole trees (assignment of greatest summed similarity), first without, then with a bonus for
 * children of partners; then splits and merges. A pair that crosses the heaviest order-preserving chain is `moved`.
 * O(sections³) at most, and the compared text of every comparable pair.
 *
 * @returns every section of both sides exactly once
 */
export function alignSections(left: readonly Node[], right: readonly Node[]): readonly NodePair[] {
  const similar = compareSections(left, right)
  const first = partners(left, right, { similar, parents: new Map() })
  const second = partners(left, right, { similar, parents: first })
  const pairs = left.flatMap((node, i): readonly NodePair[] => {
    const partner = second.get(node)
    if (partner === undefined) return []
    return [{ left: [node], right: [partner], kind: 'matched', score: similar.score[i]![right.indexOf(partner)]! }]
  })
  return withParts(markMoved(pairs), { left, right, similar })
}

/** The right partner of each left section that has one. */
function partners(
  left: readonly Node[],
  right: readonly Node[],
  { similar, parents }: { readonly similar: Similarities; readonly parents: ReadonlyMap<Node, Node> },
): ReadonlyMap<Node, Node> {
  const worth = left.map((a, i) =>
    right.map((b, j) => {
      const score = similar.score[i]![j]!
      const together = a.parent === null ? b.parent === null : parents.get(a.parent) === b.parent
      return together && parents.size > 0 ? score - leastUnderPartners + partnerBonus * score : score - leastElsewhere
    }),
  )
  return new Map(assign(worth).map(([i, j]) => [left[i]!, right[j]!]))
}

/** Marks the pairs outside the heaviest chain that keeps both orders; O(pairs²). Pairs come in left's order. */
function markMoved(pairs: readonly NodePair[]): readonly NodePair[] {
  const size = (pair: NodePair) => pair.left[0]!.content.text.length + pair.right[0]!.content.text.length + 1
  const best: { weight: number; before: number }[] = []
  for (const [i, pair] of pairs.entries()) {
    let own = { weight: size(pair), before: -1 }
    for (let j = 0; j < i; j++) {
      const weight = best[j]!.weight + size(pair)
      if (keepsOrder(pairs[j]!, pair) && weight > own.weight) own = { weight, before: j }
    }
    best.push(own)
  }
  const heaviest = best.reduce((top, { weight }, i) => (weight > (best[top]?.weight ?? 0) ? i : top), 0)
  const kept = new Set<number>()
  for (let i = pairs.length === 0 ? -1 : heaviest; i >= 0; i = best[i]!.before) kept.add(i)
  return pairs.map((pair, i) => (kept.has(i) ? pair : { ...pair, kind: 'moved' }))
}

function keepsOrder(a: NodePair, b: NodePair): boolean {
  return a.right[0]!.section.span.start < b.right[0]!.section.span.start || contains(a, b)
}

/** A section that begins with its first child starts where it starts: parent and child keep order. */
function contains(a: NodePair, b: NodePair): boolean {
  return b.right[0]!.parent === a.right[0]
}

interface Trees {
  readonly left: readonly Node[]
  readonly right: readonly Node[]
  readonly similar: Similarities
}

/** Joins unmatched sections to the pair they are a part of (split, merged); the rest is added and removed. */
function withParts(pairs: readonly NodePair[], trees: Trees): readonly NodePair[] {
  const rest = (found: readonly NodePair[], side: 'left' | 'right') => {
    const matched = new Set(found.flatMap((pair) => pair[side]))
    return trees[side].filter((node) => !matched.has(node))
  }
  const split = rest(pairs, 'right').reduce((found, part) => joinPart(found, { part, side: 'right' }, trees), pairs)
  const joined = rest(split, 'left').reduce((found, part) => joinPart(found, { part, side: 'left' }, trees), split)
  const removed = rest(joined, 'left').map((node): NodePair => ({ left: [node], right: [], kind: 'removed', score: 0 }))
  const added = rest(joined, 'right').map((node): NodePair => ({ left: [], right: [node], kind: 'added', score: 0 }))
  return [...joined, ...removed, ...added]
}

interface Part {
  readonly part: Node
  readonly side: 'left' | 'right'
}

/** The pairs with an unmatched section added to the one-to-one pair whose other side holds most of it, beside a matched sibling. */
function joinPart(pairs: readonly NodePair[], { part, side }: Part, trees: Trees): readonly NodePair[] {
  if (part.section.implied || part.section.role === 'furniture' || part.content.text.length < 40) return pairs
  const other = side === 'right' ? 'left' : 'right'
  const fits = pairs.map((pair) => {
    const whole = pair[other][0]!
    const oneToOne = pair.left.length === 1 && pair.right.length === 1
    const isSibling = pair[side].some(
      ({ parent, section }) => parent === part.parent && section.level === part.section.level,
    )
    return oneToOne && isSibling && whole.section.level >= part.section.level ? held(part, whole, { side, trees }) : 0
  })
  const best = Math.max(0, ...fits)
  if (best < heldByWhole) return pairs
  return pairs.map((pair, i) => {
    if (i !== fits.indexOf(best)) return pair
    const members = [...pair[side], part].toSorted((a, b) => a.position - b.position)
    return { ...pair, [side]: members, kind: side === 'right' ? 'split' : 'merged' }
  })
}

function held(
  part: Node,
  whole: Node,
  { side, trees }: { readonly side: Part['side']; readonly trees: Trees },
): number {
  const { left, right, similar } = trees
  if (side === 'right') return similar.rightHeld[left.indexOf(whole)]![right.indexOf(part)]!
  return similar.leftHeld[left.indexOf(part)]![right.indexOf(whole)]!
}
