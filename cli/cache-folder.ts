import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where what can be made anew is kept: `$XDG_CACHE_HOME/duizhao`. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'duizhao')
}
