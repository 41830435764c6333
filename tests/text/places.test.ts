import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/text/spans.ts'
import { fullNameOf, isWithin, placesIn, placesNamed } from '../../src/text/places.ts'
import { list } from '../../src/text/places-list.ts'

describe('a name and its divisions', () => {
  test.each([
    ['宝安', ['广东省深圳市宝安区']],
    ['宝安区', ['广东省深圳市宝安区']],
    ['朝阳区', ['北京市朝阳区', '吉林省长春市朝阳区']],
    ['恩施', ['湖北省恩施土家族苗族自治州', '湖北省恩施土家族苗族自治州恩施市']],
    ['西双版纳', ['云南省西双版纳傣族自治州']],
    ['积石山', ['甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县']],
    ['内蒙古', ['内蒙古自治区']],
    ['香港', ['香港特别行政区']],
    ['石碣镇', ['广东省东莞市石碣镇']],
    ['济源市', ['河南省济源市']],
    ['忠县', ['重庆市忠县']],
    ['没有这地方', []],
    ['', []],
  ])('%s', (name, expected) => expect(placesNamed(name).map(fullNameOf)).toEqual(expected))

  test('many towns share a name, and all are given', () => {
    expect(placesNamed('永乐镇').length).toBeGreaterThan(5)
    expect(placesNamed('永乐').length).toBeGreaterThan(placesNamed('永乐镇').length)
  })

  test('a division lies in what stands above it', () => {
    const [district] = placesNamed('宝安区')
    const [city] = placesNamed('深圳市')
    const [other] = placesNamed('苏州市')
    expect(isWithin(district!, city!)).toBe(true)
    expect(isWithin(district!, district!)).toBe(true)
    expect(isWithin(city!, district!)).toBe(false)
    expect(isWithin(district!, other!)).toBe(false)
  })
})

describe('names in a text', () => {
  const named = (text: string) => placesIn(text).map(({ name, form, isWord }) => [name, form, isWord])

  test.each([
    ['立足宝安实际', [['宝安', 'short', false]]],
    [
      '江苏省苏州市昆山市周市镇',
      [
        ['江苏省', 'full', false],
        ['苏州市', 'full', false],
        ['昆山市', 'full', false],
        ['周市镇', 'full', false],
      ],
    ],
    ['借鉴浙\r\n江省做法', [['浙江省', 'full', false]]],
    ['维护社会和平稳定', [['和平', 'short', true]]],
    ['加强城区管理', [['城区', 'full', true]]],
    ['提高城镇化水平', [['高城镇', 'full', true]]],
    ['本镇各项工作', []],
  ])('%j', (text, expected) => expect(named(text)).toEqual(expected))
})

const alphabet = fc.string({
  unit: fc.constantFrom(...'深圳宝安区市镇新城和平县街道朝阳江苏省内蒙古自治 \n，'),
  maxLength: 40,
})

describe('laws', () => {
  test('spans are in order, apart, and hold the name', () => {
    fc.assert(
      fc.property(alphabet, (text) => {
        let end = 0
        for (const { span, name, places } of placesIn(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(textOf(text, span).replace(/\s/g, '')).toBe(name)
          expect(places.length).toBeGreaterThan(0)
          end = span.end
        }
      }),
    )
  })

  const names = new Set(list.split(/[|/:,\n]/))
  /** The longest full name at every place, looked up in a set. */
  function slowFull(text: string): readonly string[] {
    const found: string[] = []
    for (let i = 0; i < text.length; i++) {
      const lengths = Array.from({ length: text.length - i }, (_, n) => text.length - i - n)
      const length = lengths.find((n) => n > 1 && (names.has(text.slice(i, i + n)) || isShort(text.slice(i, i + n))))
      if (length === undefined) continue
      found.push(text.slice(i, i + length))
      i += length - 1
    }
    return found
  }
  const isShort = (name: string) => placesNamed(name).some((place) => place.level !== 'township' && place.name !== name)

  test('as a slow search finds them', () => {
    fc.assert(
      fc.property(alphabet, (text) => {
        const closed = text.replace(/\s/g, '')
        expect(placesIn(text).map(({ name }) => name)).toEqual(slowFull(closed))
      }),
    )
  })

  test('every name of the list is known', () => {
    const unknown = [...names].filter(
      (name) => name.length > 1 && !placesNamed(name).some((place) => place.name === name),
    )
    expect(unknown).toEqual([])
  })
})
