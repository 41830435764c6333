import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { hashOf } from '../text/hash.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the reviewer's own settings are: `$XDG_CONFIG_HOME/duizhao/config.json`. */
export function configPath(env: Environment): string {
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'duizhao', 'config.json')
}

/** Where it is kept how far a reviewer came with these reports: one file for each set of paths under `$XDG_STATE_HOME`. */
export function statePath(env: Environment, paths: readonly string[]): string {
  const key = hashOf(paths.map((path) => resolve(path)).join('\n'))
  return join(env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'duizhao', `${key}.json`)
}

/**
 * What a JSON file holds; null where it is not there.
 *
 * One that cannot be read as JSON is kept beside as `.corrupt`, so that nothing of it is lost, and counts as not there.
 */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    await rename(path, `${path}.corrupt`).catch(() => {})
    return null
  }
}

/** Writes a JSON file so that a crash leaves either the old or the new one. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  await writeFile(draft, `${JSON.stringify(value)}\n`, { flush: true })
  await rename(draft, path)
}
