import { expect, test } from 'vitest'
import { alignTopics } from '../../src/align/topics.ts'
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
