import type { Topic, Topics } from '../model/alignment.ts'
import type { Report } from '../model/report.ts'
import { alignSections } from './sections.ts'
import { scorePairs } from './scores.ts'
import { type Node, prepare, type Sides } from './tree.ts'

/** Least similarity for two sections to speak of one topic. */
const leastAlike = 0.45
/** Topics are the sections of the first two levels. */
const deepest = 2

interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Lines three or more reports up by topic: one row a topic, one cell a report.
 *
 * Pairs of sections aligned between any two reports are united from the most alike down, never two sections of one
 * report in one topic. Rows in the order their sections stand in the reports, on average. O(reports²) alignments of sections.
 *
 * @returns every section of the first two levels, but title and furniture, in exactly one topic
 */
export function alignTopics(reports: readonly Report[]): Topics {
  const prepared = prepare(reports)
  const columns = prepared.sides.map(({ nodes }) => nodes.filter(isTopical))
  const nodes = columns.flatMap((column, report) => column.map((node) => ({ node, report })))
  const index = new Map(nodes.map(({ node }, i) => [node, i]))
  const groups = unite(
    nodes.map(({ report }) => report),
    edgesOf(columns, prepared, index),
  )
  const topics = groups.map((members) => ({ members, place: mean(members.map((i) => placeOf(nodes[i]!.node))) }))
  topics.sort((x, y) => x.place - y.place || x.members[0]! - y.members[0]!)
  return {
    reports: reports.map(({ id }) => id),
    topics: topics.map(({ members }): Topic => ({
      heading: headingOf(
        members.map((i) => nodes[i]!.node),
        reports[nodes[members[0]!]!.report]!.text,
      ),
      sections: reports.map((_, report) => {
        const member = members.find((i) => nodes[i]!.report === report)
        return member === undefined ? null : nodes[member]!.node.section.id
      }),
    })),
  }
}

function isTopical({ section }: Node): boolean {
  return section.level <= deepest && section.role !== 'furniture' && section.role !== 'title'
}

function edgesOf(
  columns: readonly (readonly Node[])[],
  { sides, grams }: Sides,
  index: ReadonlyMap<Node, number>,
): readonly Edge[] {
  const edges: Edge[] = []
  for (const [i, left] of columns.entries()) {
    for (let k = i + 1; k < columns.length; k++) {
      const sentences = scorePairs(sides[i]!, sides[k]!, grams)
      for (const pair of alignSections({ left, right: columns[k]!, sentences }, grams)) {
        const a = index.get(pair.left[0]!)
        const b = index.get(pair.right[0]!)
        if (a !== undefined && b !== undefined && pair.score >= leastAlike) edges.push({ a, b, score: pair.score })
      }
    }
  }
  return edges.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Groups of indices, united along the edges while no report would stand in a group twice. */
function unite(reports: readonly number[], edges: readonly Edge[]): readonly (readonly number[])[] {
  const group = reports.map((_, i) => i)
  const members = new Map(reports.map((_, i) => [i, [i]]))
  for (const { a, b } of edges) {
    const [one, other] = [group[a]!, group[b]!]
    if (one === other) continue
    const joined = [...members.get(one)!, ...members.get(other)!]
    if (new Set(joined.map((i) => reports[i])).size < joined.length) continue
    for (const i of members.get(other)!) group[i] = one
    members.set(one, joined)
    members.delete(other)
  }
  return [...members.values()].map((found) => found.toSorted((a, b) => a - b))
}

/** Children sort right after their parent. */
function placeOf(node: Node): number {
  return node.position
}

/** The heading most members share; among equals the shortest, then the earliest. For implied sections their first words. */
function headingOf(nodes: readonly Node[], text: string): string {
  const headings = nodes.flatMap(({ section }) => section.heading ?? [])
  if (headings.length === 0) {
    const { start, end } = nodes[0]!.section.span
    return text.slice(start, Math.min(end, start + 20)).replace(/\s+/g, '')
  }
  const counts = Map.groupBy(headings, (heading) => heading)
  return [...counts].toSorted(([x, a], [y, b]) => b.length - a.length || x.length - y.length)[0]![0]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
