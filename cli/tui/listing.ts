import { changedShares, type Comparison, type FoundReuse } from '../../src/index.ts'
import { spokenOf } from './saying.ts'
import { commitmentsState, compareState, pairKey } from './screens/pairs.ts'
import { firstOverview, initialState, type ScreenState, type Settings, type ViewState } from './state.ts'

const size = { columns: 400, rows: 30 } as const

/** Everything of a comparison as plain lines, screen by screen: the overview, what is to be checked, then of each two years the items with their evidence and the sentences that changed. */
export function* listing(comparison: Comparison<FoundReuse>, settings: Settings): Generator<string> {
  const state = stateOf(comparison, settings)
  const pairs = [...state.corpus.earlier].map(([current, last]) => [last, current] as const)
  const screens: readonly ScreenState[] = [
    firstOverview,
    { kind: 'findings', at: 0, top: 0, filter: 'open' },
    ...pairs.flatMap(([last, current]): readonly ScreenState[] => [
      commitmentsState(last, current),
      { ...compareState(last, current), showing: 'changed' },
    ]),
  ]
  for (const [i, screen] of screens.entries()) {
    const { title, whole } = spokenOf({ ...state, stack: [screen] })
    yield `${i === 0 ? '' : '\n'}${[title, ...whole()].join('\n')}\n`
  }
}

/** The state of the screens with all of a comparison read. */
function stateOf(comparison: Comparison<FoundReuse>, settings: Settings): ViewState {
  const { reports, alignments, followUps, reuse, findings } = comparison
  const byId = new Map(reports.map((report) => [report.id, report]))
  const state = initialState(settings, size)
  return {
    ...state,
    loading: null,
    corpus: {
      ...state.corpus,
      reports,
      byId,
      earlier: new Map(followUps.map((pair) => [pair.this, pair.last])),
      reuse,
      changed: new Map(changedShares(followUps.map((pair) => [byId.get(pair.last)!, byId.get(pair.this)!]))),
      findings,
      plans: new Map(followUps.map((pair) => [pair.this, pair])),
      followUps: new Map(followUps.map((pair) => [pair.this, pair])),
      alignments: new Map(alignments.map((one) => [pairKey(one.left, one.right), one])),
    },
  }
}
