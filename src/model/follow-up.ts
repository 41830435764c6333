import type { Span } from './span.ts'

/** 有具体佐证 · 部分佐证 · 仅重述 · 未见佐证 · 无法判断 */
export type Status = 'addressed' | 'partial' | 'restated' | 'none' | 'untestable'

export type CommitmentClass = 'measurable' | 'actionable' | 'general' | 'slogan'

/** One sentence of this year's report that may answer a commitment (佐证). */
export interface Evidence {
  readonly span: Span
  readonly text: string
  /** 0–1, for ranking only. */
  readonly score: number
  /** Section id in this year's report. */
  readonly section: string
  /** What a reviewer can check: `quantity`, `completed-verb`, `named-document` … */
  readonly signals: readonly string[]
  /** Family id, where this sentence is boilerplate. */
  readonly reuse: string | null
}

/** A promised figure beside the reported one. */
export interface Target {
  readonly verdict: 'met' | 'missed' | 'not-comparable'
  readonly promised: string
  readonly reported: string
}

/** The same commitment in this year's plan again. */
export interface Repetition {
  readonly span: Span
  readonly text: string
  readonly change: 'verbatim' | 'raised' | 'lowered' | 'reworded'
}

/** One item of last year's plan (计划事项) and what became of it. */
export interface Commitment {
  /** Hash of its text and heading path, not of its number: survives renumbering. */
  readonly id: string
  readonly text: string
  /** In last year's report. */
  readonly span: Span
  /** Section id in last year's report. */
  readonly section: string
  readonly class: CommitmentClass
  readonly status: Status
  /** What the tool suggested; differs from `status` only where a reviewer decided. */
  readonly suggested: Status
  readonly decidedBy: 'tool' | 'reviewer'
  readonly confidence: 'high' | 'medium' | 'low'
  /** Best first, up to 3. */
  readonly evidence: readonly Evidence[]
  readonly target: Target | null
  readonly repeated: Repetition | null
  /** 待复核: an earlier decision whose evidence has changed since; shown, not applied. */
  readonly recheck?: Decision
}

/** Last year's plan against this year's report. */
export interface FollowUp {
  /** Report ids. */
  readonly last: string
  readonly this: string
  readonly body: string
  readonly planYear: number
  readonly searched: { readonly sections: readonly string[]; readonly sentences: number }
  /** In the order of the plan. */
  readonly commitments: readonly Commitment[]
  readonly summary: Readonly<Record<Status, number>>
}

/** What a reviewer said of a commitment; one line of `duizhao.review.jsonl`. Append-only: the last line of a commitment counts. */
export interface Decision {
  readonly commitment: string
  /** Hash of the best evidence's text when decided; null where there was none. */
  readonly evidence: string | null
  readonly from: Status
  /** Null takes an earlier decision back. */
  readonly to: Status | null
  readonly reason: string
  readonly reviewer: string
  /** ISO 8601. */
  readonly time: string
  readonly version: string
}
