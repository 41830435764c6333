import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/text/spans.ts'
import { outlineOf, reportOf } from './outline-of.ts'

const paragraph = '全镇上下统一思想、明确分工，各站所、各村按月报送进度，镇党政办逐项对账销号，工作有序推进。'
const rest = `一、工作开展情况\n${paragraph}\n二、下一步打算\n${paragraph}`

describe('titles', () => {
  test.each<
    [string, string, { body: string | null; county?: string | null; year: number | null; title: string | null }]
  >([
    [
      'body and year in one line',
      '石桥镇2022年度法治政府建设报告',
      { body: '石桥镇', year: 2022, title: '石桥镇2022年度法治政府建设报告' },
    ],
    [
      'a government on something',
      '石桥镇人民政府关于2022年度法治政府建设情况的报告',
      { body: '石桥镇', year: 2022, title: '石桥镇人民政府关于2022年度法治政府建设情况的报告' },
    ],
    [
      'county before the town',
      '云台县石桥镇人民政府2022年法治政府建设年度报告',
      { body: '石桥镇', county: '云台县', year: 2022, title: '云台县石桥镇人民政府2022年法治政府建设年度报告' },
    ],
    [
      'party and government together',
      '中共石桥镇委员会 石桥镇人民政府关于2022年度法治政府建设工作情况的报告',
      { body: '石桥镇', year: 2022, title: '中共石桥镇委员会石桥镇人民政府关于2022年度法治政府建设工作情况的报告' },
    ],
    [
      'party and government on lines of their own',
      '中共云台县石桥镇委员会\n云台县石桥镇人民政府\n关于2022年度法治政府建设情况的报告',
      {
        body: '石桥镇',
        county: '云台县',
        year: 2022,
        title: '中共云台县石桥镇委员会云台县石桥镇人民政府关于2022年度法治政府建设情况的报告',
      },
    ],
    [
      'a street office',
      '青山区柳林街道办事处2022年法治政府建设工作总结',
      { body: '柳林街道', county: '青山区', year: 2022, title: '青山区柳林街道办事处2022年法治政府建设工作总结' },
    ],
    [
      'summary and plan in one title',
      '石桥镇2022年法治政府建设工作总结和2023年工作计划',
      { body: '石桥镇', year: 2022, title: '石桥镇2022年法治政府建设工作总结和2023年工作计划' },
    ],
    [
      'summary and thoughts',
      '石桥镇2022年法治建设工作总结暨2023年工作思路',
      { body: '石桥镇', year: 2022, title: '石桥镇2022年法治建设工作总结暨2023年工作思路' },
    ],
    [
      'no year: the text says it',
      '石桥镇法治政府建设情况报告\n2022年以来，石桥镇扎实推进法治政府建设。',
      { body: '石桥镇', year: 2022, title: '石桥镇法治政府建设情况报告' },
    ],
    [
      'no body: only the file name or nobody says it',
      '2022年度法治政府建设年度报告\n2022年，我镇扎实推进法治政府建设。',
      { body: null, year: 2022, title: '2022年度法治政府建设年度报告' },
    ],
    [
      'year in Chinese numerals',
      '石桥镇二〇二二年法治政府建设情况报告',
      { body: '石桥镇', year: 2022, title: '石桥镇二〇二二年法治政府建设情况报告' },
    ],
    [
      'between book-title marks and with a remark',
      '石桥镇2022年度法治政府建设情况报告（公开稿）',
      { body: '石桥镇', year: 2022, title: '石桥镇2022年度法治政府建设情况报告（公开稿）' },
    ],
    [
      'an office of a county',
      '云台县司法局2022年度法治政府建设情况报告',
      { body: '云台县司法局', county: '云台县', year: 2022, title: '云台县司法局2022年度法治政府建设情况报告' },
    ],
    [
      'a street office below a district government',
      '青山区人民政府柳林街道办事处2022年法治政府建设情况报告',
      {
        body: '柳林街道',
        county: '青山区',
        year: 2022,
        title: '青山区人民政府柳林街道办事处2022年法治政府建设情况报告',
      },
    ],
    [
      'a county',
      '云台县人民政府2022年法治政府建设情况报告',
      { body: '云台县', year: 2022, title: '云台县人民政府2022年法治政府建设情况报告' },
    ],
    [
      'a township of a nationality',
      '云台县清溪苗族乡2022年法治政府建设情况报告',
      { body: '清溪苗族乡', county: '云台县', year: 2022, title: '云台县清溪苗族乡2022年法治政府建设情况报告' },
    ],
  ])('%s', (_name, head, expected) => {
    expect(reportOf(`${head}\n${rest}`)).toMatchObject(expected)
  })

  test('written three times: page title, heading and body', () => {
    const text = `石桥镇2022年度法治政府建设情况报告-云台县人民政府
石桥镇2022年度法治政府建设情况报告
发布日期：2023-01-12
石桥镇2022年度法治政府建设情况报告
2022年，石桥镇认真履职。
${rest}`
    const rows = outlineOf(text)
    expect(rows.slice(-3)).toEqual(['1 intro ~2022', '1 progress 一、工作开展情况', '1 plan 二、下一步打算'])
    expect(reportOf(text)).toMatchObject({ body: '石桥镇', year: 2022 })
  })

  test('a page title, then the title over two lines', () => {
    const text = `石桥镇2022年法治政府建设报告
2023-01-12 来源：石桥镇
石桥镇人民政府
关于2022年度法治政府建设情况的报告
2022年，石桥镇认真履职。
${rest}`
    expect(outlineOf(text).filter((row) => row.includes('intro'))).toEqual(['1 intro ~2022'])
  })

  test('title and addressee in one long line', () => {
    const text = `石桥镇2022年度法治政府建设情况报告 县委、县政府：2022年，石桥镇认真履职，现将情况报告如下：一、工作开展情况。${paragraph}${paragraph}二、下一步打算。${paragraph}`
    expect(reportOf(text)).toMatchObject({ body: '石桥镇', year: 2022, title: '石桥镇2022年度法治政府建设情况报告' })
    expect(outlineOf(text).slice(0, 1)).toEqual(['1 title ~石桥镇2'])
  })
})

