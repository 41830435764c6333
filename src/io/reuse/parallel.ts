import {
  type CountedText,
  findReuse,
  growCommon,
  type FoundPassages,
  inColumnOrder,
  joinPassages,
  packRanges,
  rawColumnsOf,
  type Report,
  type Reuse,
  roomToMask,
  type Seeds,
  unpackCompared,
  unpackRanges,
  withMasked,
  withMatches,
} from '../../index.ts'
import { giveBackMemory } from '../memory.ts'
import { type Pool, startPool, threadModule } from '../pool.ts'
import type { IndexRange, ReuseTasks } from './worker.ts'

/** Below this number of reports a thread takes longer to start than it saves. */
const leastReports = 1000
/** A stage is cut into so many parts a thread, so that none waits long for another. */
const partsEach = 3

/**
 * `findReuse` on several threads. This one reads the raw text and makes families of what was found; the others search, in
 * memory all of them share, and with little of their own, so that their collectors have nothing to do. The result is the
 * same for every number of jobs.
 */
export async function findReuseOn(corpus: readonly Report[], jobs: number): Promise<Reuse> {
  if (jobs < 2 || corpus.length < leastReports) return findReuse(corpus)
  const pool = startPool<ReuseTasks>(threadModule('worker', import.meta.url), jobs)
  try {
    const reports = inColumnOrder(corpus)
    const room = roomToMask(rawColumnsOf(reports))
    const masked = cut(room.high.length, jobs).map((range) => pool.run('mask', { room, range }))
    // What reading left behind is more than the reports.
    giveBackMemory()
    const columns = withMasked(room, await Promise.all(masked))
    const sentences = await pool.run('count', columns)
    // The longest task first; what waits for it comes last.
    const seeds = pool.run('seed', sentences)
    const counted = await pool.run('countClauses', sentences)
    const searching = search(pool, { counted, seeds }, partsEach * jobs)
    // As long as the first of them takes.
    const everybodys = growCommon({ reports, ...counted })
    const found = await searching
    const passages = [...found.copied, ...found.carried]
    // While the others compare, this one makes families: each has to have one task, since this one sends no other meanwhile.
    const comparing = cut(passages.length, jobs).map(({ start, end }) =>
      pool.run('compare', { columns, packed: packRanges(passages.slice(start, end)) }),
    )
    const joined = joinPassages({ reports, ...counted }, everybodys, found)
    const compared = unpackCompared(await Promise.all(comparing))
    return withMatches(joined, { reports, columns, passages, compared })
  } finally {
    await pool.stop()
  }
}

/** All searches, each cut into parts. */
async function search(
  pool: Pool<ReuseTasks>,
  { counted, seeds: seeding }: { readonly counted: CountedText; readonly seeds: Promise<Seeds> },
  parts: number,
): Promise<FoundPassages> {
  const { bodyOf } = counted.columns
  const common = pool.run('common', counted)
  const carried = partsOf(bodyOf, parts).map((range) => pool.run('carried', { counted, range }))
  const seeds = await seeding
  const copied = partsOf(bodyOf, parts).map((range) => pool.run('copied', { counted, seeds, range }))
  return {
    copied: (await Promise.all(copied)).flatMap(unpackRanges),
    carried: (await Promise.all(carried)).flatMap(unpackRanges),
    common: await common,
  }
}

/** So many ranges of about one length. */
function cut(length: number, count: number): readonly IndexRange[] {
  const cutAt = (i: number) => Math.round((i * length) / count)
  return Array.from({ length: count }, (_, i) => ({ start: cutAt(i), end: cutAt(i + 1) }))
}

/** The reports in so many parts of about one size, no body torn apart. */
function partsOf(bodyOf: Int32Array, count: number): readonly IndexRange[] {
  const parts: IndexRange[] = []
  for (let start = 0, i = 1; start < bodyOf.length; i++) {
    let end = Math.max(start + 1, Math.round((i * bodyOf.length) / count))
    while (end < bodyOf.length && bodyOf[end] === bodyOf[end - 1]) end++
    parts.push({ start, end })
    start = end
  }
  return parts
}
