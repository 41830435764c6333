import { parentPort, workerData } from 'node:worker_threads'
import { carriedPassages, type CarriedSearch } from '../../index.ts'

/** Part of a corpus' bodies: the search and the range of reports. */
export interface CarriedPart {
  readonly search: CarriedSearch
  readonly range: { readonly start: number; readonly end: number }
}

const { search, range } = workerData as CarriedPart
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort!.postMessage(carriedPassages(search, range))
