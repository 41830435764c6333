import type { Report } from '../../model/report.ts'
import type { FoundReuse, Reuse } from '../../model/reuse.ts'
import {
  type CountedText,
  growCommon,
  growCarried,
  growCopied,
  joinFamilies,
  inColumnOrder,
  joinRanges,
  readingOf,
  readRaw,
  roomForRaw,
  roomToMask,
  roomToTally,
  searchReuse,
  type Seeds,
  type TextColumns,
  tellReuse,
  toldReuse,
  unpackCompared,
  withMasked,
  withShares,
} from '../../reuse/stages.ts'
import { giveBackMemory } from '../memory.ts'
import { type Pool, startPool, threadModule } from '../pool.ts'
import type { IndexRange, ReuseTasks } from './worker.ts'

/** Below this number of reports a thread takes longer to start than it saves. */
const leastReports = 1000
/** A stage is cut into so many parts a thread, so that none waits long for another. */
const partsEach = 3

/** `findReuse` on several threads: what `searchReuseOn` finds, told. */
export async function findReuseOn(corpus: readonly Report[], jobs: number): Promise<Reuse> {
  return tellReuseOn(await searchReuseOn(corpus, jobs), corpus, jobs)
}

/** `tellReuse` on several threads. */
export async function tellReuseOn(found: FoundReuse, corpus: readonly Report[], jobs: number): Promise<Reuse> {
  if (isSmall(corpus, jobs)) return tellReuse(found, corpus)
  const reports = inColumnOrder(corpus)
  return onThreads(jobs, async (pool) => {
    const { columns, raw } = await maskOn(pool, reports, jobs)
    const { matches } = found
    const compared = cut(matches.family.length, jobs).map((range) =>
      pool.run('compare', { columns: { ...columns, raw }, matches, range }),
    )
    return toldReuse(found, reports, unpackCompared(await Promise.all(compared)))
  })
}

/**
 * `searchReuse` on several threads. This one reads the raw text and makes families of what was found; the others search, in
 * memory all of them share, and with little of their own, so that their collectors have nothing to do. The result is the
 * same for every number of jobs.
 */
export async function searchReuseOn(corpus: readonly Report[], jobs: number): Promise<FoundReuse> {
  if (isSmall(corpus, jobs)) return searchReuse(corpus)
  const reports = inColumnOrder(corpus)
  const { joined, counted, tally } = await onThreads(jobs, (pool) => familiesOn(pool, reports, jobs))
  // Without the threads and what they hold.
  return withShares(joined, { reports, counted, tally })
}

/** All families, and what every sentence is. */
async function familiesOn(pool: Pool<ReuseTasks>, reports: readonly Report[], jobs: number) {
  const { columns } = await maskOn(pool, reports, jobs)
  const counting = pool.run('count', columns)
  // What reading left behind is more than the reports, and the raw text goes. Now, while one core has nothing to do.
  giveBackMemory()
  const sentences = await counting
  // The longest task first; what waits for it comes last.
  const seeds = pool.run('seed', sentences)
  const counted = await pool.run('countClauses', sentences)
  const searching = search(pool, { counted, seeds }, partsEach * jobs)
  const reading = readingOf(reports, columns)
  const everybodys = growCommon(counted, reading)
  giveBackMemory('regular')
  const growing = Promise.all([searching.carried, searching.common]).then(([passages, marks]) =>
    growCarried(passages, marks, reading),
  )
  const [common, carried, copied, grownCarried] = await Promise.all([
    searching.common,
    searching.carried,
    searching.copied,
    growing,
  ])
  const found = { copied, carried, common }
  const tally = roomToTally(columns)
  const tallied = cut(reports.length, jobs).map((range) => pool.run('tally', { columns, found, tally, range }))
  const grown = { copied: growCopied(copied, reading), carried: grownCarried, everybodys }
  const joined = joinFamilies(grown, columns)
  await Promise.all(tallied)
  return { joined, counted, tally }
}

function isSmall(corpus: readonly Report[], jobs: number): boolean {
  return jobs < 2 || corpus.length < leastReports
}

async function onThreads<Result>(jobs: number, work: (pool: Pool<ReuseTasks>) => Promise<Result>): Promise<Result> {
  const pool = startPool<ReuseTasks>(threadModule('worker', import.meta.url), jobs)
  try {
    return await work(pool)
  } finally {
    await pool.stop()
  }
}

/** The masked text of reports in column order, and the raw text it was made of. */
async function maskOn(
  pool: Pool<ReuseTasks>,
  reports: readonly Report[],
  jobs: number,
): Promise<{ readonly columns: TextColumns; readonly raw: Uint16Array }> {
  const raw = roomForRaw(reports)
  const room = roomToMask(raw)
  // The first are masked while the next are read.
  const masked = cut(reports.length, jobs).map(({ start, end }) => {
    readRaw(raw, reports, { start, end })
    return pool.run('mask', { room, range: { start: raw.firsts[start]!, end: raw.firsts[end]! } })
  })
  return { columns: withMasked(room, await Promise.all(masked)), raw: raw.raw }
}

/** All searches, each cut into parts, in the order they are done: families of what is found first are made meanwhile. */
function search(
  pool: Pool<ReuseTasks>,
  { counted, seeds: seeding }: { readonly counted: CountedText; readonly seeds: Promise<Seeds> },
  parts: number,
) {
  const ranges = partsOf(counted.columns.bodyOf, parts)
  const common = pool.run('common', counted)
  const carried = Promise.all(ranges.map((range) => pool.run('carried', { counted, range })))
  const copied = seeding.then((seeds) =>
    Promise.all(ranges.map((range) => pool.run('copied', { counted, seeds, range }))),
  )
  return { common, carried: carried.then(joinRanges), copied: copied.then(joinRanges) }
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
