import type { Section } from '../model/report.ts'
import { trimSpan } from '../text/spans.ts'
import { isLongTerm } from './roles.ts'
import type { Draft } from './tree.ts'

/** The finished sections of drafts, with ids by position: `2.3` is the third child of the second top section. */
export function sectionsOf(drafts: readonly Draft[], text: string, parent = ''): readonly Section[] {
  return drafts
    .map((draft) => ({ ...draft, span: trimSpan(text, draft.span) }))
    .filter(({ span }) => span.start < span.end)
    .map((draft, i) => {
      const id = `${parent}${i + 1}`
      return {
        id,
        level: draft.level,
        number: draft.candidate?.number ?? null,
        heading: draft.candidate?.heading ?? null,
        role: draft.role,
        roleReason: draft.reason,
        ...(draft.role === 'plan' && isLongTerm(draft.candidate?.heading ?? '') ? { longTerm: true as const } : {}),
        headingSpan: draft.candidate?.span ?? null,
        span: draft.span,
        implied: draft.candidate === null,
        children: sectionsOf(draft.children, text, `${id}.`),
      }
    })
}
