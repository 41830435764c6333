import { jumpTo } from '../../src/index.ts'
import { keymap } from './keymap.ts'
import { completed } from './completions.ts'
import { runLine } from './lines.ts'
import { holds } from './screens/blocks.ts'
import { noteWritten } from './screens/commitments.ts'
import { compareViewport } from './screens/compare.ts'
import { searchFamilies } from './screens/families.ts'
import { reportViewportOf } from './screens/open-report.ts'
import { reasonWritten } from './screens/findings.ts'
import { openResults } from './screens/results.ts'
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

type LineOverlay = Extract<Overlay, { readonly kind: 'line' }>

function lineKey(state: ViewState, overlay: LineOverlay, key: string): ViewState {
  const closed: ViewState = { ...state, overlay: null }
  if (key === 'escape' || key === 'ctrl+c') return closed
  if (key === 'enter') return entered(closed, overlay)
  if (key === 'backspace' && overlay.text === '') return closed
  if (key === 'tab' && overlay.prompt === 'command')
    return { ...state, overlay: { ...overlay, text: completed(overlay.text) } }
  return { ...state, overlay: { ...overlay, text: edited(overlay.text, key) } }
}

function edited(text: string, key: string): string {
  if (key === 'backspace') return [...text].slice(0, -1).join('')
  if (key === 'ctrl+u') return ''
  if (key === 'ctrl+w') return text.trimEnd().replace(/\S+$/, '')
  if (key === 'space') return `${text} `
  return [...key].length === 1 ? text + key : text
}

function entered(state: ViewState, { prompt, text }: LineOverlay): ViewState {
  const screen = screenOf(state)
  if (prompt === 'note') {
    if (screen.kind === 'findings') return reasonWritten(state, screen, text)
    return screen.kind === 'commitments' ? noteWritten(state, screen, text) : state
  }
  if (prompt === 'search-all') return openResults(state, text)
  return prompt === 'search' ? searchHere(state, text.trim()) : runLine(state, text.trim())
}

/** Searching a screen: the overview and lists are filtered or gone through, texts jump to the next place. */
function searchHere(state: ViewState, query: string): ViewState {
  const screen = screenOf(state)
  if (screen.kind === 'overview') return withScreen(state, { ...screen, filter: query, row: 0, top: 0 })
  if (query === '') return { ...state, query }
  if (screen.kind === 'families') return searchFamilies(state, screen, { query, by: 1 })
  if (screen.kind !== 'compare' && screen.kind !== 'report') return openResults(state, query)
  const asked: ViewState = { ...state, query }
  const view = screen.kind === 'compare' ? compareViewport(state, screen) : reportViewportOf(state, screen)
  const after = view.blocks.findIndex((block, i) => i > screen.scroll.at && holds(block, query))
  const found = after === -1 ? view.blocks.findIndex((block) => holds(block, query)) : after
  if (found === -1) return tell(asked, `未找到“${query}”`, `Not found: ${query}`)
  const isAgain = after === -1
  const moved = withScreen(asked, { ...screen, scroll: jumpTo(view, screen.scroll, found) })
  return isAgain ? tell(moved, '已从头查找', 'Searched from the beginning') : moved
}
