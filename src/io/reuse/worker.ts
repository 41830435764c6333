import {
  carriedPassages,
  commonMarks,
  copiedPassages,
  type CountedText,
  countWordings,
  packRanges,
  type TextColumns,
} from '../../index.ts'
import { serveTasks } from '../pool.ts'

/** Reports from `start` to before `end`. */
export interface ReportRange {
  readonly start: number
  readonly end: number
}

/** Stages of finding reuse on columns all threads share, so that only their addresses are sent. */
const tasks = {
  count: (columns: TextColumns) => countWordings(columns),
  copied: (counted: CountedText) => packRanges(copiedPassages(counted)),
  carried: ({ counted, range }: { readonly counted: CountedText; readonly range: ReportRange }) =>
    packRanges(carriedPassages(counted, range)),
  common: (counted: CountedText) => commonMarks(counted),
}

export type ReuseTasks = typeof tasks

serveTasks(tasks)
