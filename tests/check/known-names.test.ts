import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownNames, knownNamesIn } from '../../src/check/known-names.ts'
import { parse, townText } from './town.ts'

const titleOf = (town: string) => `${town}2023年度法治政府建设情况报告`
const known = knownNames(
  ['青竹镇', '石塘镇', '石塘河镇'].map((town) => parse(townText({ title: titleOf(town) }), `${town}-2023.txt`)),
)

/** At each place every name is tried, the longest first. */
function slowly(text: string): readonly string[] {
  const names = [...known.byName.keys()].toSorted((a, b) => b.length - a.length)
  const found: string[] = []
  for (let i = 0; i < text.length;) {
    const said = names.find((name) => text.startsWith(name, i))
    if (said !== undefined) found.push(said)
    i += said?.length ?? 1
  }
  return found
}

test('bodies and their counties are known by full and short name', () => {
  expect([...known.byName.keys()].toSorted()).toEqual(
    ['临溪', '临溪县', '石塘', '石塘河', '石塘河镇', '石塘镇', '青竹', '青竹镇'].toSorted(),
  )
})

test('names are found as by trying every name at every place', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'青竹石塘河镇临溪县，'), maxLength: 40 })
  fc.assert(
    fc.property(texts, (text) => {
      const found = knownNamesIn(text, known)
      expect(found.map(({ said }) => said)).toEqual(slowly(text))
      for (const { said, start } of found) expect(text.slice(start, start + said.length)).toBe(said)
    }),
  )
})
