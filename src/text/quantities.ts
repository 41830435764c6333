import type { Span } from '../model/span.ts'
import { fold } from './fold.ts'
import { numeralValue } from './numerals.ts'

/** A figure with its unit, as it stands in a text. */
export interface Quantity {
  /** The figure and its unit, in the text searched. */
  readonly span: Span
  /** In the base unit: 万元 and 亿元 in 元, 万亩 in 亩. Of a range the lower end. */
  readonly value: number
  /** The upper end of a range (3—5个); else the value. */
  readonly upper: number
  /** Canonical: 起 and 宗 are 件, 名 and 位 are 人; 人次 is not 人. */
  readonly unit: string
  /** A level (3800亩), a share of a whole (95%) or a change (增长8.1%). */
  readonly kind: 'level' | 'share' | 'change'
  /** -1 where the change is a fall. */
  readonly sign: 1 | -1
  readonly bound: 'exact' | 'at-least' | 'at-most' | 'about'
  /** 每村3名: of each. */
  readonly isEach: boolean
}

const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 }

/** Units with what they count as: first the canonical name, then its other names. */
const unitNames: readonly (readonly string[])[] = [
  ['%', '％', '个百分点', '百分点'],
  ['‰'],
  ['元'],
  ['美元'],
  ['人次', '人（次）', '人(次)'],
  ['人', '名', '位'],
  ['户次'],
  ['家次'],
  ['户'],
  ['件', '起', '宗', '例', '案'],
  ['场', '场次', '场（次）', '堂', '讲'],
  ['次', '轮', '批次', '趟', '批'],
  ['期', '班次'],
  ['个', '处', '座', '所', '家', '只'],
  ['个工作日', '工作日'],
  ['天', '日'],
  ['小时', '学时', '课时'],
  ['分钟'],
  ['公里', '千米'],
  ['平方公里'],
  ['平方米'],
  ['立方米'],
  ['米'],
  ['公顷'],
  ['亩'],
  ['吨'],
  ['公斤', '千克'],
  ['斤'],
  ['千瓦'],
  ['微克/立方米'],
  ['项', '宗地'],
  ['条', '款'],
  ['份', '册', '本', '卷'],
  ['部', '台', '套', '辆', '架', '艘'],
  ['块', '面', '张', '幅', '盏', '根'],
  ['支', '队'],
  ['篇'],
  ['字'],
  ['株', '棵'],
  ['头', '羽'],
  ['岁'],
  ['分'],
  ['倍'],
  ['度'],
  ['镇', '村', '类', '种', '门', '届', '级', '线', '间', '床', '张床位', '套房', '栋', '幢', '片', '层', '人日'],
]
const canonical = new Map(unitNames.flatMap((names) => names.map((name) => [name.normalize('NFKC'), own(names, name)])))

/** The last group lists units that count as themselves. */
function own(names: readonly string[], name: string): string {
  return names[0] === '镇' ? name : names[0]!
}

