import { describe, expect, test } from 'vitest'
import { found } from './town.ts'

/** What was computed, of each finding in one sentence. */
const computed = (progress: string) => found('arithmetic', { progress }).map(({ message }) => message.zh.split('，')[0])

describe('a rate and its part and whole', () => {
  test.each([
    ['全年排查矛盾纠纷80起，调解成功75起，调解成功率95%。', ['75/80=93.75%']],
    ['发现隐患174处，完成整改168处，整改率98.6%。', ['168/174=96.55%']],
    ['现有执法人员24名，其中持证18名，持证率为85%。', ['18/24=75%']],
    ['应出庭100件，实际出庭应诉96件，出庭率98%。', ['96/100=96%']],
    ['化解信访积案8件中的6件，化解率70%。', ['6/8=75%']],
    ['全年办件15600件，其中线上办件8580件，占比65%。', ['8580/15600=55%']],
    ['民生支出32.4亿元，占一般公共预算支出40.5亿元的85%。', ['32.4亿/40.5亿=80%']],
    ['全镇受理信访件50件。已办结40件，办结率90%。', ['40/50=80%']],
  ])('%s does not follow', (sentence, expected) => expect(computed(sentence)).toEqual(expected))

  test.each([
    '全年排查矛盾纠纷80起，调解成功75起，调解成功率93.75%。',
    '全年排查矛盾纠纷80起，调解成功75起，调解成功率93.8%。',
    '全年排查矛盾纠纷80起，调解成功75起，调解成功率94%。',
    '全年排查矛盾纠纷80余起，调解成功75起，调解成功率90%以上。',
    '收到复议申请96件，不予受理6件，审结84件，审结率93.3%。',
    '受理投诉120件，办结110件，群众满意率98%。',
    '完成培训4230人次，完成年度目标4000人次的105.8%。',
    '新农保参保26万人，城镇居民参保4万人，参保率均达97%。',
    '法律顾问覆盖率达到100%，聘请律师3名，服务12次。',
  ])('%s does, or says nothing that could be computed', (sentence) => expect(computed(sentence)).toEqual([]))
})

describe('sums', () => {
  test.each([
    ['受理纠纷52件，其中邻里纠纷23件、土地纠纷18件、婚姻家庭纠纷13件。', ['23+18+13=54']],
    ['办理行政处罚案件45件，其中简易程序31件，普通程序16件。', ['31+16=47']],
    ['办理简易程序案件31件、普通程序案件9件，共42件。', ['31+9=40']],
    ['收到意见建议25条，已采纳22条，其余5条正在研究。', ['25-22=3']],
  ])('%s do not come out', (sentence, expected) => expect(computed(sentence)).toEqual(expected))

  test.each([
    '受理纠纷54件，其中邻里纠纷23件、土地纠纷18件、婚姻家庭纠纷13件。',
    '受理纠纷90件，其中邻里纠纷23件、土地纠纷18件。',
    '现有网格员50名，其中女性30名，党员35名。',
    '办理简易程序案件31件、普通程序案件9件，共40件。',
    '收到意见建议9条，已办结8条，其余1条正在办理。',
    '召开会议5次、培训8次，共培训300人次。',
  ])('%s do, or were never meant to', (sentence) => expect(computed(sentence)).toEqual([]))
})

describe('differences and growth', () => {
  test.each([
    ['受理投诉138件，比2022年的152件减少24件。', ['152-138=14']],
    ['受理纠纷60件，较上年的48件增加12件，增长20%。', ['12/48=25%']],
    ['执法经费由28万元增加到35万元，增长20%。', ['(35万-28万)/28万=25%']],
    ['平均办理时限由5个工作日压缩到3个工作日，压缩60%。', ['(5-3)/5=40%']],
    ['信访总量由50件降到41件，下降22%。', ['(50-41)/50=18%']],
    ['办理案件2310件，同比增加210件，增长20%。', ['210/(2310-210)=10%']],
    ['群众满意率由96.2%提升到98.5%，提高3.3个百分点。', ['98.5-96.2=2.3']],
    ['公开信息210条，比上年的185条增长20%。', ['(210-185)/185=13.51%']],
  ])('%s do not follow', (sentence, expected) => expect(computed(sentence)).toEqual(expected))

  test.each([
    '受理投诉138件，比2022年的152件减少14件。',
    '解答咨询512人次，比2022年的430余人次增长19%左右。',
    '执法经费由28万元增加到35万元，增长25%。',
    '地区生产总值286.4亿元，比上年的270亿元增长6.2%。',
    '财政收入由154亿元增加到373.7亿元，年均增长19.4%。',
    '罚没金额近1200万元，同比增长约15%。',
    '化解纠纷75起，化解率较上年提高5个百分点。',
  ])('%s do, or speak of another basis', (sentence) => expect(computed(sentence)).toEqual([]))
})

describe('three shares of industry', () => {
  test('make 100', () => {
    expect(computed('三次产业结构比调整为16.5:43.2:45.3。')).toEqual(['16.5+43.2+45.3=105'])
    expect(computed('三次产业结构比由18:42:40调整为16.5:43.2:40.3。')).toEqual([])
    expect(computed('三次产业结构比为16.5:43.2:40.2。')).toEqual([])
  })
})

test('what is approximate is never more than worth a look', () => {
  const [finding] = found('arithmetic', { progress: '执法经费由28万元增加到35万元，增长20%。' })
  expect(finding?.severity).toBe('low')
  expect(found('arithmetic', { progress: '受理80起，化解75起，化解率99%。' })[0]?.severity).toBe('high')
})
