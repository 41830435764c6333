import {
  alignReports,
  checkReports,
  type Comparison,
  findReuse,
  followUp,
  pairYears,
  type Report,
  withoutDismissed,
} from '../src/index.ts'
import { readDecisions } from '../src/io/decisions.ts'
import type { Call } from './call.ts'
import { decisionPath } from './decision-path.ts'
import { tokeniserOf } from './tokeniser.ts'

/**
 * Every stage's result for the reports read: reuse over all of them, alignment and follow-through for each two
 * consecutive years of a body, with the reviewer's decisions and dismissals of the first path's folder.
 *
 * @throws UserError where the tokeniser cannot be loaded
 */
export async function compare(call: Call, reports: readonly Report[]): Promise<Comparison> {
  const tokeniser = await tokeniserOf(call)
  const { decisions, dismissals } = await readDecisions(decisionPath(call.paths))
  const reuse = findReuse(reports)
  const pairs = pairYears(reports)
  return {
    reports,
    alignments: pairs.map(([last, current]) => alignReports(last, current, { tokeniser })),
    followUps: pairs.map(([last, current]) => followUp(last, current, { decisions, reuse })),
    reuse,
    findings: withoutDismissed(checkReports(reports), dismissals).open,
    tokeniser: tokeniser.id,
  }
}
