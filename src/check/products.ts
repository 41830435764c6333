import { type Figure, type Figured, anyFigure, figureAt, figuresBefore } from './figures.ts'
import { inScaleOf, type Miscount, number } from './miscount.ts'

const no = `[^${anyFigure.slice(1, -1)}.;]`
/** 培训班3期,每期120人,共培训360人; 11个村各开展讲座9场,共计99场. */
const times = new RegExp(
  `(${anyFigure})([\\p{Script=Han}()]{0,4}?),?(?:每([\\p{Script=Han}]{1,2}?)|各(?![类项级方地界种部单自]))${no}{0,10}?(${anyFigure}),?${no}{0,6}?(?:共计|合计|累计|总计|共)${no}{0,8}?(${anyFigure})`,
  'gu',
)
/** 平均每场150人次 */
const average = new RegExp(`平均每([\\p{Script=Han}]{1,2}?)${no}{0,6}?(${anyFigure})`, 'gu')

/** Totals that are not so many times so much, and averages that are not the total by the count, all in one sentence. */
export function findProducts(figured: Figured): readonly Miscount[] {
  if (figured.figures.length < 3 || !/每|各/.test(figured.coded)) return []
  return [...multiples(figured), ...averages(figured)]
}

function multiples(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(times)].flatMap((match) => {
    const [count, each, total] = [1, 4, 5].map((group) => figureAt(figured, match[group])!) as [Figure, Figure, Figure]
    const isCounted = match[3] === undefined || (count.said + match[2]!).includes(match[3])
    if (!isCounted || count.unit === '%' || each.unit !== total.unit || each.unit === count.unit || each.unit === '%')
      return []
    if (/^[(](?:含|不含|另)/.test(figured.coded.slice(match.index + match[0].length))) return []
    if (count.value < 2 || overlaps(count.low * each.low, count.high * each.high, total)) return []
    const computed = `${number(count)}×${number(each)}=${inScaleOf(count.value * each.value, total)}`
    return [{ figures: [count, each, total], computed, written: total.said }]
  })
}

function averages(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(average)].flatMap((match) => {
    const mean = figureAt(figured, match[2])!
    const before = figuresBefore(figured, match.index).filter(({ kind, unit }) => kind === 'level' && unit !== '%')
    const [count, ...counts] = before.filter(({ said }) => said.includes(match[1]!))
    const [total, ...totals] = before.filter(({ unit, value }) => unit === mean.unit && value >= mean.value)
    const isClear = counts.length === 0 && totals.length === 0 && count !== total
    if (count === undefined || total === undefined || !isClear || count.low <= 0) return []
    const rounding = 10 ** -mean.decimals
    if (overlaps(total.low / count.high - rounding, total.high / count.low + rounding, mean)) return []
    const computed = `${number(total)}/${number(count)}=${inScaleOf(Number((total.value / count.value).toFixed(2)), mean)}`
    return [{ figures: [count, total, mean], computed, written: mean.said }]
  })
}

function overlaps(low: number, high: number, figure: Figure): boolean {
  return low <= figure.high && figure.low <= high
}
