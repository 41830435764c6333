import type { Wording } from './language.ts'
import type { Span } from './span.ts'

/** What a section does in the report. Furniture = letterhead, numbers, page chrome, glossary, signature: no later stage looks at it. */
export type Role =
  | 'title'
  | 'intro'
  | 'progress'
  | 'problems'
  | 'plan'
  | 'responsibilities'
  | 'closing'
  | 'furniture'
  | 'other'

/** 法治政府建设年度报告 or 政府工作报告; `other` where neither the title nor the text says so. */
export type Genre = 'rule-of-law' | 'work-report' | 'other'

/** Something odd met while reading (提示). Reading goes on; the notice says where and what was assumed. */
export interface Notice {
  /** Stable kebab-case name of the kind of oddity, e.g. `body-disagrees`. */
  readonly code: string
  /** One sentence: what was met and what was assumed. */
  readonly message: Wording
  readonly span: Span | null
}

/** What decided a section's role. */
export type RoleReason =
  /** Words of its heading, or the first words of a stretch without one, as they stand there. */
  | { readonly code: 'heading-words' | 'plan-lead'; readonly words: string }
  /** The year its heading names is the one reviewed, or planned. */
  | { readonly code: 'reviewed-year' | 'planned-year'; readonly year: number }
  /** How often its text speaks of what is to come, and of what was done. */
  | { readonly code: 'tense'; readonly ahead: number; readonly behind: number }
  | {
      readonly code:
        /** It follows the section it stands in. */
        | 'parent'
        /** Letterhead and text of the web page; signature, annexes and text of the web page. */
        | 'page-head'
        | 'page-foot'
        /** What stands before the first heading. */
        | 'title-line'
        | 'before-headings'
        /** Reports of its kind are not divided by role. */
        | 'genre'
        | 'glossary'
        /** Its heading tells how problems found earlier were put right. */
        | 'problems-settled'
        /** A heading that names no role: the first, one before or after the plan or the problems, or one of a yearly report. */
        | 'first-topic'
        | 'topic-before-plan'
        | 'topic-after-plan'
        | 'topic'
        /** A heading below another, or its first sentence, that says something else than the one above. */
        | 'child-duty'
        | 'child-problems'
        | 'child-plan'
        | 'duty-lead'
        /** What a stretch without a heading opens with. */
        | 'problems-lead'
        | 'lessons'
        | 'thanks'
        | 'closing'
    }

/** One section of the tree. An implied section (`heading: null`) is an unheaded stretch with a role of its own. */
export interface Section {
  /** Unique within the report, stable while the heading path is: e.g. `2.3`. Never shown as a number of the text. */
  readonly id: string
  /** 1 = top (一、), 2 = （一）, 3 = 一是 and the like. */
  readonly level: number
  /** As written, `（一）`; null where the heading carries none. */
  readonly number: string | null
  /** Without its number, line breaks joined; null for implied sections. */
  readonly heading: string | null
  readonly role: Role
  /** Why this role, for `outline --explain`. */
  readonly roleReason: RoleReason
  /** A plan of several years (“十四五”, 今后五年), not of the planned year alone. */
  readonly longTerm?: true
  /** Number and heading together; null for implied sections. */
  readonly headingSpan: Span | null
  /** Heading, own text and children. Children lie within, in order, without overlap. */
  readonly span: Span
  readonly implied: boolean
  readonly children: readonly Section[]
}

/** One sentence of running text. Headings and furniture are not sentences. */
export interface Sentence {
  /** Trimmed of surrounding white space; may contain hard line breaks. */
  readonly span: Span
  /** Id of the deepest section that holds it. */
  readonly section: string
}

/** The period a report speaks of (decision 4): a report reviews one year and plans another. */
export interface Period {
  readonly review: number | null
  readonly plan: number | null
}

/** One government's document, parsed: the tree of sections and the flat list of sentences, linked by section id. */
export interface Report {
  /** Unique in a corpus: `body-year`, with a suffix where that is taken or unknown. */
  readonly id: string
  /** Path as given by the user. */
  readonly file: string
  /** The town, county or city that speaks (发布主体). */
  readonly body: string | null
  readonly county: string | null
  /** The year in the report's name: the reviewed year of a 法治政府 report, the year of delivery of a 政府工作报告. */
  readonly year: number | null
  readonly genre: Genre
  readonly period: Period
  readonly title: string | null
  readonly text: string
  /** Top-level sections, in reading order; together with their children they cover all text that is not white space. */
  readonly sections: readonly Section[]
  /** In reading order; sentences of furniture are left out. */
  readonly sentences: readonly Sentence[]
  readonly notices: readonly Notice[]
}
