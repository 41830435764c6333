import { expect, test } from 'vitest'
import { alignReports, charTokeniser, findReuse, followUp, pairYears, parseReports } from '../../src/index.ts'
import { alignPairs, followPairs } from '../../src/io/pairs/parallel.ts'

const towns = ['石桥镇', '松岭镇', '云溪镇', '河口镇', '塘坊镇']
const reports = parseReports(
  towns.flatMap((body, i) =>
    [2021, 2022, 2023].map((year, k) => ({
      file: `${body}-${year}.txt`,
      text: `${body}${year}年度法治政府建设情况报告\n一、主要工作情况\n调处纠纷${20 + i + k}件，举办培训${2 + k}期。建成法治广场1处。\n二、存在的问题\n执法力量薄弱。\n三、${year + 1}年工作计划\n举办培训${3 + k + i}期。建成法治广场${i}处。\n`,
      notices: [],
      manifest: null,
    })),
  ),
)
const pairs = pairYears(reports)

test('on any number of threads pairs are followed up and aligned the same', async () => {
  expect(pairs).toHaveLength(10)
  const reuse = findReuse(reports)
  const followed = pairs.map(([last, current]) => followUp(last, current, { reuse }))
  const aligned = pairs.map(([last, current]) => alignReports(last, current, { tokeniser: charTokeniser }))
  for (const jobs of [1, 3]) {
    expect(await followPairs(pairs, jobs, reuse.reports)).toEqual(followed)
    expect(await alignPairs(pairs, jobs, charTokeniser)).toEqual(aligned)
  }
})

test('a task that fails is said', async () => {
  const broken = pairs.map(
    ([last, current], i) => [last, i === 4 ? { ...current, sections: null as never } : current] as const,
  )
  await expect(followPairs(broken, 2)).rejects.toThrow(TypeError)
})
