import type { Span } from '../model/span.ts'
import { containmentOf, type Weigh, type Weighted, weighted, weightsOf } from './grams.ts'
import type { Item } from './item.ts'
import { matchOf, type Signs, signsOf } from './match.ts'
import type { Searched, SearchedSentence, Window } from './searched.ts'
import type { Strength } from './strength.ts'

/** A sentence of this year's report that may answer an item. */
export interface Candidate {
  /** The sentence. */
  readonly span: Span
  /** The clauses of it that fit best. */
  readonly focus: Span
  readonly section: string
  /** 0–1: match times how checkable the focus is. For ranking only. */
  readonly score: number
  /** 0–1: how surely the sentence speaks of the item. */
  readonly match: number
  /** What the match is made of. */
  readonly signs: Signs
  /** Of the focus. */
  readonly strength: Strength
  /** The kinds of deeds in the sentence. */
  readonly deeds: ReadonlySet<string>
  /** The longest run of characters of the item's matter that stands in the sentence, in code units. */
  readonly run: number
}

/** Each item's candidates, best first, and the weights they were compared by. */
export interface Ranking {
  /** Parallel to the items. */
  readonly candidates: readonly (readonly Candidate[])[]
  readonly weigh: Weigh
}

/** Sentences looked at closely for an item, where evidence is looked for and where it is only mentioned; and candidates kept. */
export const lookedAt = { evidence: 10, mention: 3 }
const kept = 8
/** Below this share of an item's matter a sentence is no candidate. */
const leastFit = 0.05
/** A much longer window must hold clearly more to be preferred. */
const lengthened = { times: 2, factor: 0.94, margin: 0.02 }

/**
 * The sentences that answer each item best, best first: how surely they speak of it, times 0.5 + 0.5 × how checkable they are,
 * so that a restatement does not outrank evidence.
 *
 * An inverted index chooses the sentences that are looked at clause by clause.
 */
export function rankEvidence(items: readonly Item[], { sentences }: Searched, closest = lookedAt.evidence): Ranking {
  const weigh = weightsOf([...sentences.map(({ grams }) => grams), ...items.map(({ grams }) => grams)])
  const index = indexOf(sentences)
  const fits = items.map((item) => {
    const own = weighted(item.grams, weigh)
    const near = nearest(own, index, sentences.length).slice(0, closest)
    return near.flatMap((at) => fittingOf(sentences[at]!, { item, own, weigh }) ?? [])
  })
  const most = mostOf(fits.flat())
  const candidates = fits.map((found) =>
    found
      .map((fitting) => candidateOf(fitting, most))
      .toSorted((a, b) => b.score - a.score || a.span.start - b.span.start)
      .slice(0, kept),
  )
  return { candidates, weigh }
}

/** The best closeness of each sentence to any item. */
function mostOf(fits: readonly Fitting[]): ReadonlyMap<SearchedSentence, number> {
  const most = new Map<SearchedSentence, number>()
  for (const { sentence, closeness } of fits) most.set(sentence, Math.max(closeness, most.get(sentence) ?? 0))
  return most
}

/** Which sentences hold each gram. */
function indexOf(sentences: readonly SearchedSentence[]): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>()
  for (const [at, { grams }] of sentences.entries()) {
    for (const gram of grams) {
      const list = index.get(gram)
      if (list === undefined) index.set(gram, [at])
      else list.push(at)
    }
  }
  return index
}

/** The sentences that hold most of an item's weight as a whole: no clause of another can hold more. */
function nearest(
  { grams, weights }: Weighted,
  index: ReadonlyMap<number, readonly number[]>,
  count: number,
): readonly number[] {
  const held = new Float64Array(count)
  for (let i = 0; i < grams.length; i++) {
    for (const at of index.get(grams[i]!) ?? []) held[at]! += weights[i]!
  }
  const found: number[] = []
  for (let at = 0; at < count; at++) if (held[at]! > 0) found.push(at)
  return found.sort((a, b) => held[b]! - held[a]! || a - b)
}

/** An item as it is held against sentences. */
interface Held {
  readonly item: Item
  readonly own: Weighted
  readonly weigh: Weigh
}

/** A sentence held against an item. */
interface Fitting {
  readonly sentence: SearchedSentence
  readonly window: Window
  readonly run: number
  readonly signs: Omit<Signs, 'own'>
  /** How much of each the other holds: what its fits with several items are compared by. */
  readonly closeness: number
}

function fittingOf(sentence: SearchedSentence, { item, own, weigh }: Held): Fitting | null {
  const view = sentence.close()
  const { window, fit } = bestWindow(view.windows, own)
  if (fit <= leastFit) return null
  const run = longestRun(item.matter, sentence.matter)
  const signs = signsOf(item, { view, setting: sentence.setting }, { window, fit, run, weigh })
  return { sentence, window, run, signs, closeness: Math.sqrt(signs.fit * signs.back) }
}

function candidateOf(
  { sentence, window, run, signs: others, closeness }: Fitting,
  most: ReadonlyMap<SearchedSentence, number>,
): Candidate {
  const best = most.get(sentence)!
  const signs = { ...others, own: best === 0 ? 0 : closeness / best }
  const match = matchOf(signs)
  const strength = window.strength()
  return {
    span: sentence.span,
    focus: window.span,
    section: sentence.section,
    score: match * (0.5 + 0.5 * strength.value),
    match,
    strength,
    deeds: sentence.close().deeds,
    run,
    signs,
  }
}

function bestWindow(windows: readonly Window[], own: Weighted): { readonly window: Window; readonly fit: number } {
  let fit = 0
  let best = windows[0]!
  for (const window of windows) {
    const isLong = lengthOf(window) > lengthened.times * lengthOf(best)
    const value = containmentOf(own, window.grams) * (isLong ? lengthened.factor : 1)
    if (value > fit + lengthened.margin) {
      fit = value
      best = window
    }
  }
  return { window: best, fit }
}

function lengthOf({ span }: Window): number {
  return span.end - span.start
}

/** The length of the longest common run of two strings. O(length × length). */
function longestRun(a: string, b: string): number {
  let best = 0
  let row = new Uint16Array(b.length + 1)
  let next = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i)
    for (let j = 0; j < b.length; j++) {
      const run = b.charCodeAt(j) === code ? row[j]! + 1 : 0
      next[j + 1] = run
      if (run > best) best = run
    }
    ;[row, next] = [next, row]
  }
  return best
}
