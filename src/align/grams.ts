import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'

/** What a stretch of text is compared by. */
export interface Grams {
  /** Folded, punctuation dropped, every figure a `0`. */
  readonly text: string
  /** The distinct bigrams of that text: 12场 and 15场 are alike. */
  readonly codes: Uint32Array
  /** 0–1, from the text alone: decides between equals in the same way wherever they stand. */
  readonly tie: number
}

/** The bigrams of a text; of a single character, itself. */
export function gramsOf(raw: string): Grams {
  const text = folded(raw, { punctuation: 'drop' }).replace(/\d+/g, '0')
  const found = new Set<number>()
  if (text.length === 1) found.add(text.charCodeAt(0))
  for (let i = 0; i + 1 < text.length; i++) found.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1))
  return {
    text,
    codes: Uint32Array.from(found, (code) => code >>> 0),
    tie: Number.parseInt(hashOf(text).slice(-6), 16) / 0x1000000,
  }
}

/** Units as ascending numbers of their bigrams, and how many bigrams there are in all. */
export interface Numbered {
  readonly units: readonly Int32Array[]
  readonly size: number
}

/**
 * Numbers the bigrams of all units from 0, by their code: the same numbers in whatever order the units come.
 *
 * Linear in the text but for one sorting of its distinct bigrams.
 */
export function numberGrams(units: readonly Grams[]): Numbered {
  const all = new Uint32Array(units.reduce((sum, { codes }) => sum + codes.length, 0))
  let at = 0
  for (const { codes } of units) {
    all.set(codes, at)
    at += codes.length
  }
  const distinct = all.sort().filter((code, i) => i === 0 || code !== all[i - 1])
  const numberOf = tableOf(distinct)
  return {
    units: units.map(({ codes }) => Int32Array.from(codes, numberOf).sort()),
    size: distinct.length,
  }
}

/** The place of each code in an ascending list, through an open hash table. */
function tableOf(distinct: Uint32Array): (code: number) => number {
  const bits = Math.max(4, Math.ceil(Math.log2(distinct.length * 2 + 1)))
  const mask = (1 << bits) - 1
  const places = new Int32Array(1 << bits).fill(-1)
  const slotOf = (code: number) => {
    let slot = Math.imul(code, 0x9e3779b1) >>> (32 - bits)
    while (places[slot]! >= 0 && distinct[places[slot]!] !== code) slot = (slot + 1) & mask
    return slot
  }
  for (let i = 0; i < distinct.length; i++) places[slotOf(distinct[i]!)] = i
  return (code) => places[slotOf(code)]!
}

/** What each bigram weighs among two lists of units: log(1 + units / units that hold it), the rarer the heavier. */
export function weightsOf(left: readonly Int32Array[], right: readonly Int32Array[], size: number): Float64Array {
  const counts = new Int32Array(size)
  for (const units of [left, right]) for (const unit of units) for (const gram of unit) counts[gram]!++
  const total = left.length + right.length
  const byCount = Float64Array.from({ length: total + 1 }, (_, count) =>
    count === 0 ? 0 : Math.log(1 + total / count),
  )
  const weights = new Float64Array(size)
  for (let gram = 0; gram < size; gram++) weights[gram] = byCount[counts[gram]!]!
  return weights
}

/** What the bigrams of a unit weigh together. */
export function weightOf(unit: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (const gram of unit) sum += weights[gram]!
  return sum
}

/** The bigrams of several units, each once, ascending. */
export function union(units: readonly Int32Array[]): Int32Array {
  if (units.length === 1) return units[0]!
  const all = new Int32Array(units.reduce((sum, unit) => sum + unit.length, 0))
  let at = 0
  for (const unit of units) {
    all.set(unit, at)
    at += unit.length
  }
  return all.sort().filter((gram, i) => i === 0 || gram !== all[i - 1])
}

/** The same for long units: O(size) rather than a sorting. */
export function longUnion(units: readonly Int32Array[], size: number): Int32Array {
  if (units.length === 1) return units[0]!
  const marks = new Uint8Array(size)
  let count = 0
  for (const unit of units) {
    for (const gram of unit) {
      if (marks[gram] === 0) count++
      marks[gram] = 1
    }
  }
  const all = new Int32Array(count)
  for (let gram = 0, at = 0; at < count; gram++) if (marks[gram] === 1) all[at++] = gram
  return all
}

/** Weight of the bigrams two units share; O(length of both). */
export function sharedWeight(left: Int32Array, right: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const a = left[i]!
    const b = right[j]!
    if (a === b) sum += weights[a]!
    if (a <= b) i++
    if (b <= a) j++
  }
  return sum
}

/** How much of the shorter unit counts against the longer: 0.5 would be Dice, 0 the overlap coefficient. */
const longerCounts = 0.35

/**
 * Likeness of two units from the weight they share, 0–1: 1 where both hold the same bigrams, the shorter counting more.
 *
 * @see Tversky 1977, made symmetric
 */
export function likeness(shared: number, one: number, other: number): number {
  const base = (1 - longerCounts) * Math.min(one, other) + longerCounts * Math.max(one, other)
  return base === 0 ? 0 : Math.min(1, shared / base)
}
