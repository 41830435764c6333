import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/model/report.ts'
import { textOf } from '../../src/text/spans.ts'
import { outlineOf, reportOf } from './outline-of.ts'

const paragraph = '全镇上下统一思想、明确分工，各站所、各村按月报送进度，镇党政办逐项对账销号，工作有序推进。'
const done = '全年办理案件22件，调处纠纷46件，完成整改12项，群众满意度达到98%。'
const ahead =
  '年内将配齐执法人员，加快建设公共法律服务站，进一步完善制度，力争纠纷化解率达到97%以上，确保各项任务落实。'

describe('headings of yearly reports', () => {
  test.each<[string, Role]>([
    ['主要工作开展情况', 'progress'],
    ['法治政府建设基本情况', 'progress'],
    ['推进法治政府建设的主要举措和成效', 'progress'],
    ['2022年法治政府建设工作落实情况', 'progress'],
    ['2022年重点工作推进情况', 'progress'],
    ['主要做法及成效', 'progress'],
    ['上年度存在问题的整改落实情况', 'progress'],
    ['存在的问题', 'problems'],
    ['存在的主要不足和原因', 'problems'],
    ['工作中存在的短板', 'problems'],
    ['当前存在的困难和问题', 'problems'],
    ['问题与不足', 'problems'],
    ['薄弱环节', 'problems'],
    ['存在的不足、原因和问题整改情况', 'problems'],
    ['党政主要负责人履行推进法治建设第一责任人职责情况', 'responsibilities'],
    ['主要负责人履职情况', 'responsibilities'],
    ['下一步工作计划', 'plan'],
    ['2023年工作打算', 'plan'],
    ['2023年度法治政府建设主要安排', 'plan'],
    ['下一年度推进法治政府建设的主要思路和打算', 'plan'],
    ['今后工作思路和目标举措', 'plan'],
    ['努力方向', 'plan'],
    ['改进措施', 'plan'],
    ['对策建议', 'plan'],
    // A year that was not changed since the last report.
    ['2022年工作计划', 'plan'],
    ['2021年下一步工作打算', 'plan'],
  ])('%s: %s', (heading, role) => {
    const text = `石桥镇2022年度法治政府建设情况报告\n一、强化组织领导\n${paragraph}\n二、${heading}\n${paragraph}\n三、其他\n${paragraph}`
    const found = reportOf(text).sections.find((section) => section.number === '二、')
    expect(found).toMatchObject({ heading, role })
    expect(found?.roleReason.code).toMatch(/^(?:heading-words|planned-year|problems-settled)$/)
  })

  test('thematic headings after the problems look ahead where their text does', () => {
    const text = `石桥镇2022年度法治政府建设情况报告
一、强化组织领导
${done}
二、存在的不足
${paragraph}
三、勇于担当，推动法治建设再上新台阶
${ahead}`
    expect(outlineOf(text).slice(1)).toEqual([
      '1 progress 一、强化组织领导',
      '1 problems 二、存在的不足',
      '1 plan 三、勇于担当，推动法治建设再上新台阶',
    ])
  })

  test('responsibilities inside progress keep their own role', () => {
    const text = `石桥镇2022年度法治政府建设情况报告
一、工作开展情况
（一）普法宣传
${done}
（二）主要负责人履行推进法治建设第一责任人职责情况
${done}
二、下一步打算
${ahead}`
    expect(outlineOf(text)).toContain('2 responsibilities （二）主要负责人履行推进法治建设第一责任人职责情况')
  })

  test('problems as the last point of progress', () => {
    const text = `石桥镇2022年度法治政府建设情况报告
一、工作开展情况
（一）普法宣传
${done}
（二）存在的问题
${paragraph}
二、下一步打算
${ahead}`
    expect(outlineOf(text)).toContain('2 problems （二）存在的问题')
  })
})

