import type { Role, RoleReason } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Candidate } from './candidates.ts'
import type { PlacedHeading } from './outline.ts'

/** A section while it is being made: no id yet; `candidate` null where it has no heading. */
export interface Draft {
  readonly candidate: Candidate | null
  readonly level: number
  readonly span: Span
  readonly role: Role
  readonly reason: RoleReason
  readonly children: readonly Draft[]
}

/** Nests placed headings: each reaches to the next heading of its level or higher, the last to `end`. */
export function nestHeadings(headings: readonly PlacedHeading[], end: number): readonly Draft[] {
  const drafts: Draft[] = []
  for (let i = 0; i < headings.length;) {
    const { candidate, level } = headings[i]!
    let next = i + 1
    while (next < headings.length && headings[next]!.level > level) next++
    const span = { start: candidate.span.start, end: headings[next]?.candidate.span.start ?? end }
    const children = nestHeadings(headings.slice(i + 1, next), span.end)
    drafts.push({ candidate, level, span, role: 'other', reason: { code: 'genre' }, children })
    i = next
  }
  return drafts
}

/** A stretch without a heading, as a top-level draft. */
export function implied(role: Role, span: Span, reason: RoleReason): Draft {
  return { candidate: null, level: 1, span, role, reason, children: [] }
}

/** The draft cut off at `end`, its descendants too. */
export function cutAt(draft: Draft, end: number): Draft {
  const children = draft.children
    .filter((child) => child.span.start < end)
    .map((child) => (child.span.end > end ? cutAt(child, end) : child))
  return { ...draft, span: { start: draft.span.start, end }, children }
}

/** The text of a section after its last heading, its children's included. */
export function tailOf(draft: Draft): Span {
  const last = draft.children.at(-1)
  if (last !== undefined) return tailOf(last)
  return { start: draft.candidate?.span.end ?? draft.span.start, end: draft.span.end }
}
