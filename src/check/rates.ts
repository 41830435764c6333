import { type Figure, type Figured, anyFigure, figureAt, figuresBefore } from './figures.ts'
import { agrees, type Miscount, number, percent } from './miscount.ts'

const notFigure = `[^${anyFigure.slice(1, -1)}.;,]`
/** 办结率为95%: the rate's name without 率, and the figure. */
const named = new RegExp(
  `([\\p{Script=Han}]{2,8}?)(?:率|比率|比例)(?:均|约|近|已|已经)?(?:为|达到了?|达|是|超过|超|:)?(?:约|近)?(${anyFigure})`,
  'gu',
)
/** 8件中的6件,化解率75% */
const outOf = new RegExp(
  `(${anyFigure})[\\p{Script=Han}]{0,2}中(?:的|已?有)?(${anyFigure})(?:[\\p{Script=Han}]{1,14},|,)?(?:[\\p{Script=Han}]{2,8}率|占比?)(?:为|达到?)?(${anyFigure})`,
  'gu',
)
/** 占40.5亿元的85%, 完成年度目标4000人的105.8%. */
const ofWhole = new RegExp(
  `(占|完成|达到?|为)(?:了)?${notFigure}{0,14}(${anyFigure})(?:的)(?:约|近)?(${anyFigure})`,
  'gu',
)
/** 其中线上办件8580件,占比65% */
const share = new RegExp(
  `(${anyFigure})${notFigure}{0,6}[,(]?(?:约?占比(?:为|达|约)?|约?占(?:总数|总量|总额|全部[\\p{Script=Han}]{0,6}|总[\\p{Script=Han}]{1,4})?(?:的)?(?:约|近)?)(${anyFigure})`,
  'gu',
)

/** Rates that do not follow from a part and its whole in the sentence, or the whole in the sentence before. */
export function findRates(figured: Figured, before: Figured | null): readonly Miscount[] {
  if (figured.figures.every(({ unit }) => unit !== '%')) return []
  return [...namedRates(figured, before), ...ratesOutOf(figured), ...ratesOfWhole(figured), ...shares(figured)]
}

function namedRates(figured: Figured, before: Figured | null): readonly Miscount[] {
  return [...figured.coded.matchAll(named)].flatMap((match) => {
    const rate = rateAt(figured, match[2])
    const stem = match[1]!.slice(-4)
    if (rate === null || rate.value > 100 || ownBasis.test(match[1]!) || /均|分别/.test(match[0])) return []
    const earlier = levels(figuresBefore(figured, match.index))
    const part = earlier.find((figure) => counts(figure, stem) && !/应(?!诉)|需|总|共|未/.test(labelOf(figure))) ?? null
    if (part === null || reduction.test(stem)) return []
    const isWholeHere = (figure: Figure) => isWhole(figure, part) && !isSibling(figure, part, stem)
    const near = earlier.slice(0, reach).filter(isWholeHere)
    if (near.length > 0) return judge({ rate, part, wholes: near, others: earlier })
    const distant = before === null ? [] : levels(before.figures.toReversed()).filter(isWholeHere)
    return distant.length === 1
      ? judge({ rate, part, wholes: distant, others: distant }).map((one) => ({ ...one, isDistant: true as const }))
      : []
  })
}

/** Rates that are defined by more than the figures beside them. */
const ownBasis =
  /失业|就业|出生|死亡|增长|发病|覆盖|普及|入学|巩固|城镇化|城市化|贡献|参保|参合|开工|森林|绿化|利用|发案|破案|命中|收视|合格品|自然/
/** 精简率, 压减率: what is gone, not what is left. */
const reduction = /精简|压缩|压减|减少|下降|缩减|降低|削减|节约|节能/
/** How far back a whole may stand, in figures. */
const reach = 4

/** Whether a figure's words share most characters with the rate's name, the last one among them. */
function counts(figure: Figure, stem: string): boolean {
  const own = labelOf(figure)
  const shared = [...stem].filter((char) => own.includes(char)).length
  const isSameAct = acts.some((act) => stem.includes(act) && own.includes(act))
  return isSameAct || (shared >= 2 && shared * 2 >= stem.length && own.includes(stem.at(-1)!))
}

