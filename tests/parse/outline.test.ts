import { expect, test } from 'vitest'
import type { Section } from '../../src/model/report.ts'
import { reportOf } from './outline-of.ts'

const outlineOf = (text: string): readonly string[] => {
  const rows = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap((section) => [
      `${section.level} ${section.role} ${section.implied ? '~' : (section.number ?? '') + (section.heading ?? '')}`,
      ...rows(section.children),
    ])
  return rows(reportOf(text).sections)
}

/** Long enough that the line above it may be an unnumbered heading. */
const paragraph = '全镇上下统一思想、明确分工，各站所、各村按月报送进度，镇党政办逐项对账销号，工作有序推进。'

test('levels follow from how numbers continue, not from their shape: lost automatic numbering', () => {
  const text = `白沙镇2023年度法治政府建设情况报告
1、主要负责人履行推进法治建设第一责任人职责情况；
（一）加强领导。镇党委专题研究3次。
2、法治政府建设的主要举措和成效；
（1）学习宣传。宣讲12场。
（2）健全机构。设立1个中队。
（三）完善制度。清理文件4件。
(四）规范决策。审查合同15份。
（5）规范执法。办案22件。
三、存在的不足；
执法人员偏少。
四、下一年度安排；
（一）增配执法人员。年内到岗3名。`
  expect(outlineOf(text)).toEqual([
    '1 title ~',
    '1 responsibilities 1、主要负责人履行推进法治建设第一责任人职责情况',
    '2 responsibilities （一）加强领导',
    '1 progress 2、法治政府建设的主要举措和成效',
    '2 progress （1）学习宣传',
    '2 progress （2）健全机构',
    '2 progress （三）完善制度',
    '2 progress (四）规范决策',
    '2 progress （5）规范执法',
    '1 problems 三、存在的不足',
    '1 plan 四、下一年度安排',
    '2 plan （一）增配执法人员',
  ])
})

test('一、 is the second level under unnumbered top headings', () => {
  const text = `各位代表：
2022年工作回顾
一年来，全县完成投资12亿元，增长8.1%，新建学校3所。
2023年工作安排
${paragraph}
一、扩大有效投资
${paragraph}
二、保障改善民生
${paragraph}`
  expect(outlineOf(text)).toEqual([
    '1 intro ~',
    '1 progress 2022年工作回顾',
    '1 plan 2023年工作安排',
    '2 plan 一、扩大有效投资',
    '2 plan 二、保障改善民生',
  ])
})

test('thematic headings without numbers are sections of progress', () => {
  const text = `云溪县石桥镇2022年度法治政府建设工作报告
2022年，石桥镇依法履职。现将情况报告如下：
加强组织领导，压实责任
${paragraph}
深化普法宣传，营造氛围
${paragraph}
存在的主要问题
${paragraph}
2023年工作打算
${paragraph}`
  expect(outlineOf(text)).toEqual([
    '1 title ~',
    '1 intro ~',
    '1 progress 加强组织领导，压实责任',
    '1 progress 深化普法宣传，营造氛围',
    '1 problems 存在的主要问题',
    '1 plan 2023年工作打算',
  ])
})

test('a work report: thanks, the problems paragraph and the closing are sections of their own', () => {
  const text = `政府工作报告
——2023年1月9日在云溪县第十八届人民代表大会第二次会议上
县长 李明
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2022年工作回顾
一年来，全县生产总值增长6.2%，新增就业3100人。
各位代表，成绩来之不易。在此，我代表县人民政府，向全县人民表示衷心的感谢！
在肯定成绩的同时，我们也清醒地看到，经济结构还不优，民生领域仍有短板。对此，我们将认真解决。
二、2023年工作安排
全县生产总值增长6.5%左右，新建改建农村公路40公里。
各位代表，让我们团结一心，奋力前进！
名词解释
1.三区三线：指城镇空间等。`
  expect(outlineOf(text)).toEqual([
    '1 title ~',
    '1 intro ~',
    '1 progress 一、2022年工作回顾',
    '1 closing ~',
    '1 problems ~',
    '1 plan 二、2023年工作安排',
    '1 closing ~',
    '1 furniture 名词解释',
  ])
})

