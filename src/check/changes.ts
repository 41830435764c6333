import { type Figure, type Figured, anyFigure, figureAt, figuresBefore } from './figures.ts'
import { agrees, inScaleOf, type Miscount, number, percent } from './miscount.ts'

const no = `[^${anyFigure.slice(1, -1)}.;]`
const up = '增加|增长|上升|提高|提升|扩大|增收|多|净增'
const down = '减少|下降|降低|回落|缩短|压缩|压减|缩减|少'
/** What is compared with its base: 比上年的185条增加35条,增长20%. */
const fromBase = new RegExp(
  `(?:比|较)((?:(?!${up}|${down})${no}){1,16}?)(${anyFigure})${no}{0,3}?(${up}|${down})(?:了|约|近|到|至|超过|达)?(${anyFigure})(?:[,、]?(?:同比)?(?:${up}|${down}|增幅|降幅|增速)(?:了|约|近|达|为|超过)?(${anyFigure}))?`,
  'gu',
)
/** 由28万元增加到35万元,增长25% */
const fromTo = new RegExp(
  `(?:由|从)(${no}{0,14}?)(${anyFigure})[,]?${no}{0,6}?(?:${up}|${down}|升|降|增|减|调)(?:到|至|为)了?(?:20\\d\\d年的?|今年的?|目前的?)?(?:约|近)?(${anyFigure})[,]?${no}{0,6}?(${up}|${down}|增幅|降幅)(?:了|约|近|达|为|超过)?(${anyFigure})`,
  'gu',
)
/** 2310件,同比增加210件,增长10% */
const byAmount = new RegExp(
  `(${anyFigure})${no}{0,6},?(?:同比|比上年同?期?|较上年同?期?|比去年同?期?|较去年同?期?|比20\\d\\d年|较20\\d\\d年)(${up}|${down})(?:了|约)?(${anyFigure})[,、]?(?:同比)?(?:${up}|${down}|增幅|降幅|增速)(?:了|约|近|达|为)?(${anyFigure})`,
  'gu',
)
/** 年均增长, 分别增长: of each year, or of several figures. */
const spread = /均|分别|各|递增/
/** Figures at constant prices or of a changed scope grow otherwise than they divide. */
const otherBasis = /生产总值|gdp|增加值|可比|不变价|同口径|剔除|扣除|实际增长|按.{0,6}口径/

/** Differences and growth that do not follow from the two figures compared. */
export function findChanges(figured: Figured, before: readonly Figured[]): readonly Miscount[] {
  if (figured.figures.length < 2 || !/[比较由从]/.test(figured.coded)) return []
  return [...comparisons(figured, before), ...ranges(figured), ...amounts(figured)]
}

function comparisons(figured: Figured, before: readonly Figured[]): readonly Miscount[] {
  return [...figured.coded.matchAll(fromBase)].flatMap((match) => {
    const [base, change] = [figureAt(figured, match[2])!, figureAt(figured, match[4])!]
    const further = figureAt(figured, match[5])
    if (spread.test(match[0])) return []
    const found = compared(figured, before, { at: match.index, base, change, isFall: new RegExp(down).test(match[3]!) })
    if (found.length > 0 || further === null || isRate(change) || !isSame(change, base)) return found
    return rateOfChange(base, change, further)
  })
}

interface Comparison {
  /** Where it begins in the coded text. */
  readonly at: number
  readonly base: Figure
  readonly change: Figure
  readonly isFall: boolean
}

/** This year's figure is one before, in the base's unit; where the sentence has none, of the sentence before, or the only one of those further back. */
function compared(
  figured: Figured,
  before: readonly Figured[],
  { at, base, change, isFall }: Comparison,
): readonly Miscount[] {
  const isNow = (figure: Figure) => isSame(figure, base) && !figure.isEach
  const own = figuresBefore(figured, at).filter(isNow)
  if (own.length > 0 || before.length === 0 || base.unit === '%') return changeFrom(own, { base, change, isFall })
  const [nearest, ...further] = before.map((one) => one.figures.filter(isNow).toReversed())
  const others = further.flat()
  const distant = nearest!.length > 0 ? nearest! : others.length === 1 ? others : []
  return changeFrom(distant, { base, change, isFall }).map((one) => ({ ...one, isDistant: true as const }))
}

