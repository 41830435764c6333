import { folded } from '../text/fold.ts'

/** What a stretch of text is compared by: its distinct character bigrams, ascending, after folding. */
export interface Grams {
  /** Folded text without punctuation, every figure a `0`: 12场 and 15场 are alike. */
  readonly text: string
  readonly grams: Uint32Array
}

/** The bigrams of a text; of a single character, itself. */
export function gramsOf(raw: string): Grams {
  const text = folded(raw, { punctuation: 'drop' }).replace(/\d+/g, '0')
  const found = new Set<number>()
  if (text.length === 1) found.add(text.charCodeAt(0))
  for (let i = 0; i + 1 < text.length; i++) found.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1))
  return { text, grams: Uint32Array.from(found, (gram) => gram >>> 0).sort() }
}

/** Units with their bigrams numbered from 0 over both sides of a comparison, and what the bigrams weigh. */
export interface Weighed {
  /** Numbers of each unit's bigrams, ascending. */
  readonly left: readonly Int32Array[]
  readonly right: readonly Int32Array[]
  /** By bigram: log(1 + units / units that hold it). */
  readonly weights: Float64Array
}

/**
 * Numbers the bigrams of two lists of units and weighs them: the rarer among all units, the heavier.
 *
 * The same numbers whichever side is left. Linear in the text but for one sorting of its distinct bigrams.
 */
export function weigh(left: readonly Grams[], right: readonly Grams[]): Weighed {
  const counts = new Map<number, number>()
  for (const units of [left, right]) {
    for (const { grams } of units) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  const distinct = Uint32Array.from(counts.keys()).sort()
  const total = left.length + right.length
  const weights = Float64Array.from(distinct, (gram) => Math.log(1 + total / counts.get(gram)!))
  for (const [number, gram] of distinct.entries()) counts.set(gram, number)
  const numbered = (units: readonly Grams[]) =>
    units.map(({ grams }) => Int32Array.from(grams, (gram) => counts.get(gram)!))
  return { left: numbered(left), right: numbered(right), weights }
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
  const length = units.reduce((sum, unit) => sum + unit.length, 0)
  const all = new Int32Array(length)
  let at = 0
  for (const unit of units) {
    all.set(unit, at)
    at += unit.length
  }
  return all.sort().filter((gram, i) => i === 0 || gram !== all[i - 1])
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
