import { expect, test } from 'vitest'
import { findReuse } from '../../src/index.ts'
import { reportsOf } from './corpus.ts'

const own = [
  '老码头边的旧粮仓腾了出来，摆上三十张桌子，周末由退休老师教孩子们认字帖，来的人一期比一期多。',
  '下雪前给山上十一户老人送去了炭，顺路把他们屋顶漏的地方看了一遍，开春再请瓦工上去补。',
]
const address = '各位代表：现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员和列席的同志提出意见。'
const requirement =
  '今年政府工作的总体要求是：围绕市委提出的“三步走”安排，把修路治水摆在最前面，把种好粮食放在心上，把学校和医院办到家门口，稳住老产业，盯住新产业，花钱的地方一笔一笔算清楚，让账本经得起看，让路走得通，让水流得清，争取到年底把去年欠下的几件事都补上。'
const targets =
  '主要预期目标是：地区生产总值增长6%左右，固定资产投资增长8%，社会消费品零售总额增长7%以上，一般公共预算收入增长5%左右，城镇登记失业率控制在4%以内，居民消费价格涨幅控制在3%左右。'
const credit =
  '回头看这一年，桩桩件件都是市委带着大家一起拼搏的结果，在此，我代表市政府向所有出过力的人表示衷心的感谢！'
const passage =
  '城南旧货市场搬走以后，空出来的棚子没有拆，隔成二十六个小间租给修鞋配钥匙的手艺人，头半年不收租金。菜场边上添了两排水龙头，卖鱼的收摊前自己冲地，街坊再也不用踮着脚走路。'

const moved = (text: string) =>
  text.replaceAll('6%', '7.5%').replaceAll('8%', '11%').replace('市人民政府', '州人民政府')

test('what the occasion asks for is nobody’s copy: address, general requirement, targets, credit and thanks', () => {
  const reports = reportsOf([
    { body: '云脚市', year: 2021, text: `${address}${own[0]}${credit}${requirement}${targets}` },
    { body: '石门州', year: 2022, text: moved(`${address}${own[1]}${credit}${requirement}${targets}`) },
  ])
  expect(findReuse(reports).families.filter((family) => family.class === 'copied')).toEqual([])
})

test.each([
  ['云脚市', '石门州'],
  ['石门州', '云脚市'],
])('what is asked of one report is not copied from the plain words of another: %s, %s', (first, second) => {
  const plain = requirement.replace('今年政府工作的总体要求是：', '这一年大家')
  const reports = reportsOf([
    { body: first, year: 2021, text: `${own[0]}${plain}` },
    { body: second, year: 2022, text: `${own[1]}${requirement}` },
  ])
  expect(findReuse(reports).families.filter((family) => family.class === 'copied')).toEqual([])
})

test('a copied passage begins behind the address and ends before the thanks', () => {
  const reports = reportsOf([
    { body: '云脚市', year: 2021, text: `${own[0]}${address}${passage}${credit}` },
    { body: '石门州', year: 2022, text: `${own[1]}${moved(address)}${passage}${credit}` },
  ])
  const { families } = findReuse(reports)
  const copied = families.filter((family) => family.class === 'copied')
  expect(copied).toHaveLength(1)
  for (const { report, span } of copied[0]!.members)
    expect(reports.find(({ id }) => id === report)!.text.slice(span.start, span.end)).toBe(passage)
})

test('what answers a sentence the occasion asks for is cut off with it, and so are indicators with their figures', () => {
  const figures = '全市地区生产总值增长6%，规模以上工业增加值增长8%，固定资产投资增长5%，居民人均可支配收入增长7%。'
  const plain = requirement.replace('今年政府工作的总体要求是：', '这一年大家')
  const reports = reportsOf([
    { body: '云脚市', year: 2021, text: `${own[0]}${figures}${passage}${requirement}` },
    { body: '石门州', year: 2022, text: `${own[1]}${moved(figures)}${passage}${plain}` },
  ])
  const { families } = findReuse(reports)
  const copied = families.filter((family) => family.class === 'copied')
  expect(copied).toHaveLength(1)
  for (const { report, span } of copied[0]!.members)
    expect(reports.find(({ id }) => id === report)!.text.slice(span.start, span.end)).toBe(passage)
})

test('guidance makes no passage, but of two pairs that share one that comes first which shares guidance too', () => {
  const longer =
    '河湾里的三眼老井重新淘过，井圈换成青石，旁边立一块牌子写明几时可以挑水。井台上的辘轳是从旧戏班借来的，绳子每月换一次，换下来的编成草垫，垫在村口等车的长凳上，冬天坐着不冰人，等车的人愿意多坐一会儿。'
  const firstOf = (besides: string) =>
    findReuse(
      reportsOf([
        { body: '云脚市', year: 2021, text: `${own[0]}${passage}${besides}` },
        { body: '石门州', year: 2022, text: `${own[1]}${passage}${besides}` },
        { body: '白沙县', year: 2021, text: longer },
        { body: '青石县', year: 2022, text: longer },
      ]),
    ).families.find((family) => family.class === 'copied')!.members[0]!.report
  expect(firstOf('')).toBe('白沙县-2021')
  expect(firstOf(requirement)).toBe('云脚市-2021')
})

test('of two passages that one comes first whose reports share more besides, but not all they share', () => {
  const second =
    '渡口的老船改成了图书角，船舱里放得下四百本书，夏天晚上开到九点，管钥匙的是对岸小学退下来的校工。下雨天没人来的时候，他把书一本一本摊开晾，说纸比木头还怕潮。'
  const longer =
    '河湾里的三眼老井重新淘过，井圈换成青石，旁边立一块牌子写明几时可以挑水。井台上的辘轳是从旧戏班借来的，绳子每月换一次，换下来的编成草垫，垫在村口等车的长凳上，冬天坐着不冰人，等车的人愿意多坐一会儿，聊一聊今年的收成。'
  const between =
    '池塘边的柳树今年没有再剪，孩子们说夏天要在底下乘凉。电影队来了九回，放到一半下雨，银幕搬进祠堂接着放。修伞的老人收了两个徒弟，一个是他外孙，一个是外乡来的，手比外孙巧。油坊换了新榨机，声音小了，香味照旧飘过半条街。豆腐店门口那块石板终于换掉，再也没有人绊倒。铁匠铺关了，改成卖农具和种子，账本还是老样式，用毛笔写。磨坊旁边那片空地平整出来，晒谷子用，不晒的时候给孩子们踢球。信箱移到桥头，取信不用再爬坡，邮递员也省半里路。'
  const reports = reportsOf([
    { body: '云脚市', year: 2021, text: `${own[0]}${longer}` },
    { body: '石门州', year: 2022, text: `${own[1]}${longer}` },
    { body: '白沙县', year: 2021, text: `${passage}${between}${second}` },
    { body: '青石县', year: 2022, text: `${second}后山的竹子由各家自己去砍，一家一天，砍多了要补种。${passage}` },
  ])
  const copied = findReuse(reports).families.filter((family) => family.class === 'copied')
  expect(copied.map(({ members }) => members[0]!.report.slice(0, 3))).toEqual(['白沙县', '云脚市', '白沙县'])
  expect(copied[1]!.length).toBeGreaterThan(copied[0]!.length)
})
