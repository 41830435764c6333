import { type Figure, type Figured, anyFigure, figureAt } from './figures.ts'
import type { Miscount } from './miscount.ts'

const no = `[^${anyFigure.slice(1, -1)}.;,、]`
/** “满意”占70.5%,“基本满意”占21.2%,“不满意”占13.3%: three or more shares in a row. */
const row = new RegExp(
  `(?:${no}{1,14}(?:占比?|占总[\\p{Script=Han}]{1,3}|的比例为)(?:约|为|达)?${anyFigure}[)]?[,、;和]?){3,30}`,
  'gu',
)
const one = new RegExp(`(${no}{1,14})(${anyFigure})`, 'gu')
/** Kinds that one may be of at the same time. */
const overlapping = /女|党员|以上|以下|学历|少数民族|退役|重点|比重|率/
/** The last is all that the others are not. */
const remainder = /其他|其它|其余|不满意|不合格|未/
/** Shares further from 100 than this are of different wholes. */
const farthest = 12

/** Three or more shares of one whole that come to more than 100, or, the last being the rest, to less. */
export function findShares(figured: Figured): readonly Miscount[] {
  if (figured.figures.length < 3 || !figured.coded.includes('占')) return []
  return [...figured.coded.matchAll(row)].flatMap((match) => {
    const parts = [...match[0].matchAll(one)].map(([, label, char]) => ({
      label: label!,
      figure: figureAt(figured, char)!,
    }))
    if (parts.some(({ label, figure }) => figure.unit !== '%' || overlapping.test(label))) return []
    const figures = parts.map(({ figure }) => figure)
    const total = figures.reduce((sum, { value }) => sum + value, 0)
    const isWhole = remainder.test(parts.at(-1)!.label)
    const excess = total - 100
    const isOff = excess > slackOf(figures) || (isWhole && excess < -slackOf(figures))
    if (!isOff || Math.abs(excess) > farthest) return []
    const computed = `${figures.map(({ said }) => said).join('+')}=${Number(total.toFixed(2))}%`
    return [{ figures, computed, written: null }]
  })
}

/** What rounding alone may come to. */
function slackOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, { decimals }) => sum + 0.5 * 10 ** -decimals, 0) + 1e-6
}
