import { join } from 'node:path'
import {
  alignReports,
  changedShares,
  charTokeniser,
  checkReports,
  searchReuse,
  followUp,
  pairYears,
  parseReports,
  rowText,
} from '../../src/index.ts'
import { readPaths } from '../../src/io/files.ts'
import { type Action, reduce } from '../../cli/tui/reduce.ts'
import { initialState, type Settings, type ViewState } from '../../cli/tui/state.ts'
import { viewOf } from '../../cli/tui/view.ts'
import { root } from './terminal.ts'

export const settings: Settings = { language: 'zh', ascii: false, color: true, ambiguous: 1, theme: 'default' }

/** The state of the screens with the whole sample corpus read and compared, as after a session's start. */
export async function sampleState(size = { columns: 120, rows: 40 }): Promise<ViewState> {
  const { sources, failures } = await readPaths([join(root, 'corpus')])
  const reports = parseReports(sources)
  const pairs = pairYears(reports)
  const reuse = searchReuse(reports)
  const changed = changedShares(pairs)
  const ids = pairs.map(([last, current]) => [last.id, current.id] as const)
  const actions: Action[] = [
    { kind: 'event', event: { kind: 'reports', reports, pairs: ids, failures, isWhole: true } },
    { kind: 'event', event: { kind: 'reuse', reuse, changed } },
    { kind: 'event', event: { kind: 'findings', findings: checkReports(reports) } },
    ...pairs.flatMap(([last, current]): Action[] => [
      { kind: 'event', event: { kind: 'followUp', followUp: followUp(last, current) } },
      {
        kind: 'event',
        event: { kind: 'alignment', alignment: alignReports(last, current, { tokeniser: charTokeniser }) },
      },
    ]),
    { kind: 'event', event: { kind: 'done' } },
  ]
  return actions.reduce(reduce, initialState(settings, size))
}

/** The state after some keys; what they want done outside is left undone. */
export function press(state: ViewState, ...keys: readonly string[]): ViewState {
  return keys.reduce((before, key) => ({ ...reduce(before, { kind: 'key', key }), wanted: [] }), state)
}

/** The screen's rows as text, without the spaces at their ends. */
export function rowsOf(view: ViewState): readonly string[] {
  return viewOf(view).map((row) => rowText(row).trimEnd())
}
