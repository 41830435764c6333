import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesIn } from '../../src/text/differences.ts'

test.each([
  ['化解纠纷64起', '化解纠纷86起', ['64']],
  ['投入1.5万元、惠及30户', '投入1.25万元、惠及38户', ['1.5', '30']],
  ['柏渡镇召开会议', '砚泉镇召开会议', ['柏渡']],
  ['召开会议三次', '召开会议', ['三次']],
  ['召开会议', '召开会议三次', []],
  ['同样', '同样', []],
])('%j against %j', (to, from, expected) => {
  expect(differencesIn(to, from).map(([start, end]) => to.slice(start, end))).toEqual(expected)
})

test('ranges are in order, apart, and cut no number', () => {
  const text = fc.string({ unit: fc.constantFrom(...'镇村户0123.，'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (to, from) => {
      let last = -1
      for (const [start, end] of differencesIn(to, from)) {
        expect(start).toBeGreaterThan(last)
        expect(end).toBeGreaterThan(start)
        for (const at of [start, end]) expect(/\d$/.test(to.slice(0, at)) && /^\d/.test(to.slice(at))).toBe(false)
        last = end
      }
      if (to !== from && from.length <= to.length) expect(differencesIn(to, from).length).toBeGreaterThan(0)
    }),
  )
})
