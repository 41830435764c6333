import { expect, test } from 'vitest'
import { alignReports } from '../../src/align/report.ts'
import type { Report, Section } from '../../src/model/report.ts'
import { parseReport } from '../../src/parse/report.ts'
import { charTokeniser } from '../../src/text/tokenisers.ts'

const read = (text: string): Report => parseReport({ file: '报告.txt', text, notices: [], manifest: null })
const flat = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...flat(section.children)])

/** Pairs of headings, with their kind. */
function pairs(left: Report, right: Report): readonly (readonly [string, string, string])[] {
  const names = (report: Report, ids: readonly string[]) =>
    ids.map((id) => flat(report.sections).find((section) => section.id === id)!.heading ?? '~').join('+')
  return alignReports(left, right, { tokeniser: charTokeniser }).sections.map(
    (pair) => [pair.kind, names(left, pair.left), names(right, pair.right)] as const,
  )
}

test('sections of one topic are paired, whatever picture their headings draw', () => {
  const left = read(`青石镇2023年度法治政府建设情况报告
一、工作情况
（一）家门口的法治课有声有色
编排快板小品8个，下乡演出19场，村民看得懂、记得住。培育法律明白人42名。
（二）握指成拳管住街面秩序
综合执法中队办结行政处罚案件21件，清理占道摊点130处。
（三）大事要事过三关
工程发包先由法律顾问把关，再交班子集体讨论，全年审查合同37份。
（四）一扇门里办成事
便民服务大厅设窗口6个，全年办件4100件。
二、下一步打算
（一）让执法更有温度
推行首违不罚清单。`)
  const right = read(`白沙镇2023年度法治政府建设情况报告
一、主要做法
（一）念好阳光议事经
重大行政决策一律听取法律顾问意见，召开听证会2次。
（二）种下守法的种子
组织普法讲座24场，印发宣传手册3500份。
（三）亮剑违法乱象
开展联合执法15次，立案查处违建9起，公示执法结果。
（四）跑出服务加速度
政务服务事项网上可办率达到92%，推行帮办代办。
二、2024年计划
（一）规范行政执法
全年案卷评查不少于2次。`)
  const found = pairs(left, right).map(([, a, b]) => [a, b])
  expect(found).toContainEqual(['家门口的法治课有声有色', '种下守法的种子'])
  expect(found).toContainEqual(['握指成拳管住街面秩序', '亮剑违法乱象'])
  expect(found).toContainEqual(['大事要事过三关', '念好阳光议事经'])
  expect(found).toContainEqual(['一扇门里办成事', '跑出服务加速度'])
  expect(found).toContainEqual(['让执法更有温度', '规范行政执法'])
})

test('one section that became two is split, two that became one are merged, and swapping says the other', () => {
  const last = read(`云溪镇2022年度法治政府建设情况报告
一、工作情况
（一）普法与调解工作
在集镇广场和各村文化礼堂举办法治讲座12场，发放普法读本2300份。
排查邻里、土地、婚姻家庭矛盾纠纷46件，当场调解成功44件。
（二）规范行政执法
执法人员全部持证上岗，办理行政处罚案件21件。`)
  const current = read(`云溪镇2023年度法治政府建设情况报告
一、工作情况
（一）深入开展普法
在集镇广场和各村文化礼堂举办法治讲座15场，发放普法读本3100份。
（二）多元化解纠纷
排查邻里、土地、婚姻家庭矛盾纠纷51件，当场调解成功50件。
（三）规范行政执法
执法人员全部持证上岗，办理行政处罚案件26件。`)
  expect(pairs(last, current)).toContainEqual(['split', '普法与调解工作', '深入开展普法+多元化解纠纷'])
  expect(pairs(current, last)).toContainEqual(['merged', '深入开展普法+多元化解纠纷', '普法与调解工作'])
})

test('what is planned is no counterpart of what was done, nor is a plan carried out a sentence moved', () => {
  const last = read(`云溪镇2022年度法治政府建设情况报告
一、工作情况
全年办件4100件。
二、2023年工作打算
（一）优化便民服务
建成镇级公共法律服务站，配备专职人员1名，为群众提供法律咨询。`)
  const current = read(`云溪镇2023年度法治政府建设情况报告
一、工作情况
（一）优化便民服务
投资26万元建成镇级公共法律服务站，配备专职人员2名，为群众提供法律咨询430次。
二、2024年工作打算
完善首违不罚清单。`)
  const { sections } = alignReports(last, current, { tokeniser: charTokeniser })
  expect(pairs(last, current)).toContainEqual(['removed', '优化便民服务', ''])
  expect(sections.flatMap((pair) => pair.sentences).map(({ kind }) => kind)).not.toContain('moved')
})
