/**
 * Finds reuse in a folder, in a process of its own, so that time and memory are of reading and finding alone:
 * `finder.ts <folder> <jobs>`, forked. Answers what was copied, and the cost; comparing the matches comes after, by itself.
 */
import { relative } from 'node:path'
import { parseReports, type Report } from '../../src/index.ts'
import { readPaths } from '../../src/io/files.ts'
import { growSlowly } from '../../src/io/memory.ts'
import { searchReuseOn } from '../../src/io/reuse/parallel.ts'
import { copiesIn, type Copy } from '../generator/measure.ts'

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
  readonly copies: readonly Copy[]
  readonly cost: Cost
}

const [folder, jobs] = process.argv.slice(2)
// As every command does.
growSlowly()
const { sources } = await readPaths([folder!])
const answer = await found(parseReports(sources))
process.send!(answer, () => process.disconnect())

async function found(reports: readonly Report[]): Promise<Answer> {
  const before = process.memoryUsage.rss() / 1e9
  const start = performance.now()
  const used = process.cpuUsage()
  const reuse = await searchReuseOn(reports, Number(jobs))
  const cost = {
    seconds: (performance.now() - start) / 1000,
    busy: process.cpuUsage(used).user / 1e6,
    before,
    most: process.resourceUsage().maxRSS / 1e6,
  }
  const files = reports.map(({ id, file, body }) => ({ id, file: relative(folder!, file), body }))
  return { copies: copiesIn(files, reuse), cost }
}
