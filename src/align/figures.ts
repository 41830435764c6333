import type { FigureChange } from '../model/alignment.ts'
import { fold } from '../text/fold.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'
import { textOf } from '../text/spans.ts'
import type { Side } from './edits.ts'

/** A figure of a sentence with the words that say what is counted. */
interface Figure extends Quantity {
  /** Folded words of its clause before it, less what may come and go without changing what is counted. */
  readonly before: string
  /** Folded words of its clause after it. */
  readonly after: string
  /** The figure before it in the sentence: where nothing stands between, it tells what this one is of (…235亿元，增长8%). */
  readonly previous: Figure | null
}

/**
 * The figures that changed between two sentences of a pair: same measure, same unit, another value.
 *
 * 调处纠纷46件 → 调处纠纷51件. Told only where the words that say what is counted are the same on both sides; what is counted
 * otherwise is another figure, not a changed one. Years with 年 count as figures without a relative change. Of 由33起降至29起
 * the second is the figure of its year.
 *
 * @returns in order of the left side; swapping sides swaps the changes. O(left × right) in figures
 */
export function figureChanges(left: Side, right: Side): readonly FigureChange[] {
  const [one, other] = [figuresOf(left), figuresOf(right)]
  return pairsOf(one, other).flatMap(([a, b]) => (isChanged(a, b) ? [changeOf(a, b)] : []))
}

function isChanged(a: Figure, b: Figure): boolean {
  return a.value !== b.value || a.sign !== b.sign
}

function changeOf(a: Figure, b: Figure): FigureChange {
  const [from, to] = [a.value * a.sign, b.value * b.sign]
  const isRate = a.kind !== 'level' || a.unit === '个百分点'
  return {
    left: a.span,
    right: b.span,
    from,
    to,
    unit: a.unit,
    kind: a.unit === year ? 'year' : isRate ? 'rate' : 'level',
    isAbout: a.bound !== b.bound || a.bound === 'about',
  }
}

function figuresOf({ text, spans }: Side): readonly Figure[] {
  return spans.flatMap((sentence) => {
    const raw = textOf(text, sentence)
    const found = [...findQuantities(raw).filter((one) => !isDay(raw, one)), ...yearsOf(raw)].toSorted(
      (a, b) => a.span.start - b.span.start,
    )
    const figures: Figure[] = []
    let base: string | null = null
    for (const [i, { span, ...quantity }] of found.entries()) {
      const next = found[i + 1]?.span.start
      const isNewLevel = base !== null
      const before = base ?? lastClause(raw.slice(found[i - 1]?.span.end ?? 0, span.start))
      base = baseOfChange(raw, { from: found[i - 1]?.span.end ?? 0, start: span.start, end: span.end, next })
      if (base !== null) continue
      figures.push({
        ...quantity,
        // 降至29起 is a bound of a plan, but here what was reached.
        bound: isNewLevel ? 'exact' : quantity.bound,
        span: { start: sentence.start + span.start, end: sentence.start + span.end },
        before,
        after: firstClause(raw.slice(span.end, next)),
        previous: figures.at(-1) ?? null,
      })
    }
    return figures
  })
}

/** 草场纠纷由上年的33起降至29起: what is measured, where a figure is only what another one changed from; else null. */
function baseOfChange(
  raw: string,
  {
    from,
    start,
    end,
    next,
  }: { readonly from: number; readonly start: number; readonly end: number; readonly next: number | undefined },
): string | null {
  if (next === undefined || !changesTo.test(fold(raw.slice(end, next)).text)) return null
  const before = plainClauses(raw.slice(from, start)).at(-1)!
  const measure = /^(.*)[由从自](?:上年|去年|上一年|原来|年初|最初)?的?$/u.exec(before)?.[1]
  return measure === undefined ? null : measure.replace(opening, '')
}

const changesTo =
  /^(?:逐步|逐年|大幅|进一步)?(?:降|减|增|升|提|缩|压|扩|回落|扩大|上升|下降|增加|减少|提高|提升|缩短|压缩|压减|增长){1,2}(?:至|到|为)$/u

