import type { Wording } from './language.ts'
import type { Passage } from './reuse.ts'
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
  /** Hash of its rule, text, body, year, heading path and count among its equals there: survives corrections elsewhere. */
  readonly id: string
  readonly report: string
  readonly rule: Rule
  readonly severity: 'high' | 'low'
  readonly span: Span
  readonly text: string
  /** What is wrong and what would settle it, one sentence. */
  readonly message: Wording
  /** The other place the message speaks of: last year's sentence, the first of two equal numbers, the passage copied from. */
  readonly other: Passage | null
  /** The finding that this one follows from: in a report that is another's, that other's name all over. */
  readonly cause: string | null
}

/** A reviewer's word that a finding is none (不予采纳); one line of `duizhao.review.jsonl`. Append-only: the last line of a finding counts. */
export interface Dismissal {
  /** The finding's id. */
  readonly finding: string
  /** Null takes an earlier dismissal back. */
  readonly to: 'dismissed' | null
  readonly reason: string
  readonly reviewer: string
  /** ISO 8601. */
  readonly time: string
  readonly version: string
}
