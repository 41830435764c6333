import type { Command } from '../keymap.ts'
import { screenOf, type ScreenState, type ViewState } from '../state.ts'
import { commitmentsActs, moveCommitments } from './commitments.ts'
import { compareActs, moveCompare } from './compare.ts'
import { familiesActs, moveFamilies } from './families.ts'
import { findingsActs, moveFindings } from './findings.ts'
import { generalActs } from './general.ts'
import { moveOverview, overviewActs } from './overview.ts'
import { moveReport, reportActs } from './report.ts'
import { moveNotices, moveResults, resultsActs } from './results.ts'
import type { Acts, Move } from './screen.ts'
import { moveTopics, topicsActs } from './topics.ts'

type Screen<Kind extends ScreenState['kind']> = Extract<ScreenState, { readonly kind: Kind }>

interface Rules<Kind extends ScreenState['kind']> {
  readonly acts: Acts<Kind>
  readonly move: (state: ViewState, screen: Screen<Kind>, move: Move) => ViewState
}

const rules: { readonly [Kind in ScreenState['kind']]: Rules<Kind> } = {
  overview: { acts: overviewActs, move: moveOverview },
  compare: { acts: compareActs, move: moveCompare },
  commitments: { acts: commitmentsActs, move: moveCommitments },
  families: { acts: familiesActs, move: moveFamilies },
  report: { acts: reportActs, move: moveReport },
  topics: { acts: topicsActs, move: moveTopics },
  findings: { acts: findingsActs, move: moveFindings },
  results: { acts: resultsActs, move: moveResults },
  notices: { acts: {}, move: moveNotices },
}

/** One command on the screen on top: its own meaning first, then moving, then what it means everywhere. */
export function obey(state: ViewState, command: Command, count: number): ViewState {
  const screen = screenOf(state)
  // The table gives each kind its own rules; TypeScript cannot follow that through a union.
  const { acts, move } = rules[screen.kind] as unknown as Rules<ScreenState['kind']>
  const act = acts[command]
  if (act !== undefined) return act(state, screen, count)
  const moved = move(state, screen, { command, count })
  return moved === state ? (generalActs[command]?.(state, count) ?? state) : moved
}
