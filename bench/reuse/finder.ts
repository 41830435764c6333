/**
 * Finds reuse in a folder, in a process of its own, so that time and memory are of reading and finding alone:
 * `finder.ts <folder> <jobs>`, forked. Answers what was copied between bodies, and the cost.
 */
import { relative } from 'node:path'
import { parseReports, type Report, type Reuse } from '../../src/index.ts'
import { readPaths } from '../../src/io/files.ts'
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

const [folder, jobs] = process.argv.slice(2)
const { sources } = await readPaths([folder!])
const answer = await found(parseReports(sources))
process.send!(answer, () => process.disconnect())

async function found(reports: readonly Report[]): Promise<Answer> {
  const before = process.memoryUsage.rss() / 1e9
  const start = performance.now()
  const used = process.cpuUsage()
  const reuse = await findReuseOn(reports, Number(jobs))
  const cost = {
    seconds: (performance.now() - start) / 1000,
    busy: process.cpuUsage(used).user / 1e6,
    before,
    most: process.resourceUsage().maxRSS / 1e6,
  }
  const families = reuse.families.filter((family) => family.class === 'copied')
  const matches = reuse.matches.filter(({ relation }) => relation === 'cross-body')
  return {
    reports: reports.map(({ id, file }) => ({ id, file: relative(folder!, file) })),
    reuse: { reports: [], families, matches },
    cost,
  }
}
