import { columnsOf, findReuse, joinPassages, type Report, type Reuse, unpackRanges } from '../../index.ts'
import { startPool, threadModule } from '../pool.ts'
import type { ReportRange, ReuseTasks } from './worker.ts'

/** Below this number of reports a thread takes longer to start than it saves. */
const leastReports = 1000

/**
 * `findReuse` on several threads. This one reads the columns and joins what was found; the others search, in memory all of
 * them share, and with little of their own, so that their collectors have nothing to do. The result is the same for every
 * number of jobs.
 */
export async function findReuseOn(reports: readonly Report[], jobs: number): Promise<Reuse> {
  if (jobs < 2 || reports.length < leastReports) return findReuse(reports)
  const pool = startPool<ReuseTasks>(threadModule('worker', import.meta.url), jobs)
  try {
    const columns = columnsOf(reports)
    const { reports: _, mask: __, ...text } = columns
    const counted = await pool.run('count', text)
    // The longest task first.
    const copied = pool.run('copied', counted)
    const carried = partsOf(text.bodyOf, jobs).map((range) => pool.run('carried', { counted, range }))
    const common = pool.run('common', counted)
    return joinPassages(columns, counted, {
      copied: unpackRanges(await copied),
      carried: (await Promise.all(carried)).flatMap(unpackRanges),
      common: await common,
    })
  } finally {
    await pool.stop()
  }
}

/** The reports in so many parts of about one size, no body torn apart. */
function partsOf(bodyOf: Int32Array, count: number): readonly ReportRange[] {
  const parts: ReportRange[] = []
  for (let start = 0, i = 1; start < bodyOf.length; i++) {
    let end = Math.max(start + 1, Math.round((i * bodyOf.length) / count))
    while (end < bodyOf.length && bodyOf[end] === bodyOf[end - 1]) end++
    parts.push({ start, end })
    start = end
  }
  return parts
}
