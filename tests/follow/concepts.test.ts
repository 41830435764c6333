import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conceptsOf, isConcept } from '../../src/follow/concepts.ts'
import { contentOf, gramsOf } from '../../src/follow/grams.ts'

describe('kindred words', () => {
  test.each([
    ['青少年', '中小学'],
    ['新媒体', '公众号'],
    ['逢集', '宣讲'],
    ['保交楼', '安置房'],
  ])('%s and %s have a concept in common', (one, other) => {
    const known = conceptsOf(other)
    expect([...conceptsOf(one)].some((concept) => known.has(concept))).toBe(true)
  })

  test('kindred words are not the same', () => {
    expect(contentOf('推进青少年')).not.toEqual(contentOf('推进中小学'))
  })

  test('no pair of characters is taken for one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'法治宣传，。0%～Ａ一') }), (text) => {
        expect([...gramsOf(text)].filter(isConcept)).toEqual([])
      }),
    )
  })
})
