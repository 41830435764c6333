import { folded } from '../text/fold.ts'
import { numeralValue } from '../text/numerals.ts'
import type { Quantity } from '../text/quantities.ts'
import { gramsOf, matterOf } from './grams.ts'
import type { Measure } from './measures.ts'

/**
 * Figures that a text gives by two others, or by words: 由14个降为5个 is a fall by 64%, 受理213件，调解成功211件 a rate of 99.1%,
 * 全部办结 a rate of 100%. Each says in `shown` what it was reckoned from.
 */
export function derivedMeasures(text: string, measures: readonly Measure[]): readonly Measure[] {
  return [
    ...measures.flatMap((one, i) => [
      ...changesFrom(text, one, measures[i + 1]),
      ...sinceLastYear(text, one, measures),
      ...ratesOf(text, one, measures.slice(i + 1, i + 3)),
    ]),
    ...wholesIn(text, measures),
  ]
}

/** Targets said without a figure, or by their frequency: 翻一番, 减少一半, 每季度一次. */
export function wordedGoals(text: string): readonly Measure[] {
  return [...changesInWords(text), ...frequencies(text)]
}

function changesInWords(text: string): readonly Measure[] {
  return [...text.matchAll(worded)].map((match) => {
    const isMore = match[0].includes('翻')
    const by = isMore ? (/[两二]/.test(match[0]) ? 300 : 100) : 50
    const span = spanOf(match)
    return measureOf(
      { name: clauseBefore(text, match.index), shown: match[0] },
      { ...percent(by, 'change'), sign: isMore ? 1 : -1, bound: 'at-least', span },
    )
  })
}

const worded = /翻(?:了)?[一两二]?番|(?:减少|下降|降低|压减|缩短)(?:了)?一半/gu
const frequency = /每(?:个)?(半年|季度?|月|周)[^，,；;。]{0,20}?(?:([一两二三四\d]{1,2}))(次|场|期|轮)/gu
const timesInYear: Readonly<Record<string, number>> = { 半年: 2, 季: 4, 季度: 4, 月: 12, 周: 50 }

/** 每季度开展1次: four in a year. */
export function frequencies(text: string): readonly Measure[] {
  return [...text.matchAll(frequency)].map((match) => {
    const value = (timesInYear[match[1]!] ?? 1) * (numeralValue(match[2]!) ?? Number(match[2]))
    const unit = match[3] === '轮' ? '次' : match[3]!
    const quantity = { ...percent(value, 'level'), unit, bound: 'at-least', span: spanOf(match) } as const
    return measureOf({ name: matterAround(text, match), shown: match[0] }, quantity)
  })
}

/** The clause of a match without its figure. */
function matterAround(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length
  const after = text.slice(end).split(/[，,；;。]/u)[0]!
  return folded(match[0].replace(/^每(?:个)?(?:半年|季度?|月|周)/u, '') + after, { punctuation: 'drop' })
}

function clauseBefore(text: string, at: number): string {
  return folded(
    text
      .slice(0, at)
      .split(/[，,；;。]/u)
      .at(-1)!,
    { punctuation: 'drop' },
  )
}

function spanOf(match: RegExpExecArray): Quantity['span'] {
  return { start: match.index, end: match.index + match[0].length }
}

/** 实现村级法律顾问全覆盖: all of them, where the clause has no figure. */
export function wholeGoals(text: string): readonly Measure[] {
  return text.split(/(?<=[，,；;。])/u).flatMap((clause) => {
    const word = /全覆盖|清零|全部(?!门)/u.exec(clause)?.[0]
    if (word === undefined || /\d/.test(clause)) return []
    const name = folded(clause.replace(word, ''), { punctuation: 'drop' })
    const quantity = { ...percent(100, 'share'), bound: 'at-least', span: { start: 0, end: 0 } } as const
    return [measureOf({ name, shown: word }, quantity)]
  })
}

/** 由60%提高到75%, 由6名增至10名 */
function changesFrom(text: string, one: Measure, next: Measure | undefined): readonly Measure[] {
  if (next === undefined || one.quantity.unit !== next.quantity.unit) return []
  const before = text.slice(Math.max(0, one.quantity.span.start - 16), one.quantity.span.start)
  const between = text.slice(one.quantity.span.end, next.quantity.span.start)
  if (!/(?:由|从)[^，,；;。\d]{0,14}$/u.test(before) || !/^[^；;。\d]{0,16}(?:至|到|为)$/u.test(between)) return []
  return changesBetween(text, one, next)
}

