import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The project's folder. */
export const root: string = resolve(import.meta.dirname, '..', '..')

/** A path in the data beside the project, or null on a machine that does not have it. */
export function sharedPath(...parts: readonly string[]): string | null {
  const path = join(root, '..', 'shared', 'data', ...parts)
  return existsSync(path) ? path : null
}
