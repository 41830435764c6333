import type { Role, Section } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { HeadingCandidate, Shape } from './headings.ts'
import { findRole } from './roles.ts'

interface Node {
  readonly level: number
  readonly candidate: HeadingCandidate
  readonly children: Node[]
  end: number
}

/**
 * Nests the heading candidates into a tree.
 *
 * A shape met first is the top level, a new shape goes one deeper than the heading before it, a known shape
 * returns to the level it has under the open headings. At most three levels.
 *
 * @param end where the outlined text ends
 */
export function nestHeadings(candidates: readonly HeadingCandidate[], end: number): readonly Section[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const candidate of candidates) {
    const known = open.findIndex((node) => node.candidate.shape === candidate.shape)
    const depth = known >= 0 ? known : Math.min(open.length, rank(candidate.shape))
    for (const node of open.splice(depth)) node.end = candidate.span.start
    const node: Node = { level: depth + 1, candidate, children: [], end }
    const parent = open.at(-1)
    ;(parent === undefined ? roots : parent.children).push(node)
    open.push(node)
  }
  return roots.map((node, i) => sectionOf(node, `${i + 1}`, { role: 'progress', siblings: roots.length }))
}

/** A shape never stands above this depth once something is open. */
function rank(shape: Shape): number {
  return shape === 'top' ? 0 : shape === 'bracketed' ? 1 : 2
}

interface Context {
  readonly role: Role
  readonly siblings: number
}

function sectionOf(node: Node, id: string, context: Context): Section {
  const { candidate, level, end } = node
  const found = findRole(candidate.heading)
  const role = found?.role ?? context.role
  const span: Span = { start: candidate.span.start, end }
  return {
    id,
    level,
    number: candidate.number,
    heading: candidate.heading,
    role,
    roleReason: found?.reason ?? (level === 1 ? '专题标题，未见其他职能词，按工作情况' : '随上级标题'),
    headingSpan: candidate.span,
    span,
    implied: false,
    children: node.children.map((child, i) =>
      sectionOf(child, `${id}.${i + 1}`, { role, siblings: node.children.length }),
    ),
  }
}
