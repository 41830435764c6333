import { describe, expect, test } from 'vitest'
import { goalsOf } from '../../src/follow/measures.ts'
import { compareTargets } from '../../src/follow/targets.ts'
import { findQuantities } from '../../src/text/quantities.ts'

describe('figures', () => {
  test.each<[string, string, number]>([
    ['完成投资2 311.43亿元', '元', 231_143_000_000],
    ['举办讲座１２场次', '场', 12],
    ['造林1.2万亩', '亩', 12_000],
    ['聘请监督员三十二名', '人', 32],
    ['新艇两艘下水', '部', 2],
    ['用时缩短至3—5天', '天', 3],
  ])('%s', (text, unit, value) => {
    expect(findQuantities(text).map((one) => [one.unit, one.value])).toEqual([[unit, value]])
  })

  test.each([
    ['满意率提升至95%', 'share'],
    ['满意率提升5个百分点', 'change'],
    ['增长8.1%', 'change'],
    ['新增就业2万人', 'level'],
  ])('%s is a %s', (text, kind) => expect(findQuantities(text).map((one) => one.kind)).toEqual([kind]))

  test.each(['实施一批项目', '二期工程', '墓地二次发掘', '一线执法人员', '2023年'])('%s counts nothing', (text) =>
    expect(findQuantities(text)).toEqual([]),
  )
})

describe('targets', () => {
  test.each<[string, readonly string[]]>([
    ['落实“三项制度”', []],
    ['对80岁以上老人发放补贴', []],
    ['网办率由60%提高到75%', ['75%']],
    ['引进10亿元以上项目35个', ['35个']],
    ['设立1000万元的专项资金', ['1000万元']],
  ])('%s', (text, expected) => {
    expect(goalsOf(text).map(({ quantity: { span } }) => text.slice(span.start, span.end))).toEqual(expected)
  })
})

test('what a figure was reckoned from is said', () => {
  const results = compareTargets('信访件办结率达到98%以上', '接收信访件200件，办结190件', () => 1)
  expect(results?.target).toEqual({ verdict: 'missed', promised: '98%', reported: '190件/200件=95%' })
})

describe('promised beside reported', () => {
  const weigh = () => 1
  test.each<[string, string, string | undefined]>([
    ['工业增加值增长7%', '金融业增加值增长9%', 'not-comparable'],
    ['争列省级重点项目10个', '注册应用企业1237家', 'not-comparable'],
    ['完成8个村（社区）工作站改造', '5个村（社区）工作站改造完成', 'missed'],
    ['工业增加值增长7%', '工业增加值42亿元，增长6.5%', 'missed'],
    ['城镇登记失业率控制在4%以内', '城镇登记失业率3.3%', 'met'],
    ['发案数下降10%', '发案数下降13%', 'met'],
    ['发案数下降10%', '发案数上升2%', 'missed'],
    ['培训人员200人', '培训人员200人次', 'not-comparable'],
    ['城镇居民收入和农民收入分别增长8%和9%', '城镇居民收入、农民收入分别增长8.2%和8.5%', 'missed'],
    ['城乡低保标准分别提高5%和7%', '城乡低保标准分别提高6%和7.5%', 'met'],
    [
      '城镇居民人均可支配收入和农民人均纯收入均增长8%',
      '城镇居民人均可支配收入31000元，农民人均纯收入15000元，分别增长8.5%和9%',
      'met',
    ],
    ['价格总水平涨幅控制在3%以内', '价格总水平上涨2.1%', 'met'],
    ['加强队伍建设', '队伍35人', undefined],
    // Reckoned from two figures.
    ['信访件办结率达到98%以上', '接收信访件213件，办结211件', 'met'],
    ['信访件办结率达到98%以上', '接收信访件213件，办结190件', 'missed'],
    ['合同审查率达到100%', '审查合同26份，应审尽审', 'met'],
    ['露天焚烧火点下降30%以上', '露天焚烧火点由20个降为15个', 'missed'],
    ['露天焚烧火点较上年减少一半', '露天焚烧火点由20个降为9个', 'met'],
    ['公开信息条数较上年翻一番', '公开信息412条，上年为198条', 'met'],
    ['新增执法人员5名', '执法人员由16名增至20名', 'missed'],
    ['签约亿元以上项目总投资20亿元', '签约清源化工等重点项目13个、总投资31亿元', 'met'],
    // What is added is not what there is then.
    ['新增护林员200名', '新增护林员120名，达到268名', 'missed'],
    ['整改隐患房屋45户', '排查房屋210户，列入隐患房屋的45户中已整改31户', 'missed'],
    ['检查辖区8家化工企业', '检查化工企业6家，发现隐患31处', 'missed'],
    ['为15个村选派法律顾问', '为13个村选派法律顾问', 'missed'],
  ])('%s ← %s', (promise, evidence, verdict) => {
    expect(compareTargets(promise, evidence, weigh)?.target.verdict).toBe(verdict)
  })
})
