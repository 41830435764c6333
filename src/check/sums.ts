import { type Figure, type Figured, anyFigure, figureAt, figuresBefore } from './figures.ts'
import { inScaleOf, type Miscount, number } from './miscount.ts'

const F = anyFigure
/** 其中邻里纠纷23件、土地纠纷18件: parts one after another, of a whole before them. */
const among = new RegExp(
  `(其中|包括|分别为|分别是|即)[:,]?((?:[^${F.slice(1, -1)}.;、,()]{0,16}${F}[)]?(?:、|,|和|及|以及|;)?){2,30})`,
  'gu',
)
const part = new RegExp(`([^${F.slice(1, -1)}、,;)]{0,16})(${F})[)]?(、|,|和|及|以及|;)?`, 'gu')
/** 31件、普通程序9件,共40件: parts and their total. */
const together = new RegExp(
  `((?:[^${F.slice(1, -1)}.;,、]{1,16}${F}[、,和及]){2,30}|[^${F.slice(1, -1)}.;,、]{1,16}${F}[、和及][^${F.slice(1, -1)}.;,、]{1,16}${F}[,]?)(?:${F}|以上|合起来)?(?:共计|共有|共|合计|总计|累计)(?:开展|组织|召开|举办|完成|办理|受理|检查|发放|调解|化解){0,2}(${F})`,
  'gu',
)
const left = new RegExp(
  `(?:其余|剩余|余下|剩下|尚余|尚有|还有|正在办理|正在处理|正在调处|在办)(?:的)?[^${F.slice(1, -1)}.;,]{0,4}(${F})`,
  'gu',
)

/** Parts of these kinds overlap: 女性20名, 党员30名. */
const overlapping =
  /女|男|党员|学历|本科|大专|研究生|民族|岁|以上|以下|退役|返乡|新增|重点|持证|骨干|优秀|先后|一般|不含|包含|较大|重复|次数/

/** Parts that exceed their whole by more of it overlap (因私出境, 赴港澳台出境); a slip is smaller. */
const mostExcess = 0.3

/** Sums that do not come out: parts above their whole, totals that are not the sum, rests that are not the difference. */
export function findSums(figured: Figured): readonly Miscount[] {
  if (figured.figures.length < 3) return []
  return [
    ...(/其中|包括|分别|即/.test(figured.coded) ? partsAbove(figured) : []),
    ...(/共|合计|总计/.test(figured.coded) ? wrongTotals(figured) : []),
    ...wrongRests(figured),
  ]
}

function partsAbove(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(among)].flatMap((match) => {
    const whole = wholeBefore(figured, match.index, { list: match[2]!, within: match[1] === '其中' ? reach : 1 })
    const parts = whole === null ? [] : partsOf(figured, match[2]!, whole)
    if (whole === null || parts.length < 2 || parts.some(isOverlapping)) return []
    const isOpen = figured.coded.startsWith('等', match.index + match[0].length) || match[1] === '包括'
    const doubt = doubtOf(parts, whole, isOpen)
    if (doubt === null) return []
    const found = miscount(parts, whole, [whole])
    return [doubt === 'sure' ? found : { ...found, isDoubtful: true as const }]
  })
}

/** Whether parts exceed their whole, or leave out so little that they were meant to make it. */
function doubtOf(parts: readonly Part[], whole: Figure, isOpen: boolean): 'sure' | 'slight' | null {
  const excess = sum(parts, 'low') - whole.high
  const isSlight = excess > 0 && excess <= mostMissing * whole.value
  // Kinds of different sorts may overlap, but seldom by a few cases only.
  if (!isPartition(parts)) return isSlight ? 'slight' : null
  if (excess > 0) return excess <= mostExcess * whole.value ? 'sure' : null
  return !isOpen && isShort(parts, whole) ? 'slight' : null
}

/** Parts that leave this much of their whole, or less, were meant to make it: no reader names all kinds but a few cases. */
const mostMissing = 0.1

function isShort(parts: readonly Part[], whole: Figure): boolean {
  const missing = whole.low - sum(parts, 'high')
  return (
    missing > 0 && missing <= mostMissing * whole.value && whole.isExact && parts.every(({ figure }) => figure.isExact)
  )
}

/** How many figures back the whole may stand. */
const reach = 3

