import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report, Section } from '../../src/model/report.ts'
import { parseReports } from '../../src/parse/corpus.ts'
import { parseReport } from '../../src/parse/report.ts'
import { contains, textOf } from '../../src/text/spans.ts'

const sample = `榆川县柳沟镇人民政府文件
柳府发〔2023〕7号
榆川县柳沟镇2022年度法治政府建设情况报告

2022年，柳沟镇认真落实上级部署。现将情况报告如下：
一、2022年法治政府建设工作情况
（一）加强普法宣传。全年开展法律宣讲12场次，
受众900余人次。
— 1 —
（二）化解矛盾纠纷。调处纠纷46件。
二、存在的问题
执法力量不足。
三、2023年工作打算
（一）建成公共法律服务站2个。
（二）组织执法培训4期。
`
const read = (text: string, file = '报告.txt'): Report => parseReport({ file, text, notices: [], manifest: null })
const flat = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((one) => [one, ...flat(one.children)])

test('a township report gives its identity, outline and roles', () => {
  const report = read(sample)
  expect(report).toMatchObject({ body: '柳沟镇', county: '榆川县', year: 2022, genre: 'rule-of-law' })
  expect(report.period).toEqual({ review: 2022, plan: 2023 })
  const outline = flat(report.sections).map(({ level, number, role }) => [level, number, role])
  expect(outline).toEqual([
    [1, null, 'furniture'],
    [1, null, 'title'],
    [1, null, 'intro'],
    [1, '一、', 'progress'],
    [2, '（一）', 'progress'],
    [2, '（二）', 'progress'],
    [1, '二、', 'problems'],
    [1, '三、', 'plan'],
    [2, '（一）', 'plan'],
    [2, '（二）', 'plan'],
  ])
})

test('page numbers are no sentences and hard breaks end none', () => {
  const report = read(sample)
  const texts = report.sentences.map((sentence) => textOf(report.text, sentence.span))
  expect(texts).toContain('全年开展法律宣讲12场次，\n受众900余人次。')
  expect(texts.filter((text) => text.includes('— 1 —'))).toEqual([])
})

test.each([
  ['云溪镇-2021.txt', '云溪镇', 2021],
  ['2023/云溪镇.txt', '云溪镇', 2023],
  ['云溪镇/2022.md', '云溪镇', 2022],
])('%s names the body and year where the text does not', (file, body, year) => {
  expect(read('本镇扎实推进法治政府建设。', file)).toMatchObject({ body, year })
})

test('a file name that disagrees is a notice, and the text stands', () => {
  const report = read(sample, '石桥镇-2021.txt')
  expect(report.body).toBe('柳沟镇')
  expect(report.notices.map((notice) => notice.code)).toEqual(['body-disagrees', 'year-disagrees', 'short'])
})

test('a work report reviews the year before it is given', () => {
  expect(read('政府工作报告\n各位代表：\n一、2023年工作回顾\n完成。', '云州市-2024.txt').period).toEqual({
    review: 2023,
    plan: 2024,
  })
})

test('ids are unique in a corpus, which is ordered by body then year', () => {
  const source = { text: sample, notices: [], manifest: null }
  const reports = parseReports([
    { file: 'b.txt', ...source },
    { file: 'a.txt', ...source },
  ])
  expect(reports.map((report) => [report.file, report.id])).toEqual([
    ['a.txt', '柳沟镇-2022'],
    ['b.txt', '柳沟镇-2022#2'],
  ])
})

const chinese = fc.string({
  unit: fc.constantFrom(...'一二三、（）.1是法治政府建设报告年2023镇。；\n '),
  maxLength: 200,
})

test('on any text sections nest in order and every sentence lies in its section', () => {
  fc.assert(
    fc.property(chinese, (text) => {
      const report = read(text)
      const sections = flat(report.sections)
      expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length)
      for (const section of sections)
        for (const child of section.children) expect(contains(section.span, child.span)).toBe(true)
      for (const sentence of report.sentences) {
        const home = sections.find((section) => section.id === sentence.section)
        expect(home !== undefined && contains(home.span, sentence.span)).toBe(true)
      }
    }),
  )
})

describe('a file sent again', () => {
  const body = '全镇上下统一思想、明确分工，各站所、各村按月报送进度，镇党政办逐项对账销号，工作有序推进。'.repeat(6)
  const report = (year: number, cases: number) =>
    `石桥镇${year}年度法治政府建设情况报告\n一、工作情况\n办理案件${cases}件。${body}\n二、下一步打算\n${body}`
  const codes = (...files: readonly (readonly [string, string])[]) =>
    parseReports(files.map(([file, text]) => ({ file, text, notices: [], manifest: null }))).map(({ notices }) =>
      notices.map(({ code }) => code),
    )

  test('the same twice', () => {
    expect(codes(['甲.txt', report(2022, 5)], ['乙.txt', report(2022, 5)])).toEqual([
      ['same-content'],
      ['same-content'],
    ])
  })

  test('many times: each names a few others, so that the notices do not grow with their square', () => {
    const found = codes(...Array.from({ length: 40 }, (_, i) => [`${i}.txt`, report(2022, 5)] as const))
    expect(found.every((own) => own.length === 3)).toBe(true)
  })

  test('last year’s with new figures', () => {
    const found = codes(['甲.txt', report(2022, 5)], ['乙.txt', report(2023, 6)])
    expect(found).toEqual([['same-but-figures'], ['same-but-figures']])
  })

  test('last year’s under this year’s name', () => {
    expect(codes(['石桥镇-2023.txt', report(2022, 5)])).toEqual([['year-disagrees']])
  })

  test('of another town', () => {
    expect(codes(['柳林乡-2022.txt', report(2022, 5)])).toEqual([['body-disagrees']])
  })

  test('two reports that differ', () => {
    expect(codes(['甲.txt', report(2022, 5)], ['乙.txt', `${report(2023, 6)}\n年内到岗3名。`])).toEqual([[], []])
  })
})
