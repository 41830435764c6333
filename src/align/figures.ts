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
 * otherwise is another figure, not a changed one. Years with 年 count as figures without a relative change.
 *
 * @returns in order of both sides
 */
export function figureChanges(left: Side, right: Side): readonly FigureChange[] {
  const [one, other] = [figuresOf(left), figuresOf(right)]
  return commonOrder(one, other).flatMap(([a, b]) => (isChanged(a, b) ? [changeOf(a, b)] : []))
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
    const found = [...findQuantities(raw), ...yearsOf(raw)].toSorted((a, b) => a.span.start - b.span.start)
    const figures: Figure[] = []
    for (const [i, { span, ...quantity }] of found.entries()) {
      figures.push({
        ...quantity,
        span: { start: sentence.start + span.start, end: sentence.start + span.end },
        before: lastClause(raw.slice(found[i - 1]?.span.end ?? 0, span.start)),
        after: firstClause(raw.slice(span.end, found[i + 1]?.span.start)),
        previous: figures.at(-1) ?? null,
      })
    }
    return figures
  })
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
  /(?:达到?|完成|实现|突破|超过?|控制[在到]|压[缩降][至到在]|提高[至到]|增[至加]到?|减少[至到]|下降[至到]|降[至到]|升[至到]|保持在|稳定在|约|近|共|共计|累计|为|是|了|仅|占|不少于|不低于|不超过|至少|力争|确保|高达|增长|下降|同比|增加|上升)+$/u
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

/** Fewer characters than this say too little of what is counted (推进6个, 新增6个): more must agree. */
const tellingBefore = 3
const tellingAfter = 4

/** Whether two figures measure the same: same unit and kind, and the same words say what is counted. */
function measuresSame(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit || a.kind !== b.kind || a.isEach !== b.isEach || a.before !== b.before) return false
  if (a.before.length >= tellingBefore) return true
  if (a.previous !== null && b.previous !== null && measuresSame(a.previous, b.previous)) return true
  return (a.after.length > 1 || a.unit === year) && a.after.slice(0, tellingAfter) === b.after.slice(0, tellingAfter)
}

/** The longest list of figures that measure the same, in the order of both sides; O(left × right). */
function commonOrder(left: readonly Figure[], right: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const width = right.length + 1
  const best = new Int32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      const both = measuresSame(left[i]!, right[j]!) ? 1 + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(skip, both)
    }
  }
  const pairs: (readonly [Figure, Figure])[] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const here = best[i * width + j]!
    if (measuresSame(left[i]!, right[j]!) && here === 1 + best[(i + 1) * width + j + 1]!)
      pairs.push([left[i++]!, right[j++]!])
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return pairs
}
