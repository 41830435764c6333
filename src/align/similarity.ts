import { sharedWeight, weightOf, weightsOf } from './grams.ts'
import { headingSimilarity } from './headings.ts'
import { profilesOf, sameFields } from './profiles.ts'
import type { Scores } from './scores.ts'
import type { Node } from './tree.ts'

/** How alike the sections of two reports are, by index of both lists. */
export interface Similarities {
  /** 0–1: heading, text, role and place. */
  readonly score: readonly (readonly number[])[]
  /** 0–1: how alike the words of their headings are; 0 where either has none. */
  readonly headings: readonly (readonly number[])[]
  /** 0–1: how much they are about the same fields of work. */
  readonly fields: readonly (readonly number[])[]
  /** 0–1: how much of the left section's sentences the right one's hold, by weight, and the other way round. */
  readonly leftHeld: readonly Float64Array[]
  readonly rightHeld: readonly Float64Array[]
}

/** What being each other's most alike text adds: two sections of one topic may share few words at all. */
const mutualBonus = 0.16
/** What headings of other words are worth whose sections are about the same fields of work. */
const fieldsAsHeading = 0.6
/** Sentences less alike than this are no evidence that their sections speak of one thing. */
const leastEvidence = 0.25

/**
 * The similarities of every section of one side with every one of the other.
 *
 * @param grams how many bigrams are numbered
 */
export function compareSections(trees: Trees, grams: number): Similarities {
  const { left, right, sentences } = trees
  const bigrams = contents(left, right, grams)
  const { leftHeld, rightHeld, shared } = heldSentences(left, right, sentences)
  const content = bigrams.map((row, i) => row.map((value, j) => 0.5 * value + 0.5 * shared[i]![j]!))
  const relative = relativeTo(content)
  const fields = comparedFields(left, right)
  const headings = left.map((a) => right.map((b) => headingsOf(a, b)))
  const score = left.map((a, i) =>
    right.map((b, j) =>
      similarity(a, b, {
        content: content[i]![j]!,
        relative: relative[i]![j]!,
        headings: headings[i]![j]!,
        fields: fields[i]![j]!,
      }),
    ),
  )
  return { score, headings, fields, leftHeld, rightHeld }
}

function headingsOf(a: Node, b: Node): number {
  if (a.heading === null || b.heading === null || !comparable(a, b)) return 0
  return headingSimilarity(a.heading, b.heading)
}

/** How much comparable sections are about the same, less where another is so more. */
function comparedFields(left: readonly Node[], right: readonly Node[]): readonly (readonly number[])[] {
  const profiles = profilesOf([...left, ...right])
  const same = left.map((a, i) =>
    right.map((b, j) => (comparable(a, b) ? sameFields(profiles[i]!, profiles[left.length + j]!) : 0)),
  )
  const relative = relativeTo(same)
  return same.map((row, i) => row.map((value, j) => value * relative[i]![j]!))
}

/** The sections of two reports in reading order, all levels, and how alike their sentences are. */
export interface Trees {
  readonly left: readonly Node[]
  readonly right: readonly Node[]
  readonly sentences: Scores
}

/** Weighed Dice of the whole texts, where the sections may be compared at all. */
function contents(left: readonly Node[], right: readonly Node[], grams: number): readonly (readonly number[])[] {
  const units = { left: left.map(({ content }) => content), right: right.map(({ content }) => content) }
  const weights = weightsOf(units.left, units.right, grams)
  const totals = (list: readonly Int32Array[]) => list.map((unit) => weightOf(unit, weights))
  const [leftTotals, rightTotals] = [totals(units.left), totals(units.right)]
  return left.map((a, i) =>
    right.map((b, j) => {
      if (!comparable(a, b)) return 0
      const shared = sharedWeight(a.content, b.content, weights)
      return (2 * shared) / Math.max(1e-9, leftTotals[i]! + rightTotals[j]!)
    }),
  )
}