const units = [...canonical.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[()/]/g, '\\$&'))
const figure = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]{1,6}(?=(?:万|亿|个|名|位|件|场|次|处|座|家|项|条|户|起|期|所|部|份|支|人|艘|辆|台|架|套|间|块|本|册|亩|吨|轮|批|天|栋|幢)))(?:余|多)?(万亿|亿|万|千(?!米|克|瓦)|百)?(?:余|多)?(${units.join('|')})`,
  'gu',
)
const fall = /(?:下降|降低|减少|回落|缩短|压缩|压减|降幅|下滑|减|降)了?$/
const rise = /(?:增长|提高|增加|上升|上涨|提升|增幅|增速|新增|高于|快于)了?$/
const least = /(?:不少于|不低于|至少|达到?|突破|超过?|高于|不小于|确保|力争)$/
const most = /(?:不超过|不高于|控制在|(?<!不)低于|(?<!不)少于|不大于|(?:压缩|缩短|降低|下降|减少|压减|降)[至到])$/

/**
 * The figures with units in a text, in order. Width, white space inside figures and Chinese numerals are understood:
 * 2 311.43亿元, １２场次, 三十二个.
 *
 * Years, dates and numbers without a unit are none. Linear in the text.
 */
export function findQuantities(raw: string): readonly Quantity[] {
  const { text, at } = fold(raw)
  return quantitiesIn(text).map(({ span: { start, end }, ...rest }) => ({
    span: { start: at[start]!, end: at[end - 1]! + 1 },
    ...rest,
  }))
}

/** As `findQuantities`, of a text that is folded already; spans are in it. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = []
  let last = 0
  for (const match of text.matchAll(figure)) {
    const value = valueOf(match[1]!)
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const [range, low] = rangeStart.exec(before) ?? ['', null]
    const lead = before.slice(Math.max(0, before.length - range.length - 16), before.length - range.length)
    if (value === null || /[\d.]$|第$|每$|[a-z]$/u.test(lead) || isOrdinal(match[1]!, match[3]!)) continue
    const end = match.index + match[0].length
    const unit = unitOf(match[3]!)
    const scale = scales[match[2] ?? ''] ?? 1
    const inBase = (number: number) => Number((number * scale).toPrecision(12))
    found.push({
      span: { start: match.index - range.length, end },
      value: inBase(low === null ? value : Number(low)),
      upper: inBase(value),
      unit,
      ...meaningOf(lead, text.slice(end, end + 4), match[3]!),
      ...listed(found.at(-1), { unit, between: text.slice(last, match.index - range.length) }),
    })
    last = end
  }
  return found
}

/** 分别增长8.2%和8.5%: what is said of the first of a list is said of the next. */
function listed(
  before: Quantity | undefined,
  { unit, between }: { readonly unit: string; readonly between: string },
): Partial<Pick<Quantity, 'kind' | 'sign'>> {
  if (before === undefined || before.unit !== unit || !/^[和、与及]$/u.test(between)) return {}
  return { kind: before.kind, sign: before.sign }
}

/** The lower end of a range right before its upper end: 3—, 15%至 */
const rangeStart = /(\d+(?:\.\d+)?)%?(?:[-~至到]|--)$/u

/** 一批, 二期, 二次, 一线: a Chinese numeral that counts nothing. */
function isOrdinal(digits: string, unit: string): boolean {
  if (/\d/.test(digits)) return false
  return digits === '一' || (unit === '期' && digits !== '两') || (digits === '二' && unit === '次') || unit === '线'
}

function valueOf(digits: string): number | null {
  return /^[\d,.]+$/.test(digits) ? Number(digits.replaceAll(',', '')) : numeralValue(digits)
}

function unitOf(unit: string): string {
  return /百分点/.test(unit) ? '个百分点' : (canonical.get(unit) ?? unit)
}

function meaningOf(before: string, after: string, unit: string): Pick<Quantity, 'kind' | 'sign' | 'bound' | 'isEach'> {
  const isRate = unit === '%' || unit === '‰' || unit.includes('百分点')
  // 提高到95% is a share of 95%, 提高95% a change by it.
  const stem = before.replace(/(?:不少于|不低于|不高于|不超过|约|近|超过?|达(?!到)|左右)+$/u, '')
  const fell = fall.test(stem)
  const rose = rise.test(stem) || /(?:涨幅|增幅|增速)[^,，。；;\d]{0,5}$/u.test(before)
  return {
    kind: fell || (rose && (isRate || !stem.endsWith('新增'))) ? 'change' : isRate ? 'share' : 'level',
    sign: fell ? -1 : 1,
    bound: boundOf(before, after),
    isEach: !isRate && (/每[\p{Script=Han}()、]{0,12}$/u.test(before) || /人均|平均/.test(before.slice(-8))),
  }
}

function boundOf(before: string, after: string): Quantity['bound'] {
  if (/^(?:以内|以下|之内)/.test(after) || most.test(before)) return 'at-most'
  if (/^(?:以上|及以上)/.test(after) || least.test(before)) return 'at-least'
  return /^(?:左右|上下)/.test(after) || /(?:约|近)$/.test(before) ? 'about' : 'exact'
}
