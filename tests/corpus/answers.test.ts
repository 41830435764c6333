import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Answers, findQuote, type Quote, readAnswers } from '../../bench/evaluate/answers.ts'
import { decode } from '../../src/io/encodings.ts'

const folder = resolve(import.meta.dirname, '..', '..', 'corpus')
const answers = readAnswers() as Answers
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
const texts = new Map(files.map((file) => [file, decode(readFileSync(join(folder, file)))?.text ?? '']))

const missing = (quotes: readonly Quote[]): readonly Quote[] =>
  quotes.filter(({ file, quote, occurrence }) => {
    return quote === '' || findQuote(texts.get(file) ?? '', quote, occurrence) === null
  })
const within = (file: string, quotes: readonly { readonly quote: string; readonly occurrence?: number }[]) =>
  quotes.map((quote) => ({ file, ...quote }))
const sectionsOf = (file: string) => answers.reports.find((report) => report.file === file)?.sections ?? []
const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

describe('the sample texts', () => {
  test('are three towns in three years, 2,000 to 4,000 characters each', () => {
    expect(answers.reports.map((report) => report.file).toSorted()).toEqual(files.toSorted())
    for (const [file, text] of texts) {
      expect(countHan(text), file).toBeGreaterThanOrEqual(2000)
      expect(countHan(text), file).toBeLessThanOrEqual(4000)
    }
  })

  test('come in the encodings and line ends real files have', () => {
    const bytes = (file: string) => readFileSync(join(folder, file))
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes('柏渡镇-2021.txt'))).toThrow()
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes('柏渡镇-2021.txt'))).toContain('\r\n')
    expect([...bytes('柏渡镇-2023.txt').subarray(0, 2)]).toEqual([0xff, 0xfe])
    expect([...bytes('砚泉镇-2021.txt').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

describe('the answers', () => {
  test('list sections in reading order, in a tree, where they stand', () => {
    for (const { file, sections } of answers.reports) {
      let last = -1
      for (const [i, { heading, number, starts, occurrence, parent, level }] of sections.entries()) {
        const span = findQuote(texts.get(file)!, starts ?? `${number ?? ''}${heading ?? ''}`, occurrence)
        expect(span, `${file} ${starts ?? heading}`).not.toBeNull()
        expect(span!.start, `${file} ${starts ?? heading}`).toBeGreaterThan(last)
        last = span!.start
        if (parent === null) continue
        expect(parent).toBeLessThan(i)
        expect(sections[parent]!.level).toBeLessThan(level)
      }
    }
  })

  test('pair sections that exist, each once a side', () => {
    expect(answers.sectionPairs.length).toBeGreaterThanOrEqual(8)
    for (const { left, right, pairs } of answers.sectionPairs) {
      for (const [file, indices] of [
        [left, pairs.flatMap((pair) => pair.left)],
        [right, pairs.flatMap((pair) => pair.right)],
      ] as const) {
        expect(new Set(indices).size).toBe(indices.length)
        expect(indices.every((i) => sectionsOf(file)[i] !== undefined)).toBe(true)
      }
    }
  })

  test('quote what stands in the texts', () => {
    expect(answers.sentencePairs.length).toBeGreaterThanOrEqual(2)
    const sentences = answers.sentencePairs.flatMap(({ left, right, pairs }) =>
      pairs.flatMap((pair) => [
        ...pair.left.map((quote) => ({ file: left, quote })),
        ...pair.right.map((quote) => ({ file: right, quote })),
      ]),
    )
    const commitments = answers.followUps.flatMap((followUp) => [
      ...within(followUp.last, followUp.commitments),
      ...followUp.commitments.flatMap((one) => within(followUp.this, one.evidence)),
    ])
    const shared = answers.shared.flatMap((passage) => passage.members)
    expect(missing([...sentences, ...commitments, ...shared, ...answers.leftovers, ...answers.decoys])).toEqual([])
  })

  test('follow every consecutive pair; evidence where the status says so', () => {
    expect(answers.followUps.length).toBe(6)
    for (const { commitments } of answers.followUps) {
      for (const { status, evidence, quote } of commitments) {
        expect(['addressed', 'partial', 'restated', 'none', 'untestable']).toContain(status)
        expect(evidence.length > 0, quote).toBe(['addressed', 'partial', 'restated'].includes(status))
      }
    }
  })

  test('hold shared passages of two members and more, thirty leftovers and thirty decoys', () => {
    expect(answers.shared.every((passage) => passage.members.length > 1)).toBe(true)
    expect(new Set(answers.shared.map((passage) => passage.class)).size).toBe(4)
    for (const marks of [answers.leftovers, answers.decoys]) {
      expect(marks.length).toBeGreaterThanOrEqual(30)
      expect(new Set(marks.map((mark) => mark.rule)).size).toBe(8)
    }
  })
})