describe('heads', () => {
  test('letterhead, number, signer, addressee and a page date of the next year are no text of the report', () => {
    const text = `石桥镇人民政府文件
石府〔2023〕7号 签发人：李明
石桥镇人民政府
关于2022年度法治政府建设情况的报告
县委、县政府：
2022年，石桥镇认真履职。
${rest}`
    const report = reportOf(text)
    expect(report).toMatchObject({ body: '石桥镇', year: 2022, period: { review: 2022, plan: 2023 } })
    expect(outlineOf(text)).toEqual([
      '1 furniture ~石桥镇人',
      '1 title ~石桥镇人',
      '1 furniture ~县委、县',
      '1 intro ~2022',
      '1 progress 一、工作开展情况',
      '1 plan 二、下一步打算',
    ])
  })

  test('tables of a government page, with labels and values on lines of their own', () => {
    const text = `首页 > 政务公开 > 法治政府建设
索引号
11360000/2023-00017
主题分类
法治政府
发布机构
石桥镇人民政府
发布日期
2023-01-18
标  题
石桥镇2022年度法治政府建设情况报告
浏览次数：126
【字体：大 中 小】
石桥镇2022年度法治政府建设情况报告
2022年，石桥镇认真履职，工作有序推进。
${rest}`
    expect(outlineOf(text).filter((row) => !row.includes('furniture') && !row.includes('title'))).toEqual([
      '1 intro ~2022',
      '1 progress 一、工作开展情况',
      '1 plan 二、下一步打算',
    ])
    expect(reportOf(text)).toMatchObject({ body: '石桥镇', year: 2022 })
  })
})

describe('who speaks, where the title does not say', () => {
  test.each([
    ['the letterhead', `云台县石桥镇人民政府文件\n石府〔2023〕7号\n2022年度法治政府建设情况报告\n${rest}`],
    ['the signature', `2022年度法治政府建设情况报告\n${rest}\n云台县石桥镇人民政府\n2023年1月12日`],
    ['letters set apart', `2022年度法治政府建设情况报告\n${rest}\n云台县石桥镇 人 民 政 府（盖章）\n2023年1月12日`],
  ])('%s', (_name, text) => {
    expect(reportOf(text)).toMatchObject({ body: '石桥镇', county: '云台县', year: 2022 })
  })

  test('the county in the letterhead, the town in the title', () => {
    const text = `云台县石桥镇人民政府文件\n石府〔2023〕7号\n石桥镇2022年度法治政府建设情况报告\n${rest}`
    expect(reportOf(text)).toMatchObject({ body: '石桥镇', county: '云台县' })
  })
})

