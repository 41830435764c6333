import { expect, test } from 'vitest'
import { plainText } from '../../cli/tui/plain.ts'
import { reduce } from '../../cli/tui/reduce.ts'
import { initialState, screenOf } from '../../cli/tui/state.ts'
import { remembered } from '../../src/index.ts'
import { press, rowsOf, sampleState, settings } from './sample.ts'

const state = await sampleState()
const compared = press(state, 'j', 'j', 'enter')

test('the first screen stands on a report of the latest year, whichever body has one', () => {
  const without = state.corpus.reports.filter(({ id }) => id !== '柏渡镇-2023')
  const event = { kind: 'reports', reports: without, pairs: [], failures: [], isWhole: true } as const
  const opened = reduce(initialState(settings, { columns: 120, rows: 40 }), { kind: 'event', event })
  expect(screenOf(opened)).toMatchObject({ kind: 'overview', row: 1, column: 2 })
  expect(rowsOf(opened)[3]).toMatch(/柏渡镇.*缺报告/)
})

test('总览 says how much of each report is copied and how much changed since last year', () => {
  const [first] = state.corpus.changed.values()
  expect(first).toBeGreaterThan(0)
  expect(rowsOf(state)[3]).toMatch(/柏渡镇.*抄 +\d+% .*改\d+%/)
  expect(rowsOf(state).at(-3)).toMatch(/较上年改动 \d+%/)
})

test('a plain print of 对照 has each sentence on one line, changes in brackets, and no column of marks', () => {
  for (const columns of [60, 120, 200]) {
    const [title, ...lines] = plainText({ ...compared, columns }).split('\n')
    expect(title).toContain('对照')
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(line).toMatch(/^[=~+\->] \S.*[^╏┃!]$/)
    expect(lines.join('\n')).toMatch(/\[-.+-\]|\{\+.+\+\}/)
    expect(lines.join('\n')).toContain(
      '镇党政主要负责人切实履行推进法治建设第一责任人职责，对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。',
    )
  }
})

test('a plain print of a list ends with the whole detail of the entry under the cursor', () => {
  const printed = plainText(press(state, '4'))
  expect(printed).toMatch(/59 组相同文字[^]*最早[^]*有效防范了法律风险。\n[^]*有效防范了法律风险。/)
})

test('在对照中逐项待核, J stops at what 承诺 lists as to be checked, and no more once it is decided', () => {
  const first = press(compared, 'J')
  const { scroll } = screenOf(first) as { readonly scroll: { readonly at: number } }
  const item = press(first, 'enter')
  const [wanted] = reduce({ ...item, wanted: [] }, { kind: 'key', key: 'x' }).wanted
  const commitment = wanted?.kind === 'decide' ? wanted.commitment : null
  expect(rowsOf(item).find((row) => row.startsWith('▸'))).toContain('待核')
  const pair = [...state.corpus.followUps.values()].find(({ commitments }) => commitments.includes(commitment!))!
  const signed = { reviewer: '张', time: '2024-03-01T00:00:00Z', version: '0' }
  const decision = { ...remembered(commitment!, pair), to: 'none', reason: '', ...signed } as const
  const decided = press(reduce(compared, { kind: 'decisions', decisions: [decision] }), 'J')
  expect(screenOf(decided)).not.toMatchObject({ scroll: { at: scroll.at } })
})

test('承诺 never cuts a count: words give way first', () => {
  const listed = press(state, 'j', 'j', '3')
  for (const columns of [60, 80, 100, 120, 160]) {
    const title = rowsOf({ ...listed, columns })[0]!
    expect(title).not.toContain('…')
    expect(title).toMatch(/15 项/)
  }
})

test('主题 denies nothing while the reports are being lined up', () => {
  const waiting = rowsOf(press(state, 'H')).join('\n')
  expect(waiting).toContain('正在按主题对齐章节')
  expect(waiting).not.toContain('没有这一主题')
})
