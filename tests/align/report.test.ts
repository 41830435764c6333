import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignReports } from '../../src/align/report.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import type { Report, Section } from '../../src/model/report.ts'
import { parseReport } from '../../src/parse/report.ts'
import { textOf } from '../../src/text/spans.ts'
import { intlTokeniser } from '../../src/text/tokenisers.ts'

const read = (text: string): Report => parseReport({ file: '云溪镇.txt', text, notices: [], manifest: null })
const align = (left: Report, right: Report) => alignReports(left, right, { tokeniser: intlTokeniser })

const last = read(`云溪镇2022年度法治政府建设情况报告
一、工作开展情况
（一）加强普法宣传。全年举办法治讲座12场，发放宣传册2300份。建成法治广场1个。
（二）化解矛盾纠纷。调处纠纷46件，成功率97%。
二、存在的问题
执法人员不足。
三、2023年工作打算
全年举办法治讲座15场。`)
const current = read(`云溪镇2023年度法治政府建设情况报告
一、工作开展情况
（一）化解矛盾纠纷。调处纠纷51件，成功率98%。
（二）加强普法宣传。全年举办法治讲座15场，发放宣传册3100份。
（三）推进政务公开。公开信息88条。
二、存在的问题
执法人员不足。
三、2024年工作打算
全年举办法治讲座20场。`)

const headingsOf = (report: Report, ids: readonly string[]): string => {
  const all = (sections: readonly Section[]): readonly Section[] =>
    sections.flatMap((one) => [one, ...all(one.children)])
  return ids.map((id) => all(report.sections).find((section) => section.id === id)?.heading ?? '~').join('+')
}

test('sections are paired by what they say, however they were renumbered, and what crosses is moved', () => {
  const pairs = align(last, current).sections.map(({ kind, left, right }) => [
    kind,
    headingsOf(last, left),
    headingsOf(current, right),
  ])
  expect(pairs).toContainEqual(['added', '', '推进政务公开'])
  expect(pairs).toContainEqual(['edited', '加强普法宣传', '加强普法宣传'])
  expect(pairs).toContainEqual(['moved', '化解矛盾纠纷', '化解矛盾纠纷'])
  expect(pairs).toContainEqual(['same', '存在的问题', '存在的问题'])
  expect(pairs).toContainEqual(['edited', '2023年工作打算', '2024年工作打算'])
})

test('inline edits change whole figures', () => {
  const pair = align(last, current)
    .sections.flatMap((section) => section.sentences)
    .find(({ left }) => left[0] !== undefined && textOf(last.text, left[0]).startsWith('全年举办法治讲座12场'))!
  const changes = (pair.edits ?? []).map(({ op, left, right }) =>
    op === 'equal' ? '=' : op === 'delete' ? `-${textOf(last.text, left!)}` : `+${textOf(current.text, right!)}`,
  )
  expect(changes).toEqual(['=', '-12', '+15', '=', '-2300', '+3100', '='])
})

test('a word broken by a hard line break is still that word', () => {
  const broken = read('云溪镇2023年度法治政府建设情况报告\n一、工作情况\n大力推进普\n法宣传进机关进企业。')
  const whole = read('云溪镇2023年度法治政府建设情况报告\n一、工作情况\n大力推进普法宣传进机关进企业。')
  expect(align(broken, whole).sections.every(({ kind }) => kind === 'same')).toBe(true)
})

const clause = fc.constantFrom(
  '举办讲座12场',
  '举办讲座15场',
  '调处纠纷46件',
  '建成广场1个',
  '公开信息',
  '落实责任',
  '“三项制度”全面推行',
  '2023年5月完成',
  '加强领导',
)
const sentence = fc.array(clause, { minLength: 1, maxLength: 3 }).map((clauses) => `${clauses.join('，')}。`)
const section = fc.tuple(
  fc.constantFrom('工作情况', '普法宣传', '存在的问题', '下一步打算', '执法监督'),
  fc.array(sentence, { maxLength: 4 }),
)
const report = fc
  .array(section, { maxLength: 5 })
  .map((sections) =>
    read(
      [
        '云溪镇2023年度法治政府建设报告',
        ...sections.map(([heading, own], i) => `${'一二三四五'[i]}、${heading}\n${own.join('')}`),
      ].join('\n'),
    ),
  )
const allIds = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ id, children }) => [id, ...allIds(children)])
const total = ({ sections }: Alignment) => sections.reduce((sum, pair) => sum + pair.score, 0)

test('every section and sentence of both sides stands in exactly one pair', () => {
  fc.assert(
    fc.property(report, report, (left, right) => {
      const { sections } = align(left, right)
      expect(sections.flatMap((pair) => pair.left).toSorted()).toEqual(allIds(left.sections).toSorted())
      expect(sections.flatMap((pair) => pair.right).toSorted()).toEqual(allIds(right.sections).toSorted())
      const starts = (side: 'left' | 'right') =>
        sections
          .flatMap((pair) => pair.sentences.flatMap((one) => one[side].map(({ start }) => start)))
          .toSorted((a, b) => a - b)
      expect(starts('left')).toEqual(left.sentences.map(({ span }) => span.start))
      expect(starts('right')).toEqual(right.sentences.map(({ span }) => span.start))
    }),
  )
})

test('a report against itself is all same', () => {
  fc.assert(
    fc.property(report, (one) => {
      const { sections } = align(one, one)
      expect(sections.every(({ kind }) => kind === 'same')).toBe(true)
      expect(sections.flatMap((pair) => pair.sentences).every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

/** Kinds as they read from the other side. */
const swapped = { added: 'removed', removed: 'added', split: 'merged', merged: 'split' } as Readonly<
  Record<string, string>
>
const pairsOf = ({ sections }: Alignment) =>
  sections.map(({ kind, left, right }) => `${kind} ${left.join('+')} ⇄ ${right.join('+')}`).toSorted()
const sentencesOf = ({ sections }: Alignment) =>
  sections
    .flatMap((pair) => pair.sentences)
    .map(
      ({ kind, left, right }) =>
        `${kind} ${left.map((span) => span.start).join('+')} ⇄ ${right.map((span) => span.start).join('+')}`,
    )
    .toSorted()
const turned = (pair: string) =>
  pair.replace(/^(\S+) (.*) ⇄ (.*)$/, (_, kind, left, right) => `${swapped[kind] ?? kind} ${right} ⇄ ${left}`)

test('swapping sides swaps every pair and keeps the total', () => {
  fc.assert(
    fc.property(report, report, (left, right) => {
      const forth = align(left, right)
      const back = align(right, left)
      expect(pairsOf(back).map(turned).toSorted()).toEqual(pairsOf(forth))
      expect(sentencesOf(back).map(turned).toSorted()).toEqual(sentencesOf(forth))
      expect(total(back)).toBeCloseTo(total(forth), 6)
    }),
  )
})

test('edits put together give back both texts', () => {
  fc.assert(
    fc.property(report, report, (left, right) => {
      for (const pair of align(left, right).sections.flatMap((one) => one.sentences)) {
        if (pair.edits === undefined) continue
        const side = (own: Report, key: 'left' | 'right') =>
          pair
            .edits!.flatMap((edit) => edit[key] ?? [])
            .map((span) => textOf(own.text, span))
            .join('')
        expect(side(left, 'left')).toBe(pair.left.map((span) => textOf(left.text, span)).join(''))
        expect(side(right, 'right')).toBe(pair.right.map((span) => textOf(right.text, span)).join(''))
      }
    }),
  )
})
