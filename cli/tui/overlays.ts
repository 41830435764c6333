import { jumpTo, type Block, viewportOf } from '../../src/index.ts'
import { canvasOf } from './canvas.ts'
import { keymap } from './keymap.ts'
import { noteWritten } from './screens/commitments.ts'
import { compareView } from './screens/compare.ts'
import { type Overlay, screenOf, tell, type ViewState, withScreen } from './state.ts'

/** One key while an overlay is open. */
export function overlayKey(state: ViewState, overlay: Overlay, key: string): ViewState {
  return overlay.kind === 'help' ? helpKey(state, overlay, key) : lineKey(state, overlay, key)
}

function helpKey(state: ViewState, overlay: Extract<Overlay, { readonly kind: 'help' }>, key: string): ViewState {
  const page = Math.max(1, state.rows - 4)
  const steps: Readonly<Record<string, number>> = {
    j: 1,
    down: 1,
    k: -1,
    up: -1,
    space: page,
    pagedown: page,
    b: -page,
    pageup: -page,
    d: page >> 1,
    u: -(page >> 1),
  }
  const step = steps[key]
  if (step === undefined) return { ...state, overlay: null }
  return { ...state, overlay: { ...overlay, top: Math.max(0, Math.min(keymap.length, overlay.top + step)) } }
}

function lineKey(state: ViewState, overlay: Extract<Overlay, { readonly kind: 'line' }>, key: string): ViewState {
  if (key === 'escape' || key === 'ctrl+c') return { ...state, overlay: null }
  if (key === 'enter') return entered({ ...state, overlay: null }, overlay)
  if (key === 'backspace') {
    if (overlay.text === '') return { ...state, overlay: null }
    return { ...state, overlay: { ...overlay, text: [...overlay.text].slice(0, -1).join('') } }
  }
  if (key === 'ctrl+u') return { ...state, overlay: { ...overlay, text: '' } }
  const text = key === 'space' ? ' ' : [...key].length === 1 ? key : ''
  return text === '' ? state : { ...state, overlay: { ...overlay, text: overlay.text + text } }
}

function entered(state: ViewState, { prompt, text }: Extract<Overlay, { readonly kind: 'line' }>): ViewState {
  const screen = screenOf(state)
  if (prompt === 'note') return screen.kind === 'commitments' ? noteWritten(state, screen, text) : state
  if (prompt === 'search') return search(state, text)
  return tell(state, `没有这个命令：${text}`, `No such command: ${text}`)
}

function search(state: ViewState, query: string): ViewState {
  const screen = screenOf(state)
  if (screen.kind === 'overview') return withScreen(state, { ...screen, filter: query.trim(), row: 0, top: 0 })
  if (screen.kind !== 'compare') return state
  const view = viewportOf(compareView(state, screen), canvasOf(state))
  const found = view.blocks.findIndex((block, i) => i > screen.scroll.at && holds(block, query))
  if (found === -1) return tell(state, `未找到“${query}”`, `Not found: ${query}`)
  return withScreen(state, { ...screen, query, scroll: jumpTo(view, screen.scroll, found) })
}

function holds({ left, right }: Block, query: string): boolean {
  return [left, right].some((parts) =>
    parts
      .map(({ text }) => text)
      .join('')
      .includes(query),
  )
}
