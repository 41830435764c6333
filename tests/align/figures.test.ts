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
  ])('%s → %s', (left, right, expected) => expect(changes(left, right)).toEqual(expected))
})

describe('another figure is no changed one', () => {
  test.each([
    ['其他单位', '发放手册300份。', '发放手册12万元。'],
    ['别的事', '推进800家便利店建设。', '推进6家物流枢纽建设。'],
    ['别的收入', '财政总收入454亿元。', '公共财政预算收入247亿元。'],
    ['每个之数不是总数', '平均每个村3名。', '每个村共有3名，全镇共有村干部40名。'],
    ['照旧的数', '召开会议4次。', '召开会议4次。'],
  ])('%s: %s ≠ %s', (_, left, right) => expect(changes(left, right)).toEqual([]))
})

test('spans are those of the figures with their units, in the raw text', () => {
  const left = { text: '前文。调处纠\n纷4 6件。', spans: [{ start: 3, end: 13 }] }
  const right = { text: '调处纠纷51件。', spans: [{ start: 0, end: 8 }] }
  const [change] = figureChanges(left, right)
  expect(left.text.slice(change!.left.start, change!.left.end)).toBe('4 6件')
  expect(right.text.slice(change!.right.start, change!.right.end)).toBe('51件')
  expect(change).toMatchObject({ from: 46, to: 51, unit: '件', kind: 'level', isAbout: false })
})
