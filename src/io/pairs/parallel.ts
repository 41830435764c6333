import {
  type Alignment,
  alignReports,
  type FollowUp,
  followUp,
  type Report,
  type ReportReuse,
  type Tokeniser,
} from '../../index.ts'
import { type Pool, startPool, threadModule } from '../pool.ts'
import type { Pair, PairTasks } from './worker.ts'

/** Fewer pairs are done sooner than a thread is started. */
const leastPairs = 8
/** Pairs that are sent at a time: few enough that no thread waits long for another at the end. */
const atATime = 4

/** Last year's and this year's reports. */
export type ReportPairs = readonly (readonly [last: Report, current: Report])[]

/**
 * `followUp` of many pairs, on several threads. With the reuse of a corpus every evidence sentence says where else it stands.
 *
 * @returns one for each pair, in their order, without a reviewer's decisions; the same for every number of jobs
 */
export async function followPairs(
  pairs: ReportPairs,
  jobs: number,
  reuse: readonly ReportReuse[] = [],
): Promise<readonly FollowUp[]> {
  const given = withReuse(pairs, reuse)
  if (jobs < 2 || pairs.length < leastPairs)
    return given.map(({ last, current, ...options }) => followUp(last, current, options))
  return onPool(jobs, (pool) => inParts(given, (part) => pool.run('follow', part)))
}

/** `alignReports` of many pairs, on several threads; one for each pair, in their order. */
export async function alignPairs(
  pairs: ReportPairs,
  jobs: number,
  tokeniser: Tokeniser,
): Promise<readonly Alignment[]> {
  if (jobs < 2 || pairs.length < leastPairs)
    return pairs.map(([last, current]) => alignReports(last, current, { tokeniser }))
  return onPool(jobs, (pool) =>
    inParts(withReuse(pairs), (part) => pool.run('align', { pairs: part, tokeniser: tokeniser.id })),
  )
}

/** The pairs, each with what the corpus says of this year's report alone. */
function withReuse(pairs: ReportPairs, reuse: readonly ReportReuse[] = []): readonly Pair[] {
  const byId = new Map(reuse.map((report) => [report.id, report]))
  return pairs.map(([last, current]) => {
    const own = byId.get(current.id)
    return own === undefined ? { last, current } : { last, current, reuse: { reports: [own] } }
  })
}

async function onPool<Result>(jobs: number, work: (pool: Pool<PairTasks>) => Promise<Result>): Promise<Result> {
  const pool = startPool<PairTasks>(threadModule('worker', import.meta.url), jobs)
  try {
    return await work(pool)
  } finally {
    await pool.stop()
  }
}

async function inParts<Result>(
  pairs: readonly Pair[],
  run: (part: readonly Pair[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const parts: Promise<readonly Result[]>[] = []
  for (let i = 0; i < pairs.length; i += atATime) parts.push(run(pairs.slice(i, i + atATime)))
  return (await Promise.all(parts)).flat()
}
