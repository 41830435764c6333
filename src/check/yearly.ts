import { type Figure, type Figured, figuresBefore } from './figures.ts'
import { agrees, type Miscount, number, percent } from './miscount.ts'

/** A year by its number or by how it stands to this one. */
const named = /(?:(20\d\d)年|(去年|上年|上一年)|(今年|本年|本年度|当年))[^,.;]*$/u
/** 同比增长31%, behind the figures of two years. */
const change =
  /(?:同比|较上年同?期?|比上年同?期?|较去年同?期?|比去年同?期?|环比)?(增长|增加|上升|提高|下降|减少|降低)了?([\ue000-\uf8ff])/gu

interface Dated {
  readonly figure: Figure
  /** The year it is of; last year is 0, this year 1, where no number says. */
  readonly year: number
}

/** Growth from one year's figure to another's, each named with its year: 2022年受理38件,2023年受理46件,增长31%. */
export function findYearly(figured: Figured, before: readonly Figured[]): readonly Miscount[] {
  if (!/增长|增加|上升|提高|下降|减少|降低/.test(figured.coded) || /年均|分别|平均/.test(figured.coded)) return []
  return [...figured.coded.matchAll(change)].flatMap((match) => {
    const rate = figured.figures[match[2]!.charCodeAt(0) - 0xe000]
    if (rate?.unit !== '%' || /[比较]/.test(figured.coded.slice(Math.max(0, match.index - 12), match.index))) return []
    const own = figuresBefore(figured, match.index)
    const dated = [...datedOf(figured, own), ...before.flatMap((one) => datedOf(one, one.figures.toReversed()))]
    const now = own.find(({ kind, unit, isEach }) => kind === 'level' && unit !== '%' && !isEach)
    const nowYear = dated.find(({ figure }) => figure === now)?.year ?? null
    if (now === undefined || nowYear === null) return []
    const bases = dated.filter(({ figure, year }) => figure.unit === now.unit && isYearBefore(year, nowYear))
    const [base] = bases
    if (base === undefined || bases.length > 1) return []
    return judge({ base: base.figure, now, rate, isFall: /下降|减少|降低/.test(match[1]!) }, own.includes(base.figure))
  })
}

function isYearBefore(year: number, now: number): boolean {
  return (year === 0 && now === 1) || (year > 1 && year === now - 1)
}

/** Figures with a year before them in their clause; one without takes none. */
function datedOf({ passage }: Figured, figures: readonly Figure[]): readonly Dated[] {
  return figures.flatMap((figure) => {
    if (figure.kind !== 'level' || figure.unit === '%') return []
    const match = named.exec(passage.text.slice(Math.max(0, figure.start - 30), figure.start))
    if (match === null) return []
    return [{ figure, year: match[1] === undefined ? (match[2] === undefined ? 1 : 0) : Number(match[1]) }]
  })
}

interface Grown {
  readonly base: Figure
  readonly now: Figure
  readonly rate: Figure
  readonly isFall: boolean
}

function judge({ base, now, rate, isFall }: Grown, isHere: boolean): readonly Miscount[] {
  if (base.low <= 0) return []
  const sign = isFall ? -1 : 1
  const ends = [100 * (now.low / base.high - 1) * sign, 100 * (now.high / base.low - 1) * sign].toSorted(
    (a, b) => a - b,
  )
  if (agrees(ends[0]!, ends[1]!, rate)) return []
  const [more, less] = isFall ? [base, now] : [now, base]
  const computed = `(${number(more)}-${number(less)})/${number(base)}=${percent(100 * (now.value / base.value - 1) * sign)}`
  const found = { figures: isHere ? [now, base, rate] : [base, now, rate], computed, written: rate.said }
  return [isHere ? found : { ...found, isDistant: true }]
}
