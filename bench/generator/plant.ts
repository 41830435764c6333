import type { Speaker } from './grammar.ts'
import { synonyms } from './lexicon.ts'
import type { Chance } from './random.ts'

/** How a planted passage was changed: not at all, its places, its figures, the order of its sentences, its words. */
export const plantKinds = ['exact', 'places', 'numbers', 'reordered', 'synonyms'] as const
export type PlantKind = (typeof plantKinds)[number]

export interface AdaptOptions {
  readonly chance: Chance
  /** Who copies. */
  readonly speaker: Speaker
  /** Who wrote it; absent where a body carries its own text over. */
  readonly from?: Speaker
}

const exchange = new Map(synonyms)
const known = new RegExp([...exchange.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'gu')

/** The sentences as the copier writes them; the order is changed by the caller. */
export function adapt(texts: readonly string[], kind: PlantKind, options: AdaptOptions): readonly string[] {
  const { chance, speaker, from } = options
  if (kind === 'numbers') return texts.map((text) => text.replace(/\d+/g, (digits) => changed(digits, chance)))
  if (kind === 'synonyms')
    return texts.map((text) => text.replace(known, (word) => (chance.is(0.7) ? exchange.get(word)! : word)))
  if (kind !== 'places' || from === undefined) return texts
  const names = new Map([
    [from.town, speaker.town],
    [from.county, speaker.county],
    ...from.villages.map((name, i) => [name, speaker.villages[i]!] as const),
  ])
  const pattern = new RegExp([...names.keys()].join('|'), 'gu')
  return texts.map((text) => text.replace(pattern, (name) => names.get(name)!))
}

function changed(digits: string, chance: Chance): string {
  const value = Number(digits)
  return String(Math.max(1, value + chance.whole(1, Math.max(3, Math.ceil(value / 3))) * (chance.is(0.6) ? 1 : -1)))
}
