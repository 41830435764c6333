import type { Commitment, Finding, Status } from '../../src/index.ts'

/** What the reducer wants done outside; the store takes it out and does it. */
export type Effect =
  | { readonly kind: 'align'; readonly left: string; readonly right: string }
  | { readonly kind: 'topics'; readonly reports: readonly string[] }
  | { readonly kind: 'follow'; readonly last: string; readonly current: string; readonly isUrgent: boolean }
  | {
      readonly kind: 'decide'
      readonly commitment: Commitment
      readonly to: Status | null
      readonly reason: string
      /** Said once it is on disk. */
      readonly said: string
    }
  | { readonly kind: 'quit'; readonly exitCode: number }
  | {
      readonly kind: 'dismiss'
      readonly finding: Finding
      readonly to: 'dismissed' | null
      readonly reason: string
      readonly said: string
    }
  | { readonly kind: 'reload' }
  | { readonly kind: 'stop' }
  | Outside

/** Effects on the terminal itself and on other programs. */
export type Outside =
  | { readonly kind: 'copy'; readonly text: string; readonly said: string }
  | { readonly kind: 'print' }
  | { readonly kind: 'edit'; readonly file: string; readonly line: number }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'export' }
