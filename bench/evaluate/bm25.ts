import type { Tokeniser } from '../../src/index.ts'

/**
 * Okapi BM25 over words (k1 = 1.2, b = 0.75): the baseline a search engine would give.
 *
 * @returns a function from a query to the score of every text
 */
export function bm25(texts: readonly string[], tokeniser: Tokeniser): (query: string) => readonly number[] {
  const words = (text: string) =>
    tokeniser
      .tokenise(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const documents = texts.map(words)
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length)
  const counts = new Map<string, number>()
  for (const document of documents) for (const word of new Set(document)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weight = (word: string) => {
    const count = counts.get(word) ?? 0
    return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5))
  }
  return (query) => {
    const wanted = new Set(words(query))
    return documents.map((document) =>
      [...wanted].reduce((sum, word) => {
        const count = document.filter((own) => own === word).length
        return sum + (weight(word) * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * document.length) / mean))
      }, 0),
    )
  }
}
