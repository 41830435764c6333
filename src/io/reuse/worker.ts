import {
  carriedPassages,
  commonMarks,
  comparePassages,
  copiedPassages,
  countClauses,
  type CountedSentences,
  type CountedText,
  countSentences,
  findSeeds,
  maskSentences,
  packRanges,
  type RawColumns,
  type Seeds,
  type TextColumns,
  unpackRanges,
} from '../../index.ts'
import { serveTasks } from '../pool.ts'

/** Reports or sentences from `start` to before `end`. */
export interface IndexRange {
  readonly start: number
  readonly end: number
}

interface Searching {
  readonly counted: CountedText
  readonly range: IndexRange
}

/** Stages of finding reuse on columns all threads share, so that only their addresses are sent. */
const tasks = {
  mask: ({ columns, range }: { readonly columns: RawColumns; readonly range: IndexRange }) =>
    maskSentences(columns, range),
  count: (columns: TextColumns) => countSentences(columns),
  countClauses: (counted: CountedSentences) => countClauses(counted),
  seed: (counted: CountedSentences) => findSeeds(counted),
  copied: ({ counted, seeds, range }: Searching & { readonly seeds: Seeds }) =>
    packRanges(copiedPassages(counted, seeds, range)),
  carried: ({ counted, range }: Searching) => packRanges(carriedPassages(counted, range)),
  common: (counted: CountedText) => commonMarks(counted),
  compare: ({ columns, packed }: { readonly columns: TextColumns; readonly packed: Int32Array }) =>
    comparePassages(columns, unpackRanges(packed)),
}

export type ReuseTasks = typeof tasks

serveTasks(tasks)
