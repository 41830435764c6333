import {
  type Canvas,
  commitmentsScreen,
  compareScreen,
  familiesScreen,
  findingsScreen,
  noticesScreen,
  overviewScreen,
  piece,
  reportScreen,
  resultsScreen,
  type Row,
  topicsScreen,
} from '../../src/index.ts'
import { canvasOf } from './canvas.ts'
import { completionsOf } from './completions.ts'
import { helpScreen } from './help.ts'
import { hintsOf } from './hints.ts'
import { modelOf, type Models } from './models.ts'
import { promptOf } from './prompts.ts'
import { screenOf, type ScreenState, type ViewState } from './state.ts'

/** The whole screen: exactly `rows` rows of exactly `columns` cells, a pure function of the state. */
export function viewOf(state: ViewState): readonly Row[] {
  const canvas = canvasOf(state)
  if (state.overlay?.kind === 'help') return helpScreen(state, state.overlay.top, canvas)
  // TypeScript cannot follow through a union that a model and its drawer are of one kind.
  const draw = drawers[screenOf(state).kind] as (model: unknown, canvas: Canvas, hints: Row) => readonly Row[]
  return draw(modelOf(state), canvas, lastRow(state, canvas))
}

type Kind = ScreenState['kind']

const drawers: { readonly [Own in Kind]: (model: Models[Own], canvas: Canvas, hints: Row) => readonly Row[] } = {
  overview: overviewScreen,
  compare: compareScreen,
  commitments: commitmentsScreen,
  families: familiesScreen,
  report: reportScreen,
  topics: topicsScreen,
  findings: findingsScreen,
  results: resultsScreen,
  notices: noticesScreen,
}

/** The line being typed, a message, or the keys of this screen. */
function lastRow(state: ViewState, canvas: Canvas): Row {
  const { overlay, message, pending } = state
  if (overlay?.kind === 'line')
    return [
      piece(promptOf(overlay.prompt, canvas.language), 'title'),
      piece(overlay.text),
      { text: ' ', tone: 'cursor' },
      piece(overlay.prompt === 'command' ? `  ${completionsOf(overlay.text).join('  ')}` : '', 'dim'),
    ]
  if (message !== '') return [piece(` ${message}`, 'found')]
  if (pending.prefix !== '' || pending.count !== null) return [piece(` ${pending.count ?? ''}${pending.prefix}`, 'key')]
  return hintsOf(screenOf(state).kind, canvas, state.keymap)
}
