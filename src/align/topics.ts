import type { Topic, Topics } from '../model/alignment.ts'
import type { Report } from '../model/report.ts'
import { clusters, type Likenesses } from './clusters.ts'
import { headingSimilarity } from './headings.ts'
import { scorePairs } from './scores.ts'
import { alignSections } from './sections.ts'
import { compareSections } from './similarity.ts'
import { type Node, prepare, type Sides } from './tree.ts'

/** Least mean likeness of two groups of sections that speak of one topic. */
const leastAlike = 0.42
/** What likeness counts for where the alignment of the two reports did not pair the sections. */
const unpaired = 0.6
/** Topics are the sections of the first two levels. */
const deepest = 2

/** A section of one of the reports. */
interface Member {
  readonly node: Node
  /** Index of its report. */
  readonly report: number
}

/**
 * Lines three or more reports up by topic: one row a topic, one cell a report.
 *
 * Each two reports are aligned; groups of sections come together by their mean likeness, never two sections of one report.
 * A report more changes groups little: what two reports have in common does not depend on the others. Rows in the order
 * their sections stand in the reports, on average. O(reports²) alignments of sections.
 *
 * @returns every section of the first two levels, but title and furniture, in exactly one topic
 */
export function alignTopics(reports: readonly Report[]): Topics {
  const prepared = prepare(reports)
  const columns = prepared.sides.map(({ nodes }) => nodes.filter(isTopical))
  const members = columns.flatMap((column, report) => column.map((node): Member => ({ node, report })))
  const groups = clusters(likenessesOf(columns, prepared), leastAlike)
  const topics = groups.map((group) => group.map((i) => members[i]!))
  topics.sort((x, y) => placeOf(x) - placeOf(y) || x[0]!.report - y[0]!.report)
  return {
    reports: reports.map(({ id }) => id),
    topics: topics.map((group): Topic => ({
      heading: headingOf(group.map(({ node }) => node)),
      role: group[0]!.node.section.role,
      sections: reports.map((_, i) => group.find(({ report }) => report === i)?.node.section.id ?? null),
    })),
  }
}

function isTopical({ section }: Node): boolean {
  return section.level <= deepest && section.role !== 'furniture' && section.role !== 'title'
}

/** The likeness of every section with every other; below 0 within one report. */
function likenessesOf(columns: readonly (readonly Node[])[], prepared: Sides): Likenesses {
  const starts = columns.map((_, i) => columns.slice(0, i).reduce((sum, column) => sum + column.length, 0))
  const size = columns.reduce((sum, column) => sum + column.length, 0)
  const values = new Float32Array(size * size).fill(-1)
  for (const [i, left] of columns.entries()) {
    for (let k = i + 1; k < columns.length; k++) {
      const pairs = pairLikenesses(left, columns[k]!, { prepared, reports: [i, k] })
      for (const [a, row] of pairs.entries()) {
        for (const [b, value] of row.entries()) {
          values[(starts[i]! + a) * size + starts[k]! + b] = value
          values[(starts[k]! + b) * size + starts[i]! + a] = value
        }
      }
    }
  }
  return { size, values }
}

/** The likeness of the sections of two reports: in full where their alignment pairs them. */
function pairLikenesses(
  left: readonly Node[],
  right: readonly Node[],
  { prepared, reports: [i, k] }: { readonly prepared: Sides; readonly reports: readonly [number, number] },
): readonly (readonly number[])[] {
  const sentences = scorePairs(prepared.sides[i]!, prepared.sides[k]!, prepared.grams)
  const trees = { left, right, sentences }
  const similar = compareSections(trees, prepared.grams)
  const partners = new Map(
    alignSections(trees, similar).flatMap((pair) => pair.left.map((node) => [node, new Set(pair.right)] as const)),
  )
  return left.map((a, x) =>
    right.map((b, y) => similar.score[x]![y]! * (partners.get(a)?.has(b) === true ? 1 : unpaired)),
  )
}

/** Where a topic stands in the reports that speak of it, on average; children right after their parent. */
function placeOf(group: readonly Member[]): number {
  return group.reduce((sum, { node }) => sum + node.position, 0) / group.length
}

/** The heading most like all others of the row, without its year; among equals the shortest, then the earliest. Null where no section has one. */
function headingOf(nodes: readonly Node[]): string | null {
  const headed = nodes.flatMap(({ section, heading }) =>
    heading === null || section.heading === null ? [] : [{ text: withoutYear(section.heading), heading }],
  )
  if (headed.length === 0) return null
  const likeness = headed.map((one) =>
    headed.reduce((sum, other) => sum + headingSimilarity(one.heading, other.heading), 0),
  )
  const order = [...headed.keys()].toSorted(
    (a, b) => likeness[b]! - likeness[a]! || headed[a]!.text.length - headed[b]!.text.length,
  )
  return headed[order[0]!]!.text
}

/** 2023年度工作打算 → 工作打算; the whole where nothing else is left. */
function withoutYear(heading: string): string {
  const plain = heading.replace(/(?:19|20)\d\d\s*年度?/gu, '').replace(/\s+/gu, '')
  return plain.length > 1 ? plain : heading
}
