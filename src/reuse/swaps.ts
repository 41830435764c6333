import type { Span } from '../model/span.ts'
import type { KeptPlace, Substitution } from '../model/reuse.ts'
import { folded } from '../text/fold.ts'
import { decodeUnits } from '../text/units.ts'
import type { ComparableText } from './columns.ts'
import { commonUnits } from './common-units.ts'
import type { Range } from './coverage.ts'
import { lastSlot, slot } from './mask.ts'
import type { PartPair } from './parts.ts'
import { type RawReader, sentenceAt } from './raw.ts'
import { holderOf, sameUnits, type SharedRange } from './shared-range.ts'

/** What was swapped between two passages, and which places were not. */
export interface Swaps {
  readonly substitutions: readonly Substitution[]
  readonly kept: readonly KeptPlace[]
  /** Whether the folded texts are equal, sentence by sentence. */
  readonly verbatim: boolean
}

/** Masked units, each with its place in the columns' raw text. */
interface Part {
  readonly units: Uint16Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Longer replacements are no swap of a word. */
const longestSwap = 12
/** Behind a name: what makes it a place. */
const placeSuffixes = new Set('村镇乡县市区省州街社')

/** What comparing reads: a corpus, and its raw text sentence by sentence. */
export interface Texts {
  readonly columns: ComparableText
  readonly reader: RawReader
}

/** Compares two shared passages part by part. O(left × right) within a pair of sentences that differ in wording. */
export function swapsOf(texts: Texts, shared: SharedRange, pairs: readonly PartPair[]): Swaps {
  const { units } = texts.columns
  const found: Found = { ...texts, substitutions: [], kept: [] }
  let verbatim = isWhole(shared, pairs)
  for (const pair of pairs) {
    const left = { report: shared.left, range: pair.left }
    const right = { report: shared.right, range: pair.right }
    if (!sameMasked(units, pair)) {
      verbatim = false
      const [own, other] = [partOf(texts, left), partOf(texts, right)]
      for (const [a, b] of stepsBetween(own, other)) compareStep([own, a], [other, b], found)
    } else if (hasSlot(units, pair.left)) {
      if (!hasPlace(units, pair.left) && isSameText(texts.columns, left, right)) continue
      const others = slotsOf(texts, right)
      for (const [i, value] of slotsOf(texts, left).entries()) compareSlots(value, others[i]!, found)
    }
  }
  const { substitutions, kept } = found
  return { substitutions, kept, verbatim: verbatim && substitutions.length === 0 }
}

/** Whether the pairs leave nothing of either passage. */
function isWhole({ leftAt, rightAt }: SharedRange, pairs: readonly PartPair[]): boolean {
  let [left, right] = [leftAt.end - leftAt.start, rightAt.end - rightAt.start]
  for (const pair of pairs) {
    left -= pair.left.end - pair.left.start
    right -= pair.right.end - pair.right.start
  }
  return left === 0 && right === 0
}

function sameMasked(units: Uint16Array, { left, right }: PartPair): boolean {
  const length = left.end - left.start
  return length === right.end - right.start && sameUnits(units, [left.start, right.start], length)
}

function hasSlot(units: Uint16Array, { start, end }: Range): boolean {
  for (let i = start; i < end; i++) if (units[i]! <= lastSlot) return true
  return false
}

function hasPlace(units: Uint16Array, { start, end }: Range): boolean {
  for (let i = start; i < end; i++) if (units[i] === slot.place) return true
  return false
}

/** Whether the sentences of two places are one text as they stand: then nothing was swapped. */
function isSameText({ starts, firsts, raw, rawStarts }: ComparableText, left: Place, right: Place): boolean {
  const a = sentenceAt({ starts, firsts }, left.report, left.range.start)
  const b = sentenceAt({ starts, firsts }, right.report, right.range.start)
  if (left.range.start - starts[a]! !== right.range.start - starts[b]!) return false
  if (left.range.end > starts[a + 1]! || right.range.end > starts[b + 1]!) return false
  const length = rawStarts[a + 1]! - rawStarts[a]!
  return length === rawStarts[b + 1]! - rawStarts[b]! && sameUnits(raw, [rawStarts[a]!, rawStarts[b]!], length)
}

/** A stretch of one sentence or of several. */
interface Place {
  readonly report: number
  readonly range: Range
}

/** A place sentence by sentence, in order; a part holds until the next. */
function eachSentence({ columns, reader }: Texts, { report, range }: Place, read: (part: Part) => void): void {
  const { starts } = columns
  for (let s = sentenceAt(columns, report, range.start); starts[s]! < range.end; s++) {
    const mask = reader.read(s)
    const start = Math.max(range.start, starts[s]!) - starts[s]!
    const end = Math.min(range.end, starts[s + 1]!) - starts[s]!
    read({
      units: mask.units.subarray(start, end),
      from: mask.from.subarray(start, end),
      to: mask.to.subarray(start, end),
    })
  }
}

/** A masked value: what stands for it, and where it stands in the columns' raw text. */
interface Slot extends Range {
  readonly unit: number
}

/** The slots of a stretch, in order. */
function slotsOf(texts: Texts, place: Place): readonly Slot[] {
  const slots: Slot[] = []
  eachSentence(texts, place, ({ units, from, to }) => {
    for (const [i, unit] of units.entries()) if (unit <= lastSlot) slots.push({ unit, start: from[i]!, end: to[i]! })
  })
  return slots
}

function partOf(texts: Texts, place: Place): Part {
  const { start, end } = place.range
  const whole = {
    units: new Uint16Array(end - start),
    from: new Int32Array(end - start),
    to: new Int32Array(end - start),
  }
  let length = 0
  eachSentence(texts, place, ({ units, from, to }) => {
    whole.units.set(units, length)
    whole.from.set(from, length)
    whole.to.set(to, length)
    length += units.length
  })
  return whole
}

interface Found extends Texts {
  readonly substitutions: Substitution[]
  readonly kept: KeptPlace[]
}

function compareStep([left, a]: readonly [Part, Range], [right, b]: readonly [Part, Range], found: Found): void {
  const unit = left.units[a.start]!
  const isSlot = a.end - a.start === 1 && b.end - b.start === 1 && unit === right.units[b.start]
  if (isSlot) compareSlots({ unit, ...rangeOf(left, a) }, { unit, ...rangeOf(right, b) }, found)
  else if (Math.max(a.end - a.start, b.end - b.start) <= longestSwap)
    found.substitutions.push(swapOf([left, a], [right, b], found.columns))
}

function compareSlots(left: Slot, right: Slot, { columns, substitutions, kept }: Found): void {
  const type = left.unit === slot.place ? 'place' : left.unit === slot.number ? 'number' : 'other'
  const [own, other] = [wordingOf(columns, left), wordingOf(columns, right)]
  if (own !== other) substitutions.push({ left: own, right: other, type })
  else if (type === 'place' && !/^(?:[我本全各该]|[镇乡]里?$|街道$)/u.test(own))
    kept.push({ text: own, left: spanOf(columns, left), right: spanOf(columns, right) })
}

/** A changed word; a name before 村, 镇 and the like is a place, and is named with what it stands before. */
function swapOf(
  [left, a]: readonly [Part, Range],
  [right, b]: readonly [Part, Range],
  columns: ComparableText,
): Substitution {
  const next = String.fromCharCode(left.units[a.end] ?? 0)
  const isName = a.end - a.start === b.end - b.start && a.end - a.start <= 3 && a.end > a.start
  const isPlace = isName && placeSuffixes.has(next) && left.units[a.end] === right.units[b.end]
  const more = isPlace ? (next === '社' ? 2 : 1) : 0
  const text = (part: Part, { start, end }: Range) =>
    wordingOf(columns, rangeOf(part, { start, end: Math.min(end + more, part.units.length) }))
  return { left: text(left, a), right: text(right, b), type: isPlace ? 'place' : 'other' }
}

/** Where masked units of a part stand in the columns' raw text. */
function rangeOf({ from, to }: Part, { start, end }: Range): Range {
  return start >= end ? { start: 0, end: 0 } : { start: from[start]!, end: to[end - 1]! }
}

function wordingOf({ raw }: ComparableText, { start, end }: Range): string {
  return folded(decodeUnits(raw.subarray(start, end)))
}

/** A range of the columns' raw text as a span of its report. */
function spanOf({ rawStarts, from }: ComparableText, { start, end }: Range): Span {
  const sentence = holderOf(rawStarts, start)
  const offset = from[sentence]! - rawStarts[sentence]!
  return { start: start + offset, end: end + offset }
}

/** Where two parts may differ: slots both have, and stretches only one has. In order. */
function stepsBetween(left: Part, right: Part): readonly (readonly [Range, Range])[] {
  const steps: (readonly [Range, Range])[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...commonUnits(left.units, right.units), [left.units.length, right.units.length] as const]) {
    if (a > i || b > j)
      steps.push([
        { start: i, end: a },
        { start: j, end: b },
      ])
    if (a < left.units.length && left.units[a]! <= lastSlot)
      steps.push([
        { start: a, end: a + 1 },
        { start: b, end: b + 1 },
      ])
    ;[i, j] = [a + 1, b + 1]
  }
  return steps
}
