import {
  carriedPassages,
  commonMarks,
  comparePassages,
  copiedPassages,
  type CountedText,
  countWordings,
  maskSentences,
  packRanges,
  type RawColumns,
  type SeededText,
  seedPassages,
  type TextColumns,
  unpackRanges,
} from '../../index.ts'
import { serveTasks } from '../pool.ts'

/** Reports or sentences from `start` to before `end`. */
export interface IndexRange {
  readonly start: number
  readonly end: number
}

/** Stages of finding reuse on columns all threads share, so that only their addresses are sent. */
const tasks = {
  mask: ({ columns, range }: { readonly columns: RawColumns; readonly range: IndexRange }) =>
    maskSentences(columns, range),
  count: (columns: TextColumns) => countWordings(columns),
  seed: (counted: CountedText) => seedPassages(counted),
  copied: ({ seeded, range }: { readonly seeded: SeededText; readonly range: IndexRange }) =>
    packRanges(copiedPassages(seeded, range)),
  carried: ({ counted, range }: { readonly counted: CountedText; readonly range: IndexRange }) =>
    packRanges(carriedPassages(counted, range)),
  common: (counted: CountedText) => commonMarks(counted),
  compare: ({ columns, packed }: { readonly columns: TextColumns; readonly packed: Int32Array }) =>
    comparePassages(columns, unpackRanges(packed)),
}

export type ReuseTasks = typeof tasks

serveTasks(tasks)
