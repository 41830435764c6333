import { folded } from '../text/fold.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'
import { gramsOf, matterOf } from './grams.ts'

/** A figure with what it is a figure of. */
export interface Measure {
  readonly quantity: Quantity
  /** What is measured, as matter: the words before the figure in its clause, or before it, and the noun after it. */
  readonly name: string
  /** The thing counted: the noun after the figure, or the last of its name. */
  readonly counted: string
  readonly grams: Uint32Array
  /** 新增200名 is what is added, 达到268名 what there is then; absent where the words do not say. */
  readonly of?: 'increase' | 'total'
  /** 受理213件, 排查210户: what came in, of which something is to become. */
  readonly isInput?: true
  /** What was done to so many: 整治45户; null where the words before do not say. */
  readonly deed: string | null
  /** 全部, 均: all of them, said without a figure. */
  readonly isWhole?: true
  /** 其中高新区增长46%: of a part. */
  readonly isPart?: true
  /** What it was reckoned from, where it does not stand in the text. */
  readonly shown?: string
}

/** Units that name or rank and set no target: 第九届, 三级, 80岁. */
const naming = new Set(['届', '级', '岁', '类', '度', '分', '线', '门', '层', '字'])
const nounLength = 16
/** Characters of it that name the thing counted. */
const countedLength = 4
const subjectLength = 24

/** What every figure has. */
const numeral =
  /[\d０-９]|[一二两三四五六七八九十百千]\s*[万亿个名位件场次处座家项条户起期所部份支人艘辆台架套间块本册亩吨轮批天栋幢]/u

/** The figures of a text with their names, in order. Figures in short quotations are names: “三项制度”. */
export function measuresOf(raw: string): readonly Measure[] {
  if (!numeral.test(raw)) return []
  const text = withoutNames(raw)
  const quantities = findQuantities(text).map((quantity) => ({ ...quantity, ...cutOf(text, quantity) }))
  const measures: Measure[] = []
  for (const [i, quantity] of quantities.entries()) {
    const figure = { quantity, before: quantities[i - 1], known: measures, i, quantities }
    const name = nameOf(text, figure)
    const noun = nounAfter(text, figure)
    const counted = noun === '' ? name.slice(-countedLength) : noun.slice(0, countedLength)
    const isAdded = quantity.kind === 'change' && quantity.sign > 0 && !/%|百分点|倍/u.test(quantity.unit)
    const grams = gramsOf(name)
    const deed = deedBefore(text, quantity)
    // 增加3人 is a number of people, that are added.
    if (isAdded) measures.push({ quantity: { ...quantity, kind: 'level' }, name, counted, grams, deed, of: 'increase' })
    else measures.push({ quantity, name, counted, grams, deed, ...sumOf(text, quantity), ...partOf(text, quantity) })
  }
  return measures
}

const increase = /(?:新(?![的型区城村旧])\p{Script=Han}|净增|再增|增加|增设)[\p{Script=Han}()、]{0,12}$/u
const total =
  /(?:增加?至|增加?到|扩大[到至]|发展[到至]|(?:总数|总量|总计|规模)(?:达到?|为)?|达到?|共有|现有|已有|累计(?:达到?|有)?)$/u

/** 压减开采量1.6亿立方米 is a change like 开采量压减1.6亿立方米. */
function cutOf(text: string, { span, kind, unit }: Quantity): Partial<Pick<Quantity, 'kind' | 'sign'>> {
  if (kind !== 'level' || unit === '%') return {}
  const before = text
    .slice(Math.max(0, span.start - 18), span.start)
    .split(/[，,；;。、]/u)
    .at(-1)!
  return /(?:压减|削减|减少)[^\d至到]{1,14}$/u.test(before) ? { kind: 'change', sign: -1 } : {}
}

const deedWord =
  /整治|整改|化解|办结|拆除|修复|改造|安装|培训|调解|查处|聘请|聘任|选派|创建|新建|建成|发放|举办|开展|绘制|打造|培育|引进|签约|招录|检查|督察|巡查/gu

