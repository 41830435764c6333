import { type Finding, listHeight, remember, type Rule, scrollTo } from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type FindingsState, type ViewState, withScreen } from '../state.ts'
import { openReport } from './open-report.ts'
import { type Acts, type Move, movedIndex } from './screen.ts'

/** Findings under a filter, those to look at first in front: indices. */
export const findingsOrder: (
  findings: readonly Finding[] | null,
  filter: FindingsState['filter'],
) => readonly number[] = remember((findings: readonly Finding[] | null, filter: FindingsState['filter']) => {
  const list = findings ?? []
  const shown = [...list.keys()].filter((i) => {
    const { rule, severity } = list[i]!
    return filter === 'all' || (filter === 'high' ? severity === 'high' : rule === filter)
  })
  const isHigh = (i: number) => (list[i]!.severity === 'high' ? 0 : 1)
  return shown.toSorted((a, b) => isHigh(a) - isHigh(b) || a - b)
})

const rulesOf = remember((findings: readonly Finding[] | null): readonly Rule[] => [
  ...new Set((findings ?? []).map(({ rule }) => rule)),
])

export function moveFindings(state: ViewState, screen: FindingsState, { command, count }: Move): ViewState {
  const total = findingsOrder(state.corpus.findings, screen.filter).length
  const height = listHeight(canvasOf(state))
  const at = movedIndex(command, screen.at, { total, height, count })
  return at === null ? state : withScreen(state, { ...screen, at, top: scrollTo(at, screen.top, { height, total }) })
}

export function findingAt({ corpus }: ViewState, { at, filter }: FindingsState): Finding | null {
  return corpus.findings?.[findingsOrder(corpus.findings, filter)[at] ?? -1] ?? null
}

export const findingsActs: Acts<'findings'> = {
  filter: (state, screen) => {
    const filters: readonly FindingsState['filter'][] = ['all', 'high', ...rulesOf(state.corpus.findings)]
    const filter = filters[(filters.indexOf(screen.filter) + 1) % filters.length]!
    return withScreen(state, { ...screen, filter, at: 0, top: 0 })
  },
  enter: (state, screen) => {
    const finding = findingAt(state, screen)
    return finding === null ? state : openReport(state, finding.report, finding.span.start)
  },
}
