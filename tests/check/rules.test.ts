import { describe, expect, test } from 'vitest'
import { found, parse, textsIn, townText } from './town.ts'
import { checkReports } from '../../src/index.ts'

describe('foreign-place', () => {
  test.each([
    ['立足昆山实际，制定权责清单。', '昆山'],
    ['为建设平安义乌贡献力量。', '义乌'],
    ['奋力谱写寿光现代化建设新篇章。', '寿光'],
    ['提交周市镇党政联席会议集体研究。', '周市镇'],
    ['石桥镇综治中心实行“一窗受理”。', '石桥镇'],
    ['联合昆山市司法局开展培训。', '昆山市'],
    ['在周庄镇率先推行网格化管理。', '周庄镇'],
    ['群众对“平安昆山”创建知晓度不高。', '昆山'],
  ])('%s claims another place', (sentence, text) => expect(textsIn('foreign-place', sentence)).toEqual([text]))

  test.each([
    '坚持和发展新时代“枫桥经验”。',
    '赴江苏省昆山市考察学习。',
    '与相邻的昆山市周市镇签订联调协议。',
    '化解一起四川籍务工人员讨薪纠纷。',
    '聘请北京观衡律师事务所律师为法律顾问。',
    '立足青竹实际，制定权责清单。',
    '联合临溪县司法局开展培训。',
    '结合工作实际，提升镇综治中心规范化水平。',
    '按时办复乡人大建议，新建镇司法所1处。',
    '整合镇综治中心力量，标准化镇司法所建设到位。',
    '建设和谐宜居、富有活力的美丽乡村。',
  ])('%s does not', (sentence) => expect(textsIn('foreign-place', sentence)).toEqual([]))

  test('the name of a superior that stays in a passage shared with the superior is none', () => {
    const shared = '立足海南自由贸易港建设，海南省各级机关坚持依法行政，把权力关进制度的笼子。'
    const city = parse(`海口市2023年法治政府建设年度报告\n一、工作情况\n${shared}\n`, '海口市-2023.txt')
    const province = parse(`海南省2023年法治政府建设年度报告\n一、工作情况\n${shared}\n`, '海南省-2023.txt')
    expect(checkReports([city, province], { rules: ['foreign-place'] })).toEqual([])
  })

  const titleOf = (town: string) => `${town}2023年度法治政府建设情况的报告`
  /** What is found in 青竹镇's report beside 石塘镇's, with where each comes from. */
  const foundBeside = (ours: string, theirs: string, year = 2023) => {
    const own = parse(townText({ progress: ours }))
    const other = parse(townText({ title: titleOf('石塘镇'), progress: theirs }), `石塘镇-${year}.txt`)
    const findings = checkReports([own, { ...other, year }], { rules: ['foreign-place'] })
    const copied = findings.filter(({ report, other: source }) => report === own.id && source !== null)
    return copied.map(({ text, other: source }) => [
      text,
      other.text.slice(source!.span.start, source!.span.end).includes(text) && source!.report === other.id,
    ])
  }

  test('a name left in words that stand in another town’s report is found, with the passage it came from', () => {
    const shared = '坚持每周排查、每月研判，石塘镇的调解室全年无休，做到小事不出村、大事不出镇。'
    expect(foundBeside(shared, shared)).toEqual([['石塘镇', true]])
  })

  test('words that only begin alike, a partner, and a report of a later year are no source', () => {
    const shared = '坚持每周排查、每月研判，石塘镇的调解室全年无休，做到小事不出村、大事不出镇。'
    expect(foundBeside('石塘镇的调解室设在老粮站。', shared)).toEqual([])
    const pact = '与石塘镇签订联防联调协议，共同化解边界纠纷。'
    expect(foundBeside(pact, pact)).toEqual([])
    expect(foundBeside(shared, shared, 2024)).toEqual([])
  })
})

