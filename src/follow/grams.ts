import { folded } from '../text/fold.ts'
import { conceptsOf, isConcept } from './concepts.ts'
import { synonyms } from './lexicon.ts'

const plain = (word: string) => folded(word, { punctuation: 'drop' })

/** The canonical words too: 矛盾纠纷 must not become what its part 纠纷 stands for. */
const replaced = synonyms
  .flatMap((line) => line.map((word) => ({ word: plain(word), canonical: plain(line[0]!) })))
  .toSorted((a, b) => b.word.length - a.word.length)
const canonicalOf = new Map(replaced.map(({ word, canonical }) => [word, canonical]))
const anyWord = new RegExp(replaced.map(({ word }) => word).join('|'), 'gu')

/** Words of a plan's style that say nothing of its matter. */
const style =
  /年内|年底前|今年|明年|全年|当年|每年|力争|确保|争取|不少于|不低于|不超过|以上|以内|左右|进一步|继续|切实|全面|深入|扎实|积极|大力|着力|不断|持续|加快|努力|坚持|抓好|做好|有序|稳步|严格|认真|探索|主动|集中|重点|有效|落实|开展|实施|推进|推动|加强|强化|完善|健全|做好|抓好|提高|提升|促进|实现|工作|加大|支持|鼓励|引导|深化|优化|建立|进行|组织/gu

/** What two texts are compared by: folded, without figures, style words and punctuation, synonyms made one. */
export function matterOf(raw: string): string {
  return folded(raw, { punctuation: 'drop' })
    .replace(anyWord, (word) => canonicalOf.get(word)!)
    .replace(style, '')
    .replace(/\d+/g, '')
}

/** The distinct characters and bigrams of a matter, ascending. */
export function gramsOf(matter: string): Uint32Array {
  const grams = new Set<number>()
  for (let i = 0; i < matter.length; i++) {
    grams.add(matter.charCodeAt(i))
    if (i + 1 < matter.length) grams.add(((matter.charCodeAt(i) << 16) | matter.charCodeAt(i + 1)) >>> 0)
  }
  return Uint32Array.from(grams).sort()
}

/** The grams of a text's matter and its kindred words, ascending: what sentences are held against items by. */
export function contentOf(raw: string): Uint32Array {
  const concepts = conceptsOf(folded(raw, { punctuation: 'drop' }))
  return Uint32Array.from([...gramsOf(matterOf(raw)), ...concepts]).sort()
}

/** The grams of either of two ascending lists, ascending, once each. */
export function united(one: Uint32Array, other: Uint32Array): Uint32Array {
  const all = new Uint32Array(one.length + other.length)
  let length = 0
  for (let i = 0, j = 0; i < one.length || j < other.length;) {
    const [a, b] = [one[i] ?? Infinity, other[j] ?? Infinity]
    all[length++] = Math.min(a, b)
    if (a <= b) i++
    if (b <= a) j++
  }
  return all.slice(0, length)
}

/** Inverse-document-frequency weights of the grams of both reports' sentences. */
export type Weigh = (gram: number) => number

export function weightsOf(units: readonly Uint32Array[]): Weigh {
  const counts = new Map<number, number>()
  for (const grams of units) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const top = Math.log(1 + units.length)
  const weights = new Map<number, number>()
  for (const [gram, count] of counts) {
    weights.set(gram, shareOf(gram) * Math.log(1 + units.length / count))
  }
  return (gram) => weights.get(gram) ?? shareOf(gram) * top
}

/** A character alone says less than two in a row; a kindred word more than a character. */
function shareOf(gram: number): number {
  if (isConcept(gram)) return conceptShare
  return gram > 0xffff ? 1 : 0.35
}

const conceptShare = 1

/** How much of the weight of `part` stands in `whole`, 0–1; 0 for an empty part. */
export function containment(part: Uint32Array, whole: Uint32Array, weigh: Weigh): number {
  let shared = 0
  let total = 0
  for (let i = 0, j = 0; i < part.length; i++) {
    const gram = part[i]!
    while (j < whole.length && whole[j]! < gram) j++
    const weight = weigh(gram)
    total += weight
    if (whole[j] === gram) shared += weight
  }
  return total === 0 ? 0 : shared / total
}

/** Grams with their weights, for holding one text against many. */
export interface Weighted {
  readonly grams: Uint32Array
  readonly weights: Float64Array
  readonly total: number
}

export function weighted(grams: Uint32Array, weigh: Weigh): Weighted {
  const weights = Float64Array.from(grams, weigh)
  return { grams, weights, total: weights.reduce((sum, weight) => sum + weight, 0) }
}

/** `containment` of weighted grams. */
export function containmentOf({ grams, weights, total }: Weighted, whole: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < grams.length && j < whole.length;) {
    const own = grams[i]!
    const other = whole[j]!
    if (own === other) shared += weights[i]!
    if (own <= other) i++
    if (other <= own) j++
  }
  return total === 0 ? 0 : shared / total
}
