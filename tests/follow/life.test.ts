import { expect, test } from 'vitest'
import { followUp, livesOf } from '../../src/index.ts'
import { report } from './texts.ts'

const year = (of: number, done: string, plan: string) =>
  report(
    `松岭镇-${of}.txt`,
    `松岭镇${of}年度法治政府建设报告\n\n一、主要工作情况\n召开会议3次。${done}\n\n二、存在的问题\n人手不足。\n\n三、${of + 1}年工作计划\n${plan}\n`,
  )

test('promised 2022, repeated with a lower target 2023, answered 2023', () => {
  const reports = [
    year(2021, '', '新建法治文化墙6处。举办演讲比赛2次。'),
    year(2022, '新建法治文化墙2处。', '新建法治文化墙4处。'),
    year(2023, '新建法治文化墙4处。', '绿化河岸3公里。'),
  ]
  const pairs = [followUp(reports[0]!, reports[1]!), followUp(reports[1]!, reports[2]!)]
  const lives = livesOf(pairs.toReversed())
  expect(lives.map(({ body }) => body)).toEqual(['松岭镇'])
  expect(lives[0]?.years.map(({ planYear, status, change }) => [planYear, status, change])).toEqual([
    [2022, 'partial', null],
    [2023, 'addressed', 'lowered'],
  ])
})

test('nothing that stands in one plan only has a life', () => {
  expect(livesOf([followUp(year(2021, '', '绿化河岸3公里。'), year(2022, '', '举办比赛2次。'))])).toEqual([])
})