test('a plan joined with the problems under one heading is split off', () => {
  const text = `石桥镇2022年度法治政府建设情况报告
一、工作开展情况
开展宣讲8场。
二、存在问题及下一步打算
个别干部学法不深。
下一步，我镇将组织轮训2期，建成法律服务站1个。`
  expect(outlineOf(text)).toEqual([
    '1 title ~',
    '1 progress 一、工作开展情况',
    '1 problems 二、存在问题及下一步打算',
    '1 plan ~',
  ])
})

test('items with a lead sentence and text of their own are sections of the third level', () => {
  const text = `石桥镇2022年度法治政府建设情况报告
一、工作开展情况
一是抓学习。组织集体学法6次。二是抓执法。办理案件22件，全部公示。三是抓调解。调处纠纷46件。
二、下一步打算
一是增配人员；二是完善制度；三是加强宣传。`
  expect(outlineOf(text)).toEqual([
    '1 title ~',
    '1 progress 一、工作开展情况',
    '3 progress 一是抓学习',
    '3 progress 二是抓执法',
    '3 progress 三是抓调解',
    '1 plan 二、下一步打算',
  ])
})

test('an item that begins with its first task loses none of it', () => {
  const text = `石桥镇2022年度法治政府建设情况报告
一、工作开展情况
办理案件22件。
二、下一步打算
一是建强队伍，招录执法人员2名；组织轮训3期。二是完善阵地，新建法治公园1处；改造宣传栏9块。`
  const report = reportOf(text)
  const plan = report.sentences.map(({ span }) => text.slice(span.start, span.end)).slice(1)
  expect(plan).toEqual([
    '一是建强队伍，招录执法人员2名；',
    '组织轮训3期。',
    '二是完善阵地，新建法治公园1处；',
    '改造宣传栏9块。',
  ])
})

test('a heading that tells a figure is a sentence too', () => {
  const text = `石桥镇2022年度法治政府建设情况报告
一、工作开展情况
办理案件22件。
二、下一步打算
（一）新建法治公园1处，改造宣传栏9块。由司法所牵头落实。
（二）强化队伍建设。组织轮训3期。`
  const { sentences } = reportOf(text)
  expect(sentences.slice(1).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '（一）新建法治公园1处，改造宣传栏9块。',
    '由司法所牵头落实。',
    '组织轮训3期。',
  ])
})

test.each([
  [
    'three lines',
    '中共云溪县石桥镇委员会\n云溪县石桥镇人民政府\n关于2022年度法治政府\n建设情况的报告\n一、情况\n好。',
    '石桥镇',
    2022,
  ],
  [
    'the document number names another year',
    '石府〔2023〕7号\n石桥镇人民政府\n2022年度法治政府建设情况报告\n一、情况\n好。',
    '石桥镇',
    2022,
  ],
  ['the year first', '2022年度石桥镇法治政府建设工作报告\n一、情况\n好。', '石桥镇', 2022],
  ['spaces inside', '石 桥 镇 2022 年度法治政府建设 工作情况报告\n一、情况\n好。', '石桥镇', 2022],
  ['no title at all', '2022年，我镇扎实推进法治政府建设。\n一、法治政府建设落实情况\n好。', null, 2022],
])('title: %s', (_name, text, body, year) => {
  expect(reportOf(text)).toMatchObject({ body, year })
})

test('a heading is never the title, and what stands above it is the introduction', () => {
  expect(
    outlineOf('2022年，我镇扎实推进法治政府建设。\n一、法治政府建设落实情况\n好。\n二、2023年工作计划\n好。'),
  ).toEqual(['1 intro ~', '1 progress 一、法治政府建设落实情况', '1 plan 二、2023年工作计划'])
})
