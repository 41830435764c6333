import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { answer, news, sayingOf } from '../../cli/tui/saying.ts'
import { keymap } from '../../cli/tui/keymap.ts'
import { reduce } from '../../cli/tui/reduce.ts'
import type { ViewState } from '../../cli/tui/state.ts'
import { press, sampleState } from './sample.ts'

let state: ViewState
beforeAll(async () => {
  state = await sampleState()
})

const inEnglish = (before: ViewState): ViewState => ({ ...before, settings: { ...before.settings, language: 'en' } })

/** What is heard after the keys of a screen are pressed, from the first screen on. */
function heard(from: ViewState, ...keys: readonly string[]): string {
  const before = press(from, ...keys.slice(0, -1))
  return answer(sayingOf(before), sayingOf(press(before, keys.at(-1)!)))
}

describe('what is said', () => {
  test('a screen is announced with its title, then the row under the cursor', () => {
    expect(heard(state, '3')).toMatch(/^承诺，柏渡镇 2022 计划，柏渡镇 2023 报告，共 13 项，.*\n第 1 项，共 13 项：/)
    expect(heard(inEnglish(state), '3')).toMatch(/^Commitments, plan of 柏渡镇 2022, .*\n1 of 13: /)
  })

  test('where the cursor moves only the row is said', () => {
    expect(heard(state, '3', 'j')).toMatch(/^第 2 项，共 13 项：/)
  })

  test('the count and the first of two keys are said while more may follow', () => {
    expect(heard(state, '0')).toBe('0…\n')
    expect(heard(state, '0', '2')).toBe('2…\n')
    expect(heard(state, 'g')).toBe('g…\n')
  })

  test('a line grows by what is typed; taken back, it is said anew below', () => {
    expect(heard(state, '/')).toBe('查找：')
    expect(heard(state, '/', '青')).toBe('青')
    expect(heard(state, '/', '青', '岚', 'backspace')).toBe('\n查找：青')
    expect(heard(state, '/', '青', 'enter')).toMatch(/^\n总览.*筛选“青”得 1 个/)
    expect(heard(state, '/', '青', 'escape')).toMatch(/^\n第 1 个单位/)
  })

  test('what comes by itself is said where it was waited for, and never twice', () => {
    const message = reduce(state, { kind: 'message', text: '已认定' })
    expect(news(sayingOf(state), sayingOf(message))).toBe('已认定\n')
    expect(news(sayingOf(message), sayingOf(message))).toBe('')
    const typing = press(state, '/', '青')
    expect(news(sayingOf(typing), { ...sayingOf(typing), message: '已导出' })).toBe('\n已导出\n查找：青')
  })
})

test('every key of every screen is answered, in plain lines, in both languages', () => {
  const keys = [...new Set(keymap.flatMap((entry) => entry.keys.map((key) => key.replace('*', 'a'))))].flatMap((key) =>
    key.length === 2 && key !== 'up' ? [...key] : [key],
  )
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 12 }), fc.boolean(), (pressed, isEnglish) => {
      let before = isEnglish ? inEnglish(state) : state
      for (const key of pressed) {
        const after = press(before, key)
        const text = answer(sayingOf(before), sayingOf(after))
        expect(text).not.toBe('')
        // oxlint-disable-next-line no-control-regex
        expect(text.match(/[\u0000-\u0009\u000b-\u001f\u2500-\u259f▸●◐✓✗↻⇄⋯→]/)).toBeNull()
        before = after
      }
    }),
    { numRuns: 60 },
  )
})
