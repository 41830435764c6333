import { writeKept } from './resume.ts'
import type { ViewState } from './state.ts'
import type { Store } from './store.ts'

export interface Keeper {
  readonly soon: () => void
  readonly now: () => Promise<void>
}

/** Milliseconds that may be lost of where a reviewer was, when the machine goes down. */
const keepingPause = 2000

/** Writes down where the reviewer is: a while after each change, and at the end. */
export function startKeeper(path: string, store: Store): Keeper {
  let timer: NodeJS.Timeout | null = null
  let written: ViewState['stack'] | null = null
  const now = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const state = store.state()
    if (state.stack === written || state.corpus.reports.length === 0 || state.resume !== null) return
    written = state.stack
    // Where nothing can be written, the next session begins at the first screen: no reason to disturb this one.
    await writeKept(path, state).catch(() => {})
  }
  return {
    now,
    soon: () => {
      timer ??= setTimeout(() => void now(), keepingPause).unref()
    },
  }
}