/** The nearest figure before the parts that is in the unit of the first of them and no less. */
function wholeBefore(figured: Figured, at: number, { list, within }: Search): Figure | null {
  const first = [...list].map((char) => figureAt(figured, char)).find((figure) => figure !== null)
  const near = figuresBefore(figured, at).slice(0, within)
  const whole = near.find(({ unit, value }) => unit === first?.unit && value >= first.value)
  return whole === undefined || whole.isEach || whole.unit === '%' ? null : whole
}

interface Search {
  readonly list: string
  /** In figures. */
  readonly within: number
}

function miscount(parts: readonly Part[], written: Figure, before: readonly Figure[]): Miscount {
  const figures = [...before, ...parts.map(({ figure }) => figure), written]
  const computed = `${parts.map(({ figure }) => number(figure)).join('+')}=${inScaleOf(sum(parts, 'value'), written)}`
  return { figures, computed, written: written.said }
}

interface Part {
  readonly figure: Figure
  readonly label: string
  /** The mark before it. */
  readonly mark: string
}

/** The run of parts in the whole's unit, up to the first of another. */
function partsOf(figured: Figured, list: string, whole: Figure): readonly Part[] {
  const parts: Part[] = []
  let mark = ''
  for (const match of list.matchAll(part)) {
    const figure = figureAt(figured, match[2])!
    if (/[较比\d]/.test(match[1]!) || (mark === ',' && parts.at(-1)!.mark === '、')) break
    if (figure.unit !== whole.unit || figure.kind !== whole.kind || figure.kind === 'change' || figure.isEach) break
    parts.push({ figure, label: match[1]!, mark })
    mark = match[3] ?? ''
  }
  return parts
}

/** Whether the parts are of one kind and apart: joined by 、 or 和, or all ending alike (…类, …案件). */
function isPartition(parts: readonly Part[]): boolean {
  if (parts.some(isOverlapping)) return false
  const isList = parts.slice(1).every(({ mark }) => mark === '、' || mark === '和' || mark === '及' || mark === '以及')
  const endings = new Set(parts.map(({ label }) => label.slice(-1)))
  return isList || endings.size === 1
}

function isOverlapping({ label }: Part): boolean {
  return overlapping.test(label) || label === ''
}

function wrongTotals(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(together)].flatMap((match) => {
    const total = figureAt(figured, match[2])!
    const parts = total.unit === '%' ? [] : partsOf(figured, match[1]!, total)
    const isWholeList = parts.length === [...match[1]!.matchAll(new RegExp(F, 'gu'))].length
    if (!isWholeList || parts.length < 2 || !isPartition(parts)) return []
    const tails = parts.map((_, i) => parts.slice(i)).filter((tail) => tail.length >= 2)
    const isRight = tails.some((tail) => sum(tail, 'low') <= total.high && total.low <= sum(tail, 'high'))
    return isRight ? [] : [miscount(parts, total, [])]
  })
}

function wrongRests(figured: Figured): readonly Miscount[] {
  return [...figured.coded.matchAll(left)].flatMap((match) => {
    const rest = figureAt(figured, match[1])!
    const before = figuresBefore(figured, match.index).filter(
      ({ unit, kind, isEach }) => unit === rest.unit && kind === 'level' && !isEach,
    )
    const [done, whole] = [before[0], before[1]]
    if (done === undefined || whole === undefined || whole.value < done.value || before.length > 4) return []
    const isRight = before.some((a) => before.some((b) => fits(a.low - b.high, a.high - b.low, rest)))
    const others = sumOf(before.filter((figure) => figure !== before.at(-1)))
    if (isRight || fits(before.at(-1)!.value - others, before.at(-1)!.value - others, rest)) return []
    return [
      {
        figures: [whole, done, rest],
        computed: `${number(whole)}-${number(done)}=${inScaleOf(whole.value - done.value, rest)}`,
        written: rest.said,
      },
    ]
  })
}

function fits(low: number, high: number, figure: Figure): boolean {
  return low <= figure.high && figure.low <= high
}

function sum(parts: readonly Part[], side: 'low' | 'value' | 'high'): number {
  return parts.reduce((total, { figure }) => total + figure[side], 0)
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((total, { value }) => total + value, 0)
}
