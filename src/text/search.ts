import type { Span } from '../model/span.ts'
import { fold, folded, type Folded } from './fold.ts'

const kept = new Map<string, Folded>()
/** Characters of folded texts that are kept for the next search. */
const most = 60_000_000
let size = 0

/**
 * Every place of a text that reads like the query, whatever the width, case, punctuation and white space of either.
 *
 * The folded text is kept for the next search, since a reviewer searches again and again.
 *
 * @returns spans of the raw text, in order, without overlap
 */
export function findIn(text: string, query: string): readonly Span[] {
  const wanted = folded(query, { punctuation: 'drop' })
  if (wanted === '') return []
  const { text: within, at } = foldOnce(text)
  const spans: Span[] = []
  for (let i = within.indexOf(wanted); i >= 0; i = within.indexOf(wanted, i + wanted.length)) {
    spans.push({ start: at[i]!, end: at[i + wanted.length - 1]! + 1 })
  }
  return spans
}

function foldOnce(text: string): Folded {
  const found = kept.get(text)
  if (found !== undefined) return found
  const made = fold(text, { punctuation: 'drop' })
  if (size + text.length > most) {
    kept.clear()
    size = 0
  }
  size += text.length
  kept.set(text, made)
  return made
}
