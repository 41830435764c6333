import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { splitClauses } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'
import { containment, gramsOf, matterOf, weightsOf, type Weigh } from './grams.ts'
import { deeds } from './lexicon.ts'
import { strengthOf, type Strength } from './strength.ts'
import { type PlanUnit, rolesOf } from './units.ts'

/** A sentence of this year's report that may answer an item. */
export interface Candidate {
  /** The sentence. */
  readonly span: Span
  /** The clauses of it that fit best. */
  readonly focus: Span
  readonly section: string
  /** 0–1: fit times strength, shared with the other items it may answer. For ranking only. */
  readonly score: number
  /** 0–1: how much of the item's matter stands in the focus. */
  readonly fit: number
  readonly strength: Strength
  /** The longest run of characters of the item's matter that stands in the sentence, in code units. */
  readonly run: number
  /** 0–1: how many of the item's kinds of deeds are among the sentence's. */
  readonly deeds: number
}

/** The searched part of a report: every sentence that may hold evidence. */
export interface Searched {
  readonly report: Report
  readonly sentences: readonly Sought[]
  readonly sections: readonly string[]
}

interface Sought {
  readonly span: Span
  readonly section: string
  readonly matter: string
  readonly grams: Uint32Array
}

const silent = new Set(['problems', 'plan', 'furniture', 'title', 'closing'])

/** The sentences of a report that may hold evidence: all but those of problems, plan, closing and furniture. */
export function searchedPart(report: Report): Searched {
  const roles = rolesOf(report.sections)
  const sentences = report.sentences
    .filter(({ section }) => !silent.has(roles.get(section) ?? ''))
    .map(({ span, section }): Sought => {
      const matter = matterOf(textOf(report.text, span))
      return { span, section, matter, grams: gramsOf(matter) }
    })
  return { report, sentences, sections: [...new Set(sentences.map(({ section }) => section))] }
}

interface Window {
  readonly span: Span
  readonly grams: Uint32Array
}

/** A sentence's clauses, two and three clauses in a row, and the whole. */
function windowsOf(text: string, sentence: Sought): readonly Window[] {
  const clauses = splitClauses(text, sentence.span)
  const runs = [1, 2, 3].flatMap((length) =>
    clauses.slice(length - 1).map((last, i) => ({ start: clauses[i]!.start, end: last.end })),
  )
  const windows = runs.map((span) => ({ span, grams: gramsOf(matterOf(textOf(text, span))) }))
  return clauses.length > 3 ? [...windows, sentence] : windows
}

function deedsOf(text: string): ReadonlySet<string> {
  return new Set(Object.entries(deeds).flatMap(([kind, words]) => (words.test(text) ? [kind] : [])))
}

/** Sentences looked at closely for an item, and candidates kept before they are shared out. */
const lookedAt = 24
const kept = 12
/** Below this share of an item's matter a sentence is no candidate. */
const leastFit = 0.08

/**
 * The sentences that fit each item best, best first.
 *
 * Score: idf-weighted containment of the item's characters and bigrams in the best clauses, times 0.35 + 0.65 × strength,
 * times the agreement of deeds, times the square root of its share of the best score the sentence has for any item:
 * a sentence belongs to the item it fits best. An inverted index chooses the sentences looked at clause by clause.
 *
 * @returns parallel to the items
 */
export function rankEvidence(units: readonly PlanUnit[], searched: Searched): readonly (readonly Candidate[])[] {
  const { sentences, report } = searched
  const matters = units.map(({ text }) => matterOf(text))
  const grams = matters.map(gramsOf)
  const weigh = weightsOf([...sentences.map((sought) => sought.grams), ...grams])
  const index = indexOf(sentences)
  const closely = sentences.map((sought) => once(() => lookClosely(sought, report.text)))
  const rows = units.map(({ text }, i) => {
    const item = { grams: grams[i]!, weigh, wanted: deedsOf(text), matter: matters[i]! }
    return nearest(item, index, sentences.length)
      .map((at) => candidateOf(closely[at]!(), item))
      .filter(({ fit }) => fit > leastFit)
      .toSorted((a, b) => b.score - a.score || a.span.start - b.span.start)
      .slice(0, kept)
  })
  return shareOut(rows)
}

/** Which sentences hold each gram. */
function indexOf(sentences: readonly Sought[]): ReadonlyMap<number, readonly number[]> {
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
function nearest(item: Item, index: ReadonlyMap<number, readonly number[]>, count: number): readonly number[] {
  const held = new Float64Array(count)
  for (const gram of item.grams) {
    const weight = item.weigh(gram)
    for (const at of index.get(gram) ?? []) held[at]! += weight
  }
  const found = [...held.keys()].filter((at) => held[at]! > 0)
  return found.toSorted((a, b) => held[b]! - held[a]! || a - b).slice(0, lookedAt)
}

interface Close {
  readonly sought: Sought
  readonly windows: readonly (Window & { readonly strength: () => Strength })[]
  readonly deeds: ReadonlySet<string>
}

function lookClosely(sought: Sought, text: string): Close {
  const windows = windowsOf(text, sought).map((window) => ({
    ...window,
    strength: once(() => strengthOf(textOf(text, window.span))),
  }))
  return { sought, windows, deeds: deedsOf(textOf(text, sought.span)) }
}

/** The value of a function, computed at its first call. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null
  return () => (known ??= { value: compute() }).value
}

interface Item {
  readonly grams: Uint32Array
  readonly weigh: Weigh
  readonly wanted: ReadonlySet<string>
  readonly matter: string
}

function candidateOf({ sought, windows, deeds: found }: Close, item: Item): Candidate {
  let fit = 0
  let best = windows[0]!
  for (const window of windows) {
    // A much longer window must hold clearly more to be preferred.
    const isLong = window.span.end - window.span.start > 2 * (best.span.end - best.span.start)
    const value = containment(item.grams, window.grams, item.weigh) * (isLong ? 0.94 : 1)
    if (value > fit + 0.02) {
      fit = value
      best = window
    }
  }
  const strength = best.strength()
  const agreement = agreementOf(item.wanted, found)
  return {
    span: sought.span,
    focus: best.span,
    section: sought.section,
    score: fit * (0.35 + 0.65 * strength.value) * (0.7 + 0.3 * agreement),
    fit,
    strength,
    run: fit > leastFit ? longestRun(item.matter, sought.matter) : 0,
    deeds: agreement,
  }
}

/** The length of the longest common run of two strings. O(length × length). */
function longestRun(a: string, b: string): number {
  let best = 0
  let row = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      if (a.charCodeAt(i) !== b.charCodeAt(j)) continue
      next[j + 1] = row[j]! + 1
      if (next[j + 1]! > best) best = next[j + 1]!
    }
    row = next
  }
  return best
}

/** The share of the item's kinds of deeds that the sentence has; 1 where the item names none. */
function agreementOf(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  if (wanted.size === 0) return 1
  return [...wanted].filter((kind) => found.has(kind)).length / wanted.size
}

function shareOut(rows: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  const best = new Map<number, number>()
  for (const { span, score } of rows.flat()) best.set(span.start, Math.max(best.get(span.start) ?? 0, score))
  return rows.map((row) =>
    row
      .map((one) => ({ ...one, score: one.score * Math.sqrt(one.score / Math.max(1e-9, best.get(one.span.start)!)) }))
      .toSorted((a, b) => b.score - a.score || a.span.start - b.span.start),
  )
}
