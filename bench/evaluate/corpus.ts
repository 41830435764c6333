import { join } from 'node:path'
import { parseReports, type Report } from '../../src/index.ts'
import { readPaths } from '../../src/io/files.ts'
import { root } from './shared.ts'

/** The sample corpus, parsed, by file name as the answers have it. */
export async function readCorpus(): Promise<ReadonlyMap<string, Report>> {
  const folder = join(root, 'corpus')
  const { sources } = await readPaths([folder])
  return new Map(parseReports(sources).map((report) => [report.file.slice(folder.length + 1), report]))
}
