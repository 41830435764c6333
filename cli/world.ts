/** What a command may touch of the process; `bin.ts` gives the real one, tests their own. */
export interface World {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether stdout, and stderr, is a terminal. */
  readonly isTerminal: boolean
  readonly isErrTerminal: boolean
  /** The process itself, for the terminal screens; not there in tests. */
  readonly process?: NodeJS.Process
  readonly env: Readonly<Record<string, string | undefined>>
}
