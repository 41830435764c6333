import { expect, test } from 'vitest'
import { settingsOf, sameFields } from '../../src/follow/setting.ts'
import { report } from './texts.ts'

test('a sentence is about what its headings are about', () => {
  const text =
    '松岭镇2022年度法治政府建设报告\n\n一、主要工作\n（一）化解矛盾纠纷。\n全年办成36件。\n（二）加强普法宣传。\n全年办成12场。\n'
  const parsed = report('松岭镇-2022.txt', text)
  const fieldsAt = settingsOf(parsed)
  const [disputes, publicity] = parsed.sentences.map(({ section }) => fieldsAt(section, ''))
  expect(sameFields(disputes!, new Map([['disputes', 1]]))).toBeGreaterThan(0.9)
  expect(sameFields(disputes!, publicity!)).toBe(0)
  expect(sameFields(new Map(), publicity!)).toBe(0)
})
