import type { KeptPlace, ReuseMatch, Substitution } from '../model/reuse.ts'
import type { Span } from '../model/span.ts'
import { sharedCopy } from './shared-arrays.ts'
import { Column } from './sort.ts'

/** What two passages have in common and what differs; left is the earlier one. */
export type ComparedPassages = Pick<ReuseMatch, 'score' | 'kind' | 'substitutions' | 'kept'>

/** Many of them, for another thread, without an object for each. */
export interface PackedCompared {
  /** Of every passage. */
  readonly scores: Float64Array
  /** Of every passage: whether it is verbatim, its substitutions and kept places. Of each of those: type, or spans. */
  readonly numbers: Int32Array
  /** Of every substitution both texts, of every kept place one, in order; folded text holds no line break. */
  readonly texts: string
}

const types = ['place', 'number', 'other'] as const

/** Packs what comparing gives as it comes. */
export function packCompared(all: Iterable<ComparedPassages>): PackedCompared {
  const numbers = new Column()
  const scores: number[] = []
  const texts: string[] = []
  const addSpan = ({ start, end }: Span): void => {
    numbers.push(start)
    numbers.push(end)
  }
  for (const { score, kind, substitutions, kept } of all) {
    scores.push(score)
    numbers.push(Number(kind === 'verbatim'))
    numbers.push(substitutions.length)
    numbers.push(kept.length)
    for (const swap of substitutions) {
      numbers.push(types.indexOf(swap.type))
      texts.push(swap.left, swap.right)
    }
    for (const place of kept) {
      addSpan(place.left)
      addSpan(place.right)
      texts.push(place.text)
    }
  }
  return { scores: Float64Array.from(scores), numbers: sharedCopy(numbers.values), texts: texts.join('\n') }
}

/** What `packCompared` packed, in parts, one by one. */
export function* unpackCompared(parts: readonly PackedCompared[]): Generator<ComparedPassages, void> {
  for (const part of parts) yield* unpackPart(part)
}

function* unpackPart({ scores, numbers, texts }: PackedCompared): Generator<ComparedPassages, void> {
  const words = texts.split('\n')
  let [number, word] = [0, 0]
  const next = (): number => numbers[number++]!
  const nextSpan = (): Span => ({ start: next(), end: next() })
  for (const score of scores) {
    const kind = next() === 1 ? 'verbatim' : 'adapted'
    const [swaps, places] = [next(), next()]
    const substitutions: Substitution[] = []
    for (let s = 0; s < swaps; s++)
      substitutions.push({ left: words[word++]!, right: words[word++]!, type: types[next()]! })
    const kept: KeptPlace[] = []
    for (let k = 0; k < places; k++) kept.push({ text: words[word++]!, left: nextSpan(), right: nextSpan() })
    yield { score, kind, substitutions, kept }
  }
}
