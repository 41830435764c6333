import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureChanges } from '../../src/align/figures.ts'
import { figureText } from '../../src/present/figures.ts'
import { parseReport } from '../../src/parse/report.ts'

const whole = (text: string) => ({ text, spans: [{ start: 0, end: text.length }] })
const reportOf = (text: string) => ({
  ...parseReport({ file: '云溪镇.txt', text: '', notices: [], manifest: null }),
  text,
})

/** The changes between two sentences as a reviewer reads them. */
function changes(left: string, right: string): readonly string[] {
  const sides = { left: reportOf(left), right: reportOf(right) }
  return figureChanges(whole(left), whole(right)).map((change) => figureText(change, sides, 'zh'))
}

describe('a figure that changed', () => {
  test.each([
    ['新增灌溉面积3200亩。', '新增灌溉面积3800亩。', ['3200亩→3800亩（+18.8%）']],
    ['调处纠纷46件，成功率97%。', '调处纠纷51起，成功率98.5%。', ['46件→51起（+10.9%）', '97%→98.5%（+1.5个百分点）']],
    [
      '财政收入完成2.5亿元，增长8%。',
      '财政收入9000万元，增长6.5%。',
      ['2.5亿元→9000万元（-64%）', '8%→6.5%（-1.5个百分点）'],
    ],
    ['受教育群众约1.1万人次。', '受教育群众约1.32万人次。', ['1.1万人次→1.32万人次（约+20%）']],
    ['接待量下降3%。', '接待量增长5%。', ['下降3%→增长5%']],
    ['2022年，全镇召开会议４次。', '2023年,全镇召开会议5次。', ['2022年→2023年', '４次→5次（+25%）']],
    ['修订《甲办法》等2件制度。', '修订《乙办法》等3件制度。', ['2件→3件（+50%）']],
    ['210人次参训。', '318人次参训，比上年多。', ['210人次→318人次（+51.4%）']],
    ['全年巡诊37场。', '受天气影响，全年巡诊41场。', ['37场→41场（+10.8%）']],
    ['投诉量下降20%。', '投诉量再下降25%以上。', ['20%→25%（约+5个百分点）']],
    ['化解林地纠纷33起。', '林地纠纷由上年的33起降至29起。', []],
    ['林地纠纷33起，均已调处。', '林地纠纷由上年的33起降至29起。', ['33起→29起（-12.1%）']],
    // Clauses that changed places.
    [
      '新增就业11.2万人，失业率3.38%。',
      '失业率3.35%，新增就业10.7万人。',
      ['11.2万人→10.7万人（-4.5%）', '3.38%→3.35%（-0.03个百分点）'],
    ],
  ])('%s → %s', (left, right, expected) => expect(changes(left, right)).toEqual(expected))
})

describe('another figure is no changed one', () => {
  test.each([
    ['其他单位', '发放手册300份。', '发放手册12万元。'],
    ['别的事', '推进800家便利店建设。', '推进6家物流枢纽建设。'],
    ['别的收入', '财政总收入454亿元。', '公共财政预算收入247亿元。'],
    ['每个之数不是总数', '平均每个村3名。', '每个村共有3名，全镇共有村干部40名。'],
    ['说什么都用的词', '新增6个，其中驿站2个。', '新增9个车位，另有驿站3处。'],
    ['日期', '会议于2018年1月26日召开。', '会议于2018年1月14日召开。'],
    ['照旧的数', '召开会议4次。', '召开会议4次。'],
  ])('%s: %s ≠ %s', (_, left, right) => expect(changes(left, right)).toEqual([]))
})

const clauses = fc.shuffledSubarray(
  [
    '新增就业11万人',
    '失业率3.4%',
    '办班6期',
    '巡诊37场',
    '由33起降至29起',
    '投诉由9件降至7件',
    '其中2期',
    '增长8%',
    '比重12%',
  ],
  { minLength: 1 },
)
const others = fc.shuffledSubarray(
  [
    '新增就业12万人',
    '失业率3.1%',
    '办班8期',
    '巡诊41场',
    '由29起降至20起',
    '投诉由7件降至6件',
    '其中3期',
    '增长5%',
    '比重14%',
  ],
  { minLength: 1 },
)

test('swapping sides swaps the changes', () => {
  fc.assert(
    fc.property(clauses, others, (left, right) => {
      const [one, other] = [whole(`${left.join('，')}。`), whole(`${right.join('，')}。`)]
      const swapped = figureChanges(other, one).map((change) => ({
        ...change,
        left: change.right,
        right: change.left,
        from: change.to,
        to: change.from,
      }))
      expect(swapped.toSorted((a, b) => a.left.start - b.left.start)).toEqual(figureChanges(one, other))
    }),
  )
})

test('spans are those of the figures with their units, in the raw text', () => {
  const left = { text: '前文。调处纠\n纷4 6件。', spans: [{ start: 3, end: 13 }] }
  const right = { text: '调处纠纷51件。', spans: [{ start: 0, end: 8 }] }
  const [change] = figureChanges(left, right)
  expect(left.text.slice(change!.left.start, change!.left.end)).toBe('4 6件')
  expect(right.text.slice(change!.right.start, change!.right.end)).toBe('51件')
  expect(change).toMatchObject({ from: 46, to: 51, unit: '件', kind: 'level', isAbout: false })
})
