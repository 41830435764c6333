import { expect, test } from 'vitest'
import { renderOutline } from '../../src/present/outline.ts'
import { parseReport } from '../../src/index.ts'

const text = `石桥镇2022年度法治政府建设情况报告

现将有关情况报告如下：

一、强化组织领导
镇党委全年召开专题会议4次，研究法治建设议题6个。
二、存在的不足
普法形式还不够新颖，部分村法律顾问作用发挥不够。
三、2023年工作打算
全年开展普法宣传不少于20场次。
`

function explained(language: 'zh' | 'en'): readonly string[] {
  const report = parseReport({ text, file: '石桥镇-2022.txt', manifest: null, notices: [] })
  return renderOutline(report, { explain: true, language })
    .split('\n')
    .flatMap((row) => /← .*/.exec(row)?.[0] ?? [])
}

test('why a section has its role is said in both languages, its words as they stand in the heading', () => {
  expect(explained('zh')).toEqual([
    '← 标题行',
    '← 首个标题之前',
    '← 首个专题标题',
    '← 标题含“存在的不足”',
    '← 标题所称 2023 年为计划年度',
  ])
  expect(explained('en')).toEqual([
    '← title line',
    '← before the first heading',
    '← first heading of a topic',
    '← heading has “存在的不足”',
    '← heading names 2023, the year planned',
  ])
})
