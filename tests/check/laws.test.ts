import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allRules, checkReports, type Dismissal, withoutDismissed } from '../../src/index.ts'
import { found, parse, townText } from './town.ts'

const words = fc.array(
  fc.constantFrom(
    '我镇',
    '我区',
    '街道综合行政执法',
    '立足宝安实际',
    '，',
    '。',
    '；',
    '、',
    '\n',
    '  ',
    '80起',
    '75起',
    '调解成功',
    '调解成功率95%',
    '2022年',
    '2023年以来',
    'xx镇',
    '***件',
    '《》',
    '发放资料3000',
    '一是',
    '二是',
    '四是',
    '（一）',
    '（三）',
    '其中',
    '共',
    '比上年的',
    '增加12件',
    '增长20%',
    '由28万元',
    '增加到35万元',
    '占',
    '的',
    '%',
    '余',
    '近',
    '某镇党委高度重视',
    '浙里办',
    '石塘镇党委',
    '落实山东省要求',
    '《实施纲要（2015—2020年）》',
    '“七五”普法',
    '正在办理5件',
    '甲占45%、',
    '每期40人',
    '共计200人',
    '聘请    公司',
    '案件？件',
    '（1）',
    '②',
    '①',
  ),
  { maxLength: 40 },
)
const texts = words.map((parts) => townText({ progress: parts.join('') }))

test('spans slice their text, within the report and in order; ids are unique; no two of one rule overlap', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const report = parse(text)
      const findings = checkReports([report])
      for (const [i, finding] of findings.entries()) {
        const { start, end } = finding.span
        expect(finding.text).toBe(report.text.slice(start, end))
        expect(end).toBeGreaterThan(start)
        expect(finding.message.zh).not.toBe(finding.message.en)
        if (i > 0) expect(start).toBeGreaterThanOrEqual(findings[i - 1]!.span.start)
        const earlier = findings.slice(0, i).filter(({ rule }) => rule === finding.rule)
        expect(earlier.every(({ span }) => span.end <= start)).toBe(true)
      }
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
    }),
    { numRuns: 150 },
  )
})

test('each rule by itself finds what it finds among all', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const report = parse(text)
      const alone = allRules.flatMap((rule) => checkReports([report], { rules: [rule] }))
      const together = checkReports([report])
      expect(alone.map(({ id }) => id).toSorted()).toEqual(together.map(({ id }) => id).toSorted())
    }),
    { numRuns: 60 },
  )
})

test('a rate that follows is never doubted, whatever its figures and decimals', () => {
  const cases = fc.record({
    whole: fc.integer({ min: 1, max: 9999 }),
    part: fc.nat(9999),
    decimals: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(cases, ({ whole, part, decimals }) => {
      fc.pre(part <= whole)
      const rate = ((100 * part) / whole).toFixed(decimals)
      expect(found('arithmetic', { progress: `排查纠纷${whole}起，调解成功${part}起，调解成功率${rate}%。` })).toEqual(
        [],
      )
    }),
  )
})

test('a rate more than a point away is always found', () => {
  const cases = fc.record({
    whole: fc.integer({ min: 20, max: 9999 }),
    part: fc.nat(9999),
    off: fc.integer({ min: 2, max: 9 }),
  })
  fc.assert(
    fc.property(cases, ({ whole, part, off }) => {
      fc.pre(part <= whole && part > 0)
      const right = Math.round((100 * part) / whole)
      const rate = right >= 50 ? right - off : right + off
      const sentence = `排查纠纷${whole}起，调解成功${part}起，调解成功率${rate}%。`
      expect(found('arithmetic', { progress: sentence })).toHaveLength(1)
    }),
  )
})

test('white space and width change no finding', () => {
  const loose = '立足宝 安实际，排查纠纷８０起，\n调解成功75 起，调解成功率９５％。'
  const tight = '立足宝安实际，排查纠纷80起，调解成功75起，调解成功率95%。'
  const kinds = (progress: string) => checkReports([parse(townText({ progress }))]).map(({ rule }) => rule)
  expect(kinds(loose)).toEqual(kinds(tight))
  expect(kinds(tight)).toEqual(['foreign-place', 'arithmetic'])
})

test('an id outlives a correction elsewhere in the report', () => {
  const [before] = found('arithmetic', { progress: '受理80起，化解75起，化解率99%。' })
  const [after] = found('arithmetic', {
    progress: '今年工作扎实。\n受理80起，化解75起，化解率99%。',
    plan: '继续努力。',
  })
  expect(after?.id).toBe(before?.id)
})

test('what a reviewer dismissed is kept apart until it is taken back', () => {
  const findings = found('arithmetic', { progress: '受理80起，化解75起，化解率99%。受理60起，化解50起，化解率99%。' })
  const say = (to: Dismissal['to']): Dismissal => ({
    finding: findings[0]!.id,
    to,
    reason: '已核',
    reviewer: '张',
    time: '2024-03-01T00:00:00Z',
    version: '0',
  })
  const { open, dismissed } = withoutDismissed(findings, [say('dismissed')])
  expect(open).toEqual(findings.slice(1))
  expect(dismissed.map(({ finding }) => finding)).toEqual(findings.slice(0, 1))
  expect(withoutDismissed(findings, [say('dismissed'), say(null)]).open).toEqual(findings)
})
