/**
 * Finds reuse in a process of its own, so that its time and memory are of reading and finding alone: takes the sources a
 * parent sends one by one, then `jobs`; answers what was copied between bodies, and the cost.
 */
import type { Report, Reuse, Source } from '../../src/index.ts'
import { parseReports } from '../../src/index.ts'
import { findReuseOn } from '../../src/io/reuse/parallel.ts'

/** What finding took. */
export interface Cost {
  readonly seconds: number
  /** Of all threads, collectors included. */
  readonly busy: number
  /** Gigabytes of the whole process: with the reports read, and at most. */
  readonly before: number
  readonly most: number
}

/** What the parent is told. */
export interface Answer {
  readonly reports: readonly Pick<Report, 'id' | 'file'>[]
  readonly reuse: Reuse
  readonly cost: Cost
}

const sources: Source[] = []

process.on('message', async (message: Source | { readonly jobs: number }) => {
  if ('jobs' in message) process.send!(await found(parseReports(sources.splice(0)), message.jobs))
  else sources.push(message)
})

async function found(reports: readonly Report[], jobs: number): Promise<Answer> {
  const before = process.memoryUsage.rss() / 1e9
  const start = performance.now()
  const used = process.cpuUsage()
  const reuse = await findReuseOn(reports, jobs)
  const cost = {
    seconds: (performance.now() - start) / 1000,
    busy: process.cpuUsage(used).user / 1e6,
    before,
    most: process.resourceUsage().maxRSS / 1e6,
  }
  const families = reuse.families.filter((family) => family.class === 'copied')
  const matches = reuse.matches.filter(({ relation }) => relation === 'cross-body')
  return {
    reports: reports.map(({ id, file }) => ({ id, file })),
    reuse: { reports: [], families, matches },
    cost,
  }
}