/** The last deed in the words right before a figure, or in its clause. */
function deedBefore(text: string, { span }: Quantity): string | null {
  const before = text
    .slice(Math.max(0, span.start - 16), span.start)
    .split(/[，,；;。]/u)
    .at(-1)!
  return before.match(deedWord)?.at(-1) ?? null
}

function partOf(text: string, { span }: Quantity): Pick<Measure, 'isPart'> {
  const clause = text
    .slice(Math.max(0, span.start - 30), span.start)
    .split(/[，,；;。]/u)
    .at(-1)!
  return /^\s*其中/u.test(clause) ? { isPart: true } : {}
}

/** Whether a level is what came in, what is added or what there is. */
function sumOf(text: string, { span, kind }: Quantity): Pick<Measure, 'of' | 'isInput'> {
  if (kind !== 'level') return {}
  const before = folded(text.slice(Math.max(0, span.start - 18), span.start))
    .split(/[，,；;。]/u)
    .at(-1)!
  if (total.test(before)) return { of: 'total' }
  return increase.test(before) ? { of: 'increase' } : {}
}

/** The figures that set a target, with their names: no rank, no starting value, no size by which something is named. */
export function goalsOf(raw: string): readonly Measure[] {
  const measures = measuresOf(raw)
  if (measures.length === 0) return measures
  const text = withoutNames(raw)
  return measures.filter(({ quantity }) => {
    if (naming.has(quantity.unit) || isNamed(text, quantity)) return false
    const before = folded(text.slice(Math.max(0, quantity.span.start - 10), quantity.span.start))
    const after = folded(text.slice(quantity.span.end, quantity.span.end + 20))
    return !isStart(before, after) && (provides.test(before) || !isSize(quantity, after))
  })
}

/** 两项补贴, 三项制度: so they are called. */
function isNamed(text: string, { span, unit }: Quantity): boolean {
  return unit === '项' && /^[二两三四五]项/u.test(text.slice(span.start, span.end))
}

/** 由60%提高到75%: the first is where it starts from. */
function isStart(before: string, after: string): boolean {
  return /(?:由|从)[^，；。\d]{0,8}$/u.test(before) && /^[^，；。\d]{0,4}(?:到|至|为)/u.test(after)
}

/** Money to be given is a target, whatever it is for: 设立1000万元的资金 */
const provides = /(?:设立|安排|投入|筹集|筹措|落实|发放|贷款|投资)$/u

/** 10亿元以上项目35个, 投资1.4亿元的道路: the figure says which, not how many. */
function isSize({ unit }: Quantity, after: string): boolean {
  if (unit !== '%' && /^(?:以上|以下|以内)?的(?!目标|任务)/u.test(after)) return true
  if (/米|公里|吨|亩|公顷|千瓦/u.test(unit) && /^[\p{Script=Han}和、]{2,12}(?:项目|工程)/u.test(after)) return true
  if (
    /米|公里|吨|亩|公顷|千瓦/u.test(unit) &&
    /^[\p{Script=Han}]{2,16}(?:完工|竣工|建成|投产|投用|通车|开工|启用|完成核准|获批)/u.test(after)
  )
    return true
  return unit.endsWith('元') && /^(?:以上|以下)?(?:的)?[\p{Script=Han}]{1,6}\d/u.test(after)
}

/** Numerals in short quotations and titles out, character for character, so that offsets stay: “三项制度” counts nothing. */
export function withoutNames(text: string): string {
  return text.replace(/“[^”]{1,14}”|《[^》]{1,40}》/gu, (name) => name.replace(numeralsIn, '\u3000'))
}

const numeralsIn = /[\d０-９一二两三四五六七八九十百千万亿]/gu

interface Figure {
  readonly quantity: Quantity
  readonly before: Quantity | undefined
  readonly known: readonly Measure[]
  readonly quantities: readonly Quantity[]
  readonly i: number
}

