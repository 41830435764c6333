import {
  applyDecisions,
  checkReports,
  type Comparison,
  type FoundReuse,
  pairYears,
  type Report,
  reportsReuse,
  withoutDismissed,
} from '../src/index.ts'
import { readDecisions } from '../src/io/decisions.ts'
import { alignPairs, followPairs } from '../src/io/pairs/parallel.ts'
import { searchReuseOn } from '../src/io/reuse/parallel.ts'
import type { Call } from './call.ts'
import { decisionPath } from './decision-path.ts'
import { tokeniserOf } from './tokeniser.ts'

/**
 * Every stage's result for the reports read: reuse over all of them, alignment and follow-through for each two
 * consecutive years of a body, with the reviewer's decisions and dismissals of the first path's folder.
 *
 * @throws UserError where the tokeniser cannot be loaded
 */
export async function compare(call: Call, reports: readonly Report[]): Promise<Comparison<FoundReuse>> {
  const tokeniser = await tokeniserOf(call)
  const { decisions, dismissals } = await readDecisions(decisionPath(call.paths))
  const { jobs } = call.options
  const reuse = await searchReuseOn(reports, jobs)
  const pairs = pairYears(reports)
  const suggested = await followPairs(pairs, jobs, reportsReuse(reuse))
  return {
    reports,
    alignments: await alignPairs(pairs, jobs, tokeniser),
    followUps: suggested.map((pair) => applyDecisions(pair, decisions)),
    reuse,
    findings: withoutDismissed(checkReports(reports), dismissals).open,
    tokeniser: tokeniser.id,
  }
}
