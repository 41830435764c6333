import { expect, test } from 'vitest'
import { alignTopics } from '../../src/align/topics.ts'
import type { Report } from '../../src/model/report.ts'
import { parseReport } from '../../src/parse/report.ts'

const read = (year: number, sections: readonly string[]) =>
  parseReport({
    file: `云溪镇-${year}.txt`,
    text: [`云溪镇${year}年度法治政府建设情况报告`, ...sections.map((own, i) => `${'一二三四'[i]}、${own}`)].join('\n'),
    notices: [],
    manifest: null,
  })

test('one row a topic, one cell a report, empty where a report is silent', () => {
  const reports = [
    read(2021, ['普法宣传工作情况\n举办法治讲座12场。', '存在的问题\n人员不足。']),
    read(2022, ['普法宣传工作情况\n举办法治讲座15场。', '矛盾纠纷化解情况\n调处纠纷46件。', '存在的问题\n人员不足。']),
    read(2023, ['矛盾纠纷化解情况\n调处纠纷51件。', '普法宣传工作情况\n举办法治讲座18场。', '存在的问题\n设施不足。']),
  ]
  const { topics } = alignTopics(reports)
  const rows = topics.map(({ heading, sections }) => [heading, sections.map((id) => id !== null)])
  expect(rows).toContainEqual(['普法宣传工作情况', [true, true, true]])
  expect(rows).toContainEqual(['矛盾纠纷化解情况', [false, true, true]])
  expect(rows).toContainEqual(['存在的问题', [true, true, true]])
  expect(rows).toHaveLength(3)
})

const four = [
  read(2020, ['普法宣传工作情况\n举办法治讲座10场。', '2021年工作打算\n再建法治广场1个。']),
  read(2021, [
    '法治宣传教育\n举办法治讲座12场，发放读本2300份。',
    '存在的问题\n人员不足。',
    '2022年工作打算\n再建法治广场2个。',
  ]),
  read(2022, [
    '矛盾纠纷化解情况\n调处纠纷46件。',
    '普法宣传工作情况\n举办法治讲座15场。',
    '2023年工作打算\n建成调解室3个。',
  ]),
  read(2023, ['纠纷调解\n调处纠纷51件，成功率98%。', '存在的不足\n设施不足。', '2024年工作打算\n建成调解室2个。']),
]
/** Which sections share a row, by report and id. */
const together = (reports: readonly Report[]) =>
  alignTopics(reports).topics.map(({ sections }) =>
    sections.flatMap((id, i) => (id === null ? [] : [`${reports[i]!.id} ${id}`])),
  )

test('a report more leaves together what was together', () => {
  const before = together(four.slice(1))
  const after = together(four)
  for (const row of before) expect(after.some((other) => row.every((cell) => other.includes(cell)))).toBe(true)
})

test('every section stands in one row; rows are named without years, rows without headings by what they do', () => {
  const cells = together(four).flat()
  expect(new Set(cells).size).toBe(cells.length)
  expect(cells).toHaveLength(
    four.flatMap(({ sections }) => sections).filter(({ role }) => role !== 'title' && role !== 'furniture').length,
  )
  const headings = alignTopics(four).topics.map(({ heading }) => heading)
  expect(headings).toContain('工作打算')
  expect(headings.every((heading) => !/20\d\d/.test(heading ?? ''))).toBe(true)
})
