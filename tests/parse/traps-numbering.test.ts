import { describe, expect, test } from 'vitest'
import { outlineOf } from './outline-of.ts'

/** As long as paragraphs of reports are. */
const paragraph = '全镇上下统一思想、明确分工，各站所、各村按月报送进度，镇党政办逐项对账销号，工作有序推进。'

describe('numbering', () => {
  test('both widths and mixed pairs in one file', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
一、主要工作情况
(一)加强组织领导
${paragraph}
（二)规范行政执法
${paragraph}
(三）化解矛盾纠纷
${paragraph}
二、存在的问题
${paragraph}
三、下一步工作计划
（一）充实队伍
${paragraph}
(二)加强培训
${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、主要工作情况',
      '2 progress (一)加强组织领导',
      '2 progress （二)规范行政执法',
      '2 progress (三）化解矛盾纠纷',
      '1 problems 二、存在的问题',
      '1 plan 三、下一步工作计划',
      '2 plan （一）充实队伍',
      '2 plan (二)加强培训',
    ])
  })

  test('Arabic numbers at level 2, brackets below them', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况
1.抓学习。${paragraph}
2.抓执法。${paragraph}
（1）执法公示。${paragraph}
（2）法制审核。${paragraph}
3.抓调解。${paragraph}
二、下一步打算
1．建队伍。${paragraph}
2．强宣传。${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、工作开展情况',
      '2 progress 1.抓学习',
      '2 progress 2.抓执法',
      '3 progress （1）执法公示',
      '3 progress （2）法制审核',
      '2 progress 3.抓调解',
      '1 plan 二、下一步打算',
      '2 plan 1．建队伍',
      '2 plan 2．强宣传',
    ])
  })

  test('level 3 runs on across its parents', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况
（一）依法履职
1.清理文件。${paragraph}
2.审查合同。${paragraph}
（二）规范执法
3.公示信息。${paragraph}
4.记录过程。${paragraph}
（三）化解纠纷
5.排查隐患。${paragraph}
二、存在问题
${paragraph}
三、2024年工作计划
${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、工作开展情况',
      '2 progress （一）依法履职',
      '3 progress 1.清理文件',
      '3 progress 2.审查合同',
      '2 progress （二）规范执法',
      '3 progress 3.公示信息',
      '3 progress 4.记录过程',
      '2 progress （三）化解纠纷',
      '3 progress 5.排查隐患',
      '1 problems 二、存在问题',
      '1 plan 三、2024年工作计划',
    ])
  })

  test('level 2 is numbered like level 1 and starts anew under each', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
第一部分 2023年工作情况
一、加强组织领导
${paragraph}
二、规范行政执法
${paragraph}
第二部分 2024年工作安排
一、充实执法队伍
${paragraph}
二、组织法治培训
${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 第一部分2023年工作情况',
      '2 progress 一、加强组织领导',
      '2 progress 二、规范行政执法',
      '1 plan 第二部分2024年工作安排',
      '2 plan 一、充实执法队伍',
      '2 plan 二、组织法治培训',
    ])
  })

  test('broken marks: a bracket lost, a dot lost', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况
一)加强组织领导。${paragraph}
二)规范行政执法。${paragraph}
（三加强普法宣传。${paragraph}
四）化解矛盾纠纷。${paragraph}
二、存在的主要问题
1、队伍力量不足。${paragraph}
2法治意识不强。${paragraph}
3、经费保障不够。${paragraph}
三、下一步工作打算
${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、工作开展情况',
      '2 progress 一)加强组织领导',
      '2 progress 二)规范行政执法',
      '2 progress （三加强普法宣传',
      '2 progress 四）化解矛盾纠纷',
      '1 problems 二、存在的主要问题',
      '2 problems 1、队伍力量不足',
      '2 problems 2法治意识不强',
      '2 problems 3、经费保障不够',
      '1 plan 三、下一步工作打算',
    ])
  })

  test('headings that share their paragraph, end in 。or ；, or run very long', () => {
    const long =
      '深入学习贯彻习近平法治思想，坚持把法治建设纳入全镇经济社会发展总体规划和年度工作计划，统筹推进法治政府建设各项任务落地落实，为全镇经济社会高质量发展提供坚强有力的法治保障'
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况；
（一）${long}
${paragraph}
（二）加强组织领导。${paragraph}
（三）健全制度机制；
${paragraph}
二、存在的问题。
${paragraph}
三、下一年度工作安排。
${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、工作开展情况',
      `2 progress （一）${long}`,
      '2 progress （二）加强组织领导',
      '2 progress （三）健全制度机制',
      '1 problems 二、存在的问题',
      '1 plan 三、下一年度工作安排',
    ])
  })

  test('bold run-in headings of a page saved as Markdown', () => {
    const text = `# 石桥镇2023年度法治政府建设情况报告

**一、工作开展情况**

**（一）加强组织领导。**${paragraph}

**（二）规范行政执法。**${paragraph}

**二、下一步打算**

${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、工作开展情况',
      '2 progress （一）加强组织领导',
      '2 progress （二）规范行政执法',
      '1 plan 二、下一步打算',
    ])
  })

  test('paragraphs that begin with 一是 or 第一， are items of their section', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况
（一）规范行政执法
一是健全制度。${paragraph}
二是公开信息。${paragraph}
三是严格监督。${paragraph}
（二）化解矛盾纠纷
第一，摸排到位。${paragraph}
第二，处置及时。${paragraph}
二、下一步打算
${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、工作开展情况',
      '2 progress （一）规范行政执法',
      '3 progress 一是健全制度',
      '3 progress 二是公开信息',
      '3 progress 三是严格监督',
      '2 progress （二）化解矛盾纠纷',
      '3 progress 第一，摸排到位',
      '3 progress 第二，处置及时',
      '1 plan 二、下一步打算',
    ])
  })

  test('dashes mark items, not headings of the top', () => {
    const text = `政府工作报告
各位代表：
一、2022年工作回顾
——经济平稳运行。${paragraph}
——民生持续改善。${paragraph}
二、2023年工作安排
${paragraph}`
    const tops = outlineOf(text).filter((row) => row.startsWith('1'))
    expect(tops).toEqual([
      '1 title ~政府工作',
      '1 intro ~各位代表',
      '1 progress 一、2022年工作回顾',
      '1 plan 二、2023年工作安排',
    ])
  })

  test('headings of the third level run on inside a paragraph', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况
（一）规范执法。全面落实三项制度。（1）公示到位。执法信息全部上网。（2）记录到位。全程录音录像。（3）审核到位。重大案件集体讨论。
（二）化解纠纷。${paragraph}
二、下一步打算 （一）充实队伍。${paragraph} （二）加强培训。${paragraph}`
    expect(outlineOf(text)).toEqual([
      '1 title ~石桥镇2',
      '1 progress 一、工作开展情况',
      '2 progress （一）规范执法',
      '3 progress （1）公示到位',
      '3 progress （2）记录到位',
      '3 progress （3）审核到位',
      '2 progress （二）化解纠纷',
      '1 plan 二、下一步打算',
      '2 plan （一）充实队伍',
      '2 plan （二）加强培训',
    ])
  })

  test('numbers inside sentences are no headings', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况
全年实施“1+3+N”工程，落实三项制度。
2023年全镇办理案件22件，
1.5万名群众受益，占全镇人口的
3成以上。
二、下一步打算
${paragraph}`
    expect(outlineOf(text)).toEqual(['1 title ~石桥镇2', '1 progress 一、工作开展情况', '1 plan 二、下一步打算'])
  })

  test.each([
    ['(1)', '(2)', '(3)'],
    ['1．', '2．', '3．'],
    ['①', '②', '③'],
  ])('a list of sentences in running text is no row of headings: %s', (...numbers) => {
    const items = ['招录执法人员2名，开展培训4期。', '办好“法治夜校”，听课不少于90人次。', '公开信息60条以上。']
    const text = `石桥镇2023年度法治政府建设情况报告
一、工作开展情况
${paragraph}
二、下一步打算
2024年，重点做好以下工作：${numbers.map((number, i) => number + items[i]!).join('')}`
    expect(outlineOf(text)).toEqual(['1 title ~石桥镇2', '1 progress 一、工作开展情况', '1 plan 二、下一步打算'])
  })

  test('a number before the year of its heading', () => {
    const text = `石桥镇2023年度法治政府建设情况报告
1.2023年工作情况
${paragraph}
2.存在问题
${paragraph}
3.2024年工作打算
${paragraph}`
    expect(outlineOf(text).slice(1)).toEqual([
      '1 progress 1.2023年工作情况',
      '1 problems 2.存在问题',
      '1 plan 3.2024年工作打算',
    ])
  })
})
