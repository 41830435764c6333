import type { Command } from '../keymap.ts'
import { screenOf, tell, type ViewState, want } from '../state.ts'
import { openPair, pairOf } from './pairs.ts'
import { pairFor, selectedReport } from './overview.ts'

/** What a command does on whatever screen. */
export const generalActs: Readonly<Partial<Record<Command, (state: ViewState, count: number) => ViewState>>> = {
  back: (state) => {
    if (state.loading !== null && state.stack.length === 1) return want(state, { kind: 'stop' })
    if (state.stack.length === 1) return tell(state, '已在最前一屏，q 退出', 'This is the first screen; q quits')
    return { ...state, stack: state.stack.slice(0, -1) as unknown as ViewState['stack'] }
  },
  overview: (state) => ({ ...state, stack: [state.stack[0]] }),
  compare: (state) => openCurrent(state, 'compare'),
  commitments: (state) => openCurrent(state, 'commitments'),
  language: (state) => ({
    ...state,
    settings: { ...state.settings, language: state.settings.language === 'zh' ? 'en' : 'zh' },
  }),
  help: (state) => ({ ...state, overlay: { kind: 'help', top: 0 } }),
  'command-line': (state) => ({ ...state, overlay: { kind: 'line', prompt: 'command', text: '' } }),
  search: (state) => ({ ...state, overlay: { kind: 'line', prompt: 'search', text: '' } }),
  reload: (state) => want(state, { kind: 'reload' }),
  suspend: (state) => want(state, { kind: 'suspend' }),
  quit: (state) => want(state, { kind: 'quit', exitCode: 0 }),
  interrupt: (state) => want(state, { kind: 'quit', exitCode: 130 }),
}

/** 对照 or 承诺 of the pair that is open, or of the report under the overview's cursor. */
function openCurrent(state: ViewState, kind: 'compare' | 'commitments'): ViewState {
  const pair = currentPair(state)
  if (pair === null)
    return tell(state, '请先在总览中选一份有上年报告的报告', 'First choose a report with an earlier year')
  if (kind === 'commitments' && state.corpus.earlier.get(pair[1]) !== pair[0])
    return tell(state, '这两份报告不是同一单位的相邻年度', 'These are not two consecutive years of one body')
  return openPair(state, kind, pair)
}

function currentPair(state: ViewState): readonly [string, string] | null {
  const open = state.stack.findLast((screen) => pairOf(screen) !== null)
  const screen = screenOf(state)
  if (screen.kind !== 'overview' && open !== undefined) return pairOf(open)
  const overview = state.stack[0]
  const report = overview.kind === 'overview' ? selectedReport(state, overview) : null
  return report === null ? null : pairFor(state, report)
}
