import { describe, expect, test } from 'vitest'
import { matterOf } from '../../src/follow/grams.ts'
import { commonWords, deeds, namedThings, synonyms } from '../../src/follow/lexicon.ts'

const words = synonyms.flat()

describe('the lexicon', () => {
  test('has every word once, two to a line at least, none empty', () => {
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted())
    for (const line of synonyms) expect(line.length).toBeGreaterThan(1)
    expect([...words, ...namedThings, ...commonWords].filter((word) => word.trim() !== word || word === '')).toEqual([])
  })

  test('makes the words of a line one', () => {
    for (const [canonical, ...others] of synonyms) {
      for (const word of others) expect(matterOf(word), word).toBe(matterOf(matterOf(word) === '' ? word : canonical!))
    }
  })

  test('takes the longest word', () => {
    expect(matterOf('送法下乡')).toBe('普法')
    expect(matterOf('化解矛盾纠纷')).toBe(matterOf('调解民间纠纷'))
  })

  test('knows a deed by its words only', () => {
    for (const [kind, pattern] of Object.entries(deeds)) expect(pattern.test(''), kind).toBe(false)
  })
})
