import { expect, test } from 'vitest'
import { followUp, renderFollowUp, renderLives } from '../../src/index.ts'
import { report } from '../follow/texts.ts'

const last = report(
  '松岭镇-2022.txt',
  '松岭镇2022年度法治政府建设报告\n\n一、主要工作情况\n召开会议3次。\n\n二、2023年工作计划\n举办村干部法治培训班4期。\n建成法治文化广场1处。\n',
)
const current = report(
  '松岭镇-2023.txt',
  '松岭镇2023年度法治政府建设报告\n\n一、主要工作情况\n举办村干部法治培训班2期。\n组织文艺演出4场。\n\n二、存在的问题\n法治文化广场因用地调整尚未开工建设。\n\n三、2024年工作计划\n举办村干部法治培训班6期。\n',
)
const pair = followUp(last, current)
const rows = (order: 'open' | 'plan') =>
  renderFollowUp(pair, { reports: [last, current], order }, 'zh')
    .split('\n')
    .map((row) => row.replace(/ {2}[0-9a-f]{14}$/, ''))

test('what is open first, each item with its place in the plan, evidence with its place, and why', () => {
  expect(rows('open')).toEqual([
    '松岭镇-2022 → 松岭镇-2023  计划事项 2 项：未见佐证 1，仅重述 0，部分佐证 1，有具体佐证 0，无法判断 0',
    '查找范围：本年报告除存在问题、下步计划、结语和版式以外的 2 个语句；“未见佐证”不表示该项工作没有开展。',
    '',
    '【未见佐证】1 项',
    '  2 [未见佐证] 建成法治文化广场1处。  （第 8 行）',
    '      存在问题中提到：法治文化广场因用地调整尚未开工建设。  （第 8 行）',
    '',
    '【部分佐证】1 项',
    '  1 [部分佐证] 举办村干部法治培训班4期。  （第 7 行）',
    '    ↳ 举办村干部法治培训班2期。  （一、主要工作情况 › 第 4 行）',
    '      计划4期 → 报告2期：未达到；有数量、已完成语气',
    '    ↻ 本年计划再列：指标提高  举办村干部法治培训班6期。  （第 11 行）',
  ])
})

test('in the order of the plan', () => {
  expect(
    rows('plan')
      .filter((row) => /^ *\d+ \[/.test(row))
      .map((row) => row.trim()[0]),
  ).toEqual(['1', '2'])
})

test('a life is one line', () => {
  const life = {
    body: '松岭镇',
    years: [
      { planYear: 2022, last: 'a', commitment: '1', text: '新建文化墙6处', status: 'partial', change: null },
      { planYear: 2023, last: 'b', commitment: '2', text: '新建文化墙4处', status: 'addressed', change: 'lowered' },
    ],
  } as const
  expect(renderLives([life], 'zh').split('\n')).toEqual([
    '多年计划事项 1 项：',
    '  松岭镇  新建文化墙6处',
    '    2022 计划（部分佐证） → 2023 指标降低（有具体佐证）',
  ])
})
