import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followUp, type Status } from '../../src/index.ts'
import { pairOf, report } from './texts.ts'

const others = ['为群众办理社保业务360件。', '组织文艺演出4场。', '硬化通组道路2.6公里。']

describe('one item against one sentence', () => {
  test.each<[string, string, Status]>([
    ['举办村干部法治培训班4期。', '举办村干部法治培训班5期，210人次参加。', 'addressed'],
    ['举办村干部法治培训班4期。', '举办村干部法治培训班2期。', 'partial'],
    ['建成镇级便民服务中心。', '镇级便民服务中心主体工程完工，正在装修。', 'partial'],
    ['建成镇级便民服务中心。', '镇级便民服务中心10月建成投用，设窗口12个。', 'addressed'],
    ['信访件按期办结率达到98%以上。', '信访件按期办结率提高到99.2%。', 'addressed'],
    ['信访件按期办结率达到98%以上。', '受理信访件60件，按期办结率95.1%。', 'partial'],
    ['热线件办理时限控制在3个工作日以内。', '热线件平均办理时限2.5个工作日。', 'addressed'],
    ['规范行政执法裁量权行使。', '行政执法裁量权行使进一步规范。', 'restated'],
    ['开展渔业执法巡查20次。', '举办庆祝活动。', 'none'],
    ['着力提高干部的能力和水平。', '举办庆祝活动。', 'untestable'],
    ['奋力谱写法治松岭新篇章。', '举办庆祝活动。', 'untestable'],
    ['打造一支人民满意的执法铁军。', '举办庆祝活动。', 'untestable'],
    ['制定重大决策事项目录。', '重大决策事项目录已形成初稿，尚未印发。', 'partial'],
    // Another event on the same object.
    ['组织新任村干部任前法律知识测试。', '组织新任村干部任前法律知识培训1期，42人参训。', 'none'],
    // What an item is called is nothing to check.
    ['提高残疾人两项补贴标准。', '残疾人两项补贴标准继续提高。', 'restated'],
    ['深入贯彻《镇域治理纲要》。', '认真贯彻《镇域治理纲要》，推动部署落地见效。', 'restated'],
    // A lower rank than the promised.
    ['将综治中心创建为省级示范综治中心。', '综治中心被命名为市级示范综治中心。', 'partial'],
    // In other words.
    ['加强青少年法治教育。', '为中小学开设法治课堂16节，听课学生2100人次。', 'addressed'],
    // A unit alone is no evidence.
    ['新增绿地2万平方米。', '标准厂房竣工1万平方米。', 'none'],
  ])('%s ← %s', (item, sentence, status) => {
    const found = pairOf([item], [...others, sentence])
    expect(found.commitments.map((one) => one.status)).toEqual([status])
  })
})

test.each([
  ['优化财税支持经济发展体系。', '过去的一年，经济发展迈上新台阶，首位度进一步提升。'],
  ['完善分类监管体系和考核体系。', '在“大会战”考核评比中，我镇揽获大奖，取得历史性突破。'],
])('nothing to check and hardly of the item: %s ← %s', (item, sentence) => {
  expect(pairOf([item], [...others, sentence]).commitments[0]?.status).toBe('none')
})

test('per unit: a total is divided by what it is of', () => {
  const [item] = pairOf(
    ['每个村培养法律明白人不少于5名。'],
    [...others, '15个村共培养法律明白人62名，平均每村4名多。'],
  ).commitments
  expect(item?.target?.verdict).toBe('missed')
})

test('members of a list that are not named are said', () => {
  const [item] = pairOf(['完成梅溪桥、竹山桥、石埠桥改造。'], [...others, '梅溪桥、竹山桥改造完工通车。']).commitments
  expect(item?.status).toBe('partial')
  expect(item?.grounds).toEqual([{ code: 'list', words: ['石埠桥改造'] }])
})

test('evidence is never taken from problems or plan; what problems say stands beside it', () => {
  const problem = '法治文化广场因用地调整尚未开工建设。'
  const [item] = pairOf(['建成法治文化广场1处。'], others, problem).commitments
  expect(item?.status).toBe('none')
  expect(item?.problem?.text).toBe(problem)
})

test('what was searched is said', () => {
  const { searched } = pairOf(['建成法治文化广场1处。'], others)
  expect(searched.sentences).toBe(3)
})

const pieces = fc.constantFrom(
  '举办培训4期',
  '建成广场1处',
  '达到95%以上',
  '“三项制度”',
  '2022年',
  '提高能力',
  '，',
  '。',
  '；',
  '\n',
  '一是',
  '下一步，我镇将',
  '《办法》',
  '由60%提高到75%',
)
const plan = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))

test('whatever the texts: spans in range and of last year’s text, ids once, counts right, the same twice', () => {
  fc.assert(
    fc.property(plan, plan, (planned, done) => {
      const last = report(
        '甲镇-2022.txt',
        `甲镇2022年度法治政府建设报告\n一、工作情况\n${done}\n二、2023年工作计划\n${planned}\n`,
      )
      const current = report(
        '甲镇-2023.txt',
        `甲镇2023年度法治政府建设报告\n一、工作情况\n${done}\n二、2024年工作计划\n${planned}\n`,
      )
      const found = followUp(last, current)
      expect(followUp(last, current)).toEqual(found)
      expect(new Set(found.commitments.map(({ id }) => id)).size).toBe(found.commitments.length)
      expect(Object.values(found.summary).reduce((a, b) => a + b)).toBe(found.commitments.length)
      for (const { span, text, evidence } of found.commitments) {
        expect(last.text.slice(span.start, span.end)).toBe(text)
        for (const one of evidence) {
          expect(current.text.slice(one.span.start, one.span.end)).toBe(one.text)
          expect(one.score).toBeGreaterThanOrEqual(0)
          expect(one.score).toBeLessThanOrEqual(1)
        }
      }
    }),
    { numRuns: 60 },
  )
})
