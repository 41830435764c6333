import type { Figure } from './figures.ts'

/** A figure that does not follow from the others. */
export interface Miscount {
  /** What it was computed from and what was written, in any order. */
  readonly figures: readonly Figure[]
  /** 75/80=93.75% */
  readonly computed: string
  /** 95%; null where shares of a whole do not make 100. */
  readonly written: string | null
  /** The parts may leave something out on purpose. */
  readonly isDoubtful?: true
  /** Computed from figures of another sentence. */
  readonly isDistant?: true
}

/** The figure without its unit, scale kept: 3.2万. */
export function number({ said }: Figure): string {
  return /^[\d.,]+(?:万亿|亿|万|千|百)?/.exec(said)?.[0] ?? said.replace(/[\p{Script=Han}%()]$/u, '')
}

const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 }

/** A computed value in the scale that another figure is written in: 198000 beside 20.8万元 is 19.8万. */
export function inScaleOf(value: number, { said }: Figure): string {
  const scale = /^[\d.,]+(万亿|亿|万|千|百)/.exec(said)?.[1] ?? ''
  return `${Number((value / (scales[scale] ?? 1)).toPrecision(8))}${scale}`
}

/** Whether a percentage written may be the one computed: less than one unit of its last digit from the range; both ways of rounding pass. */
export function agrees(low: number, high: number, written: Figure): boolean {
  const unit = 10 ** -written.decimals
  return low - unit < exactly(written, 'high') && exactly(written, 'low') < high + unit
}

/** A percentage's own rounding is in the unit above; only 近, 约 and 超过 widen it. */
function exactly({ low, high, value, decimals }: Figure, side: 'low' | 'high'): number {
  const isRounding = high - low <= 10 ** -decimals * 1.01
  return isRounding ? value : { low, high }[side]
}

export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`
}
