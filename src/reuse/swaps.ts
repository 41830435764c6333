import type { Span } from '../model/span.ts'
import type { KeptPlace, Substitution } from '../model/reuse.ts'
import { folded } from '../text/fold.ts'
import type { Columns } from './columns.ts'
import { commonUnits } from './common-units.ts'
import type { Range } from './coverage.ts'
import { lastSlot, slot } from './mask.ts'
import type { PartPair } from './parts.ts'
import { sentenceAt, sentenceOf } from './raw.ts'
import { sameUnits, type SharedRange } from './shared-range.ts'

/** What was swapped between two passages, and which places were not. */
export interface Swaps {
  readonly substitutions: readonly Substitution[]
  readonly kept: readonly KeptPlace[]
  /** Whether the folded texts are equal, sentence by sentence. */
  readonly verbatim: boolean
}

/** A masked part with its raw values. */
interface Part {
  readonly text: string
  readonly units: Uint16Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Longer replacements are no swap of a word. */
const longestSwap = 12
/** Behind a name: what makes it a place. */
const placeSuffixes = new Set('村镇乡县市区省州街社')

/** Compares two shared passages part by part. O(left × right) within a pair of sentences that differ in wording. */
export function swapsOf(columns: Columns, shared: SharedRange, pairs: readonly PartPair[]): Swaps {
  const found: Found = { substitutions: [], kept: [] }
  let verbatim = isWhole(shared, pairs)
  for (const pair of pairs) {
    const left = { report: shared.left, range: pair.left }
    const right = { report: shared.right, range: pair.right }
    if (!sameMasked(columns.units, pair)) {
      verbatim = false
      const [own, other] = [partOf(columns, left), partOf(columns, right)]
      for (const [a, b] of stepsBetween(own, other)) compareStep([own, a], [other, b], found)
    } else if (hasSlot(columns.units, pair.left)) {
      if (!hasPlace(columns.units, pair.left) && isSameText(columns, left, right)) continue
      const others = slotsOf(columns, right)
      for (const [i, value] of slotsOf(columns, left).entries()) compareSlots(value, others[i]!, found)
    }
  }
  return { ...found, verbatim: verbatim && found.substitutions.length === 0 }
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
function isSameText(columns: Columns, left: Place, right: Place): boolean {
  const { reports, starts } = columns
  const [a, b] = [left, right].map(({ report, range }) => sentenceAt(columns, report, range.start)) as [number, number]
  if (left.range.start - starts[a]! !== right.range.start - starts[b]! || left.range.end > starts[a + 1]!) return false
  const [own, other] = [sentenceOf(columns, left.report, a).span, sentenceOf(columns, right.report, b).span]
  if (own.end - own.start !== other.end - other.start || right.range.end > starts[b + 1]!) return false
  return (
    reports[left.report]!.text.slice(own.start, own.end) === reports[right.report]!.text.slice(other.start, other.end)
  )
}

/** A stretch of one sentence or of several. */
interface Place {
  readonly report: number
  readonly range: Range
}

/** Reads the sentences of a place one by one: the mask holds each, and `at` is the part of the place within it. */
function eachSentence(columns: Columns, { report, range }: Place, read: (at: Range) => void): void {
  const { mask, starts, reports } = columns
  for (let s = sentenceAt(columns, report, range.start); starts[s]! < range.end; s++) {
    mask.read(reports[report]!.text, sentenceOf(columns, report, s).span)
    const start = Math.max(range.start, starts[s]!) - starts[s]!
    read({ start, end: Math.min(range.end, starts[s + 1]!) - starts[s]! })
  }
}

/** A masked value where it stands. */
interface Slot {
  readonly unit: number
  readonly span: Span
  readonly text: string
}

/** The slots of a stretch, in order. */
function slotsOf(columns: Columns, place: Place): readonly Slot[] {
  const { mask } = columns
  const { text } = columns.reports[place.report]!
  const slots: Slot[] = []
  eachSentence(columns, place, ({ start, end }) => {
    for (let i = start; i < end; i++) {
      const unit = mask.units[i]!
      if (unit <= lastSlot) slots.push(slotAt(text, unit, { start: mask.from[i]!, end: mask.to[i]! }))
    }
  })
  return slots
}

function slotAt(text: string, unit: number, span: Span): Slot {
  return { unit, span, text: folded(text.slice(span.start, span.end)) }
}

function partOf(columns: Columns, place: Place): Part {
  const { mask, reports } = columns
  const { start: first, end: last } = place.range
  const [units, from, to] = [new Uint16Array(last - first), new Int32Array(last - first), new Int32Array(last - first)]
  let length = 0
  eachSentence(columns, place, ({ start, end }) => {
    units.set(mask.units.subarray(start, end), length)
    from.set(mask.from.subarray(start, end), length)
    to.set(mask.to.subarray(start, end), length)
    length += end - start
  })
  return { text: reports[place.report]!.text, units, from, to }
}

interface Found {
  readonly substitutions: Substitution[]
  readonly kept: KeptPlace[]
}

function compareStep([left, a]: readonly [Part, Range], [right, b]: readonly [Part, Range], found: Found): void {
  const isSlot = a.end - a.start === 1 && b.end - b.start === 1 && left.units[a.start] === right.units[b.start]
  if (isSlot) {
    const [from, to] = [spanOf(left, a), spanOf(right, b)]
    const unit = left.units[a.start]!
    compareSlots(slotAt(left.text, unit, from), slotAt(right.text, unit, to), found)
  } else if (Math.max(a.end - a.start, b.end - b.start) <= longestSwap)
    found.substitutions.push(swapOf([left, a], [right, b]))
}

function compareSlots(left: Slot, right: Slot, { substitutions, kept }: Found): void {
  const type = left.unit === slot.place ? 'place' : left.unit === slot.number ? 'number' : 'other'
  if (left.text !== right.text) substitutions.push({ left: left.text, right: right.text, type })
  else if (type === 'place' && !/^[我本全各该]/u.test(left.text))
    kept.push({ text: left.text, left: left.span, right: right.span })
}

/** A changed word; a name before 村, 镇 and the like is a place, and is named with what it stands before. */
function swapOf([left, a]: readonly [Part, Range], [right, b]: readonly [Part, Range]): Substitution {
  const next = String.fromCharCode(left.units[a.end] ?? 0)
  const isName = a.end - a.start === b.end - b.start && a.end - a.start <= 3 && a.end > a.start
  const isPlace = isName && placeSuffixes.has(next) && left.units[a.end] === right.units[b.end]
  const more = isPlace ? (next === '社' ? 2 : 1) : 0
  const text = (part: Part, { start, end }: Range) =>
    wordingOf(part, spanOf(part, { start, end: Math.min(end + more, part.units.length) }))
  return { left: text(left, a), right: text(right, b), type: isPlace ? 'place' : 'other' }
}

function spanOf(part: Part, { start, end }: Range): Span {
  return start >= end ? { start: 0, end: 0 } : { start: part.from[start]!, end: part.to[end - 1]! }
}

function wordingOf({ text }: Part, { start, end }: Span): string {
  return folded(text.slice(start, end))
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
