import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findReuse, parseReports, type Report, type ReuseMatch } from '../../src/index.ts'

/** Characters that mean nothing to masking or parsing; every one is used once, so that texts are alike only where they were made so. */
const letters = Array.from({ length: 9000 }, (_, i) => String.fromCharCode(0x6b00 + i)).filter(
  (letter) => !/[省县街镇乡村社第百目种类年]/u.test(letter),
)

/** Makes sentences of so many letters each, none used twice. */
function sentenceMaker(): (length: number) => string {
  let used = 0
  return (length) => `${letters.slice(used, (used += length)).join('')}。`
}

interface Layout {
  readonly body: string
  readonly year: number
  /** Numbers of blocks, in the order they stand in the report. */
  readonly blocks: readonly number[]
}

const bodies = [...'甲乙丙丁戊己庚'].map((letter) => `${letter}沟镇`)

/** A report of every town; every block stands in two or three of the first six, the seventh has any. */
const towns = fc
  .array(fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .chain((holders) => {
    const blocksOf = (body: number) =>
      holders.flatMap((own, block) => (body === 6 || own.includes(body) ? [block] : []))
    return fc.tuple(
      ...bodies.map((body, i) =>
        fc.record({
          body: fc.constant(body),
          year: fc.integer({ min: 2019, max: 2023 }),
          blocks: fc.shuffledSubarray(blocksOf(i), { minLength: i === 6 ? 0 : blocksOf(i).length }),
        }),
      ),
    )
  })

/** Four reports of one town, each with any of four blocks. */
const series = fc.tuple(
  ...[2019, 2020, 2021, 2022].map((year) =>
    fc.record({ body: fc.constant(bodies[0]!), year: fc.constant(year), blocks: fc.shuffledSubarray([0, 1, 2, 3]) }),
  ),
)
/** Letters of the sentences between blocks, two of them each time. */
const gaps = fc.constantFrom(12, 15, 20, 23, 45, 90)

/** Writes reports: blocks of three sentences among sentences of their own. */
function written(layout: readonly Layout[], gap: number): readonly Report[] {
  const sentence = sentenceMaker()
  const blocks = Array.from({ length: 4 }, () => [sentence(31), sentence(24), sentence(28)].join(''))
  return parseReports(
    layout.map(({ body, year, blocks: own }) => ({
      file: `${body}-${year}.txt`,
      text: `镇法治政府建设情况报告\n一、主要工作\n${[
        sentence(gap),
        ...own.flatMap((block) => [blocks[block]!, sentence(gap), sentence(gap)]),
      ].join('')}\n`,
      notices: [],
      manifest: { body, year },
    })),
  )
}

/** All longest runs two lists have in common, by comparing every place of one with every place of the other. */
function commonRuns(a: readonly string[], b: readonly string[]): readonly string[] {
  const runs: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j] || (i > 0 && j > 0 && a[i - 1] === b[j - 1])) continue
      let length = 0
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++
      runs.push(a.slice(i, i + length).join(''))
    }
  }
  return runs
}

const bare = (text: string) => text.replaceAll(/[。\s]/gu, '')
const body = ({ text }: Report) => text.slice(text.indexOf('\n', text.indexOf('一、')) + 1)

/** What any two reports have in common, slow and obvious: `report report text`, sorted. */
function slowMatches(reports: readonly Report[], unitsOf: (report: Report) => readonly string[]): readonly string[] {
  return reports
    .flatMap((left, i) =>
      reports.slice(i + 1).flatMap((right) =>
        commonRuns(unitsOf(left), unitsOf(right))
          .filter((run) => run.length >= 60)
          .map((run) => [left.id, right.id, run].join(' ')),
      ),
    )
    .toSorted()
}

/** The matches in the same form; both sides must read alike. */
function told(matches: readonly ReuseMatch[], reports: readonly Report[]): readonly string[] {
  const order = new Map(reports.map(({ id }, i) => [id, i]))
  return matches
    .map(({ left, right }) => {
      const sides = [left, right].toSorted((a, b) => order.get(a.report)! - order.get(b.report)!)
      const [a, b] = sides.map(({ report, span }) =>
        bare(reports[order.get(report)!]!.text.slice(span.start, span.end)),
      )
      expect(a).toBe(b)
      return [...sides.map(({ report }) => report), a].join(' ')
    })
    .toSorted()
}

describe('the whole search finds just what comparing everything with everything finds', () => {
  test('between towns', () => {
    fc.assert(
      fc.property(towns, gaps, (layout, gap) => {
        const reports = written(layout.slice(0, 6), gap)
        expect(told(findReuse(reports).matches, reports)).toEqual(slowMatches(reports, (one) => [...bare(body(one))]))
      }),
    )
  })

  test('from year to year of one town', () => {
    fc.assert(
      fc.property(series, gaps, (layout, gap) => {
        const reports = written(layout, gap)
        const sentences = (report: Report) => body(report).trim().split('。')
        expect(told(findReuse(reports).matches, reports)).toEqual(slowMatches(reports, sentences))
      }),
    )
  })
})

test('who holds a sentence is counted as sets count it', () => {
  fc.assert(
    fc.property(towns, gaps, (layout, gap) => {
      const reports = written(layout, gap)
      const textsOf = ({ text, sentences }: Report) => sentences.map(({ span }) => text.slice(span.start, span.end))
      const { reports: found } = findReuse(reports)
      for (const report of reports) {
        const own = found.find(({ id }) => id === report.id)!.sentences
        for (const [i, text] of textsOf(report).entries()) {
          const holders = reports.filter((other) => textsOf(other).includes(text))
          expect(own[i]!.counts).toMatchObject({
            reports: holders.length,
            bodies: new Set(holders.map((one) => one.body)).size,
            years: new Set(holders.map(({ year }) => year)).size,
          })
        }
      }
    }),
  )
})

test('in any order of the reports the result is the same', () => {
  fc.assert(
    fc.property(towns, gaps, fc.shuffledSubarray([...bodies.keys()], { minLength: 7 }), (layout, gap, order) => {
      const reports = written(layout, gap)
      expect(findReuse(order.map((i) => reports[i]!))).toEqual(findReuse(reports))
    }),
  )
})

test('a report more changes no text of another match: it stays, or its wording has become everybody’s', () => {
  fc.assert(
    fc.property(towns, gaps, (layout, gap) => {
      const reports = written(layout, gap)
      const last = reports.at(-1)!.id
      const more = findReuse(reports)
      const before = told(findReuse(reports.slice(0, -1)).matches, reports)
      const after = told(
        more.matches.filter(({ left, right }) => left.report !== last && right.report !== last),
        reports,
      )
      const common = new Set(
        more.families
          .filter((family) => family.class === 'formula' || family.class === 'template')
          .flatMap(({ members }) => members.map(({ report }) => report)),
      )
      for (const match of after) expect(before).toContain(match)
      for (const match of before)
        if (!after.includes(match))
          expect(
            match
              .split(' ')
              .slice(0, 2)
              .every((id) => common.has(id)),
          ).toBe(true)
    }),
  )
})
