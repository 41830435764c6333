import type { Language } from '../../model/language.ts'
import type { ReuseShares } from '../../model/reuse.ts'
import { reuseClassWords } from '../words.ts'

const classes = ['formula', 'template', 'copied', 'carried-over', 'original'] as const

/** Names of the share columns, in the order of `shareCells`. */
export function shareHeader(language: Language): readonly string[] {
  return classes.map((kind) => reuseClassWords[kind][language])
}

/** Shares in whole per cent, in the order of `shareHeader`. */
export function shareCells(shares: ReuseShares): readonly string[] {
  return classes.map((kind) => percent(shares[kind === 'carried-over' ? 'carriedOver' : kind]))
}

/** A share (0–1) in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