function changeFrom(nows: readonly Figure[], comparison: Omit<Comparison, 'at'>): readonly Miscount[] {
  const { base, change, isFall } = comparison
  const [now] = nows
  if (now === undefined) return []
  if (isRate(change)) {
    if (base.unit === '%' || nows.some((one) => grows(one, comparison))) return []
    return [growth(now, comparison)]
  }
  if (!isSame(change, base) && !(base.unit === '%' && change.unit === '个百分点')) return []
  if (nows.some((one) => differs(one, comparison))) return []
  const [more, less] = isFall ? [base, now] : [now, base]
  return [
    {
      figures: [now, base, change],
      computed: `${number(more)}-${number(less)}=${inScaleOf(more.value - less.value, change)}`,
      written: change.said,
    },
  ]
}

function ranges(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(fromTo)].flatMap((match) => {
    const [base, now, change] = [2, 3, 5].map((group) => figureAt(figured, match[group])!) as [Figure, Figure, Figure]
    return spread.test(match[0]) || !isSame(base, now)
      ? []
      : changeFrom([now], { base, change, isFall: now.value < base.value })
  })
}

function amounts(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(byAmount)].flatMap((match) => {
    const [now, amount, rate] = [
      figureAt(figured, match[1])!,
      figureAt(figured, match[3])!,
      figureAt(figured, match[4])!,
    ]
    if (!isRate(rate) || isRate(amount) || !isSame(now, amount)) return []
    const sign = new RegExp(down).test(match[2]!) ? -1 : 1
    const [low, high] = [
      now.low - sign * (sign > 0 ? amount.high : amount.low),
      now.high - sign * (sign > 0 ? amount.low : amount.high),
    ]
    if (low <= 0 || agrees((100 * amount.low) / high, (100 * amount.high) / low, rate)) return []
    const base = now.value - sign * amount.value
    const computed = `${number(amount)}/(${number(now)}${sign > 0 ? '-' : '+'}${number(amount)})=${percent((100 * amount.value) / base)}`
    return [{ figures: [now, amount, rate], computed, written: rate.said }]
  })
}

function rateOfChange(base: Figure, change: Figure, rate: Figure): readonly Miscount[] {
  if (!isRate(rate) || base.low <= 0 || agrees((100 * change.low) / base.high, (100 * change.high) / base.low, rate))
    return []
  const computed = `${number(change)}/${number(base)}=${percent((100 * change.value) / base.value)}`
  return [{ figures: [base, change, rate], computed, written: rate.said }]
}

function grows(now: Figure, { base, change: rate, isFall }: Omit<Comparison, 'at'>): boolean {
  if (base.low <= 0) return true
  const [low, high] = [100 * (now.low / base.high - 1), 100 * (now.high / base.low - 1)]
  return isFall ? agrees(-high, -low, rate) : agrees(low, high, rate)
}

function growth(now: Figure, { base, change: rate, isFall }: Omit<Comparison, 'at'>): Miscount {
  const value = 100 * (now.value / base.value - 1)
  const change = isFall ? `(${number(base)}-${number(now)})` : `(${number(now)}-${number(base)})`
  return {
    figures: [now, base, rate],
    computed: `${change}/${number(base)}=${percent(isFall ? -value : value)}`,
    written: rate.said,
  }
}

function differs(now: Figure, { base, change, isFall }: Omit<Comparison, 'at'>): boolean {
  const [low, high] = isFall ? [base.low - now.high, base.high - now.low] : [now.low - base.high, now.high - base.low]
  return low - 1e-9 <= change.high && change.low <= high + 1e-9
}

function isRate({ unit }: Figure): boolean {
  return unit === '%'
}

function isSame(a: Figure, b: Figure): boolean {
  return a.unit === b.unit
}

/** Whether growth in this text is none of the two figures' quotient. */
export function hasOtherBasis(text: string): boolean {
  return otherBasis.test(text)
}
