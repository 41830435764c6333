import type { SectionPairKind } from '../model/alignment.ts'
import { assign } from './assignment.ts'
import { sharedClause } from './headings.ts'
import type { Similarities, Trees } from './similarity.ts'
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
const leastUnderPartners = 0.3
const leastElsewhere = 0.42
/** What partner parents add, so that children stay together. */
const partnerBonus = 0.15

/** Of pairs equally alike those in the same order count for more: squares of distances tell in order from crossed, distances do not. */
const crossing = 1e-6

/** Trees with what was found of their likeness. */
interface Compared extends Trees {
  readonly similar: Similarities
  readonly at: ReadonlyMap<Node, number>
}

/**
 * Aligns the sections of two reports.
 *
 * A global optimum over the whole trees (assignment of greatest summed similarity), first without, then with a bonus for
 * children of partners; then splits and merges. A pair that crosses the heaviest order-preserving chain is `moved`.
 * O(sections³) at most, and the compared text of every comparable pair.
 *
 * @returns every section of both sides exactly once
 */
export function alignSections(trees: Trees, similar: Similarities): readonly NodePair[] {
  const { left, right } = trees
  const at = new Map([...left.entries(), ...right.entries()].map(([i, node]) => [node, i]))
  const compared: Compared = { ...trees, at, similar }
  const first = partners(compared, new Map())
  const second = partners(compared, first)
  const pairs = left.flatMap((node): readonly NodePair[] => {
    const partner = second.get(node)
    if (partner === undefined) return []
    return [{ left: [node], right: [partner], kind: 'matched', score: scoreOf(compared, node, partner) }]
  })
  return markMoved(withParts(pairs, compared))
}

function scoreOf({ similar, at }: Compared, left: Node, right: Node): number {
  return similar.score[at.get(left)!]![at.get(right)!]!
}

/** The right partner of each left section that has one. */
function partners(compared: Compared, parents: ReadonlyMap<Node, Node>): ReadonlyMap<Node, Node> {
  const { left, right } = compared
  const partnered = new Map([...parents, ...[...parents].map(([a, b]) => [b, a] as const)])
  const worth = left.map((a) =>
    right.map((b) => {
      const score = scoreOf(compared, a, b)
      if (!isFounded(a, b, compared)) return 0
      const together = parents.size > 0 && isTogether(a, b, partnered)
      const gain = together ? score - leastUnderPartners + partnerBonus * score : score - leastElsewhere
      return gain - crossing * (a.position - b.position) ** 2
    }),
  )
  return new Map(assign(worth).map(([i, j]) => [left[i]!, right[j]!]))
}

/** Whether two sections stand under partners, where a parent without a partner counts as the report itself. */
function isTogether(a: Node, b: Node, partnered: ReadonlyMap<Node, Node>): boolean {
  const partnerOf = ({ parent }: Node) => (parent === null ? null : (partnered.get(parent) ?? null))
  const [left, right] = [partnerOf(a), partnerOf(b)]
  return left === null ? right === null : left === b.parent
}

/** Least likeness of headings, sameness of fields, or share of sentences held, without which place and role pair no two subsections. */
const leastHeadings = 0.1
const leastFields = 0.4
const leastHeld = 0.16

/** Whether anything but place and role speaks for a pair of headed sections; the parts of a report (level 1) may go by role. */
function isFounded(a: Node, b: Node, compared: Compared): boolean {
  if (a.heading === null || b.heading === null) return true
  if (a.section.level === 1 && b.section.level === 1 && a.section.role === b.section.role) return true
  const { similar, at } = compared
  const [i, j] = [at.get(a)!, at.get(b)!]
  if (similar.headings[i]![j]! >= leastHeadings || similar.fields[i]![j]! >= leastFields) return true
  return support(compared, a, b) >= leastHeld
}

/** Share of the sentences of both that the other holds. */
function support({ similar, at }: Compared, left: Node, right: Node): number {
  const [i, j] = [at.get(left)!, at.get(right)!]
  return (similar.leftHeld[i]![j]! + similar.rightHeld[i]![j]!) / 2
}

/** How much two sections must hold of each other, summed, for the one to be a part of the other. */
const heldByWhole = 0.35
/** How much better the whole must hold a section than its own partner does, for it to leave the partner. */
const margin = 0.25
/** A section leaves no partner as good as this. */
const goodPartner = 0.6
/** Sections of fewer characters are parts of nothing. */
const shortestPart = 30

interface Part {
  readonly part: Node
  readonly side: 'left' | 'right'
}

/** A section that may join a pair, and how well it fits there. */
interface Joining extends Part {
  readonly pair: NodePair
  readonly fit: number
}

/** Joins sections that have no partner, or a poor one, to the pair they are a part of (split, merged), best fit first; the rest is added and removed. */
function withParts(pairs: readonly NodePair[], compared: Compared): readonly NodePair[] {
  const joinings = (['right', 'left'] as const).flatMap((side) =>
    compared[side].flatMap((part) => joiningsOf(pairs, { part, side }, compared)),
  )
  const joined = joinings.toSorted((a, b) => b.fit - a.fit || b.pair.score - a.pair.score).reduce(join, pairs)
  const rest = (side: 'left' | 'right') => {
    const matched = new Set(joined.flatMap((pair) => pair[side]))
    return compared[side].filter((node) => !matched.has(node))
  }
  const removed = rest('left').map((node): NodePair => ({ left: [node], right: [], kind: 'removed', score: 0 }))
  const added = rest('right').map((node): NodePair => ({ left: [], right: [node], kind: 'added', score: 0 }))
  return [...joined, ...removed, ...added]
}

