import {
  type Alignment,
  alignReports,
  type FollowUp,
  followUp,
  type Report,
  type Reuse,
  type Tokeniser,
} from '../../index.ts'
import { serveTasks } from '../pool.ts'
import { loadTokeniser } from '../tokenisers.ts'

/** Last year's and this year's report, with what is known of this year's sentences where a corpus was searched. */
export interface Pair {
  readonly last: Report
  readonly current: Report
  readonly reuse?: Pick<Reuse, 'reports'>
}

/** Comparisons of some pairs, in their order. */
const tasks = {
  follow: (pairs: readonly Pair[]): readonly FollowUp[] =>
    pairs.map(({ last, current, reuse }) => followUp(last, current, reuse === undefined ? {} : { reuse })),
  align: async (input: {
    readonly pairs: readonly Pair[]
    readonly tokeniser: Tokeniser['id']
  }): Promise<readonly Alignment[]> => {
    const tokeniser = await loadTokeniser(input.tokeniser)
    return input.pairs.map(({ last, current }) => alignReports(last, current, { tokeniser }))
  },
}

export type PairTasks = typeof tasks

serveTasks(tasks)
