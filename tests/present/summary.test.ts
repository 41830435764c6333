import { expect, test } from 'vitest'
import { parseReports, renderSummary } from '../../src/index.ts'

const source = (body: string, year: number) => ({
  file: `${body}-${year}.txt`,
  text: `${body}${year}年度法治政府建设报告\n一、工作情况\n开展普法6场。\n`,
  notices: [],
  manifest: null,
})
const reports = parseReports([
  source('云溪镇', 2019),
  source('云溪镇', 2020),
  source('云溪镇', 2023),
  source('石桥镇', 2023),
])

test('years come as runs, and the missing ones between are named', () => {
  const lines = renderSummary(reports, 'zh').split('\n')
  expect(lines[0]).toBe('共 2 个发布主体、4 份报告')
  expect(lines).toContain('  云溪镇  2019–2020、2023  缺 2021–2022')
  expect(lines).toContain('  石桥镇  2023')
})

test('in English where asked for', () => {
  expect(renderSummary(reports, 'en')).toContain('4 reports of 2 bodies')
})
