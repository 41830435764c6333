import { expect, test } from 'vitest'
import { findHits, parseReports } from '../../src/index.ts'

test('hits stand in the order of years, undated reports last, and in the order of the text within one', () => {
  const reports = parseReports(
    [2024, null, 2022].map((year) => ({
      file: `云岭镇${year ?? ''}.txt`,
      text: '一、工作情况\n修路两条。\n又修路一条。\n',
      notices: [],
      manifest: { body: '云岭镇', ...(year === null ? {} : { year }) },
    })),
  )
  const found = findHits(reports, '修路').map(({ report, span }) => [report.year, span.start])
  const starts = (year: number | null): readonly unknown[] => [
    [year, 7],
    [year, 14],
  ]
  expect(found).toEqual([...starts(2022), ...starts(2024), ...starts(null)])
})