describe('stretches without a heading', () => {
  test.each([
    '在肯定成绩的同时，我们也清醒地看到，执法力量不足、学法不深等问题仍然存在。',
    '虽然工作取得一定成效，但对照上级要求和群众期盼，仍存在一些不足。一是执法力量不足。',
    '同时，我们也要看到，工作中还存在一些问题：执法人员偏少，宣传形式单一。',
    '总结成绩的同时，更要正视存在的差距，执法力量不足、干部学法不深。',
    '与上级要求相比，我镇法治建设还有不小差距，主要表现在执法力量不足。',
    '当前，我镇法治政府建设工作还存在以下问题：一是执法力量不足。',
    '存在的主要问题是：执法力量不足，干部学法不深。',
    '成绩来之不易，问题不容忽视。执法力量不足，干部学法不深。',
  ])('problems: %s', (lead) => {
    const text = `石桥镇2022年度法治政府建设情况报告\n一、强化组织领导\n${done}\n二、规范行政执法\n${done}\n${lead}\n三、2023年工作打算\n${ahead}`
    const problems = reportOf(text).sections.filter(({ role }) => role === 'problems')
    expect(problems.map(({ span, implied }) => [implied, textOf(text, span)])).toEqual([[true, lead]])
  })

  test.each([
    '针对执法中存在的问题，开展专项整治3次，整改问题12个。',
    '组织排查，发现安全隐患等问题46个，已全部整改。',
    '通过走访，干部进一步认识到群众工作的重要性。',
  ])('no problems of the report: %s', (sentence) => {
    const text = `石桥镇2022年度法治政府建设情况报告\n一、强化组织领导\n${done}\n二、规范行政执法\n${done}\n${sentence}\n三、2023年工作打算\n${ahead}`
    expect(reportOf(text).sections.filter(({ role }) => role === 'problems')).toEqual([])
  })

  test.each([
    '下一步，我镇将继续强化执法，年内配齐人员。',
    '下一步工作中，我镇将继续强化执法，年内配齐人员。',
    '在今后的工作中，我镇将继续强化执法，年内配齐人员。',
    '2023年，我镇将继续强化执法，年内配齐人员。',
    '针对上述问题，下一步将继续强化执法，年内配齐人员。',
    '接下来，我们将继续强化执法，年内配齐人员。',
    '新的一年，我镇将继续强化执法，年内配齐人员。',
    '今后，我街道将继续强化执法，年内配齐人员。',
  ])('a plan at the end: %s', (lead) => {
    const text = `石桥镇2022年度法治政府建设情况报告\n一、强化组织领导\n${done}\n二、存在的问题\n执法力量不足。\n${lead}\n特此报告。`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、强化组织领导',
      '1 problems 二、存在的问题',
      `1 plan ~${lead.slice(0, 4)}`,
      '1 closing ~特此报告',
    ])
  })

  test('a plan sentence inside progress stays there where a plan has its own heading', () => {
    const text = `石桥镇2022年度法治政府建设情况报告\n一、强化组织领导\n${done}下一步，将继续深化网格治理。\n二、2023年工作打算\n${ahead}`
    expect(outlineOf(text)).toEqual(['1 title ~石桥镇2', '1 progress 一、强化组织领导', '1 plan 二、2023年工作打算'])
  })

  test.each([
    '对此，我们将采取以下措施：一是充实队伍，年内到岗3名；二是加强培训，全年办班6期。',
    '为此，下一步将从以下方面改进：一是充实队伍；二是加强培训。',
    '针对以上不足，我镇拟采取如下改进措施。一是充实队伍。二是加强培训。',
    '我们将以问题为导向，着力抓好以下工作：1.充实队伍；2.加强培训。',
    '2023年，镇党委、政府将重点做好以下工作。一是充实队伍。',
  ])('problems and plan joined: the plan begins with “%s”', (bridge) => {
    const text = `石桥镇2022年度法治政府建设情况报告\n一、工作开展情况\n${done}\n二、存在的不足及下一步打算\n一是执法力量不足。二是学法不深。\n${bridge}`
    const plan = reportOf(text).sections.find(({ role }) => role === 'plan')
    expect(plan && textOf(text, plan.span)).toBe(bridge)
  })

  test('problems and plan joined under one heading part where the plan begins', () => {
    const text = `石桥镇2022年度法治政府建设情况报告
一、工作开展情况
${done}
二、存在的问题和下一步工作打算
（一）存在的问题
执法力量不足。
（二）下一步工作打算
${ahead}`
    const rows = outlineOf(text)
    expect(rows).toContain('2 problems （一）存在的问题')
    expect(rows).toContain('2 plan （二）下一步工作打算')
  })
})

