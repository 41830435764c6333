import { type Figure, type Figured, anyFigure, figureAt, figuresBefore } from './figures.ts'
import { inScaleOf, type Miscount, number } from './miscount.ts'

const no = `[^${anyFigure.slice(1, -1)}.;,、]`
/** 办结95件,正在办理5件: what follows a figure, one after another. */
const list = new RegExp(`(?:${no}{1,12}${anyFigure}[)]?(?:[、,和及]|以及)?){2,30}`, 'gu')
const part = new RegExp(`(${no}{1,12})(${anyFigure})`, 'gu')
/** The last part is all that the others are not: 正在办理5件, 不合格6卷, 其他13件. */
const remainder = /(?:其他|其它|其余|剩余|尚未|未|失败|不属实|无效|正在|在办|待|不合格|不满意|不支持)[^的]{0,6}$/u
/** Two kinds that make a whole between them. */
const complements = [
  [/专职/, /兼职/],
  [/简易程序/, /(?:普通|一般)程序/],
  [/线上/, /线下/],
  [/来信/, /来访/],
  [/初信|初访|初次/, /重信|重访|重复/],
  [/城镇/, /农村/],
  [/男/, /女/],
  [/成功/, /失败|不成功/],
  [/按[时期]|及时/, /超[时期]|逾期/],
  [/复议/, /诉讼/],
  [/重大/, /一般/],
  [/集体|群体/, /个人|个体/],
] as const

/** Parts that leave nothing out – two kinds that make a whole, or one that is the rest – and do not come to the whole before them. */
export function findPartitions(figured: Figured, before: Figured | null): readonly Miscount[] {
  return [...figured.coded.matchAll(list)].flatMap((match) => {
    if (figured.coded.startsWith('等', match.index + match[0].length)) return []
    const parts = partsIn(figured, match[0])
    const own = figuresBefore(figured, match.index)[0]
    const distant = own === undefined && figured.coded.startsWith('其中') ? onlyWhole(before, parts) : null
    const whole = own ?? distant
    const all = whole === null ? parts : [{ figure: whole, label: '' }, ...parts]
    const found = rest(all) ?? complement(all) ?? []
    return distant === null ? found : found.map((one) => ({ ...one, isDistant: true as const }))
  })
}

/** The one figure of the sentence before in the parts' unit: 立案40件。其中，… */
function onlyWhole(before: Figured | null, [first]: readonly Labelled[]): Figure | null {
  const alike = before?.figures.filter((figure) => first !== undefined && isAlike(figure, first.figure)) ?? []
  return alike.length === 1 ? alike[0]! : null
}

interface Labelled {
  readonly figure: Figure
  readonly label: string
}

function partsIn(figured: Figured, words: string): readonly Labelled[] {
  return [...words.matchAll(part)].map((match) => ({ figure: figureAt(figured, match[2])!, label: match[1]! }))
}

/** A chain that ends in a rest: 受理48件,立案40件,结案38件,未结案2件. Right where some figure is the sum of all behind it. */
function rest(all: readonly Labelled[]): readonly Miscount[] | null {
  const end = all.findIndex(({ label }, i) => i >= 2 && remainder.test(label))
  if (end < 0) return null
  const figures = all.slice(0, end + 1).map(({ figure }) => figure)
  if (/其中|包括/.test(all[1]!.label)) return among(figures)
  const last = figures.at(-1)!
  const first = figures.findLastIndex((figure) => !isAlike(figure, last)) + 1
  const chain = figures.slice(first)
  if (chain.some((figure, i) => isSum(figure, chain.slice(i + 1)))) return null
  // Whichever figure comes nearest to the sum of all behind it was meant to be their whole.
  const [nearest] = chain
    .slice(0, -2)
    .map((whole, i) => ({ whole, parts: chain.slice(i + 1) }))
    .filter(({ whole, parts }) => isNear(whole, parts) && parts.every(({ value }) => value <= whole.value))
    .toSorted((x, y) => missOf(x.whole, x.parts) - missOf(y.whole, y.parts))
  return nearest === undefined ? null : [miscount(nearest.whole, nearest.parts)]
}

/** 评查案卷35卷,其中优秀19卷、合格8卷、不合格6卷. */
function among([whole, ...parts]: readonly Figure[]): readonly Miscount[] | null {
  const areParts = parts.every((figure) => isAlike(figure, whole!) && figure.value <= whole!.value)
  return !areParts || isSum(whole!, parts) || !isNear(whole!, parts) ? null : [miscount(whole!, parts)]
}

/** 调解员65名,其中专职38名、兼职29名. */
function complement(all: readonly Labelled[]): readonly Miscount[] | null {
  for (const [one, other] of complements) {
    const i = all.findIndex(({ label }) => one.test(label))
    const pair = all.slice(i, i + 2)
    const whole = all[i - 1]
    if (whole === undefined || pair.length < 2 || !other.test(pair[1]!.label)) continue
    const parts = pair.map(({ figure }) => figure)
    if (!parts.every((figure) => isAlike(figure, whole.figure) && figure.value <= whole.figure.value)) continue
    return isSum(whole.figure, parts) || !isNear(whole.figure, parts) ? null : [miscount(whole.figure, parts)]
  }
  return null
}

function isAlike(a: Figure, b: Figure): boolean {
  return a.unit === b.unit && a.unit !== '%' && a.kind === 'level' && !a.isEach
}

function isSum(whole: Figure, parts: readonly Figure[]): boolean {
  const of = (side: 'low' | 'high') => parts.reduce((sum, figure) => sum + figure[side], 0)
  return parts.length >= 2 && of('low') <= whole.high && whole.low <= of('high')
}

/** How far parts may miss their whole and still be meant to make it: 检查60家,发现问题15家,未整改2家 are no parts of 60. */
const farthest = 0.3

function isNear(whole: Figure, parts: readonly Figure[]): boolean {
  return missOf(whole, parts) <= farthest
}

/** How far the parts miss their whole, as a share of it. */
function missOf(whole: Figure, parts: readonly Figure[]): number {
  const sum = parts.reduce((total, { value }) => total + value, 0)
  return Math.abs(sum - whole.value) / whole.value
}

function miscount(whole: Figure, parts: readonly Figure[]): Miscount {
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const computed = `${parts.map(number).join('+')}=${inScaleOf(sum, whole)}`
  return { figures: [whole, ...parts], computed, written: whole.said }
}
