import { findHits, type Hit, listHeight, scrollTo } from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type NoticesState, type ResultsState, type ViewState, withNewScreen, withScreen } from '../state.ts'
import { oddities } from './notices.ts'
import { openReport } from './open-report.ts'
import { type Act, type Acts, type Move, movedIndex } from './screen.ts'

export function hitsOf({ corpus }: ViewState, { query }: Pick<ResultsState, 'query'>): readonly Hit[] {
  return query === '' ? [] : findHits(corpus.reports, query)
}

/** 检索 of a wording over all reports; in place of an earlier search that is on screen. */
export function openResults(state: ViewState, query: string): ViewState {
  const screen: ResultsState = { kind: 'results', query: query.trim(), at: 0, top: 0 }
  const asked = { ...state, query: screen.query }
  return state.stack.at(-1)!.kind === 'results' ? withScreen(asked, screen) : withNewScreen(asked, screen)
}

export function moveResults(state: ViewState, screen: ResultsState, { command, count }: Move): ViewState {
  const total = hitsOf(state, screen).length
  const height = listHeight(canvasOf(state))
  const at = movedIndex(command, screen.at, { total, height, count })
  return at === null ? state : withScreen(state, { ...screen, at, top: scrollTo(at, screen.top, { height, total }) })
}

function step(by: 1 | -1): Act<'results'> {
  return (state, screen) => moveResults(state, screen, { command: by === 1 ? 'down' : 'up', count: 1 })
}

export const resultsActs: Acts<'results'> = {
  'next-match': step(1),
  'previous-match': step(-1),
  enter: (state, screen) => {
    const hit = hitsOf(state, screen)[screen.at]
    if (hit === undefined) return state
    return openReport(state, hit.report.id, hit.span.start)
  },
}

export function moveNotices(state: ViewState, screen: NoticesState, { command, count }: Move): ViewState {
  const total = oddities(state.corpus, state.settings.language).length
  const height = listHeight(canvasOf(state))
  const at = movedIndex(command, screen.at, { total, height, count })
  return at === null ? state : withScreen(state, { ...screen, at, top: scrollTo(at, screen.top, { height, total }) })
}
