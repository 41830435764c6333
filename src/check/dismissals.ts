import type { Dismissal, Finding } from '../model/finding.ts'

/** A finding a reviewer said is none, with what was said. */
export interface DismissedFinding {
  readonly finding: Finding
  readonly dismissal: Dismissal
}

/** Findings apart: those still open, and those dismissed. The last word on a finding counts. */
export function withoutDismissed(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { readonly open: readonly Finding[]; readonly dismissed: readonly DismissedFinding[] } {
  const last = new Map(dismissals.map((dismissal) => [dismissal.finding, dismissal]))
  const open: Finding[] = []
  const dismissed: DismissedFinding[] = []
  for (const finding of findings) {
    const dismissal = last.get(finding.id)
    if (dismissal?.to === 'dismissed') dismissed.push({ finding, dismissal })
    else open.push(finding)
  }
  return { open, dismissed }
}