describe('tails', () => {
  const sentences = (text: string) => reportOf(text).sentences.map(({ span }) => textOf(text, span))

  test.each([
    ['signature and date', '石桥镇人民政府\n2023年1月12日'],
    ['signature with a seal and date in Chinese numerals', '石桥镇人民政府（盖章）\n二〇二三年一月十二日'],
    ['party and government', '中共石桥镇委员会\n石桥镇人民政府\n2023年1月12日'],
    ['attachments', '附件：1.石桥镇执法案件统计表\n2.石桥镇普法活动统计表\n石桥镇人民政府\n2023年1月12日'],
    ['contact', '（联系人：李明，联系电话：0000-1234567）'],
    ['page chrome', '扫一扫在手机打开当前页\n【打印】【关闭】\n分享到：'],
    ['source and neighbours', '信息来源：石桥镇\n责任编辑：王芳\n上一篇：石桥镇召开会议\n下一篇：没有了'],
    ['copies', '抄送：县委办、县人大办、县司法局。\n石桥镇党政综合办公室 2023年1月12日印发'],
    ['footer', '主办单位：云台县人民政府  承办单位：云台县政府办\n网站标识码：3600000001  赣ICP备00000001号'],
    ['licence', '本作品采用知识共享署名许可协议授权。'],
  ])('%s', (_name, tail) => {
    const text = `石桥镇2022年度法治政府建设情况报告\n${rest}\n${tail}`
    const furniture = reportOf(text).sections.at(-1)!
    expect(furniture.role).toBe('furniture')
    expect(textOf(text, furniture.span)).toBe(tail)
    expect(sentences(text).at(-1)).toBe(paragraph)
  })

  test('特此报告 closes and is no furniture', () => {
    const text = `石桥镇2022年度法治政府建设情况报告\n${rest}\n特此报告。\n石桥镇人民政府\n2023年1月12日`
    expect(outlineOf(text).slice(-2)).toEqual(['1 closing ~特此报告', '1 furniture ~石桥镇人'])
  })

  test('a glossary after the closing, however it is headed', () => {
    for (const head of [
      '名词解释',
      '《政府工作报告》名词解释',
      '附：名词注释',
      '名词解释和说明',
      '有关名词说明：',
      '【名词解释】',
      '附件：政府工作报告有关用语说明',
    ]) {
      const text = `政府工作报告\n各位代表：\n一、2022年工作回顾\n${paragraph}\n二、2023年工作安排\n${paragraph}\n${head}\n1.三区三线：指三类空间和三条控制线。\n2.双随机：指随机抽取对象、随机选派人员。`
      expect(outlineOf(text).at(-1), head).toMatch(/^1 furniture/)
      expect(
        sentences(text).some((sentence) => sentence.includes('三区三线')),
        head,
      ).toBe(false)
    }
  })
})

describe('artefacts', () => {
  test('bookmarks, hard breaks, page numbers, spaces inside words, ideographic indents and no-break spaces', () => {
    const text = `[bookmark: _GoBack]石 桥 镇2022年度法 治政府建设情况报告
　　一、工作开展情况
　　镇党委专题研究3次，调处纠纷46件，\r
办理案件22件。

— 3 —

\u00a0\u00a0二、下一步打算
　　年内建成站点2个，

- 4 -

培训干部40名。`
    const report = reportOf(text)
    expect(report).toMatchObject({ body: '石桥镇', year: 2022 })
    expect(outlineOf(text)).toEqual(['1 title ~石 桥 ', '1 progress 一、工作开展情况', '1 plan 二、下一步打算'])
    const sentences = report.sentences.map(({ span }) => textOf(text, span).replace(/\s+/g, ''))
    expect(sentences).toEqual(['镇党委专题研究3次，调处纠纷46件，办理案件22件。', '年内建成站点2个，-4-培训干部40名。'])
  })
})
