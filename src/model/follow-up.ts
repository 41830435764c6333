import type { Span } from './span.ts'

/** 有具体佐证 · 部分佐证 · 仅重述 · 未见佐证 · 无法判断 */
export type Status = 'addressed' | 'partial' | 'restated' | 'none' | 'untestable'

export type CommitmentClass = 'measurable' | 'actionable' | 'general' | 'slogan'

/** A sentence of this year's report that speaks of a commitment. */
export interface Mention {
  readonly span: Span
  readonly text: string
  /** Section id. */
  readonly section: string
}

/** One sentence of this year's report that may answer a commitment (佐证). */
export interface Evidence extends Mention {
  /** 0–1, for ranking only. */
  readonly score: number
  /** What a reviewer can check: `quantity`, `completed-verb`, `named-document` … */
  readonly signals: readonly string[]
  /** Family id, where this sentence is boilerplate. */
  readonly reuse: string | null
  /** Other reports that hold this sentence; 0 where it is not known to be boilerplate. */
  readonly alsoIn: number
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

/** Why a status is suggested, for a reader to check. */
export interface Ground {
  readonly code:
    | 'target-missed'
    /** Only some of several figures were reported. */
    | 'goals-unanswered'
    /** A figure was promised; what is reported is another measure, or none. */
    | 'other-measure'
    /** Members of a list that are not named; `words` are they. */
    | 'list'
    /** Clauses that find no answer; `words` are they. */
    | 'clause'
    /** All was promised; what is reported is some, or does not say so. */
    | 'not-all'
    | 'under-way'
    /** Nothing to check: no figure, date, document, honour or finished deed. */
    | 'only-claims'
    | 'general'
    | 'slogan'
  readonly words: readonly string[]
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
  /** What made it less than addressed; empty where nothing did. */
  readonly grounds: readonly Ground[]
  /** The best sentence after the first that only repeats the wording. */
  readonly restatement: Mention | null
  /** What this year's problems say of it: context, no evidence. */
  readonly problem: Mention | null
  readonly repeated: Repetition | null
  /** 待复核: an earlier decision whose item or evidence has changed since; shown, not applied. */
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
  /** Decisions on items that are no longer in the plan; absent where there are none. */
  readonly unplaced?: readonly Decision[]
}

/** A followed-up plan without its items: what is kept of every pair of a large corpus. */
export type Planned = Omit<FollowUp, 'searched' | 'commitments' | 'unplaced'>

/** What a reviewer said of a commitment; one line of `duizhao.review.jsonl`. Append-only: the last line of a commitment counts. */
export interface Decision {
  readonly commitment: string
  /** Hash of the best evidence's text when decided; null where there was none. */
  readonly evidence: string | null
  /** The item and its best evidence as they read then, and whose plan of which year it stands in. Absent in files of older versions. */
  readonly text?: string
  readonly evidenceText?: string | null
  readonly body?: string
  readonly planYear?: number
  /** The item it was decided on before its text changed, where this decides it anew. */
  readonly replaces?: string
  readonly from: Status
  /** Null takes an earlier decision back. */
  readonly to: Status | null
  readonly reason: string
  readonly reviewer: string
  /** ISO 8601. */
  readonly time: string
  readonly version: string
}

/** One year in the life of a commitment. */
export interface LifeYear {
  readonly planYear: number
  /** Ids of the pair's report with the plan, and of the commitment in it. */
  readonly last: string
  readonly commitment: string
  readonly text: string
  readonly status: Status
  /** How it reads beside the year before; null in the first. */
  readonly change: Repetition['change'] | null
}

/** A commitment that stands in the plans of several years (promised 2021, repeated 2022, answered 2023). */
export interface Life {
  readonly body: string
  /** Two years at least, in order. */
  readonly years: readonly LifeYear[]
}
