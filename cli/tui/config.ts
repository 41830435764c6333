import { readJson } from '../../src/io/own-files.ts'
import { type Keymap, keymap, remapped } from './keymap.ts'
import type { Settings } from './state.ts'

/** A reviewer's own settings; options of the call go before them. */
export interface Config {
  readonly keymap: Keymap
  readonly settings: Partial<Pick<Settings, 'ascii' | 'ambiguous' | 'theme'>>
  /** What in the file was not understood: names of settings and commands. */
  readonly unknown: readonly string[]
}

/** Reads `{"keys":{"next-difference":["]","n"]},"theme":"colour-blind","ascii":true,"ambiguousWidth":2}`. */
export async function readConfig(path: string): Promise<Config> {
  const value = await readJson(path)
  if (typeof value !== 'object' || value === null) return { keymap, settings: {}, unknown: [] }
  const { keys, theme, ascii, ambiguousWidth, ...rest } = value as Readonly<Record<string, unknown>>
  const { table, unknown } = remapped(keysOf(keys))
  return {
    keymap: table,
    settings: {
      ...(theme === 'colour-blind' || theme === 'default' ? { theme } : {}),
      ...(typeof ascii === 'boolean' ? { ascii } : {}),
      ...(ambiguousWidth === 1 || ambiguousWidth === 2 ? { ambiguous: ambiguousWidth } : {}),
    },
    unknown: [...Object.keys(rest), ...unknown],
  }
}

function keysOf(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof value !== 'object' || value === null) return {}
  const wishes = Object.entries(value).map(
    ([name, keys]) => [name, (Array.isArray(keys) ? keys : [keys]).map(String)] as const,
  )
  return Object.fromEntries(wishes)
}
