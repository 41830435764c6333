import { describe, expect, test } from 'vitest'
import { outlineOf } from './outline-of.ts'

/** As long as paragraphs of reports are. */
const paragraph = '全镇上下统一思想、明确分工，各站所、各村按月报送进度，镇党政办逐项对账销号，工作有序推进。'

describe('lines', () => {
  test('a whole document on one line', () => {
    const text = `石桥镇2023年度法治政府建设情况报告 2023年，石桥镇扎实推进法治政府建设。现将情况报告如下：一、工作开展情况（一）加强组织领导。镇党委专题研究3次，听取汇报2次。（二）规范行政执法。办理案件22件，全部公示。二、存在的问题。执法力量不足，个别干部学法不深。三、下一步工作打算（一）充实队伍。年内到岗3名。（二）加强培训。全年办班6期。`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 intro ~2023',
      '1 progress 一、工作开展情况',
      '2 progress （一）加强组织领导',
      '2 progress （二）规范行政执法',
      '1 problems 二、存在的问题',
      '1 plan 三、下一步工作打算',
      '2 plan （一）充实队伍',
      '2 plan （二）加强培训',
    ])
  })

  test('unnumbered headings on two levels: known top headings, short lines below them', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
2023年，石桥镇认真落实上级部署。现将情况报告如下：
2023年工作开展情况
加强组织领导
${paragraph}
深化普法宣传
${paragraph}
存在的主要问题
${paragraph}
2024年工作打算
增配执法人员
${paragraph}
组织法治培训
${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 intro ~2023',
      '1 progress 2023年工作开展情况',
      '2 progress 加强组织领导',
      '2 progress 深化普法宣传',
      '1 problems 存在的主要问题',
      '1 plan 2024年工作打算',
      '2 plan 增配执法人员',
      '2 plan 组织法治培训',
    ])
  })

  test('unnumbered headings, short ones and ones right below another', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
2023年，石桥镇认真履职。现将情况报告如下：
工作开展情况
组织领导
${paragraph}
普法宣传
${paragraph}
不足之处
执法力量不足，学法不深。
工作打算
充实队伍，年内到岗3名；加强培训，全年办班6期。`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 intro ~2023',
      '1 progress 工作开展情况',
      '2 progress 组织领导',
      '2 progress 普法宣传',
      '1 problems 不足之处',
      '1 plan 工作打算',
    ])
  })

  test('a list of names or a table is no row of headings', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况
参加培训的单位有：
党政办公室
社会事务办
综合执法队
司法所
${paragraph}
二、下一步打算
${paragraph}`
    expect(outlineOf(text)).toEqual(['1 title ~石桥镇2', '1 progress 一、工作开展情况', '1 plan 二、下一步打算'])
  })
})
