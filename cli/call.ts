import type { Language, Wording } from '../src/index.ts'
import type { World } from './world.ts'

export type TokeniserId = 'jieba' | 'nodejieba' | 'intl' | 'char'

/** Every option of every command, as typed; a command reads those its table entry names. */
export interface CallOptions {
  readonly json: boolean
  readonly lang: Language
  readonly color: 'auto' | 'always' | 'never'
  readonly jobs: number
  readonly tokeniser: TokeniserId
  readonly quiet: boolean
  readonly exitCode: boolean
  readonly ascii: boolean
  readonly ambiguousWidth: 1 | 2
  readonly mouse: boolean
  readonly screenReader: boolean
  readonly explain: boolean
  readonly text: boolean
  readonly patch: boolean
  readonly sentences: boolean
  readonly measures: boolean
  readonly out: string | null
  readonly format: readonly string[]
  readonly decide: readonly string[]
  readonly reason: string
  readonly reviewer: string
  readonly order: string
  readonly rule: readonly string[]
  readonly skip: readonly string[]
  readonly dismiss: readonly string[]
  readonly restore: readonly string[]
}

/** One call of a command. */
export interface Call {
  readonly paths: readonly string[]
  readonly options: CallOptions
  readonly world: World
}

export interface OptionEntry {
  readonly flags: string
  readonly summary: Wording
  readonly choices?: readonly string[]
}

/** One command: help, README table and parsing all come from these entries. */
export interface CommandEntry {
  readonly name: string
  /** In commander's notation, e.g. `<paths...>`. */
  readonly arguments: string
  readonly summary: Wording
  readonly examples: readonly Wording[]
  readonly options: readonly OptionEntry[]
  /** @returns the exit code */
  readonly run: (call: Call) => Promise<number>
}
