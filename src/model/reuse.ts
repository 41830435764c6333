import type { Span } from './span.ts'

/**
 * Why a wording recurs: formula (官样套语) = most bodies share it; template (模板) = many bodies of one
 * county or year; copied (照抄) = few other bodies; carried-over (沿用) = the same body's earlier year.
 */
export type ReuseClass = 'formula' | 'template' | 'copied' | 'carried-over'

/** How many carry a wording; what decided its class. */
export interface ReuseCounts {
  readonly reports: number
  readonly bodies: number
  readonly counties: number
  readonly years: number
}

/** What one sentence is, parallel to `Report.sentences`. */
export interface SentenceReuse {
  readonly class: ReuseClass | 'original'
  readonly counts: ReuseCounts
  /** Id of the family it stands in; null where it stands in none. */
  readonly family: string | null
}

/** Shares of a report's characters (sentences only, punctuation and spaces left out); they sum to 1. */
export interface ReuseShares {
  readonly formula: number
  readonly template: number
  readonly copied: number
  readonly carriedOver: number
  readonly original: number
}

/** Measures of the literature, 0–1, of characters of sentences; null where there is nothing to compare with. */
export interface ReportMeasures {
  /** Share of characters in sentences with an 8-gram that stands in 30 % of the reports or more (Lang and Stice-Lawrence 2015). */
  readonly boilerplate: number | null
  /** Share of the 20-grams of its whole text, headings and notes too, that stand in the body's report before. */
  readonly repeated: number | null
  /** Of counts of character pairs, with the body's report before (Cohen, Malloy and Nguyen 2020). */
  readonly cosine: number | null
  /** Of sets of character pairs, with the body's report before. */
  readonly jaccard: number | null
  /** 1 − cosine: the raw change score of Brown and Tucker 2011, not corrected for length. */
  readonly change: number | null
}

/** Shares of one section, all below it included. */
export interface SectionReuse {
  /** Id of the section in its report. */
  readonly section: string
  /** Denominator, as of a report. */
  readonly chars: number
  readonly shares: ReuseShares
}

/** What all sentences of a report make of it. */
export interface ReportShares {
  readonly id: string
  /** Denominator of the shares: characters of its sentences, punctuation and spaces left out. */
  readonly chars: number
  readonly shares: ReuseShares
  /** Sections that hold sentences, a section before those below it. */
  readonly sections: readonly SectionReuse[]
}

export interface ReportReuse extends ReportShares {
  /** One entry per sentence of the report, in order. */
  readonly sentences: readonly SentenceReuse[]
}

export interface FamilyMember {
  readonly report: string
  readonly span: Span
  /** Of the earliest year in the family; several where years tie, none where no year is known. */
  readonly earliest: boolean
}

/** Overlapping shared passages, united. */
export interface Family {
  readonly id: string
  readonly class: ReuseClass
  /** Characters of the longest member. */
  readonly length: number
  readonly bodies: number
  readonly years: readonly [number, number] | null
  /** Earliest first, then by report id and start. */
  readonly members: readonly FamilyMember[]
}

export interface Substitution {
  readonly left: string
  readonly right: string
  readonly type: 'place' | 'number' | 'other'
}

/** A place's name that stands in both passages: what was not swapped. */
export interface KeptPlace {
  readonly text: string
  readonly left: Span
  readonly right: Span
}

export interface Passage {
  readonly report: string
  readonly span: Span
}

/** One verified shared passage of two reports. `left` is the earlier where years tell. */
export interface ReuseMatch {
  readonly left: Passage
  readonly right: Passage
  /** 0–1: share of characters of the longer passage found in the other. */
  readonly score: number
  readonly kind: 'verbatim' | 'adapted'
  readonly relation: 'cross-body' | 'same-body'
  readonly earlier: 'left' | 'right' | 'same-year' | 'unknown'
  readonly family: string
  /** What was swapped, in order of the left passage. */
  readonly substitutions: readonly Substitution[]
  /** Places that were not swapped, in order of the left passage; only names, not 我镇 or 全县. */
  readonly kept: readonly KeptPlace[]
}

/** Everything shared in a corpus. Reports by body then year, families copied first and by size, matches by left span. */
export interface Reuse {
  readonly reports: readonly ReportReuse[]
  readonly families: readonly Family[]
  readonly matches: readonly ReuseMatch[]
}

/** Places of reports in columns, which threads share: hundreds of thousands of them take no object each. */
export interface PlaceColumns {
  /** Index into `FoundReuse.reports`. */
  readonly report: Int32Array
  /** Raw span. */
  readonly start: Int32Array
  readonly end: Int32Array
}

/** Members of all families, those of one family side by side, in the order of `Family.members`. */
export interface MemberColumns extends PlaceColumns {
  /** 1 where `FamilyMember.earliest` is true. */
  readonly earliest: Uint8Array
}

/** Sentences of all reports, report after report: a `SentenceReuse` each. */
export interface SentenceColumns {
  /** Where each report's sentences begin; one entry more than there are reports. */
  readonly firsts: Int32Array
  /** Index into `sentenceClasses`. */
  readonly class: Uint8Array
  /** Index into `FoundReuse.families`; -1 where it stands in none. */
  readonly family: Int32Array
  readonly reports: Int32Array
  readonly bodies: Int32Array
  readonly counties: Int32Array
  readonly years: Int32Array
}

/** Matches that have not been compared, in the order of `Reuse.matches`. */
export interface MatchColumns {
  readonly left: PlaceColumns
  readonly right: PlaceColumns
  /** Index into `FoundReuse.families`. */
  readonly family: Int32Array
}

/** A family whose members stand in `FoundReuse.members`, `from` to before `to`. */
export interface FoundFamily extends Omit<Family, 'members'> {
  readonly from: number
  readonly to: number
}

/**
 * Everything shared in a corpus as it is found: what is in `Reuse`, but sentences and places in columns and matches not
 * compared, so that 10,000 reports can be opened without what nobody may ever look at.
 */
export interface FoundReuse {
  /** By body, then year. */
  readonly reports: readonly ReportShares[]
  readonly sentences: SentenceColumns
  readonly families: readonly FoundFamily[]
  readonly members: MemberColumns
  readonly matches: MatchColumns
}
