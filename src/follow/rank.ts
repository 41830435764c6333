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
  readonly windows: readonly { readonly span: Span; readonly grams: Uint32Array }[]
  readonly matter: string
  readonly deeds: ReadonlySet<string>
}

const silent = new Set(['problems', 'plan', 'furniture', 'title', 'closing'])

/** The sentences of a report that may hold evidence: all but those of problems, plan, closing and furniture. */
export function searchedPart(report: Report): Searched {
  const roles = rolesOf(report.sections)
  const sentences = report.sentences
    .filter(({ section }) => !silent.has(roles.get(section) ?? ''))
    .map(({ span, section }) => ({
      span,
      section,
      windows: windowsOf(report.text, span),
      matter: matterOf(textOf(report.text, span)),
      deeds: deedsOf(textOf(report.text, span)),
    }))
  return { report, sentences, sections: [...new Set(sentences.map(({ section }) => section))] }
}

/** A sentence's clauses, two and three clauses in a row, and the whole. */
function windowsOf(text: string, sentence: Span): Sought['windows'] {
  const clauses = splitClauses(text, sentence)
  const spans = [1, 2, 3].flatMap((length) =>
    clauses.slice(length - 1).map((last, i) => ({ start: clauses[i]!.start, end: last.end })),
  )
  const all = clauses.length > 3 ? [...spans, sentence] : spans
  return all.map((span) => ({ span, grams: gramsOf(matterOf(textOf(text, span))) }))
}

function deedsOf(text: string): ReadonlySet<string> {
  return new Set(Object.entries(deeds).flatMap(([kind, words]) => (words.test(text) ? [kind] : [])))
}

/** Candidates kept for an item before its sentences are shared out. */
const kept = 12

/**
 * The sentences that fit each item best, best first.
 *
 * Score: idf-weighted containment of the item's characters and bigrams in the best clauses, times 0.35 + 0.65 × strength,
 * times the agreement of deeds, times the square root of its share of the best score the sentence has for any item:
 * a sentence belongs to the item it fits best. O(items × clauses).
 *
 * @returns parallel to the items
 */
export function rankEvidence(units: readonly PlanUnit[], searched: Searched): readonly (readonly Candidate[])[] {
  const matters = units.map(({ text }) => matterOf(text))
  const itemGrams = matters.map(gramsOf)
  const weigh = weightsOf([
    ...searched.sentences.map(({ windows }) => windows.at(-1)?.grams ?? new Uint32Array()),
    ...itemGrams,
  ])
  const bySpan = new Map(searched.sentences.map(({ span, matter }) => [span.start, matter]))
  const rows = units.map(({ text }, i) => {
    const wanted = deedsOf(text)
    return searched.sentences
      .map((sought) => candidateOf(sought, { grams: itemGrams[i]!, wanted, weigh, text: searched.report.text }))
      .filter(({ fit }) => fit > 0.08)
      .toSorted((a, b) => b.score - a.score || a.span.start - b.span.start)
      .slice(0, kept)
      .map((one) => ({ ...one, run: longestRun(matters[i]!, bySpan.get(one.span.start)!) }))
  })
  return shareOut(rows)
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

interface Wanted {
  readonly grams: Uint32Array
  readonly wanted: ReadonlySet<string>
  readonly weigh: Weigh
  readonly text: string
}

function candidateOf(sought: Sought, { grams, wanted, weigh, text }: Wanted): Omit<Candidate, 'run'> {
  let fit = 0
  let focus = sought.span
  for (const { span, grams: own } of sought.windows) {
    // A longer window must hold clearly more to be preferred.
    const value = containment(grams, own, weigh) * (span.end - span.start > 2 * (focus.end - focus.start) ? 0.94 : 1)
    if (value > fit + 0.02) {
      fit = value
      focus = span
    }
  }
  const strength = fit > 0.08 ? strengthOf(textOf(text, focus)) : { value: 0, signals: [] }
  const agreement = agreementOf(wanted, sought.deeds)
  const score = fit * (0.35 + 0.65 * strength.value) * (0.7 + 0.3 * agreement)
  return { span: sought.span, focus, section: sought.section, score, fit, strength, deeds: agreement }
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
