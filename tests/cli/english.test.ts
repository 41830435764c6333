import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../cli/main.ts'
import { spokenOf } from '../../cli/tui/saying.ts'
import { keymap } from '../../cli/tui/keymap.ts'
import type { ViewState } from '../../cli/tui/state.ts'
import { viewOf } from '../../cli/tui/view.ts'
import { readable } from '../../src/index.ts'
import { press, sampleState } from '../tui/sample.ts'
import { root } from '../tui/terminal.ts'

const corpus = join(root, 'corpus')
let state: ViewState
/** All that may be quoted: the reports' texts, with and without what was between their sentences, and their names. */
let quotable: string

beforeAll(async () => {
  const sample = await sampleState({ columns: 160, rows: 40 })
  state = { ...sample, settings: { ...sample.settings, language: 'en' } }
  const parts = state.corpus.reports.flatMap((report) => {
    const { text, body, county, id, file } = report
    const span = { start: 0, end: text.length }
    const sentences = report.sentences.map((sentence) => readable(text, sentence.span))
    return [text, readable(text, span), sentences.join(''), body, `${county}${body}`, id, file]
  })
  quotable = plain(parts.join('\n'))
})

/** Without white space, and without what a program may leave out of a quotation. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,.:;!?()“”"、。《》〔〕【】·—-]/gu, '')
}

/** Chinese that no report says. */
function own(text: string): readonly string[] {
  const runs = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”·—]*[\u4e00-\u9fff]+/gu) ?? []
  return [...new Set(runs)].filter((run) => !quotable.includes(plain(run)))
}

/** Chinese punctuation after an English word: a sentence put together with the marks of the other language. */
function mixed(text: string): readonly string[] {
  return text.match(/[A-Za-z]{3,}[：，；、（）。]/gu) ?? []
}

async function said(...args: readonly string[]): Promise<string> {
  let text = ''
  const take = (part: string): void => void (text += part)
  await main([...args, '--lang', 'en'], { out: take, err: take, isTerminal: false, isErrTerminal: false, env: {} })
  return text
}

const town = (body: string, year: number): string => join(corpus, `${body}-${year}.txt`)
const commands: readonly (readonly string[])[] = [
  [corpus],
  [corpus, '--screen-reader'],
  ['outline', corpus, '--explain'],
  ['outline', corpus, '--json'],
  ['align', town('青岚镇', 2022), town('青岚镇', 2023)],
  ['align', town('柏渡镇', 2022), town('青岚镇', 2023), town('砚泉镇', 2023), '--sentences'],
  ['align', town('柏渡镇', 2022), town('青岚镇', 2023), town('砚泉镇', 2023), '--json'],
  ['reuse', corpus, '--measures'],
  ['reuse', corpus, '--json'],
  ['follow', corpus, '--order', 'plan'],
  ['follow', corpus, '--json'],
  ['check', corpus],
  ['check', corpus, '--json'],
  ...['', 'outline', 'align', 'reuse', 'follow', 'check', 'report'].map((name) => [name, '--help'].filter(Boolean)),
  ['nothing-of-the-kind'],
  ['outline'],
  ['outline', join(root, 'no-such-file')],
  ['outline', corpus, '--jobs', '0'],
  ['align', town('青岚镇', 2022)],
  ['check', corpus, '--rule', 'nothing'],
  ['follow', corpus, '--decide', 'nothing=partial'],
  ['report', corpus],
]

describe('in English only what a report says is Chinese', () => {
  test.each(commands.map((args) => [args.map((arg) => arg.replace(root, '.')).join(' '), args] as const))(
    'duizhao %s',
    async (_, args) => {
      const text = await said(...args)
      expect(text).not.toBe('')
      expect([...own(text), ...mixed(text)]).toEqual([])
    },
  )

  test('duizhao report', async () => {
    const out = mkdtempSync(join(tmpdir(), 'duizhao-'))
    await said('report', corpus, '--out', out)
    for (const name of readdirSync(out)) {
      const text = readFileSync(join(out, name), 'utf8')
      expect([name, ...own(text), ...mixed(text)]).toEqual([name])
    }
    rmSync(out, { recursive: true })
  })

  const keys: readonly (readonly string[])[] = [
    [],
    ['tab'],
    ['space', 's'],
    ['3'],
    ['3', 'J'],
    ['3', 'f', 'f'],
    ['2'],
    ['2', ']', ']'],
    ['2', 'i'],
    ['2', 'z', 'O'],
    ['4'],
    ['4', 'enter', 'j'],
    ['5'],
    ['5', 'f'],
    ['5', 'enter'],
    ['w', ']'],
    ['6'],
    ['!'],
    ['H'],
    ['?'],
    ['3', '?'],
    ['2', '?', 'space'],
    [':', 'l'],
    ['3', 'n'],
  ]
  test.each(keys.map((pressed) => [pressed.join(' '), pressed] as const))('the screen after %s', (_, pressed) => {
    const after = press(state, ...pressed)
    const drawn = viewOf(after).map((row) => row.map(({ text }) => text).join(''))
    const { title, hint, whole } = spokenOf(after)
    for (const text of [...drawn.flatMap((row) => row.split(/[│▸]/)), title, hint, ...whole()])
      expect([...own(text), ...mixed(text)]).toEqual([])
  })

  test('the messages of every key', () => {
    const all = keymap.flatMap((entry) => entry.keys.map((key) => key.replace('*', 'a')))
    for (const start of [[], ['2'], ['3'], ['4'], ['5'], ['w'], ['6', 'escape'], ['!'], ['H']]) {
      const before = press(state, ...start)
      for (const key of all) {
        const { message } = press(before, ...(key.length === 2 && key !== 'up' ? key : [key]))
        expect([...own(message), ...mixed(message)]).toEqual([])
      }
    }
  })
})
