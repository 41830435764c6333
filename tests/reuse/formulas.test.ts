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
  '做到小事不出社区、大事不出街道、矛盾不上交。',
  '扎实推进法律进社区、进机关、进企业、进校园、进家庭，不断增强居民的法治意识。',
  '广泛开展法律进牧区、进校园、进寺庙、进企业活动。',
  '乡党委书记严格落实法治建设第一责任人责任。',
  '把法治建设与业务工作同研究、同安排、同考核。',
  '成立以党委书记为组长、镇长为副组长、班子成员为成员的法治政府建设工作领导小组。',
  '充分利用宣传栏、微信群、村村响广播等多种形式，广泛宣传宪法、民法典等法律法规。',
  '在肯定成绩的同时，我们也清醒地认识到。',
  '下一步，街道将继续坚持以习近平法治思想为指导，为辖区高质量发展提供有力法治保障。',
])('a national wording is a formula though nobody else in the folder has it: %s', (sentence) => {
  expect(classesOf(`${sentence}茶馆门口的石阶今年换过，下雨不再打滑。`)).toEqual(['formula', 'original'])
})

test.each([
  '按照老祖宗留下的规矩，修桥先请石匠看水。',
  '赶集日的法律摊子取得了意想不到的效果，问的人排到街口。',
  '镇里存在漏雨的老屋四十一间，入冬前修好三十八间。',
  '利用戏台、渡船和赶集的牛车等载体，小报送到了十九个自然村。',
  '法律进了牛棚、进了渔船、进了集市，讲的是牛被偷怎么报案。',
  '组织普法志愿者走进桃园、走进茶厂、走进货车司机群，讲了九十分钟。',
  '接受县人大执法检查组对河道采砂的专项监督。',
  '渡口改造取得明显进展，候船的人淋不着雨了。',
  '落实“三不出网”要求，小于一拃的鱼一律放回。',
  '在司法所老周的帮助下，两家把墙退了半尺。',
  '把宪法学习列入党委中心组年度计划，全年学习5次，16人发言。',
  '同推进一条渠、同谋划一口井，两个村为水打了三年的官司今年撤了。',
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

test('what a body says again is carried over without the formulas between', () => {
  const [first, last] = [
    '老码头的十七条渔船列成表逐船销号，欠费的先缴一半。',
    '虾塘租金每亩按潮位分三档，档位牌立在塘埂上。',
  ]
  const formula = '做到小事不出社区、大事不出街道、矛盾不上交。'
  const reports = reportsOf([
    { body: '云脚街道', year: 2021, text: `${first}${formula}${last}` },
    { body: '云脚街道', year: 2022, text: `${first}${formula}${last}` },
  ])
  const carried = findReuse(reports).families.filter((family) => family.class === 'carried-over')
  const { text } = reports[0]!
  expect(carried.map(({ members }) => text.slice(members[0]!.span.start, members[0]!.span.end)).toSorted()).toEqual([
    first,
    last,
  ])
})

test('a county’s template is one whether a town, a township or a street writes it', () => {
  const wordings = [
    '各村设镇级观察点2个，镇里每月十五收一次观察本，由镇司法所逐条回话。',
    '各村设乡级观察点3个，乡里每月十五收一次观察本，由乡司法所逐条回话。',
    '各村设街道级观察点4个，街道每月十五收一次观察本，由街道司法所逐条回话。',
    '各村设镇级观察点5个，镇里每月十五收一次观察本，由镇司法所逐条回话。',
  ]
  const reports = reportsOf([
    ...wordings.map((text, i) => ({ body: `${'云石柳沙'[i]}脚镇`, year: 2021, county: '甲县', text })),
    ...['白', '青', '红'].map((name) => ({
      body: `${name}山镇`,
      year: 2021,
      county: '乙县',
      text: `${name}岩下的渡口修好了栏杆。`,
    })),
  ])
  const { families } = findReuse(reports)
  expect(families.map(({ class: kind, members }) => [kind, members.length])).toEqual([['template', 4]])
})

test('what two towns of a county say they did as the county laid it down is its template', () => {
  const directed = '对照县里“草原驿站”的建设标准，建成驿站2个，配备双语调解员4名，每月逢五开站，台账按季报县司法局。'
  const between = (counties: readonly [string, string]) => {
    const reports = reportsOf([
      { body: '云脚镇', year: 2021, county: counties[0], text: `茶馆门口的石阶今年换过。${directed}` },
      { body: '石门镇', year: 2021, county: counties[1], text: `${directed.replace('2', '3')}河堤上种了三百株柳树。` },
    ])
    return findReuse(reports)
      .reports.flatMap(({ sentences }) => sentences.map(({ class: kind }) => kind))
      .toSorted()
  }
  expect(between(['甲县', '甲县'])).toEqual(['original', 'original', 'template', 'template'])
  expect(between(['甲县', '乙县'])).not.toContain('template')
})
