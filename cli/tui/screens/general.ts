import type { Command } from '../keymap.ts'
import { placeUnderCursor, textUnderCursor } from '../cursor.ts'
import { screenOf, type ScreenState, stackOf, tell, type ViewState, want, withNewScreen } from '../state.ts'
import { familiesState } from './families.ts'
import { openReport } from './open-report.ts'
import { pairFor, selectedReport } from './overview.ts'
import { openPair, pairOf, stillThere } from './pairs.ts'
import { openHeatMap } from './topics.ts'

type GeneralAct = (state: ViewState, count: number) => ViewState

/** What a command does on whatever screen. */
export const generalActs: Readonly<Partial<Record<Command, GeneralAct>>> = {
  back: goBack,
  overview: (state) => ({ ...state, stack: [state.stack[0]] }),
  compare: (state) => openCurrent(state, 'compare'),
  commitments: (state) => openCurrent(state, 'commitments'),
  families: (state) => jump(state, 'families', () => familiesState(state, -1)),
  findings: (state) => jump(state, 'findings', () => ({ kind: 'findings', at: 0, top: 0, filter: 'open' })),
  results: (state) => {
    const opened = jump(state, 'results', () => ({ kind: 'results', query: state.query, at: 0, top: 0 }))
    return state.query === '' ? { ...opened, overlay: { kind: 'line', prompt: 'search-all', text: '' } } : opened
  },
  notices: (state) => jump(state, 'notices', () => ({ kind: 'notices', at: 0, top: 0 })),
  report: openWhole,
  'heat-map': (state) => {
    const overview = state.stack[0]
    return openHeatMap(state, overview.kind === 'overview' ? overview.column : 0)
  },
  mark: (state) => {
    const letter = state.typed.at(-1)!
    return tell(
      { ...state, marks: new Map(state.marks).set(letter, state.stack) },
      `已标记 ${letter}`,
      `Marked ${letter}`,
    )
  },
  'go-to-mark': goToMark,
  copy: (state) => copy(state, false),
  'copy-with-source': (state) => copy(state, true),
  print: (state) => want(state, { kind: 'print' }),
  edit: (state) => {
    const place = placeUnderCursor(state)
    if (place === null) return tell(state, '此处没有可打开的文件', 'No file here')
    const line = place.report.text.slice(0, place.span.start).split('\n').length
    return want(state, { kind: 'edit', file: place.report.file, line })
  },
  export: (state) => want(state, { kind: 'export' }),
  language: (state) => ({
    ...state,
    settings: { ...state.settings, language: state.settings.language === 'zh' ? 'en' : 'zh' },
  }),
  help: (state) => ({ ...state, overlay: { kind: 'help', top: 0 } }),
  'command-line': (state) => ({ ...state, overlay: { kind: 'line', prompt: 'command', text: '' } }),
  search: (state) => ({ ...state, overlay: { kind: 'line', prompt: 'search', text: '' } }),
  'search-all': (state) => ({ ...state, overlay: { kind: 'line', prompt: 'search-all', text: '' } }),
  reload: (state) => want(state, { kind: 'reload' }),
  redraw: (state) => want(state, { kind: 'redraw' }),
  suspend: (state) => want(state, { kind: 'suspend' }),
  quit: (state) => want(state, { kind: 'quit', exitCode: 0 }),
  interrupt: (state) => want(state, { kind: 'quit', exitCode: 130 }),
}

function goBack(state: ViewState): ViewState {
  if (state.stack.length > 1) return { ...state, stack: stackOf(state.stack.slice(0, -1)) }
  if (state.loading !== null) return want(tell(state, '已停止', 'Stopped'), { kind: 'stop' })
  return tell(state, '已在最前一屏，q 退出', 'This is the first screen; q quits')
}

/** A screen of a kind: the one in the stack, with what is above it closed, or a new one on top. */
function jump(state: ViewState, kind: ScreenState['kind'], make: () => ScreenState): ViewState {
  const open = state.stack.findIndex((screen) => screen.kind === kind)
  if (open !== -1) return { ...state, stack: stackOf(state.stack.slice(0, open + 1)) }
  return withNewScreen(state, make())
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
  if (screenOf(state).kind !== 'overview' && open !== undefined) return pairOf(open)
  const place = placeUnderCursor(state)
  if (place !== null) return pairFor(state, place.report)
  const overview = state.stack[0]
  const report = overview.kind === 'overview' ? selectedReport(state, overview) : null
  return report === null ? null : pairFor(state, report)
}

function openWhole(state: ViewState): ViewState {
  const place = placeUnderCursor(state)
  if (place === null) return tell(state, '此处没有报告', 'No report here')
  return openReport(state, place.report.id, place.span.start)
}

function goToMark(state: ViewState): ViewState {
  const letter = state.typed.at(-1)!
  const stack = state.marks.get(letter)
  if (stack === undefined) return tell(state, `没有标记 ${letter}`, `No mark ${letter}`)
  return { ...state, stack: stillThere(state, stack) }
}

function copy(state: ViewState, isSourced: boolean): ViewState {
  const text = textUnderCursor(state)
  const place = placeUnderCursor(state)
  if (text === null || place === null) return tell(state, '此处没有可复制的文字', 'Nothing to copy here')
  const zh = state.settings.language === 'zh'
  const line = place.report.text.slice(0, place.span.start).split('\n').length
  const source = zh ? `（${place.report.id}，第 ${line} 行）` : ` (${place.report.id}, line ${line})`
  const said = zh ? `已复制 ${text.length} 字` : `Copied ${text.length} characters`
  return want(state, { kind: 'copy', text: isSourced ? `${text}${source}` : text, said })
}
