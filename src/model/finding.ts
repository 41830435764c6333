import type { Span } from './span.ts'

export type Rule =
  | 'foreign-place'
  | 'stale-year'
  | 'placeholder'
  | 'arithmetic'
  | 'repeated-figure'
  | 'wrong-body'
  | 'missing-unit'
  | 'numbering'

/** A leftover of copying or a figure that does not add up (存疑). */
export interface Finding {
  readonly report: string
  readonly rule: Rule
  readonly severity: 'high' | 'low'
  readonly span: Span
  readonly text: string
  /** What is wrong and what would settle it, one sentence. */
  readonly message: string
}
