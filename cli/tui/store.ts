import { type Action, reduce } from './reduce.ts'
import type { Effect } from './effects.ts'
import type { ViewState } from './state.ts'

export interface Store {
  readonly state: () => ViewState
  /** Reduces, then performs what was wanted. Resolves when what must be on disk is there. */
  readonly dispatch: (action: Action) => Promise<void>
}

/** Holds the state between actions; tells of every change. */
export function createStore(
  initial: ViewState,
  outside: { readonly changed: () => void; readonly perform: (effect: Effect) => Promise<void> | void },
): Store {
  let state = initial
  return {
    state: () => state,
    dispatch: async (action) => {
      const next = reduce(state, action)
      if (next === state) return
      const { wanted } = next
      state = wanted.length === 0 ? next : { ...next, wanted: [] }
      outside.changed()
      for (const effect of wanted) await outside.perform(effect)
    },
  }
}
