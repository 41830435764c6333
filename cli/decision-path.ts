import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { decisionFile } from '../src/io/decisions.ts'

/** Where the decisions on these reports are kept: in the folder named first, or beside the file named first. */
export function decisionPath(paths: readonly string[]): string {
  const first = paths[0]!
  return join(statSync(first).isDirectory() ? first : dirname(first), decisionFile)
}