describe('wrong-body', () => {
  test.each([
    ['我街道机关干部全部参加培训。', '我街道'],
    ['本乡聘请法律顾问1名。', '本乡'],
    ['在全区率先开通热线。', '全区'],
    ['为我区高质量发展营造良好环境。', '我区'],
    ['持续推进街道综合行政执法体制改革。', '街道综合行政执法'],
    ['区委、区政府高度重视。', '区委'],
    ['乡党委书记带头学法。', '乡党委'],
  ])('%s is not of this body', (sentence, text) => expect(textsIn('wrong-body', sentence)[0]).toBe(text))

  test.each([
    '对国道沿街道路两侧开展整治。',
    '深化乡镇街道综合行政执法改革。',
    '会同县城街道办事处开展检查。',
    '参加全市网员技能竞赛。',
    '健全县乡村三级网络，加强安全区域管理。',
    '完善乡镇（街道）权责清单，打扫街道卫生。',
    '推动我县法治建设，按照区域一体化要求。',
  ])('%s may be said', (sentence) => expect(textsIn('wrong-body', sentence)).toEqual([]))

  test('another town’s name in the title or the announcement', () => {
    const title = '青竹镇2023年度法治政府建设情况报告\n石塘镇2023年度法治政府建设情况报告'
    expect(found('wrong-body', { title }).map(({ text }) => text)).toHaveLength(1)
    expect(textsIn('wrong-body', '现将石塘镇2023年法治政府建设情况报告如下。')).toEqual(['石塘镇'])
  })

  test('a file of another body is named', () => {
    const report = parse(townText({}), '石塘镇-2023.txt')
    const [finding] = checkReports([report], { rules: ['wrong-body'] })
    expect(finding?.message.zh).toContain('石塘镇')
  })
})

describe('stale-year', () => {
  test.each([
    ['2022年，镇党委理论学习中心组集体学法9次。', '2022年'],
    ['2022年以来，镇党委会专题研究法治工作4次。', '2022年以来'],
    ['截至2022年11月底，全镇培育“法律明白人”63名。', '截至2022年11月底'],
    ['扎实推进2022年度法治政府建设。', '推进2022年度法治'],
    ['2022年度镇本级安排法治经费12万元，较上年增加2万元。', '2022年度'],
  ])('%s is last year’s', (sentence, text) => expect(textsIn('stale-year', sentence)).toEqual([text]))

  test.each([
    '对照《法治政府建设实施纲要（2021—2025年）》抓落实。',
    '2022年底启动的镇司法所改造项目于今年5月完工。',
    '自2020年以来，累计培训“法律明白人”210人次。',
    '受理纠纷132件，较2022年的150件下降12%。',
    '2022年被评为全县法治建设示范镇，今年继续保持。',
    '学习2021年修订的《行政处罚法》。',
  ])('%s looks back honestly', (sentence) => expect(textsIn('stale-year', sentence)).toEqual([]))

  test.each([
    ['二、2023年工作打算', 1],
    ['二、2024年工作打算', 0],
    ['二、“十四五”规划（2021—2025年）重点工作', 0],
    ['二、下一步工作打算', 0],
  ])('the heading of a plan: %s', (planHeading, count) =>
    expect(found('stale-year', { planHeading })).toHaveLength(count),
  )

  test('the plan’s own sentences', () => {
    expect(found('stale-year', { plan: '2023年，我镇将开展普法宣传月活动。' })).toHaveLength(1)
    expect(found('stale-year', { plan: '2024年，我镇将开展普法宣传月活动。' })).toEqual([])
    expect(found('stale-year', { plan: '总结2023年经验，2024年再上台阶。' })).toEqual([])
  })
})

describe('placeholder', () => {
  test.each([
    ['xx镇认真部署。', 'xx镇'],
    ['深入学习XXX法治思想。', 'XXX'],
    ['×××社区整治取得实效。', '×××社区'],
    ['办理建议***件。', '***件'],
    ['20xx年公开信息12条。', '20xx年'],
    ['共开展  次。', '共开展次'],
    ['满意率达  %。', '达%'],
    ['印发《    》。', '《》'],
    ['X镇组织学习。', 'X镇'],
  ])('%s was never filled in', (sentence, text) => expect(textsIn('placeholder', sentence)[0]).toContain(text.at(-1)))

  test.each([
    '对王某某、张××作出处罚。',
    '查处××公司违法占地案1起。',
    '组建“1+3+N”服务专班。',
    '落实7×24小时值守。',
    '**一是加强学习。**全年学法6次。',
    '通过B超和X光检查。',
    '建成2×100万千瓦机组。',
    '二○二三年完成整改。',
    '对（2023）粤××行初××号案出庭应诉。',
  ])('%s says what it means', (sentence) => expect(textsIn('placeholder', sentence)).toEqual([]))
})

