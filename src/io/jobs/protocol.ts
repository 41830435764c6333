import type { Alignment, Topics } from '../../model/alignment.ts'
import type { Finding } from '../../model/finding.ts'
import type { Decision, FollowUp, Planned } from '../../model/follow-up.ts'
import type { Report } from '../../model/report.ts'
import type { FoundReuse } from '../../model/reuse.ts'
import type { Tokeniser } from '../../model/tokeniser.ts'
import type { ReadFailure } from '../files.ts'

/** Work that is done beside the screen, in a thread of its own. */
export type Job =
  | { readonly kind: 'load'; readonly paths: readonly string[] }
  | { readonly kind: 'align'; readonly left: Report; readonly right: Report; readonly tokeniser: Tokeniser['id'] }
  | { readonly kind: 'topics'; readonly reports: readonly Report[] }
  | {
      readonly kind: 'follow'
      readonly last: Report
      readonly current: Report
      /** Lines of the decision file that may speak of the pair. */
      readonly decisions: readonly Decision[]
      /** Every item, or only what became of how many. */
      readonly wants: 'items' | 'counts'
    }

/** What a thread is told: a job, or to stop reading and go on with what was read. */
export type Request = Job | { readonly kind: 'stop' }

/** What is being done while a folder is opened. */
export type Stage = 'read' | 'parse' | 'reuse' | 'check'

/** What a thread says of its work; a job ends with `done` or `failed`. */
export type JobEvent =
  | {
      readonly kind: 'progress'
      readonly stage: Stage
      readonly done: number
      readonly total: number
      readonly elapsed: number
    }
  | {
      readonly kind: 'reports'
      readonly reports: readonly Report[]
      /** Ids of two consecutive years of a body. */
      readonly pairs: readonly (readonly [last: string, current: string])[]
      readonly failures: readonly ReadFailure[]
      /** False while more is being read. */
      readonly isWhole: boolean
    }
  | {
      readonly kind: 'reuse'
      readonly reuse: FoundReuse
      /** By id, the share (0–1) of a later report that the one before has not. */
      readonly changed: readonly (readonly [id: string, share: number])[]
    }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'alignment'; readonly alignment: Alignment }
  | { readonly kind: 'topics'; readonly topics: Topics }
  | { readonly kind: 'followUp'; readonly followUp: FollowUp }
  | { readonly kind: 'planned'; readonly planned: Planned }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }
