import type { Alignment } from './alignment.ts'
import type { Finding } from './finding.ts'
import type { FollowUp } from './follow-up.ts'
import type { Report } from './report.ts'
import type { FoundReuse, Reuse } from './reuse.ts'
import type { Tokeniser } from './tokeniser.ts'

/** What we produce of a corpus (对照): every stage's result beside the reports it speaks of; reuse told in full, or as found. */
export interface Comparison<Shared extends Reuse | FoundReuse = Reuse> {
  /** By body, then year. */
  readonly reports: readonly Report[]
  /** One for each two consecutive years of a body. */
  readonly alignments: readonly Alignment[]
  /** One for each two consecutive years of a body. */
  readonly followUps: readonly FollowUp[]
  readonly reuse: Shared
  readonly findings: readonly Finding[]
  readonly tokeniser: Tokeniser['id']
}
