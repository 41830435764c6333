import type { Quantity } from '../text/quantities.ts'
import type { Passage } from './reading.ts'

/** A figure of a passage with the range its wording allows: 430余 is 430–440, 3.2万 is 3.15–3.25万. */
export interface Figure {
  /** In the passage's folded text, unit included. */
  readonly start: number
  readonly end: number
  readonly value: number
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly kind: Quantity['kind']
  readonly sign: Quantity['sign']
  readonly isEach: boolean
  /** Neither rounded nor about. */
  readonly isExact: boolean
  /** Decimals as written: 92.2% has one. */
  readonly decimals: number
  /** As written, unit included. */
  readonly said: string
  /** The words between the last figure or mark and this one; where there are none, those behind it: 27名成绩合格. */
  readonly label: string
}

/** A passage with its figures, and its text with one private-use character for each. */
export interface Figured {
  readonly passage: Passage
  readonly figures: readonly Figure[]
  readonly coded: string
}

/** First of the private-use characters; figure n is `codes + n`. */
const codes = 0xe000
/** As many as there are private-use characters. */
const mostFigures = 0x1900
/** In a pattern: any figure. */
export const anyFigure = '[\\ue000-\\uf8ff]'

/** What one text's figures are, in order. Ranges (3-5次) are left out: they have no one value. */
export function figuredOf(passage: Passage): Figured {
  const { text, quantities } = passage
  const figures = quantities.slice(0, mostFigures).flatMap((quantity) => {
    const { start } = quantity.span
    return /\d[-~—至到]$/.test(text.slice(Math.max(0, start - 2), start)) ? [] : [figureOf(text, quantity)]
  })
  return { passage, figures, coded: codedWith(text, figures) }
}

/** The figure a private-use character of `coded` stands for. */
export function figureAt({ figures }: Figured, char: string | undefined): Figure | null {
  return char === undefined ? null : (figures[char.charCodeAt(0) - codes] ?? null)
}

/** Figures a rule looks back at. */
const lookBack = 40

/** The figures before an offset of `coded`, nearest first. */
export function figuresBefore({ figures, coded }: Figured, at: number): readonly Figure[] {
  let i = at - 1
  while (i >= 0 && !isCode(coded.charCodeAt(i))) i--
  const count = i < 0 ? 0 : coded.charCodeAt(i) - codes + 1
  return figures.slice(Math.max(0, count - lookBack), count).toReversed()
}

function isCode(unit: number): boolean {
  return unit >= codes && unit < codes + mostFigures
}

function codedWith(text: string, figures: readonly Figure[]): string {
  let coded = ''
  let at = 0
  for (const [n, figure] of figures.entries()) {
    coded += text.slice(at, figure.start) + String.fromCharCode(codes + n)
    at = figure.end
  }
  return coded + text.slice(at)
}

/** Units of what is measured, not counted: a whole number of them is rounded. */
const measured = /^(?:元|美元|米|公里|平方公里|平方米|立方米|亩|公顷|吨|公斤|斤|千瓦|小时|度)$/
const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 }

function figureOf(text: string, { span, ...quantity }: Quantity): Figure {
  const said = text.slice(span.start, span.end)
  const digits = /^[\d.,]*/.exec(said)![0].replaceAll(',', '')
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const scale = scales[/^[\d.,]+[余多]?(万亿|亿|万|千(?![克米瓦])|百(?!分))/.exec(said)?.[1] ?? ''] ?? 1
  const isRounded = decimals > 0 || scale > 1 || measured.test(quantity.unit)
  const about = aboutOf(text, { span, ...quantity })
  return {
    start: span.start,
    end: span.end,
    value: quantity.value,
    ...rangeOf({ value: quantity.value, step: scale * 10 ** -decimals, digits, isRounded, about }),
    unit: quantity.unit,
    kind: quantity.kind,
    sign: quantity.sign,
    isEach: quantity.isEach,
    isExact: !isRounded && about === 'exact',
    decimals,
    said,
    label: labelAt(text, span),
  }
}

function labelAt(text: string, { start, end }: Quantity['span']): string {
  const before = /[\p{Script=Han}"()]{0,14}$/u.exec(text.slice(Math.max(0, start - 14), start))![0]
  return before === '' ? (/^[\p{Script=Han}]{1,8}(?=[,、;.])/u.exec(text.slice(end, end + 9))?.[0] ?? '') : before
}

type About = 'exact' | 'about' | 'over' | 'under'

function aboutOf(text: string, { span, bound }: Quantity): About {
  const said = text.slice(span.start, span.end)
  const before = text.slice(Math.max(0, span.start - 4), span.start)
  const after = text.slice(span.end, span.end + 3)
  if (/[余多]/.test(said) || /^(?:余|多|以上|及以上)/.test(after) || /(?:超过?|逾|突破|不少于|不低于)$/.test(before))
    return 'over'
  if (/(?:近|不足|不到|接近)$/.test(before)) return 'under'
  if (/^(?:左右|上下)/.test(after) || /(?:约|大约|约为)$/.test(before)) return 'about'
  return bound === 'at-most' && /^(?:以内|以下)/.test(after) ? 'under' : 'exact'
}

interface Written {
  readonly value: number
  /** Of the last digit written. */
  readonly step: number
  readonly digits: string
  readonly isRounded: boolean
  readonly about: About
}

function rangeOf({ value, step, digits, isRounded, about }: Written): { readonly low: number; readonly high: number } {
  const zeros = /0*$/.exec(digits.includes('.') ? '' : digits)![0].length
  const lead = step * 10 ** Math.min(zeros, Math.max(0, digits.length - 1))
  if (about === 'over') return { low: value, high: value + lead }
  if (about === 'under') return { low: value - lead, high: value }
  if (about === 'about')
    return { low: value - Math.max(lead / 2, value * 0.05), high: value + Math.max(lead / 2, value * 0.05) }
  return isRounded ? { low: value - 0.5 * step, high: value + 0.5 * step } : { low: value, high: value }
}
