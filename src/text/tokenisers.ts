import type { Span } from '../model/span.ts'
import type { Tokeniser } from '../model/tokeniser.ts'

/** Every code point is a token. Needs nothing, cuts every word. */
export const charTokeniser: Tokeniser = {
  id: 'char',
  tokenise(text) {
    const spans: Span[] = []
    let start = 0
    for (const char of text) {
      spans.push({ start, end: start + char.length })
      start += char.length
    }
    return spans
  },
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The runtime's own word segmentation. Call it sentence by sentence: it is 70 times slower on one long string. */
export const intlTokeniser: Tokeniser = {
  id: 'intl',
  tokenise: (text) =>
    Array.from(segmenter.segment(text), ({ index, segment }) => ({ start: index, end: index + segment.length })),
}

/**
 * Spans that tile the text out of the words of a segmenter that gives words alone.
 * What the segmenter left out (it may drop white space) becomes tokens of its own.
 */
export function tokensOf(text: string, words: readonly string[]): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  for (const word of words) {
    const start = text.indexOf(word, at)
    if (start < 0 || word === '') continue
    if (start > at) spans.push({ start: at, end: start })
    spans.push({ start, end: start + word.length })
    at = start + word.length
  }
  if (at < text.length) spans.push({ start: at, end: text.length })
  return spans
}
