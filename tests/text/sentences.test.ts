import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitClauses, splitSentences } from '../../src/text/sentences.ts'
import { readable } from '../../src/text/readable.ts'
import { textOf } from '../../src/text/spans.ts'

const chinese = fc.string({ unit: fc.constantFrom(...'改革开放一二是（）“”。；！，、：\n \u3000,%') })
const split = (text: string) => splitSentences(text).map((span) => textOf(text, span))

test.each([
  ['他说：“好。”会议通过。', ['他说：“好。”', '会议通过。']],
  ['全镇建成步\n道3公里。群众满意。', ['全镇建成步\n道3公里。', '群众满意。']],
  ['主要做法如下：\n一是抓学习\n二是抓执法', ['主要做法如下：', '一是抓学习', '二是抓执法']],
  ['推进“一网办、一次成；少跑腿”改革。', ['推进“一网办、一次成；少跑腿”改革。']],
  ['本镇报告\n\n特此报告', ['本镇报告', '特此报告']],
])('%j', (text, expected) => {
  expect(split(text)).toEqual(expected)
})

test('every character but white space and page numbers lies in exactly one sentence, in order', () => {
  fc.assert(
    fc.property(chinese, (text) => {
      expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test('clauses break at commas but not inside numbers, and lose nothing', () => {
  const text = '投入1,200万元，建成服务站3个：惠及群众。'
  const clauses = splitClauses(text, { start: 0, end: text.length }).map((span) => textOf(text, span))
  expect(clauses).toEqual(['投入1,200万元，', '建成服务站3个：', '惠及群众。'])
})

test('a page number between blank lines ends no sentence and is not shown in it', () => {
  const text =
    '全镇九个村的村民小组与村规民约的修订\n\n— 3 —\n\n工作已全面完成。镇便民服务中心全年为群众办理各类事项12\n\n－4－\n\n件。'
  const spans = splitSentences(text)
  expect(spans.map((span) => readable(text, span))).toEqual([
    '全镇九个村的村民小组与村规民约的修订工作已全面完成。',
    '镇便民服务中心全年为群众办理各类事项12件。',
  ])
})