/** How much of each section's sentences the other's likest sentences hold; `shared` is both sides together. */
function heldSentences(left: readonly Node[], right: readonly Node[], { rows, leftTotals, rightTotals }: Scores) {
  const homes = { left: homesOf(left), right: homesOf(right) }
  const leftBest = left.map(() => right.map(() => new Map<number, number>()))
  const rightBest = left.map(() => right.map(() => new Map<number, number>()))
  for (const { left: a, right: b, value, shared } of rows.flat()) {
    if (value < leastEvidence) continue
    for (const i of homes.left.get(a) ?? []) {
      for (const j of homes.right.get(b) ?? []) {
        raise(leftBest[i]![j]!, a, shared)
        raise(rightBest[i]![j]!, b, shared)
      }
    }
  }
  const totals = {
    left: left.map((node) => node.all.reduce((sum, at) => sum + leftTotals[at]!, 0)),
    right: right.map((node) => node.all.reduce((sum, at) => sum + rightTotals[at]!, 0)),
  }
  const sum = (held: ReadonlyMap<number, number>) => [...held.values()].reduce((all, one) => all + one, 0)
  const ratio = (value: number, total: number) => (total === 0 ? 0 : value / total)
  return {
    leftHeld: leftBest.map((row, i) => Float64Array.from(row, (held) => ratio(sum(held), totals.left[i]!))),
    rightHeld: rightBest.map((row) => Float64Array.from(row, (held, j) => ratio(sum(held), totals.right[j]!))),
    shared: leftBest.map((row, i) =>
      row.map((held, j) => ratio(sum(held) + sum(rightBest[i]![j]!), totals.left[i]! + totals.right[j]!)),
    ),
  }
}

function raise(best: Map<number, number>, at: number, value: number): void {
  if (value > (best.get(at) ?? 0)) best.set(at, value)
}

/** The sections each sentence lies in, from its own up. */
function homesOf(nodes: readonly Node[]): ReadonlyMap<number, readonly number[]> {
  const homes = new Map<number, number[]>()
  for (const [i, node] of nodes.entries()) {
    for (const at of node.all) {
      const list = homes.get(at)
      if (list === undefined) homes.set(at, [i])
      else list.push(i)
    }
  }
  return homes
}

/** Sections two levels apart, one of the plan and one of what was done, or one with a heading and one without but of another role, are never one. */
function comparable(a: Node, b: Node): boolean {
  if (Math.abs(a.section.level - b.section.level) > 1) return false
  const roles = new Set([a.section.role, b.section.role])
  if (roles.has('plan') && roles.has('progress')) return false
  if (isApart(a) || isApart(b)) return a.section.role === b.section.role
  return a.section.implied === b.section.implied || a.section.role === b.section.role
}

function isApart({ section }: Node): boolean {
  return section.role === 'furniture' || section.role === 'title' || section.role === 'intro'
}

/** Each value over the greatest of its row and column. */
function relativeTo(values: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rowMax = values.map((row) => Math.max(...row))
  const columnMax = (values[0] ?? []).map((_, j) => Math.max(...values.map((row) => row[j]!)))
  return values.map((row, i) => row.map((value, j) => value / Math.max(rowMax[i]!, columnMax[j]!, 1e-9)))
}

/** What two sections have in common but role and place, each 0–1. */
interface Common {
  readonly content: number
  /** Their content over the greatest either has with any other. */
  readonly relative: number
  readonly headings: number
  readonly fields: number
}

function similarity(a: Node, b: Node, common: Common): number {
  if (!comparable(a, b)) return 0
  const role = a.section.role === b.section.role ? 1 : 0
  const place = 1 - Math.abs(a.position - b.position)
  const isHeaded = a.heading !== null && b.heading !== null
  const heading = isHeaded ? Math.max(common.headings, fieldsAsHeading * common.fields) : 0
  const base = isHeaded
    ? 0.4 * heading + 0.35 * common.content + 0.15 * role + 0.1 * place
    : 0.45 * common.content + 0.45 * role + 0.1 * place
  const shapes = levelPenalty(a, b) + sizePenalty(a, b)
  const bonus = mutualBonus * common.relative ** 3
  return Math.max(0, Math.min(1, base + bonus * (1 - base) - shapes + tie(a, b)))
}

function levelPenalty(a: Node, b: Node): number {
  return a.section.level === b.section.level ? 0 : 0.06
}

/** A section is rarely answered by one three times its size. */
function sizePenalty(a: Node, b: Node): number {
  const [x, y] = [a.length + 30, b.length + 30]
  const ratio = Math.min(x, y) / Math.max(x, y)
  return ratio < 1 / 3 ? 0.12 : 0
}

/** A hair's breadth that decides between equals, the same whichever side is left. */
function tie(a: Node, b: Node): number {
  return 1e-9 * ((a.tie + b.tie) % 1)
}
