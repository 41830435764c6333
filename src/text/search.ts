import type { Span } from '../model/span.ts'
import { folded, foldUnit, isPunctuation } from './fold.ts'
import { skipSurePageMark } from './page-marks.ts'
import { isSpace } from './spans.ts'

/**
 * Every place of a text that reads like the query, whatever the width, case, punctuation and white space of either.
 *
 * Answers what folding the whole text and searching it would, but folds only where the first character stands: nothing
 * has to be prepared or kept, however large the corpus. Linear in the text.
 *
 * @returns spans of the raw text, in order, without overlap
 */
export function findIn(text: string, query: string): readonly Span[] {
  const wanted = folded(query, { punctuation: 'drop' })
  if (wanted === '') return []
  const spans: Span[] = []
  const next = startsOf(text, wanted.charCodeAt(0))
  for (let start = next(0); start >= 0;) {
    const end = isInPageMark(text, start) ? -1 : endOfMatch(text, start, wanted)
    if (end >= 0) spans.push({ start, end })
    start = next(Math.max(start + 1, end))
  }
  return spans
}

/** The next place, from an offset on, of a character that folds to `unit`; -1 where there is none. */
function startsOf(text: string, unit: number): (from: number) => number {
  const heads = variantsOf(unit).map((character) => ({ character, at: -2 }))
  return (from) => {
    let first = -1
    for (const head of heads) {
      if (head.at !== -1 && head.at < from) head.at = text.indexOf(head.character, from)
      if (head.at >= 0 && (first < 0 || head.at < first)) first = head.at
    }
    return first
  }
}

/** Every character that folds to `unit`: the other case and the full-width forms of an ASCII letter or digit. */
function variantsOf(unit: number): readonly string[] {
  const character = String.fromCharCode(unit)
  if (unit >= 0x80) return [character]
  const cases = [...new Set([character, character.toUpperCase()])]
  return cases.flatMap((one) => [one, String.fromCharCode(one.charCodeAt(0) + 0xfee0)])
}

/** Where a match that opens at `start` ends; -1 where the text goes on otherwise. */
function endOfMatch(text: string, start: number, wanted: string): number {
  let found = 0
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) i = skipSurePageMark(text, i + 1) - 1
    if (isSpace(code)) continue
    const unit = foldUnit(code)
    if (unit === wanted.charCodeAt(found)) {
      if (++found === wanted.length) return i + 1
    } else if (!isPunctuation(unit)) return -1
  }
  return -1
}

/** Whether a character belongs to a page number between dashes, which is no part of the text. */
function isInPageMark(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1
  return opensPageMark(text, start) && skipSurePageMark(text, start) > at
}

/** The line break before a page number is its own: one that closed another is not. */
function opensPageMark(text: string, start: number): boolean {
  if (start === 0 || skipSurePageMark(text, start) === start) return false
  const before = text.lastIndexOf('\n', start - 2) + 1
  return !(start > 1 && opensPageMark(text, before) && skipSurePageMark(text, before) === start)
}
