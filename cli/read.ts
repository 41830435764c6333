import { parseReports, type Report } from '../src/index.ts'
import { readPaths } from '../src/io/files.ts'
import type { Call } from './call.ts'
import { UserError } from './user-error.ts'

/** Reports read, and whether all inputs could be. */
export interface ReadReports {
  readonly reports: readonly Report[]
  /** 3 where an input could not be read, else 0. */
  readonly exitCode: number
}

/**
 * Reads and parses what the call names, by body then year, or in the order given. What cannot be read is said on stderr, two lines each; the rest goes on.
 *
 * @throws UserError where no path was given
 */
export async function readReports(
  { paths, options, world }: Call,
  order: 'corpus' | 'given' = 'corpus',
): Promise<ReadReports> {
  if (paths.length === 0) {
    throw new UserError(
      { zh: '没有指定文件或文件夹', en: 'No file or folder given' },
      { zh: '例：duizhao outline 报告/', en: 'Example: duizhao outline reports/' },
    )
  }
  const { sources, failures } = await readPaths(paths)
  for (const { file, message, hint } of failures) {
    world.err(`duizhao: ${file}: ${message[options.lang]}\n${hint[options.lang]}\n`)
  }
  const reports = parseReports(sources)
  const places = new Map(sources.map(({ file }, i) => [file, i]))
  const given = () => reports.toSorted((a, b) => places.get(a.file)! - places.get(b.file)!)
  return { reports: order === 'given' ? given() : reports, exitCode: failures.length > 0 ? 3 : 0 }
}
