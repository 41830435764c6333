import { compareTwoStrings } from 'string-similarity'
import { hashOf } from '../text/hash.ts'
import { sharedWeight, weigh } from './grams.ts'
import type { Node } from './tree.ts'

/** How alike the sections of two reports are, by index of both lists. */
export interface Similarities {
  /** 0–1: heading, text, role and place. */
  readonly score: readonly (readonly number[])[]
  /** 0–1: how much of the left section's weight the right one holds, and the other way round. */
  readonly leftHeld: readonly (readonly number[])[]
  readonly rightHeld: readonly (readonly number[])[]
}

/** What being each other's most alike text adds: two sections of one topic may share few words at all. */
const mutualBonus = 0.16

/** The similarities of every section of one side with every one of the other. */
export function compareSections(left: readonly Node[], right: readonly Node[]): Similarities {
  const weights = weigh([...left, ...right].map((node) => node.content))
  const totals = (nodes: readonly Node[]) => nodes.map(({ content }) => Math.max(1e-9, weights.total(content.grams)))
  const [leftTotals, rightTotals] = [totals(left), totals(right)]
  const shared = left.map((a) =>
    right.map((b) => (comparable(a, b) ? sharedWeight(a.content.grams, b.content.grams, weights) : 0)),
  )
  const content = shared.map((row, i) => row.map((value, j) => (2 * value) / (leftTotals[i]! + rightTotals[j]!)))
  const relative = relativeTo(content)
  return {
    score: left.map((a, i) =>
      right.map((b, j) => similarity(a, b, { content: content[i]![j]!, relative: relative[i]![j]! })),
    ),
    leftHeld: shared.map((row, i) => row.map((value) => value / leftTotals[i]!)),
    rightHeld: shared.map((row) => row.map((value, j) => value / rightTotals[j]!)),
  }
}

/** Sections two levels apart, or one with a heading and one without but of another role, are never one. */
function comparable(a: Node, b: Node): boolean {
  if (Math.abs(a.section.level - b.section.level) > 1) return false
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

function similarity(a: Node, b: Node, text: { readonly content: number; readonly relative: number }): number {
  if (!comparable(a, b)) return 0
  const role = a.section.role === b.section.role ? 1 : 0
  const place = 1 - Math.abs(a.position - b.position)
  const isHeaded = a.heading !== '' && b.heading !== ''
  const heading = isHeaded ? headingSimilarity(a.heading, b.heading) : 0
  const base = isHeaded
    ? 0.4 * heading + 0.35 * text.content + 0.15 * role + 0.1 * place
    : 0.45 * text.content + 0.45 * role + 0.1 * place
  const shapes = levelPenalty(a, b) + sizePenalty(a, b)
  const bonus = mutualBonus * text.relative ** 3
  return Math.max(0, Math.min(1, base + bonus * (1 - base) - shapes + tie(a, b)))
}

function headingSimilarity(a: string, b: string): number {
  return a === b ? 1 : compareTwoStrings(a, b)
}

function levelPenalty(a: Node, b: Node): number {
  return a.section.level === b.section.level ? 0 : 0.06
}

/** A section is rarely answered by one three times its size. */
function sizePenalty(a: Node, b: Node): number {
  const [x, y] = [a.content.text.length + 30, b.content.text.length + 30]
  const ratio = Math.min(x, y) / Math.max(x, y)
  return ratio < 1 / 3 ? 0.12 : 0
}

/** A hair's breadth that decides between equals, the same whichever side is left. */
function tie(a: Node, b: Node): number {
  return (
    (1e-9 *
      (Number.parseInt(hashOf(a.content.text).slice(-4), 16) + Number.parseInt(hashOf(b.content.text).slice(-4), 16))) /
    0x20000
  )
}
