import { readFileSync } from 'node:fs'
import { parseReport, type Repetition, type Report, type Span, type Status, type Target } from '../../src/index.ts'
import { findQuote, readAnswers } from './answers.ts'
import { readCorpus } from './corpus.ts'
import { sharedPath } from './shared.ts'

/** One labelled commitment: where it stands in last year's text and what answers it in this year's. */
export interface Labelled {
  readonly span: Span
  readonly status: Status
  readonly evidence: readonly Span[]
  /** Null where no figure was promised or none was found. */
  readonly target: Target['verdict'] | null
  /** Null where it is not planned again; undefined where that was not labelled. */
  readonly repeated?: Repetition['change'] | null
}

export interface LabelledPair {
  readonly last: Report
  readonly current: Report
  readonly commitments: readonly Labelled[]
}

/** The year pairs of the sample corpus with their answers. */
export async function corpusPairs(): Promise<readonly LabelledPair[]> {
  const answers = readAnswers()
  if (answers === null) return []
  const reports = await readCorpus()
  return answers.followUps.map((pair) => {
    const last = reports.get(pair.last)!
    const current = reports.get(pair.this)!
    const commitments = pair.commitments.map((one) => ({
      span: findQuote(last.text, one.quote, one.occurrence)!,
      status: one.status,
      evidence: one.evidence.map(({ quote, occurrence }) => findQuote(current.text, quote, occurrence)!),
      target: one.target ?? null,
      repeated: one.repeated ?? null,
    }))
    return { last, current, commitments }
  })
}

interface GoldPair {
  readonly plan_file: string
  readonly review_file: string
  readonly commitments: readonly {
    readonly start: number
    readonly end: number
    readonly status: string
    readonly evidence: readonly { readonly start: number; readonly end: number }[]
  }[]
}

const goldStatus: Readonly<Record<string, Status>> = {
  'addressed-with-evidence': 'addressed',
  partial: 'partial',
  'restated-only': 'restated',
  'not-addressed': 'none',
}

/** The year pairs labelled beside the project; none where they are not there. */
export function goldPairs(): readonly LabelledPair[] {
  const path = sharedPath('gold', 'follow-through.json')
  if (path === null) return []
  const { pairs } = JSON.parse(readFileSync(path, 'utf8')) as { readonly pairs: readonly GoldPair[] }
  const read = (file: string): Report => reportOf(file, readFileSync(sharedPath(file)!, 'utf8'))
  return pairs.map((pair) => ({
    last: read(pair.plan_file),
    current: read(pair.review_file),
    commitments: pair.commitments.map(({ start, end, status, evidence }) => ({
      span: { start, end },
      status: goldStatus[status]!,
      evidence,
      target: null,
    })),
  }))
}

/** A set of labelled pairs in a file: texts with spans as `[start, end]`. */
interface PairInFile {
  readonly lastFile: string
  readonly last: string
  readonly thisFile: string
  readonly this: string
  readonly commitments: readonly {
    readonly span: readonly [number, number]
    readonly status: Status
    readonly evidence: readonly (readonly [number, number])[]
    readonly target: Target['verdict'] | null
    readonly repeated?: Repetition['change'] | null
  }[]
}

/** Labelled pairs from a JSON file, see `PairInFile`. */
export function pairsInFile(path: string): readonly LabelledPair[] {
  const pairs = JSON.parse(readFileSync(path, 'utf8')) as readonly PairInFile[]
  const span = ([start, end]: readonly [number, number]): Span => ({ start, end })
  return pairs.map((pair) => ({
    last: reportOf(pair.lastFile, pair.last),
    current: reportOf(pair.thisFile, pair.this),
    commitments: pair.commitments.map((one) => ({ ...one, span: span(one.span), evidence: one.evidence.map(span) })),
  }))
}

function reportOf(file: string, text: string): Report {
  return parseReport({ file, text, notices: [], manifest: null })
}
