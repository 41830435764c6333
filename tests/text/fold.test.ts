import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, folded } from '../../src/text/fold.ts'

const chinese = fc.string({ unit: fc.constantFrom(...'法治政府２０２３2023ＡｂC（）()“”。；！ 　\n%％，,𠮷') })

test.each([
  ['法 治政府', '法治政府'],
  ['２０２３年（上）', '2023年(上)'],
  ['“三项制度”。', '"三项制度".'],
])('%j folds to %j', (text, expected) => expect(folded(text)).toBe(expected))

test('without punctuation only letters, digits and Han stay', () => {
  expect(folded('（一）加强，领导——3%。', { punctuation: 'drop' })).toBe('一加强领导3')
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(chinese, (text) => {
      expect(folded(folded(text))).toBe(folded(text))
    }),
  )
})

test('every folded unit stems from the raw unit its offset names', () => {
  fc.assert(
    fc.property(chinese, (text) => {
      const { text: short, at } = fold(text)
      expect(at).toHaveLength(short.length + 1)
      for (let i = 0; i < short.length; i++) expect(folded(text[at[i]!]!)).toBe(short[i])
    }),
  )
})

test('a page number between dashes on a line of its own is folded away, a figure is not', () => {
  expect(fold('调处纠\n\n— 3 —\n\n纷12\n件').text).toBe('调处纠纷12件')
  expect(fold('下降\n3\n%').text).toBe('下降3%')
})