/** What is done, in a rate's name and before its part: 已整改196处,整改完成率. */
const acts =
  '整改 办结 化解 调解 调处 结案 审查 回收 采纳 答复 回复 销号 处置 查处 执结 履行 签约 到会 出庭 参训 参考'.split(' ')

/** Another figure of the rate's own kind (参保26.5万人, 参保4.5万人), no whole: unless the part alone is said to be done. */
function isSibling(figure: Figure, part: Figure, stem: string): boolean {
  const isDue = /应(?!诉)|需|总|共/.test(labelOf(figure))
  const isDone = /成功|已|完成|按期|及时|实际|当场/
  const isStep = isDone.test(labelOf(part)) && !isDone.test(labelOf(figure))
  return labelOf(figure).includes(stem) && !isDue && !isStep
}

/** The last words of a label: 其中持证, 成功调解. */
function labelOf({ label }: Figure): string {
  return label.slice(-8)
}

function ratesOutOf(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(outOf)].flatMap((match) => {
    const [whole, part, rate] = [figureAt(figured, match[1])!, figureAt(figured, match[2])!, rateAt(figured, match[3])]
    return rate === null || !isWhole(whole, part) || follows(part, whole, rate) ? [] : [miscount(part, whole, rate)]
  })
}

function ratesOfWhole(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(ofWhole)].flatMap((match) => {
    const whole = figureAt(figured, match[2])!
    const rate = rateAt(figured, match[3])
    if (rate === null || whole.kind !== 'level') return []
    const parts = levels(figuresBefore(figured, match.index)).filter(({ unit }) => unit === whole.unit)
    const [part] = parts
    if (part === undefined || parts.some((one) => follows(one, whole, rate))) return []
    return [miscount(part, whole, rate)]
  })
}

function shares(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(share)].flatMap((match) => {
    const part = figureAt(figured, match[1])!
    const rate = rateAt(figured, match[2])
    if (rate === null || part.kind !== 'level') return []
    const earlier = levels(figuresBefore(figured, match.index))
    const wholes = earlier.filter((figure) => isWhole(figure, part))
    return wholes.length === 0 ? [] : judge({ rate, part, wholes, others: [part, ...earlier] })
  })
}

interface Claim {
  readonly rate: Figure
  readonly part: Figure
  /** Nearest first. */
  readonly wholes: readonly Figure[]
  readonly others: readonly Figure[]
}

/** A miscount where no reading of the figures gives the rate: part or any other over a whole, over what is left of a whole, or sums. */
function judge({ rate, part, wholes, others }: Claim): readonly Miscount[] {
  const same = others.filter(({ unit }) => unit === part.unit)
  const isRight = wholes.some((whole) => {
    if (same.some((one) => one !== whole && follows(one, whole, rate))) return true
    return same.some((one) => one !== whole && one !== part && isReading({ part, whole, rate }, one))
  })
  return isRight ? [] : [miscount(part, wholes[0]!, rate)]
}

function follows(part: Figure, whole: Figure, rate: Figure): boolean {
  return whole.low > 0 && agrees((100 * part.low) / whole.high, (100 * part.high) / whole.low, rate)
}

/** 受理96件,不予受理6件,审结84件: 84/(96-6); or two parts together over the whole. */
function isReading({ part, whole, rate }: Fraction, other: Figure): boolean {
  const rest = whole.value - other.value
  const ofRest = (100 * part.value) / rest
  const both = (100 * (part.value + other.value)) / whole.value
  return (rest > 0 && rest >= part.value && agrees(ofRest, ofRest, rate)) || (both <= 100 && agrees(both, both, rate))
}

interface Fraction {
  readonly part: Figure
  readonly whole: Figure
  readonly rate: Figure
}

function rateAt(figured: Figured, char: string | undefined): Figure | null {
  const rate = figureAt(figured, char)
  return rate !== null && rate.unit === '%' ? rate : null
}

function levels(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ kind, isEach, unit }) => kind === 'level' && !isEach && unit !== '%')
}

function isWhole(figure: Figure, part: Figure): boolean {
  return figure !== part && figure.unit === part.unit && figure.value >= part.value && figure.value > 0
}

function miscount(part: Figure, whole: Figure, rate: Figure): Miscount {
  const computed = `${number(part)}/${number(whole)}=${percent((100 * part.value) / whole.value)}`
  return { figures: [whole, part, rate], computed, written: rate.said }
}