describe('work reports', () => {
  const review = `一、凝心聚力，发展迈上新台阶\n${done}\n在肯定成绩的同时，我们也清醒地看到，经济结构还不优，民生领域仍有短板。`

  test('what follows the problems paragraph is plan, whatever its heading', () => {
    const text = `政府工作报告\n各位代表：\n${review}\n二、把握大势，坚定发展信心\n过去五年增长8%，实现了目标，完成了任务。\n三、持续加力，建设幸福家园\n${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~政府工作',
      '1 intro ~各位代表',
      '1 progress 一、凝心聚力，发展迈上新台阶',
      '1 problems ~在肯定成',
      '1 plan 二、把握大势，坚定发展信心',
      '1 plan 三、持续加力，建设幸福家园',
    ])
  })

  test('what is learnt from the year stands after the problems and is no problem', () => {
    const text = `政府工作报告\n各位代表：\n${review}\n回顾一年来的工作，我们体会到，必须坚持发展第一要务，必须坚持人民至上。\n二、2023年工作安排\n${paragraph}`
    expect(outlineOf(text).slice(3)).toEqual([
      '1 problems ~在肯定成',
      '1 progress ~回顾一年',
      '1 plan 二、2023年工作安排',
    ])
  })

  test('a heading that lost its number among numbered ones', () => {
    const text = `政府工作报告
各位代表：
一、2022年工作回顾
${done}
二、2023年工作安排
${paragraph}
（一）扩大有效投资
${paragraph}
办好民生实事，提升群众福祉
${paragraph}
（三）建设美丽乡村
${paragraph}`
    expect(outlineOf(text).slice(-3)).toEqual([
      '2 plan （一）扩大有效投资',
      '2 plan 办好民生实事，提升群众福祉',
      '2 plan （三）建设美丽乡村',
    ])
  })

  test.each([
    ['“十四五”时期主要目标任务', true],
    ['今后五年奋斗目标和主要任务', true],
    ['2023年工作安排', false],
    ['今后五年的总体思路和2023年工作重点', false],
  ])('plans of several years are told apart: %s', (heading, longTerm) => {
    const text = `政府工作报告\n各位代表：\n${review}\n二、${heading}\n${ahead}`
    expect(reportOf(text).sections.at(-1)).toMatchObject({ role: 'plan', ...(longTerm ? { longTerm } : {}) })
    expect('longTerm' in reportOf(text).sections.at(-1)!).toBe(longTerm)
  })
})

describe('problems and plan under one heading', () => {
  const head = `石桥镇2022年度法治政府建设情况报告
一、主要工作情况
${done}
二、存在的问题及下一步打算
`

  test('the plan takes the headings below its lead along', () => {
    const text = `${head}2022年，我镇执法力量仍较薄弱，群众法律意识有待提升。下一步，我镇将做好以下工作：
（一）充实执法队伍
${ahead}
（二）加强普法宣传
${ahead}`
    expect(outlineOf(text).slice(2)).toEqual([
      '1 problems 二、存在的问题及下一步打算',
      '1 plan ~下一步，',
      '2 plan （一）充实执法队伍',
      '2 plan （二）加强普法宣传',
    ])
  })

  test('headings on both sides of the lead', () => {
    const text = `${head}（一）执法力量薄弱。持证人员不足。
（二）普法形式单一。多以发放资料为主。
针对以上问题，我镇将采取以下措施：
（一）充实执法队伍。${ahead}
（二）加强普法宣传。${ahead}`
    expect(outlineOf(text).filter((row) => row.startsWith('1'))).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、主要工作情况',
      '1 problems 二、存在的问题及下一步打算',
      '1 plan ~针对以上',
    ])
  })

  test('the year under review does not open the plan', () => {
    const text = `${head}2022年，我镇工作要求还没有完全落实，执法力量薄弱。一是人员少。二是培训少。`
    expect(outlineOf(text).slice(2)).toEqual(['1 problems 二、存在的问题及下一步打算'])
  })
})