describe('missing-unit', () => {
  test.each([
    ['发放宣传资料3000充分利用广播宣传。', '发放宣传资料3000'],
    ['制作展板26、横幅40条。', '制作展板26'],
    ['培育“法律明白人”34，提高治理水平。', '培育“法律明白人”34'],
    ['接待咨询群众430，现场答复。', '接待咨询群众430'],
    ['改造老旧小区37，惠及居民5200户。', '改造老旧小区37'],
    ['赠阅普法漫画本6000。', '赠阅普法漫画本6000'],
  ])('%s lacks one', (sentence, text) => expect(textsIn('missing-unit', sentence)).toEqual([text]))

  test.each([
    '开通12345热线，接听来电300个。',
    '组建“1+5+N”普法队伍。',
    '组织“12·4”宪法宣传日活动。',
    '发放资料2000余份，制作展板20块。',
    '宣传视频阅读量2.4万。',
    '办理一二三类案件12、15、18件。',
    '建设5G基站200个，修订2023版清单。',
    '实施法治示范培育等6大工程。',
  ])('%s lacks none', (sentence) => expect(textsIn('missing-unit', sentence)).toEqual([]))
})

describe('numbering', () => {
  const headings = (...numbers: readonly string[]) =>
    found('numbering', {
      progress: numbers.map((number) => `${number}加强组织领导工作\n全年开展工作若干。`).join('\n'),
    })

  test.each([
    [['（一）', '（二）', '（四）'], 1],
    [['（一）', '（二）', '（二）'], 1],
    [['（一）', '（二）', '（三）'], 0],
    [['（一）', '(二)', '（三)'], 0],
    [['1.', '2.', '3.'], 0],
    [['1.', '2.', '4.'], 1],
  ])('%j', (numbers, count) => expect(headings(...numbers)).toHaveLength(count))

  test.each([
    ['一是抓学习；二是抓执法；四是抓保障。', ['四是']],
    ['一是抓学习；二是抓执法；二是抓保障。', ['二是']],
    ['一是抓学习；二是抓执法；三是抓保障。', []],
    ['一是抓学习；二是抓执法。一是人员不足；二是经费不足。', []],
    ['统一是非标准，这一是大家的共识。', []],
  ])('items: %s', (sentence, texts) => expect(textsIn('numbering', sentence)).toEqual(texts))
})

describe('repeated-figure', () => {
  const series = (last: string, current: string) => {
    const before = townText({ progress: last }).replaceAll('2023', '2022').replaceAll('2024', '2023')
    const reports = [parse(before, '青竹镇-2022.txt'), parse(townText({ progress: current }))]
    return checkReports(reports, { rules: ['repeated-figure'] }).map(({ text }) => text)
  }

  test.each([
    ['全年开展宣传36场次，发放资料5200余份。', '全年开展宣传36场次，发放资料5200余份。', 1],
    ['全年到村指导46次。', '全年到村指导46次。', 1],
    ['集中学习6次，学法12次，撰写心得85篇，旁听庭审4次。', '集中学习7次，学法12次，撰写心得85篇，旁听庭审4次。', 1],
    ['全年开展宣传36场次，发放资料5200余份。', '全年开展宣传38场次，发放资料5400余份。', 0],
    ['全镇9个行政村全部设立公共法律服务工作室。', '全镇9个行政村全部设立公共法律服务工作室。', 0],
    ['班子集体学法8次，旁听庭审2次。', '班子集体学法8次，旁听庭审3次。', 0],
    ['每月10日开展“法治赶集”，年度述法率100%。', '每月10日开展“法治赶集”，年度述法率100%。', 0],
  ])('%s then %s: %i', (last, current, count) => expect(series(last, current)).toHaveLength(count))
})