/** The pairs whose other side holds a section well enough, better than its own partner does. */
function joiningsOf(pairs: readonly NodePair[], { part, side }: Part, compared: Compared): readonly Joining[] {
  const { section, length } = part
  if (section.implied || section.role === 'furniture' || length < shortestPart) return []
  const other = side === 'right' ? 'left' : 'right'
  const own = pairs.find((pair) => pair[side].includes(part))
  if (own !== undefined && own.score >= goodPartner) return []
  const needed = Math.max(heldByWhole, own === undefined ? 0 : fit(part, own[other][0]!, { side, compared }) + margin)
  return pairs
    .filter((pair) => mayHold(pair, { part, side }))
    .map((pair) => ({ part, side, pair, fit: fit(part, pair[other][0]!, { side, compared }) }))
    .filter((joining) => joining.fit >= needed)
}

/** The pairs after a section has joined one and left its own; as they were where either is no longer one to one on the side that matters. */
function join(pairs: readonly NodePair[], { part, side, pair }: Joining): readonly NodePair[] {
  const other = side === 'right' ? 'left' : 'right'
  const own = pairs.find((one) => one[side].includes(part))
  const target = pairs.find((one) => one[other].includes(pair[other][0]!) && one[side].includes(pair[side][0]!))
  const isOpen = own === undefined || (own !== target && own.left.length + own.right.length === 2)
  if (!isOpen || target?.[other].length !== 1) return pairs
  const members = [...target[side], part].toSorted((a, b) => a.position - b.position)
  const joined: NodePair = { ...target, [side]: members, kind: side === 'right' ? 'split' : 'merged' }
  return pairs.filter((one) => one !== own).map((one) => (one === target ? joined : one))
}

/** Whether a pair may take a section in: its own side a sibling of the section, its other side of the same role and no deeper. */
function mayHold(pair: NodePair, { part, side }: Part): boolean {
  const whole = pair[side === 'right' ? 'left' : 'right'][0]!
  const sibling = pair[side][0]!
  return (
    sibling !== part &&
    sibling.parent === part.parent &&
    sibling.section.level === part.section.level &&
    whole.section.level >= part.section.level &&
    whole.section.role === part.section.role
  )
}

/** How much a section and its whole hold of each other: of their sentences, and by a part of the heading they share. */
function fit(
  part: Node,
  whole: Node,
  { side, compared }: { readonly side: Part['side']; readonly compared: Compared },
): number {
  const { similar, at } = compared
  const [i, j] = side === 'right' ? [at.get(whole)!, at.get(part)!] : [at.get(part)!, at.get(whole)!]
  const held = similar.leftHeld[i]![j]! + similar.rightHeld[i]![j]!
  const clause = part.heading === null || whole.heading === null ? 0 : sharedClause(part.heading, whole.heading)
  return held + (clause >= 0.9 ? 0.5 : 0)
}

/** Marks the pairs outside the heaviest chain that keeps both orders; O(pairs²). */
function markMoved(pairs: readonly NodePair[]): readonly NodePair[] {
  const ordered = pairs
    .filter(({ left, right }) => left.length > 0 && right.length > 0)
    .toSorted((a, b) => start(a.left) - start(b.left) || depth(a.left) - depth(b.left))
  const size = ({ left, right, score }: NodePair) =>
    [...left, ...right].reduce((sum, { length }) => sum + length, 1 + score)
  const best: { weight: number; before: number }[] = []
  for (const [i, pair] of ordered.entries()) {
    let own = { weight: size(pair), before: -1 }
    for (let j = 0; j < i; j++) {
      const weight = best[j]!.weight + size(pair)
      if (keepsOrder(ordered[j]!, pair) && weight > own.weight) own = { weight, before: j }
    }
    best.push(own)
  }
  const heaviest = best.reduce((top, { weight }, i) => (weight > (best[top]?.weight ?? 0) ? i : top), 0)
  const kept = new Set<NodePair>()
  for (let i = ordered.length === 0 ? -1 : heaviest; i >= 0; i = best[i]!.before) kept.add(ordered[i]!)
  return pairs.map((pair) => (pair.kind !== 'matched' || kept.has(pair) ? pair : { ...pair, kind: 'moved' }))
}

function start(nodes: readonly Node[]): number {
  return nodes[0]!.section.span.start
}

function depth(nodes: readonly Node[]): number {
  return nodes[0]!.section.level
}

function keepsOrder(a: NodePair, b: NodePair): boolean {
  return start(a.right) < start(b.right) || contains(a, b)
}

/** A section that begins with its first child starts where it starts: parent and child keep order. */
function contains(a: NodePair, b: NodePair): boolean {
  return b.right[0]!.parent === a.right[0]
}
