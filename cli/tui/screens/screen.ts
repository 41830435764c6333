import type { Command } from '../keymap.ts'
import type { ScreenState, ViewState } from '../state.ts'

/** A command that may move a cursor, and how often. */
export interface Move {
  readonly command: Command
  readonly count: number
}

/** What a command does on one kind of screen. `count` is how often, 1 where none was typed. */
export type Act<Kind extends ScreenState['kind']> = (
  state: ViewState,
  screen: Extract<ScreenState, { readonly kind: Kind }>,
  count: number,
) => ViewState

export type Acts<Kind extends ScreenState['kind']> = Readonly<Partial<Record<Command, Act<Kind>>>>

/** Where a cursor in a list goes; null where the command does not move it. */
export function movedIndex(
  command: Command,
  at: number,
  list: { readonly total: number; readonly height: number; readonly count: number },
): number | null {
  const { total, height, count } = list
  const half = Math.max(1, Math.floor(height / 2))
  const steps: Readonly<Partial<Record<Command, number>>> = {
    down: count,
    up: -count,
    'half-down': half * count,
    'half-up': -half * count,
    'page-down': height * count,
    'page-up': -height * count,
    first: -Infinity,
    last: Infinity,
  }
  const step = steps[command]
  return step === undefined ? null : Math.max(0, Math.min(total - 1, at + step))
}
