import { Worker } from 'node:worker_threads'
import {
  carriedPassages,
  type CarriedSearch,
  copiedPassages,
  countWordings,
  findReuse,
  joinPassages,
  type Report,
  type Reuse,
} from '../../index.ts'
import type { CarriedPart } from './worker.ts'

/** Below this number of reports a thread takes longer to start than it saves. */
const leastReports = 1000

type Carried = ReturnType<typeof carriedPassages>

/**
 * `findReuse` on several threads: while this one looks for passages across bodies, the others look within bodies, each in a
 * part of them. The result is the same for every number of jobs.
 */
export async function findReuseOn(reports: readonly Report[], jobs: number): Promise<Reuse> {
  if (jobs < 2 || reports.length < leastReports) return findReuse(reports)
  const counted = countWordings(reports)
  const { columns, sentences, clauses } = counted
  const { reports: _, mask: __, ...text } = columns
  const search = { columns: text, sentences, clauses }
  const parts = partsOf(text.bodyOf, jobs - 1).map((range) => searchPart({ search, range }))
  const copied = copiedPassages(counted)
  return joinPassages(counted, { copied, carried: (await Promise.all(parts)).flat() })
}

/** The reports in so many parts of about one size, no body torn apart. */
function partsOf(bodyOf: Int32Array, count: number): readonly CarriedPart['range'][] {
  const parts: CarriedPart['range'][] = []
  for (let start = 0, i = 1; start < bodyOf.length; i++) {
    let end = Math.max(start + 1, Math.round((i * bodyOf.length) / count))
    while (end < bodyOf.length && bodyOf[end] === bodyOf[end - 1]) end++
    parts.push({ start, end })
    start = end
  }
  return parts
}

function searchPart(part: { readonly search: CarriedSearch; readonly range: CarriedPart['range'] }): Promise<Carried> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./worker.${ending}`, import.meta.url), { workerData: part })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
