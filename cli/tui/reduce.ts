import type { Decision, Dismissal } from '../../src/index.ts'
import type { JobEvent } from '../../src/io/jobs/protocol.ts'
import { received, withDecisions } from './corpus.ts'
import { type Command, commandOf, isPrefix } from './keymap.ts'
import { overlayKey } from './overlays.ts'
import { obey } from './screens/all.ts'
import { resolveSeek } from './screens/compare.ts'
import { needsKey, withNeeds } from './screens/pairs.ts'
import { screenOf, tell, type ViewState } from './state.ts'

/** What happens to the state: a key, another size, news of the work beside, a decision on disk. */
export type Action =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'command'; readonly command: Command; readonly count: number }
  | { readonly kind: 'resize'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'event'; readonly event: JobEvent }
  | { readonly kind: 'decisions'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'dismissals'; readonly dismissals: readonly Dismissal[] }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'outdated' }

/** The state after one action. Pure; answers the same object when nothing changed. */
export function reduce(state: ViewState, action: Action): ViewState {
  const next = withWhatIsNeeded(state, reduced(state, action))
  const screen = screenOf(next)
  return screen.kind === 'compare' && screen.seek !== null ? resolveSeek(next, screen) : next
}

/** Whatever led to a screen, what it lacks is asked for: once when it comes on top, and again when files were read anew. */
function withWhatIsNeeded(before: ViewState, after: ViewState): ViewState {
  const isKnown = needsKey(screenOf(before)) === needsKey(screenOf(after))
  return isKnown && before.corpus.reports === after.corpus.reports ? after : withNeeds(after)
}

function reduced(state: ViewState, action: Action): ViewState {
  switch (action.kind) {
    case 'key':
      return pressed(state, action.key)
    case 'command':
      return obey({ ...state, message: '' }, action.command, action.count)
    case 'event':
      return received(state, action.event)
    case 'decisions':
      return withDecisions(state, action.decisions)
    case 'dismissals':
      return { ...state, corpus: { ...state.corpus, dismissals: action.dismissals } }
    case 'outdated':
      return tell(
        { ...state, isOutdated: true },
        '报告文件有变动，r 重新读取',
        'Files have changed; r reads them again',
      )
    case 'message':
      return { ...state, message: action.text }
    default: {
      const { columns, rows } = action
      return columns === state.columns && rows === state.rows ? state : { ...state, columns, rows }
    }
  }
}

function pressed(state: ViewState, key: string): ViewState {
  const quiet = state.message === '' ? state : { ...state, message: '' }
  if (quiet.overlay !== null) return overlayKey(quiet, quiet.overlay, key)
  const { count, prefix } = quiet.pending
  if (isCountDigit(key, count)) return withPending(quiet, Math.min(9999, (count ?? 0) * 10 + Number(key)), '')
  const { kind } = screenOf(quiet)
  const whole = prefix + key
  if (prefix === '' && isPrefix(whole, kind, quiet.keymap)) return withPending(quiet, count, whole)
  const done = withPending(quiet, null, '')
  const command = commandOf(whole, kind, quiet.keymap)
  if (command !== null) return obey({ ...done, typed: whole }, command, count || 1)
  return isChinese(key) ? tell(done, '请切换到英文输入法', 'Please switch to the English input method') : done
}

function withPending(state: ViewState, count: number | null, prefix: string): ViewState {
  const { pending } = state
  return pending.count === count && pending.prefix === prefix ? state : { ...state, pending: { count, prefix } }
}

/** Typed through an input method: a Chinese character, its punctuation or a full-width letter. */
function isChinese(key: string): boolean {
  return key.charCodeAt(0) > 0x2e7f
}

/** Digits 1–6 name screens, so a count opens with 0, 7, 8 or 9 (`012j`); once open it takes every digit. */
function isCountDigit(key: string, count: number | null): boolean {
  return count === null ? /^[0789]$/.test(key) : /^[0-9]$/.test(key)
}
