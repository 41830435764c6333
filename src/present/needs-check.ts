import type { Commitment } from '../model/follow-up.ts'

/** Whether a person should look: nothing found or only restated, unsure, or a decision whose evidence changed. */
export function needsCheck({ decidedBy, status, confidence, recheck }: Commitment): boolean {
  if (recheck !== undefined) return true
  if (decidedBy === 'reviewer' || status === 'untestable') return false
  return status === 'none' || status === 'restated' || confidence === 'low'
}
