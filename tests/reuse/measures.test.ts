import { expect, test } from 'vitest'
import { findReuse, measureReports, type ReportMeasures } from '../../src/index.ts'
import { reportsOf } from './corpus.ts'

const text =
  '镇里把老供销社的二楼腾出来做了评理室，全年来了52拨人，坐下谈拢47拨。河堤加高30厘米，种柳树300株，活了281株。冬天给76户送炭，每户200斤，顺路看了屋顶，漏的有9家。'
const newFigures = text.replaceAll(/\d+/gu, (digits) => String(Number(digits) + 11))
const other = '茶山新修四段石阶，采茶的人不再绕远。戏台换了台板，唱到半夜也不吱呀。渡口添两盏灯，晚归的学生看得清水面。'

/** Measures of the later of two reports of one town. */
function measuresOf(before: string, after: string): ReportMeasures {
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text: before },
    { body: '云脚镇', year: 2022, text: after },
  ])
  return measureReports(reports).get(reports.find(({ year }) => year === 2022)!.id)!
}

test('the same text again is repeated, and new figures in it are not, though its wording is carried over', () => {
  const [again, updated] = [measuresOf(text, text), measuresOf(text, newFigures)]
  expect(again.repeated).toBeGreaterThan(0.8)
  expect(updated.repeated).toBeLessThan(0.3)
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text },
    { body: '云脚镇', year: 2022, text: newFigures },
  ])
  expect(findReuse(reports).reports[1]!.shares.carriedOver).toBe(1)
})

test('cosine and Jaccard are 1 for one text, 0 for texts without a pair of characters in common, and change is the rest', () => {
  expect(measuresOf(text, text)).toMatchObject({ cosine: expect.closeTo(1), jaccard: 1, change: expect.closeTo(0) })
  expect(measuresOf('甲乙丙丁戊己庚辛壬癸。', '天地玄黄宇宙洪荒日月。')).toMatchObject({
    cosine: 0,
    jaccard: 0,
    change: 1,
  })
  const between = measuresOf(text, text + other)
  for (const value of [between.cosine!, between.jaccard!]) expect(value > 0 && value < 1).toBe(true)
})

test('the first report of a body is compared with nothing, a few reports tell no boilerplate', () => {
  const few = [
    { body: '云脚镇', year: 2021, text },
    { body: '石门镇', year: 2021, text: other },
  ]
  for (const measures of measureReports(reportsOf(few)).values())
    expect(measures).toEqual({ boilerplate: null, repeated: null, cosine: null, jaccard: null, change: null })
})

test('boilerplate is what stands in three reports of ten', () => {
  const common = '评理先喝茶，喝完再开口，开口只讲眼前这一桩。'
  const own = '天地玄黄宇宙洪荒，日月盈昃辰宿列张，寒来暑往秋收冬藏。'
  const letters = [...own].filter((letter) => /\p{L}/u.test(letter))
  const reports = reportsOf(
    Array.from({ length: 10 }, (_, i) => ({
      body: `${'甲乙丙丁戊己庚辛壬癸'[i]}沟镇`,
      year: 2021,
      text: `${letters.map((letter, k) => letters[(k * (i + 1) * 7 + i) % letters.length] ?? letter).join('')}。${i < 3 ? common : ''}`,
    })),
  )
  const boilerplate = reports.map(({ id }) => measureReports(reports).get(id)!.boilerplate!)
  expect(boilerplate.filter((share) => share > 0.3)).toHaveLength(3)
  expect(boilerplate.filter((share) => share === 0)).toHaveLength(7)
})
