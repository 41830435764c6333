import type { Role } from './report.ts'
import type { Span } from './span.ts'

/** One inline change. Put together, all edits of a pair give back both texts. */
export interface Edit {
  readonly op: 'equal' | 'delete' | 'insert'
  readonly left: Span | null
  readonly right: Span | null
}

/** A figure that another value has taken the place of, in two sentences that measure the same (数字变动). */
export interface FigureChange {
  /** The figure with its unit. */
  readonly left: Span
  readonly right: Span
  /** In the base unit (万元 in 元); below 0 for a fall. */
  readonly from: number
  readonly to: number
  /** Canonical: 起 is 件; `年份` for a year. */
  readonly unit: string
  /** A level changes by a share of itself, a rate by percentage points, a year by nothing worth telling. */
  readonly kind: 'level' | 'rate' | 'year'
  /** Where either figure is only about so much, or a bound. */
  readonly isAbout: boolean
}

/** `moved` = the same or edited sentence in another place than order would have it. */
export type SentencePairKind = 'same' | 'edited' | 'moved' | 'added' | 'removed'

export interface SentencePair {
  readonly kind: SentencePairKind
  /** One span, or two where one sentence answers two; empty when added. */
  readonly left: readonly Span[]
  readonly right: readonly Span[]
  /** Similarity, 0–1; 0 for added and removed. */
  readonly score: number
  /** Present where the text differs. */
  readonly edits?: readonly Edit[]
  /** Present where figures changed. */
  readonly figures?: readonly FigureChange[]
}

export type SectionPairKind = 'same' | 'edited' | 'moved' | 'split' | 'merged' | 'added' | 'removed'

export interface SectionPair {
  readonly kind: SectionPairKind
  /** Section ids; more than one only for `merged` (left) and `split` (right). */
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** Similarity, 0–1; 0 for added and removed. */
  readonly score: number
  /** Of the sections' own sentences, children's left to the children's pairs; right side's reading order, removed ones where they stood. */
  readonly sentences: readonly SentencePair[]
}

/** Two reports side by side: every section id and every sentence of both exactly once. */
export interface Alignment {
  /** Report ids. */
  readonly left: string
  readonly right: string
  readonly sections: readonly SectionPair[]
}

/** One topic across reports: a cell is the section that speaks of it, or null. */
export interface Topic {
  /** Null where no report has a heading for it. */
  readonly heading: string | null
  /** Of its first section. */
  readonly role: Role
  /** One cell per report, in the order of `Topics.reports`. */
  readonly sections: readonly (string | null)[]
}

/** Three or more reports side by side. */
export interface Topics {
  readonly reports: readonly string[]
  readonly topics: readonly Topic[]
}
