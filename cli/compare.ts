import {
  alignReports,
  checkReports,
  type Comparison,
  findReuse,
  followUp,
  pairYears,
  type Report,
} from '../src/index.ts'
import { readDecisions } from '../src/io/decisions.ts'
import type { Call } from './call.ts'
import { decisionPath } from './decision-path.ts'
import { tokeniserOf } from './tokeniser.ts'

/**
 * Every stage's result for the reports read: reuse over all of them, alignment and follow-through for each two
 * consecutive years of a body, with the reviewer's decisions of the first path's folder.
 *
 * @throws UserError where the tokeniser cannot be loaded
 */
export async function compare(call: Call, reports: readonly Report[]): Promise<Comparison> {
  const tokeniser = await tokeniserOf(call)
  const { decisions } = await readDecisions(decisionPath(call.paths))
  const reuse = findReuse(reports)
  const pairs = pairYears(reports)
  return {
    reports,
    alignments: pairs.map(([last, current]) => alignReports(last, current, { tokeniser })),
    followUps: pairs.map(([last, current]) => followUp(last, current, { decisions, reuse })),
    reuse,
    findings: checkReports(reports),
    tokeniser: tokeniser.id,
  }
}
