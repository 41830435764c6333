import { expect, test } from 'vitest'
import { alignReports } from '../../src/align/report.ts'
import { alignTopics } from '../../src/align/topics.ts'
import { parseReport } from '../../src/parse/report.ts'
import { renderAlignment } from '../../src/present/alignment.ts'
import { renderTopics } from '../../src/present/topics.ts'
import { cellsOf } from '../../src/text/cells.ts'
import { intlTokeniser } from '../../src/text/tokenisers.ts'

const read = (year: number, text: string) =>
  parseReport({
    file: `云溪镇-${year}.txt`,
    text: `云溪镇${year}年度法治政府建设情况报告\n${text}`,
    notices: [],
    manifest: null,
  })
const last = read(
  2022,
  `一、工作情况
（一）加强普法宣传。全年举办法治讲座12场，发放宣传册2300份。
（二）化解矛盾纠纷。调处纠纷46件，成功率97%。
二、存在的问题
执法人员不足。`,
)
const current = read(
  2023,
  `一、工作情况
（一）化解矛盾纠纷。调处纠纷51件，成功率98.5%。
（二）加强普法宣传。全年举办法治讲座15场，发放宣传册2300份。在镇中心学校开设模拟法庭，邀请法官讲解校园欺凌、网络诈骗等案例，师生家长480余人参加，效果良好。
二、存在的问题
执法人员不足。`,
)
const textOf = (language: 'zh' | 'en', width = 100) =>
  renderAlignment(alignReports(last, current, { tokeniser: intlTokeniser }), [last, current], {
    language,
    lines: { width, ambiguous: 1 },
  }).split('\n')

test('counts come first, then what the marks mean, then what changed', () => {
  const rows = textOf('zh')
  expect(rows[0]).toBe('云溪镇-2022 ⇄ 云溪镇-2023')
  expect(rows[1]).toBe('章节：相同 1，改动 3，移位 1')
  expect(rows[2]).toBe('语句：相同 1，改动 2，新增 1；数字变动 3 处')
  expect(rows[3]).toMatch(/^标记：= 相同/)
  expect(rows).toContain('    ~ 调处纠纷[-46-]{+51+}件，成功率[-97%-]{+98.5%+}。')
  expect(rows).toContain('      # 46件→51件（+10.9%）　97%→98.5%（+1.5个百分点）')
  expect(rows.join('\n')).not.toContain('执法人员不足')
})

test('English texts are English but for the reports', () => {
  const rows = textOf('en')
  expect(rows[1]).toBe('Sections: same 1, edited 3, moved 1')
  expect(rows).toContain('      # 46件→51件 (+10.9%)　97%→98.5% (+1.5 points)')
})

test.each([40, 60, 100])('no row is wider than %i cells', (width) => {
  for (const row of textOf('zh', width)) expect(cellsOf(row, 1), row).toBeLessThanOrEqual(width)
})

test('topics: reports are numbered, columns of one body stand together', () => {
  const other = parseReport({
    file: '柏渡镇-2023.txt',
    text: '柏渡镇2023年度法治政府建设情况报告\n一、工作情况\n调处纠纷12件。\n二、存在的问题\n设施不足。',
    notices: [],
    manifest: null,
  })
  const rows = renderTopics(alignTopics([other, last, current]), 'zh').split('\n')
  expect(rows).toContain('  2 云溪镇-2022')
  expect(rows).toContain('1 23')
  expect(rows).toContain('■ ■■  存在的问题')
  expect(rows).toContain('· ■■  加强普法宣传')
})

test.each([40, 52, 61, 77])('at %i cells no mark is parted from what it marks', (width) => {
  for (const row of textOf('zh', width)) {
    expect(row).not.toMatch(/(?:\[-?|\{\+?)$/u)
    expect(row.trimStart()).not.toMatch(/^(?:-?\]|\+?\})/u)
  }
})