/** 公开412条，上年为198条 */
function sinceLastYear(text: string, one: Measure, measures: readonly Measure[]): readonly Measure[] {
  const before = text.slice(Math.max(0, one.quantity.span.start - 8), one.quantity.span.start)
  if (!/(?<![由从])(?:上年|去年|上一年)(?:同期)?(?:的|为|仅为?|只有)?$/u.test(before)) return []
  const now = measures.find((other) => other !== one && other.quantity.unit === one.quantity.unit)
  return now === undefined ? [] : changesBetween(text, one, now)
}

/** From one level to another: the change in percent, and by how many. */
function changesBetween(text: string, from: Measure, to: Measure): readonly Measure[] {
  const [before, after] = [from.quantity.value, to.quantity.value]
  if (before === 0 || from.quantity.kind === 'change' || to.quantity.kind === 'change') return []
  const name = from.name.length > to.name.length ? from.name : to.name
  const sign = after < before ? -1 : 1
  const by = Math.abs(after - before)
  const shown = `${quoteOf(text, from)}→${quoteOf(text, to)}`
  const { span } = to.quantity
  return [
    measureOf({ name, shown }, { ...percent(round((100 * by) / before), 'change'), sign, span }),
    {
      ...measureOf(
        { name, shown },
        { ...to.quantity, value: by, upper: by, kind: sign < 0 ? 'change' : 'level', sign, bound: 'exact' },
      ),
      of: 'increase' as const,
    },
  ]
}

/** What came of some of those counted before: 受理213件，调解成功211件; 12名，其中持证11名 */
const part =
  /成功|办结|化解|调成|整改|完成|合格|通过|达标|答复|办复|出庭|审查|回复|处置|销号|兑现|满意|持证|其中|中的?$|中已?有?$/u
const notPart = /未|尚|另|其余|不合格|[。；;]/u

function ratesOf(text: string, total: Measure, next: readonly Measure[]): readonly Measure[] {
  const some = next.find(({ quantity }) => quantity.unit === total.quantity.unit && quantity.kind === 'level')
  if (some === undefined || total.quantity.kind !== 'level') return []
  if (some.quantity.value > total.quantity.value || total.quantity.value < 2) return []
  const between = text.slice(total.quantity.span.end, some.quantity.span.start)
  const after = text.slice(some.quantity.span.end).split(/[，,；;。]/u)[0]!
  if (
    notPart.test(between) ||
    !(part.test(between) || /^已?(?:按[时期])?(?:完成|办结|化解|整改|通过|达标)/u.test(after))
  )
    return []
  const value = round((100 * some.quantity.value) / total.quantity.value)
  const shown = `${quoteOf(text, some)}/${quoteOf(text, total)}=${value}%`
  const name = `${total.name}${folded(between + after, { punctuation: 'drop' })}率`
  return [measureOf({ name, shown }, { ...percent(value, 'share'), span: some.quantity.span })]
}

const wholeWords =
  /全部|(?<![人平年日户月])均(?![衡等价线可匀额地摊])|应\p{Script=Han}尽\p{Script=Han}|无一(?!例外)|全覆盖|清零|人手一/gu

/** 全部办结, 应审尽审: of all of them. */
function wholesIn(text: string, measures: readonly Measure[]): readonly Measure[] {
  return [...text.matchAll(wholeWords)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const clause =
      text
        .slice(0, match.index)
        .split(/[；;。]/u)
        .at(-1)! + text.slice(match.index).split(/[，,；;。]/u)[0]!
    if (match[0] === '全部' && /已完成\d+%/u.test(clause)) return []
    const count = measures.findLast(({ quantity }) => quantity.span.end <= match.index && quantity.kind === 'level')
    const shown = count === undefined ? match[0] : `${quoteOf(text, count)}${match[0]}`
    const all = measureOf({ name: folded(clause, { punctuation: 'drop' }), shown }, { ...percent(100, 'share'), span })
    return [{ ...all, isWhole: true as const }]
  })
}

function percent(value: number, kind: Quantity['kind']): Omit<Quantity, 'span'> {
  return { value, upper: value, unit: '%', kind, sign: 1, bound: 'exact', isEach: false }
}

function measureOf({ name, shown }: { readonly name: string; readonly shown: string }, quantity: Quantity): Measure {
  return { quantity, name, counted: '', grams: gramsOf(matterOf(name)), deed: null, shown }
}

function quoteOf(text: string, { quantity: { span } }: Measure): string {
  return text.slice(span.start, span.end).replace(/\s+/g, '')
}

/** To one decimal. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
