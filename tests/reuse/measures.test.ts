import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, measureReports, parseReport, type Report } from '../../src/index.ts'

/** A report of these sentences, a line each. */
function report(body: string, year: number, sentences: readonly string[]): Report {
  const text = `${body}${year}年度法治政府建设情况报告\n一、工作情况\n${sentences.join('\n')}`
  return parseReport({ file: `${body}-${year}.txt`, text, notices: [], manifest: { body, year } })
}

const plain = (text: string): string => folded(text, { punctuation: 'drop' })
const gramsOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, i) => text.slice(i, i + length))
const sentencesOf = ({ text, sentences }: Report): string[] =>
  sentences.map(({ span }) => plain(text.slice(span.start, span.end)))

/** Boilerplate and repeated as one would write them down. */
function obvious(reports: readonly Report[], own: Report, last: Report | null) {
  const isCommon = (gram: string) =>
    reports.filter((one) => sentencesOf(one).some((sentence) => sentence.includes(gram))).length >= 0.3 * reports.length
  const sentences = sentencesOf(own)
  const length = (texts: readonly string[]) => texts.join('').length
  const held = sentences.filter((sentence) => gramsOf(sentence, 8).some(isCommon))
  const [grams, known] = [gramsOf(plain(own.text), 20), last === null ? [] : gramsOf(plain(last.text), 20)]
  return {
    boilerplate: length(sentences) === 0 ? 0 : length(held) / length(sentences),
    repeated: last === null ? null : grams.filter((gram) => known.includes(gram)).length / Math.max(1, grams.length),
  }
}

/** Cosine and Jaccard of pairs of characters, as one would write them down. */
function obviousPairs(own: Report, last: Report) {
  const [a, b] = [own, last].map((one) => gramsOf(sentencesOf(one).join(''), 2)) as [string[], string[]]
  const all = [...new Set([...a, ...b])]
  const count = (pairs: readonly string[], pair: string) => pairs.filter((one) => one === pair).length
  const sum = (value: (pair: string) => number) => all.reduce((total, pair) => total + value(pair), 0)
  const size = Math.sqrt(sum((pair) => count(a, pair) ** 2)) * Math.sqrt(sum((pair) => count(b, pair) ** 2))
  const shared = all.filter((pair) => a.includes(pair) && b.includes(pair)).length
  return {
    cosine: size === 0 ? Number(a.length === b.length) : sum((pair) => count(a, pair) * count(b, pair)) / size,
    jaccard: all.length === 0 ? 1 : shared / all.length,
  }
}

const words = [
  '调处纠纷',
  '12件，',
  '开展“普法”',
  '持续推进',
  '法治政府建设',
  '青岚镇',
  '\n— 3 —\n',
  '２０２２年',
  '，',
]
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 })
  .map((parts) => `${parts.join('')}。`)
const texts = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 6 })

test('the fast measures are the obvious ones', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const reports = all.map((sentences, i) => report(i < 2 ? '甲镇' : `乙${i}镇`, 2021 + (i < 2 ? i : 0), sentences))
      const found = measureReports(reports)
      for (const [i, own] of reports.entries()) {
        const last = i === 1 ? reports[0]! : null
        const measures = found.get(own.id)!
        expect(measures).toMatchObject(obvious(reports, own, last))
        if (last === null) expect(measures).toMatchObject({ cosine: null, jaccard: null, change: null })
        else {
          const pairs = obviousPairs(own, last)
          expect(measures.cosine).toBeCloseTo(pairs.cosine, 9)
          expect(measures.jaccard).toBeCloseTo(pairs.jaccard, 9)
          expect(measures.change).toBeCloseTo(1 - pairs.cosine, 9)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a report that only says again what last year’s said', () => {
  const said = ['全年调处各类矛盾纠纷46件，调处成功率达到百分之九十八以上。', '举办法治讲座6场，受教育群众1200人次。']
  const found = measureReports([report('甲镇', 2021, said), report('甲镇', 2022, said)])
  const measures = found.get('甲镇-2022')!
  expect(measures.cosine).toBeCloseTo(1, 9)
  expect(measures).toMatchObject({ jaccard: 1, boilerplate: null })
  expect(measures.repeated).toBeGreaterThan(0.7)
  expect(found.get('甲镇-2021')).toEqual({
    boilerplate: null,
    repeated: null,
    cosine: null,
    jaccard: null,
    change: null,
  })
})
