import { expect, test } from 'vitest'
import { planUnits } from '../../src/follow/units.ts'
import { report } from './texts.ts'

const texts = (file: string, text: string) => planUnits(report(file, text)).map((unit) => unit.text)

test('a township’s plan: a sentence an item, split where a second deed sets a target of its own', () => {
  expect(
    texts(
      '松岭镇-2022.txt',
      `松岭镇2022年度法治政府建设报告

一、工作情况
（一）规范执法。全年办案12件。下一步，我镇将为执法队员配备记录仪10台。

二、下一步工作计划
2023年，我镇将重点做好以下工作：
一是抓学习。组织干部旁听庭审2次；编印普法读本500册，并发放到户。
二是抓调解。推广“院坝会”议事，做到小事不出村。举办调解员轮训2期，评选调解能手10名。
过去一年，我镇已建成调解室3个。
`,
    ),
  ).toEqual([
    '下一步，我镇将为执法队员配备记录仪10台。',
    '组织干部旁听庭审2次',
    '编印普法读本500册，并发放到户。',
    '推广“院坝会”议事，做到小事不出村。',
    '举办调解员轮训2期，评选调解能手10名。',
  ])
})

test('a work report’s plan: targets one by one, deeds one by one, nothing of other years or of the times', () => {
  expect(
    texts(
      '澄江市-2023.txt',
      `2023年澄江市政府工作报告

各位代表：现在，我代表市人民政府，向大会报告工作。

一、2022年工作回顾
一年来，全市生产总值增长6%。

二、今后五年的奋斗目标
到2027年，全市生产总值突破1000亿元。

三、2023年重点工作
今年是承上启下的关键之年。今年的主要预期目标是：地区生产总值增长7%，城镇新增就业2万人。为此，重点做好以下工作。登记失业率控制在4%以下。
（一）加快产业发展。新建标准厂房20万平方米、人才公寓600套，引进亿元以上项目30个。
（二）改善人民生活。打通青云路、望湖路，改造老旧小区50个，不断增强群众获得感。
（三）建设生态文明。生态是城市发展的根本所在。围绕治水兴水，营造林3万亩。
`,
    ),
  ).toEqual([
    '地区生产总值增长7%',
    '城镇新增就业2万人。',
    '登记失业率控制在4%以下。',
    '新建标准厂房20万平方米',
    '人才公寓600套',
    '引进亿元以上项目30个。',
    '打通青云路、望湖路',
    '改造老旧小区50个，不断增强群众获得感。',
    '围绕治水兴水，营造林3万亩。',
  ])
})

test('a plan for five years is left out where the year has its own', () => {
  expect(
    texts(
      '澄江市-2021.txt',
      `2021年澄江市政府工作报告

各位代表：现在，我代表市人民政府，向大会报告工作。

一、2020年工作回顾
一年来，全市生产总值增长6%。

二、“十四五”时期的奋斗目标和主要任务
到2025年，新建学校50所，建成铁路支线3条。

三、做好“十四五”开局之年的重点工作安排
（一）加快产业发展。新建标准厂房20万平方米。
`,
    ),
  ).toEqual(['新建标准厂房20万平方米。'])
})

test('ids survive renumbering', async () => {
  const { followUp } = await import('../../src/index.ts')
  const plan = (numbers: readonly string[]) =>
    report(
      '松岭镇-2022.txt',
      `松岭镇2022年度法治政府建设报告\n\n一、工作情况\n召开会议3次。\n\n${numbers[0]}、2023年工作计划\n（${numbers[1]}）抓好学习。举办培训班4期。\n（${numbers[2]}）抓好宣传。开展宣讲20场。\n`,
    )
  const current = report('松岭镇-2023.txt', '松岭镇2023年度法治政府建设报告\n\n一、工作情况\n举办培训班4期。\n')
  const ids = (numbers: readonly string[]) => followUp(plan(numbers), current).commitments.map(({ id }) => id)
  expect(ids(['二', '一', '二'])).toEqual(ids(['三', '二', '三']))
})