function nameOf(text: string, figure: Figure): string {
  const { quantity, before } = figure
  const lead = text.slice(Math.max(before?.span.end ?? 0, quantity.span.start - subjectLength), quantity.span.start)
  const clauses = lead.split(/[，,；;。：:]/u)
  const own = subjectOf(clauses.at(-1)!)
  if (before?.unit === quantity.unit && someOf.test(lead)) return lastName(figure)
  const noun = /^%$|百分点/.test(quantity.unit) ? '' : nounAfter(text, figure)
  if (own.length + noun.length < 2) return distributed(text, figure) ?? inheritedName(clauses, figure)
  const isOfSame = lead.startsWith('、') && head.test(own)
  return (isOfSame ? lastName(figure).replace(head, '') : '') + own + noun
}

/** 45户中已整改31户: of the same. */
const someOf = /^\p{Script=Han}{0,4}中[，,]?(?:已|有)?\p{Script=Han}{0,4}$/u

/** The name of the figure before, or what the clause before speaks of. */
function inheritedName(clauses: readonly string[], figure: Figure): string {
  return lastName(figure) || subjectOf(clauses.at(-2) ?? '') || subjectOf(clauses.slice(0, -1).join(''))
}

function lastName({ known }: Figure): string {
  return known.at(-1)?.name ?? ''
}

/** What is measured of many things; after 、 it is of the thing named before: 橡胶加工产值…、增加值… */
const head = /(?:工业)?(?:产值|增加值|营业收入|收入|投资|总额|面积|产量|销售额)$/u

/** What follows a figure up to the next mark or figure: 21个城中村 */
function nounAfter(text: string, { quantity, i, quantities }: Figure): string {
  const end = Math.min(quantity.span.end + nounLength, quantities[i + 1]?.span.start ?? text.length)
  const rest = folded(text.slice(quantity.span.end, end))
    .replace(/\([^)]*\)?/gu, '')
    .split(/[，,；;。：:、]/u)[0]!
  // What stands between two figures after 和 is of the second.
  if (rest.startsWith('中') || (quantities[i + 1] !== undefined && /^[和与及]/u.test(rest))) return ''
  return matterOf(rest.replace(/^(?:以上|以下|以内|左右|上下|余|多)+/u, '').replace(counting, ''))
}

/** A、B分别为3户和5户: the name of the figure's own place in the list; null where nothing is distributed. */
function distributed(text: string, { quantity }: Figure): string | null {
  const start = text.lastIndexOf('分别', quantity.span.start)
  if (start < 0 || /[，,；;。]/u.test(text.slice(start, quantity.span.start))) return null
  const place = findQuantities(text.slice(start, quantity.span.start)).length
  const listed = text
    .slice(Math.max(0, start - 60), start)
    .split(/[；;。]/u)
    .at(-1)!
  const earlier = measuresOf(listed)
  if (earlier.length > 1) return earlier[place]?.name ?? null
  const parts = listed.split(/[，,]/u).filter((part) => part.trim() !== '')
  const members = parts.at(-1)?.split(/、|和|与|及/u) ?? []
  return members.length > 1 ? subjectOf(members[place] ?? '') : null
}

/** Words around a figure that say how it counts, not what. */
const counting =
  /完成|实现|达到|达|同比|比上年|较上年|比去年|年均|平均|增长|增幅|增速|增加|提高|上升|提升|下降|降低|减少|压缩|缩短|压减|控制|稳定|保持|维持|突破|超过|超额|不少于|不低于|不高于|不超过|至少|累计|共计|合计|其中|分别|(?<!人)均|力争|确保|争取|约|近|超|到|至|为|在|率先|新增|新建|净增|各|共|再|总计|预计|开展|举办|组织|召开|建成|建设|改造|整治|推进|签约|签订|引进|招引|培育|培养|打造|开设|设立|配备|聘请|招录|创成|创建|认定|发展|支持|财政|安排|落实|投入|办理|受理|查处|排查|处理|选派|摸排|先后|获评|已|成功|购置|添置|全覆盖|了|降|由|计划|总数|总量|占比|占|比重/gu

function subjectOf(text: string): string {
  // Synonyms first: 人均可支配收入 must be whole to be known.
  return matterOf(folded(text).replace(/\d+年|\d+月(?:底|份)?/gu, '')).replace(counting, '')
}
