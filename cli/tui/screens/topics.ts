import {
  findSection,
  gridOf,
  type Report,
  scrollTo,
  type Section,
  type Topics,
  topicsHeight,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { tell, type TopicsState, type ViewState, withNewScreen, withScreen } from '../state.ts'
import { openReport } from './open-report.ts'
import { topicsKey } from './pairs.ts'
import { type Acts, type Move, movedIndex } from './screen.ts'

/** Reports lined up by topic at most; the work grows with their square. */
const mostReports = 40

/** Reports as columns of topics. */
export function openTopics(state: ViewState, reports: readonly string[]): ViewState {
  return withNewScreen(state, { kind: 'topics', reports: reports.slice(0, mostReports), row: 0, column: 0, top: 0 })
}

/** Every body's report of one year: the heat map. */
export function openHeatMap(state: ViewState, column: number): ViewState {
  const { rows } = gridOf(state.corpus.reports)
  const reports = rows.flatMap(({ cells }) => cells[column]?.[0] ?? [])
  if (reports.length < 2) return tell(state, '这一年不足两份报告', 'Fewer than two reports of this year')
  const opened = openTopics(
    state,
    reports.map(({ id }: Report) => id),
  )
  return reports.length > mostReports
    ? tell(opened, `只列前 ${mostReports} 个单位`, `The first ${mostReports} bodies only`)
    : opened
}

function topicsOf({ corpus }: ViewState, { reports }: TopicsState): Topics | null {
  return corpus.topics.get(topicsKey(reports)) ?? null
}

export function moveTopics(state: ViewState, screen: TopicsState, { command, count }: Move): ViewState {
  const total = topicsOf(state, screen)?.topics.length ?? 0
  const height = topicsHeight(canvasOf(state), screen.reports.length)
  const row = movedIndex(command, screen.row, { total, height, count })
  if (row === null) return state
  return withScreen(state, { ...screen, row, top: scrollTo(row, screen.top, { height, total }) })
}

function moveColumn(state: ViewState, screen: TopicsState, by: number): ViewState {
  const column = Math.min(screen.reports.length - 1, Math.max(0, screen.column + by))
  return withScreen(state, { ...screen, column })
}

export const topicsActs: Acts<'topics'> = {
  left: (state, screen, count) => moveColumn(state, screen, -count),
  right: (state, screen, count) => moveColumn(state, screen, count),
  report: openSection,
  enter: openSection,
}

function openSection(state: ViewState, screen: TopicsState): ViewState {
  const section = sectionAt(state, screen)
  if (section === null) return tell(state, '此报告没有这一主题的章节', 'No section on this topic here')
  return openReport(state, screen.reports[screen.column]!, section.span.start)
}

/** What the report under the cursor says on the topic; null where it says nothing, or it is not lined up yet. */
export function sectionAt(state: ViewState, screen: TopicsState): Section | null {
  const report = state.corpus.byId.get(screen.reports[screen.column] ?? '')
  const id = topicsOf(state, screen)?.topics[screen.row]?.sections[screen.column] ?? null
  return report === undefined || id === null ? null : findSection(report.sections, id)
}
