import { diffArrays } from 'diff'
import { compareTwoStrings } from 'string-similarity'
import type { Span } from '../../src/model/span.ts'

/** A report as every system gets it: text, and whose. */
export interface PeerText {
  readonly text: string
  readonly body: string
}

/** Two reports, by index, said to share something; where, if the system tells. */
export interface PeerPair {
  readonly reports: readonly [number, number]
  readonly score: number
  /** Spans of the one and of the other report. */
  readonly spans: readonly [readonly Span[], readonly Span[]] | null
}

export interface PeerSystem {
  readonly name: string
  /** More reports take too long. */
  readonly most: number
  readonly find: (texts: readonly PeerText[]) => readonly PeerPair[]
}

/** Wording that stands in more reports is everybody's: the one way all of them have of leaving formulas out. */
const commonest = 10

/** Equal sentences, as a spreadsheet or `sort | uniq -d` finds them. */
const equalSentences: PeerSystem = {
  name: 'equal sentences',
  most: Infinity,
  find(texts) {
    const places = new Map<string, Place[]>()
    for (const [report, { text }] of texts.entries()) {
      for (const match of text.matchAll(/[^。；！？\n]{12,}[。；！？]/gu))
        add(places, match[0], { report, start: match.index, end: match.index + match[0].length })
    }
    return pairsOf(places, texts)
  },
}

/**
 * Fingerprints chosen by winnowing, those of many reports left out; what two reports have in common is counted.
 *
 * @see Schleimer, Wilkerson, Aiken 2003 (Moss); gram and window as usual for text
 */
const winnowing: PeerSystem = {
  name: 'winnowing, 12-grams',
  most: Infinity,
  find(texts) {
    const places = new Map<string, Place[]>()
    for (const [report, { text }] of texts.entries()) {
      const { letters, offsets } = lettersOf(text)
      for (const at of chosenGrams(letters, 12, 8))
        add(places, letters.slice(at, at + 12), { report, start: offsets[at]!, end: offsets[at + 11]! + 1 })
    }
    return pairsOf(places, texts)
  },
}

/** Resemblance of sets of character trigrams, every pair. @see Lyon, Malcolm, Dickerson 2001 (Ferret) */
const trigrams: PeerSystem = {
  name: 'trigram sets, all pairs',
  most: 500,
  find(texts) {
    const sets = texts.map(({ text }) => {
      const { letters } = lettersOf(text)
      return new Set(Array.from({ length: letters.length - 2 }, (_, i) => letters.slice(i, i + 3)))
    })
    return allPairs(texts, (a, b) => {
      let shared = 0
      for (const gram of sets[a]!) if (sets[b]!.has(gram)) shared++
      return shared / (sets[a]!.size + sets[b]!.size - shared)
    })
  },
}

/** `compareTwoStrings` of the package of that name, every pair. */
const stringSimilarity: PeerSystem = {
  name: 'string-similarity, all pairs',
  most: 100,
  find: (texts) => allPairs(texts, (a, b) => compareTwoStrings(texts[a]!.text, texts[b]!.text)),
}

/** Characters of the sentences `diff` leaves equal, every pair. */
const diffSentences: PeerSystem = {
  name: 'diff of sentences, all pairs',
  most: 100,
  find(texts) {
    const sentences = texts.map(({ text }) => text.split(/(?<=[。；！？\n])/u))
    return allPairs(texts, (a, b) =>
      diffArrays(sentences[a]!, sentences[b]!).reduce(
        (sum, { added, removed, value }) => (added || removed ? sum : sum + value.join('').length),
        0,
      ),
    )
  },
}

export const peers: readonly PeerSystem[] = [equalSentences, winnowing, trigrams, stringSimilarity, diffSentences]

interface Place {
  readonly report: number
  readonly start: number
  readonly end: number
}

function add(places: Map<string, Place[]>, key: string, place: Place): void {
  const known = places.get(key)
  if (known === undefined) places.set(key, [place])
  else known.push(place)
}

/** Letters and digits with where they stand. */
function lettersOf(text: string): { readonly letters: string; readonly offsets: readonly number[] } {
  const offsets: number[] = []
  for (let i = 0; i < text.length; i++) if (/[\p{L}\p{N}]/u.test(text[i]!)) offsets.push(i)
  return { letters: offsets.map((at) => text[at]!).join(''), offsets }
}

/** Places of the grams with the lowest hash of every window, the rightmost of equals. */
function chosenGrams(letters: string, gram: number, window: number): ReadonlySet<number> {
  const hashes = Array.from({ length: letters.length - gram + 1 }, (_, i) => hashOf(letters, i, gram))
  const chosen = new Set<number>()
  for (let start = 0; start + window <= hashes.length; start++) {
    let lowest = start
    for (let i = start + 1; i < start + window; i++) if (hashes[i]! <= hashes[lowest]!) lowest = i
    chosen.add(lowest)
  }
  return chosen
}

function hashOf(letters: string, start: number, length: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Pairs of reports of different bodies by the characters of the places they have in common. */
function pairsOf(places: ReadonlyMap<string, readonly Place[]>, texts: readonly PeerText[]): readonly PeerPair[] {
  const pairs = new Map<number, { reports: [number, number]; score: number; spans: [Span[], Span[]] }>()
  for (const own of places.values()) {
    if (own.length < 2 || new Set(own.map(({ report }) => report)).size > commonest) continue
    for (const [i, a] of own.entries()) {
      for (const b of own.slice(i + 1)) {
        if (texts[a.report]!.body === texts[b.report]!.body) continue
        const key = a.report * texts.length + b.report
        const pair = pairs.get(key) ?? { reports: [a.report, b.report], score: 0, spans: [[], []] }
        pairs.set(key, pair)
        pair.score += a.end - a.start
        pair.spans[0].push(a)
        pair.spans[1].push(b)
      }
    }
  }
  return [...pairs.values()]
}

function allPairs(texts: readonly PeerText[], scoreOf: (a: number, b: number) => number): readonly PeerPair[] {
  return texts.flatMap((one, a) =>
    texts.flatMap((other, b) =>
      b <= a || one.body === other.body
        ? []
        : [{ reports: [a, b] as const, score: scoreOf(a, b), spans: null } satisfies PeerPair],
    ),
  )
}
