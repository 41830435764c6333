import { expect, test } from 'vitest'
import { findReuse } from '../../src/index.ts'
import { reportsOf } from './corpus.ts'

/** The class of every sentence of a town’s report, beside one report of another town that shares none of them. */
function classesOf(text: string): readonly string[] {
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text },
    { body: '石门镇', year: 2022, text: '今年修了两条机耕路，装了八十盏路灯，河堤上种了三百株柳树。' },
  ])
  const { reports: shares } = findReuse(reports)
  return shares.find(({ id }) => id.startsWith('云脚镇'))!.sentences.map(({ class: kind }) => kind)
}

test.each([
  '全面落实行政规范性文件统一登记、统一编号、统一印发制度。',
  '坚持将矛盾纠纷化解在萌芽状态、化解在基层。',
  '行政执法人员每人每年接受不少于40学时的业务知识和法律法规培训。',
  '现将本年度法治政府建设情况报告如下。',
  '一年来工作虽然取得了一定的成效，但仍存在一些问题和不足。',
  '按照县委、县政府的部署要求，在县司法局的精心指导下。',
])('a national wording is a formula though nobody else in the folder has it: %s', (sentence) => {
  expect(classesOf(`${sentence}茶馆门口的石阶今年换过，下雨不再打滑。`)).toEqual(['formula', 'original'])
})

test.each([
  '按照老祖宗留下的规矩，修桥先请石匠看水。',
  '赶集日的法律摊子取得了意想不到的效果，问的人排到街口。',
  '镇里存在漏雨的老屋四十一间，入冬前修好三十八间。',
])('what only looks like one is not: %s', (sentence) => {
  expect(classesOf(sentence)).toEqual(['original'])
})

test('a run made only of formulas is formulas, however long two towns have it in the same order', () => {
  const run = [
    '依法制定行政规范性文件，严禁越权发文、严控发文数量、严格制发程序。',
    '建立健全行政规范性文件制定协调机制，防止政出多门、政策效应相互抵消。',
    '全面落实行政规范性文件统一登记、统一编号、统一印发制度。',
    '健全社会矛盾纠纷行政预防调处化解体系，不断促进社会公平正义。',
    '坚持严管和厚爱结合、激励和约束并重，做到依规依纪依法严肃问责、规范问责、精准问责、慎重问责。',
  ].join('')
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text: `茶馆门口的石阶今年换过，下雨不再打滑。${run}` },
    { body: '石门镇', year: 2022, text: `${run}河堤上种了三百株柳树，秋天补种了四十株。` },
  ])
  const { families, matches, reports: shares } = findReuse(reports)
  expect(new Set(families.map((family) => family.class))).toEqual(new Set(['formula']))
  expect(matches).toEqual([])
  for (const { sentences } of shares)
    expect(sentences.map(({ class: kind }) => kind).toSorted()).toEqual([...Array(5).fill('formula'), 'original'])
})
