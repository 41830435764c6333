import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '../../src/model/finding.ts'
import type { CommitmentClass, Repetition, Status, Target } from '../../src/model/follow-up.ts'
import type { Role } from '../../src/model/report.ts'
import type { ReuseClass } from '../../src/model/reuse.ts'
import type { SectionPairKind, SentencePairKind } from '../../src/model/alignment.ts'
import type { Span } from '../../src/model/span.ts'
import { root } from './shared.ts'

/** What a careful reader finds in the sample corpus: `corpus/answers.json`, written by hand. Quotes stand exactly in the files. */
export interface Answers {
  readonly schema: 'answers/1'
  readonly reports: readonly ReportAnswer[]
  readonly sectionPairs: readonly SectionPairsAnswer[]
  readonly sentencePairs: readonly SentencePairsAnswer[]
  readonly followUps: readonly FollowUpAnswer[]
  readonly shared: readonly SharedAnswer[]
  readonly leftovers: readonly LeftoverAnswer[]
  /** Look like a leftover of the rule, are none. */
  readonly decoys: readonly LeftoverAnswer[]
}

export interface Quote {
  readonly file: string
  readonly quote: string
  /** 1-based, where the quote stands more than once. */
  readonly occurrence?: number
}

export interface ReportAnswer {
  readonly file: string
  readonly body: string
  readonly county: string
  readonly year: number
  readonly period: { readonly review: number; readonly plan: number }
  readonly title: string
  readonly sections: readonly SectionAnswer[]
}

export interface SectionAnswer {
  readonly heading: string | null
  readonly number: string | null
  readonly level: number
  readonly role: Role
  /** Index into the report's `sections`. */
  readonly parent: number | null
  readonly implied?: true
  readonly starts?: string
  readonly occurrence?: number
}

export interface SectionPairsAnswer {
  readonly left: string
  readonly right: string
  readonly pairs: readonly {
    readonly kind: SectionPairKind
    readonly left: readonly number[]
    readonly right: readonly number[]
  }[]
}

export interface SentencePairsAnswer {
  readonly left: string
  readonly right: string
  readonly pairs: readonly {
    readonly kind: SentencePairKind
    readonly left: readonly string[]
    readonly right: readonly string[]
  }[]
}

export interface FollowUpAnswer {
  readonly last: string
  readonly this: string
  readonly commitments: readonly {
    readonly quote: string
    readonly occurrence?: number
    readonly status: Status
    readonly class: CommitmentClass
    /** Acceptable evidence, best first. */
    readonly evidence: readonly { readonly quote: string; readonly occurrence?: number }[]
    readonly target?: Target['verdict']
    readonly repeated?: Repetition['change']
  }[]
}

export interface SharedAnswer {
  readonly class: ReuseClass
  readonly members: readonly Quote[]
  readonly substitutions?: readonly { readonly from: string; readonly to: string }[]
  readonly note?: string
}

export interface LeftoverAnswer extends Quote {
  readonly rule: Rule
  readonly note: string
}

/** The answers to the sample corpus; null until they are written. */
export function readAnswers(): Answers | null {
  const path = join(root, 'corpus', 'answers.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Answers) : null
}

/** Where a quote stands in its text; null where it does not. */
export function findQuote(text: string, quote: string, occurrence = 1): Span | null {
  let start = -1
  for (let i = 0; i < occurrence; i++) {
    start = text.indexOf(quote, start + 1)
    if (start < 0) return null
  }
  return { start, end: start + quote.length }
}
