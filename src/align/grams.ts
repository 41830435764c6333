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

/** Weights of bigrams: the rarer among the compared units, the heavier. */
export interface Weights {
  readonly of: (gram: number) => number
  readonly total: (grams: Uint32Array) => number
}

/** Inverse-document-frequency weights over all units of both sides: log(1 + n / df). */
export function weigh(units: readonly Grams[]): Weights {
  const counts = new Map<number, number>()
  for (const { grams } of units) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const weights = new Map<number, number>()
  for (const [gram, count] of counts) weights.set(gram, Math.log(1 + units.length / count))
  const of = (gram: number) => weights.get(gram) ?? 0
  return { of, total: (grams) => grams.reduce((sum, gram) => sum + of(gram), 0) }
}

/** Weight of the bigrams two units share; O(length of both). */
export function sharedWeight(left: Uint32Array, right: Uint32Array, weights: Weights): number {
  let sum = 0
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const a = left[i]!
    const b = right[j]!
    if (a === b) sum += weights.of(a)
    if (a <= b) i++
    if (b <= a) j++
  }
  return sum
}