/** 26日 of 1月26日 is a date, nothing that is measured. */
function isDay(raw: string, { unit, span }: Quantity): boolean {
  return unit === '天' && /[\d０-９]\s*月\s*$/u.test(raw.slice(0, span.start))
}

/** The unit of a year; 2年 is counted in 年. */
const year = '年份'

/** Years as figures: 2023年, 2023年度; not part of a quantity like 2年. */
function yearsOf(raw: string): readonly Quantity[] {
  const { text, at } = fold(raw)
  return Array.from(text.matchAll(/(?<!\d)(?:19|20)\d\d(?=年)/g), (match): Quantity => ({
    span: { start: at[match.index]!, end: at[match.index + 4]! + 1 },
    value: Number(match[0]),
    upper: Number(match[0]),
    unit: year,
    kind: 'level',
    sign: 1,
    bound: 'exact',
    isEach: false,
  }))
}

const clauseBreak = /[,;:、.!?()]/u
/** What may stand between a measure and its figure without changing what is measured. */
const linking =
  /(?:达到?|完成|实现|突破|超过?|控制[在到]|压[缩降][至到在]|提高[至到]|增[至加]到?|减少[至到]|下降[至到]|降[至到]|升[至到]|保持在|稳定在|约|近|共|共计|累计|为|是|了|仅|占|不少于|不低于|不超过|至少|力争|确保|高达|增长|下降|同比|增加|上升|再|又)+$/u
/** What may open a clause without changing what is measured. */
const opening =
  /^(?:其中|截至|全年|年内|今年|去年|当年|目前|同时|至此|[全本我][镇乡市县区省村]|共计?|累计|已|先后|完成|实现|大力|积极|扎实|继续|余|多|左右|以上|以下|以内|上下)+/u

function lastClause(raw: string): string {
  return plainClauses(raw).at(-1)!.replace(opening, '').replace(linking, '')
}

function firstClause(raw: string): string {
  return plainClauses(raw)[0]!.replace(opening, '')
}

/** The clauses of a stretch, folded; titles of documents are masked: another law is counted in the same way. */
function plainClauses(raw: string): readonly string[] {
  return fold(raw)
    .text.replace(/《[^》]*》?/gu, '《》')
    .split(clauseBreak)
}

/** Two characters say what is counted (巡回37场, 检查126次), but for words said of anything (推进6个, 新增6个): there more must agree. */
const tellingBefore = 2
const tellingAfter = 4
const saysNothing =
  /^(?:推进|新增|新建|改建|扩建|续建|建成|建设|完成|实施|开展|组织|举办|召开|承办|办理|办结|处理|解决|引进|落实|投入|投资|发放|印发|制定|修订|开工|竣工|改造|打造|培育|培养|设立|建立|成立|支持|帮助|安排|争取|收到|受理|查处|拥有|达到|共有|参加|参与|覆盖|涉及|惠及|其他|全部|另有|以及|分别|人均|平均|户均)$/u

function isTelling(before: string): boolean {
  return before.length > tellingBefore || (before.length === tellingBefore && !saysNothing.test(before))
}

/** Whether two figures measure the same: same unit and kind, and the same words say what is counted. */
function measuresSame(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit || a.kind !== b.kind || a.isEach !== b.isEach || a.before !== b.before) return false
  if (isTelling(a.before)) return true
  if (a.previous !== null && b.previous !== null && measuresSame(a.previous, b.previous)) return true
  return (a.after.length > 1 || a.unit === year) && a.after.slice(0, tellingAfter) === b.after.slice(0, tellingAfter)
}

/** Figures that measure the same, one to one: those in the same place first, whatever order the clauses stand in. */
function pairsOf(left: readonly Figure[], right: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const same = left.flatMap((a, i) => right.flatMap((b, j) => (measuresSame(a, b) ? [{ a, b, i, j }] : [])))
  // Symmetric in left and right, so that swapping sides swaps the result.
  const inOrder = same.toSorted((x, y) => x.i + x.j - y.i - y.j || Math.abs(x.i - x.j) - Math.abs(y.i - y.j))
  const taken = new Set<Figure>()
  const pairs = inOrder.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false
    taken.add(a).add(b)
    return true
  })
  return pairs.toSorted((x, y) => x.i - y.i).map(({ a, b }) => [a, b] as const)
}
