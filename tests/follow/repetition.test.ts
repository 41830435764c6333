import { expect, test } from 'vitest'
import { repetitionFinder } from '../../src/follow/repetition.ts'

const planned = (text: string) => ({ text, span: { start: 0, end: text.length }, section: '1' })
const changeOf = (before: string, after: string) =>
  repetitionFinder([planned('组织文艺演出4场'), planned(after)], () => 1)(before)?.change ?? null

test.each([
  ['举办法治讲座12场。', '举办法治讲座12场', 'verbatim'],
  ['举办法治讲座12场', '开展法治讲座16场', 'raised'],
  ['举办法治讲座12场', '举办法治讲座8场', 'lowered'],
  // Of what is to fall, more is more; of a limit, less.
  ['治安案件发案数下降20%', '治安案件发案数再下降25%', 'raised'],
  ['办件时限控制在5个工作日以内', '办件时限控制在3个工作日以内', 'raised'],
  ['指导9个村修订村规民约', '其余3个村修订村规民约', 'reworded'],
  ['完善矛盾纠纷调解机制', '健全矛盾纠纷多元调解机制', 'reworded'],
  ['硬化通村道路', '举办法治讲座', null],
])('%s → %s: %s', (before, after, change) => expect(changeOf(before, after)).toBe(change))
