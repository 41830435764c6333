import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../src/model/span.ts'
import { fold, folded } from '../../src/text/fold.ts'
import { findIn } from '../../src/text/search.ts'

test.each([
  ['新建高标准农田3800亩。', '高标准农田', ['高标准农田']],
  ['新建高标准\n农田３８００亩。', '农田3800', ['农田３８００']],
  ['完成“厕所革命”户厕改造', '厕所革命户厕', ['厕所革命”户厕']],
  ['一件事一次\n— 3 —\n办', '一次办', ['一次\n— 3 —\n办']],
  ['全年\n— 3 —\n办结3件', '3', ['3']],
  ['推广ＡＩ和AI、ai', 'Ai', ['ＡＩ', 'AI', 'ai']],
  ['人人人', '人人', ['人人']],
  ['一、二', '。', []],
  ['', '人', []],
])('%j searched for %j', (text, query, expected) => {
  expect(findIn(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

/** Folds the whole text first. */
function findSlowly(text: string, query: string): readonly Span[] {
  const wanted = folded(query, { punctuation: 'drop' })
  const { text: within, at } = fold(text, { punctuation: 'drop' })
  const spans: Span[] = []
  if (wanted === '') return spans
  for (let i = within.indexOf(wanted); i >= 0; i = within.indexOf(wanted, i + wanted.length))
    spans.push({ start: at[i]!, end: at[i + wanted.length - 1]! + 1 })
  return spans
}

test('finds what folding the whole text would', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'改革革命3３４4aＡ，。—-·\n\n \u3000第页😀'), maxLength: 60 })
  const marks = fc.constantFrom('\n— 3 —', '\n-4-\n', '\n第3页\n', '\n— 3 —\r\n— 4 —\n')
  const parts = fc.array(fc.oneof(texts, marks), { maxLength: 6 }).map((all) => all.join(''))
  const queries = fc.string({ unit: fc.constantFrom(...'改革3４a，第页'), minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(parts, queries, (text, query) => {
      expect(findIn(text, query)).toEqual(findSlowly(text, query))
    }),
    { numRuns: 2000 },
  )
})
