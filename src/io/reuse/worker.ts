import { parentPort } from 'node:worker_threads'
import {
  carriedPassages,
  commonMarks,
  copiedPassages,
  type CountedText,
  countWordings,
  packRanges,
  type TextColumns,
} from '../../index.ts'

/** Reports from `start` to before `end`. */
export interface ReportRange {
  readonly start: number
  readonly end: number
}

/** What a thread does: functions of columns all threads share, so that only their addresses are sent. */
const tasks = {
  count: (columns: TextColumns) => countWordings(columns),
  copied: (counted: CountedText) => packRanges(copiedPassages(counted)),
  carried: ({ counted, range }: { readonly counted: CountedText; readonly range: ReportRange }) =>
    packRanges(carriedPassages(counted, range)),
  common: (counted: CountedText) => commonMarks(counted),
}

export type Tasks = typeof tasks

/** One task with what it works on. */
export type Request = {
  readonly [Name in keyof Tasks]: { readonly task: Name; readonly input: Parameters<Tasks[Name]>[0] }
}[keyof Tasks]

parentPort!.on('message', ({ task, input }: Request) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort!.postMessage((tasks[task] as (input: unknown) => unknown)(input))
})
