import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysOf } from '../../cli/tui/keys.ts'
import { keymap } from '../../cli/tui/keymap.ts'
import { reduce } from '../../cli/tui/reduce.ts'
import { screenOf, type ScreenKind, type ViewState } from '../../cli/tui/state.ts'
import { viewOf } from '../../cli/tui/view.ts'
import { alignTopics } from '../../src/index.ts'
import { cellsOf } from '../../src/text/cells.ts'
import { press, sampleState, settings } from './sample.ts'

const state = await sampleState()

/** Keys that lead from the overview to each screen, its cursor where there is something to do. */
const ways: Readonly<Record<ScreenKind, readonly string[]>> = {
  overview: [],
  compare: ['j', 'j', 'enter', 'J'],
  commitments: ['j', 'j', '3', 'j', 'j'],
  families: ['4', 'j'],
  report: ['j', 'j', 'w', 'j', ']'],
  topics: ['H', 'j', 'l'],
  findings: ['5', 'j'],
  results: ['g', '/', '法', '治', 'enter', 'j'],
  notices: ['!'],
}

function at(kind: ScreenKind): ViewState {
  const opened = press(state, ...ways[kind])
  expect(screenOf(opened).kind).toBe(kind)
  return opened
}

/** Every row of exactly the columns, and exactly so many rows: otherwise something is torn. */
function expectExact(view: ViewState): void {
  const rows = viewOf(view)
  expect(rows).toHaveLength(view.rows)
  for (const row of rows) {
    const text = row.map((piece) => piece.text).join('')
    expect([text, cellsOf(text, view.settings.ambiguous)]).toEqual([text, view.columns])
  }
}

const kinds = Object.keys(ways) as ScreenKind[]

test.each(kinds)('%s fills every terminal exactly', (kind) => {
  const opened = at(kind)
  for (const [columns, rows] of [
    [60, 20],
    [80, 24],
    [120, 40],
    [200, 60],
    [40, 10],
    [13, 3],
    [1, 1],
  ] as const) {
    for (const own of [
      settings,
      { ...settings, color: false },
      { ...settings, ascii: true },
      { ...settings, ambiguous: 2 },
      { ...settings, language: 'en' },
    ] as const) {
      expectExact({ ...opened, settings: own, columns, rows })
    }
  }
})

test('whatever is typed at whatever size, nothing breaks and the screen is exact', () => {
  const key = fc.oneof(
    fc.constantFrom(...keymap.flatMap(({ keys }) => keys.map((one) => one.replace('*', 'a')))),
    fc.constantFrom('法', '1', '2', '3', '4', '5', 'enter', 'escape', 'j', 'G', ']', 'tab', 'z', 'i', 'v', 'f'),
  )
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 25 }),
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 1, max: 45 }),
      (keys, columns, rows) => {
        const typed = press(
          { ...state, columns, rows },
          ...keys.flatMap((one) => (one.length === 2 ? [...one] : [one])),
        )
        expectExact(typed)
      },
    ),
    { numRuns: 150 },
  )
})

/** What a command that may come to nothing is tried from: the middle of lists, so that there is something on both sides. */
const middles: readonly (readonly string[])[] = [[], ['j'], ['G'], ['G', 'k', 'k']]

function isChanged(before: ViewState, after: ViewState): boolean {
  const { stack, message, overlay, settings: own, wanted } = after
  return stack !== before.stack || wanted.length > 0 || message !== '' || overlay !== null || own !== before.settings
}

/** Whether a key does something from one of several places of a screen. */
function works(key: string, kind: ScreenKind): boolean {
  const keys = key.length === 2 && key !== 'up' ? [...key] : [key]
  return middles.some((middle) => {
    const before = press(at(kind), ...middle)
    return isChanged(before, reduce(press(before, ...keys.slice(0, -1)), { kind: 'key', key: keys.at(-1)! }))
  })
}

test('every key of the table does its work on every screen it is for', () => {
  const tried = keymap.flatMap(({ name, keys, on }) =>
    (on ?? kinds).flatMap((kind) => keys.map((key) => ({ name, key, kind }))),
  )
  const idle = tried.filter(({ key, kind }) => !works(key.replace('*', 'a'), kind))
  // Nothing was odd in the sample corpus, so its list of notices is empty; the other two are there already.
  const expected = ({ name, kind }: { readonly name: string; readonly kind: ScreenKind }) =>
    kind === 'notices' || name === kind
  expect(idle.filter((one) => !expected(one))).toEqual([])
})

function isUnderCursor(view: ViewState, tag: RegExp): boolean {
  return viewOf(view).some((row) => row[0]?.tone === 'cursor' && row.some(({ text }) => tag.test(text)))
}

function cursorOf(view: ViewState): number {
  const screen = screenOf(view)
  return screen.kind === 'compare' ? screen.scroll.at : -1
}

test('an answer is one key from its plan, and back', () => {
  let answer = press(at('compare'), 'g', 'g')
  for (let i = 0; i < 200 && !isUnderCursor(answer, /^←\d\d/); i++) answer = press(answer, 'j')
  expect(isUnderCursor(answer, /^←\d\d/)).toBe(true)
  const plan = press(answer, 'c')
  expect(isUnderCursor(plan, /^[✓◐↻]\d\d/)).toBe(true)
  const back = [1, 2, 3].map((times) => cursorOf(press(plan, ...Array.from({ length: times }, () => 'c'))))
  expect(back).toContain(cursorOf(answer))
})

test('a screen asks once for what it lacks, and again when the files were read anew', () => {
  const { corpus } = state
  const without: ViewState = { ...state, corpus: { ...corpus, alignments: new Map(), followUps: new Map() } }
  const key = (before: ViewState, name: string) => reduce({ ...before, wanted: [] }, { kind: 'key', key: name })
  const opened = ['j', 'j', 'enter'].reduce(key, without)
  expect(opened.wanted.map(({ kind }) => kind)).toEqual(['align', 'follow'])
  expect(key(opened, '0').wanted).toEqual([])
  const pairs = [...corpus.earlier].map(([current, last]) => [last, current] as const)
  const event = { kind: 'reports', reports: [...corpus.reports], pairs, failures: [], isWhole: true } as const
  const again = reduce({ ...opened, wanted: [] }, { kind: 'event', event })
  expect(again.wanted.map(({ kind }) => kind)).toEqual(['align', 'follow'])
})

test('of many plans the oldest lose their items, never their counts, and never those on screen', () => {
  const [first] = state.corpus.followUps.values()
  const many = Array.from({ length: 12_000 }, () => first!.commitments[0]!)
  const later = ['某镇-2022', '某镇-2023'].reduce<ViewState>((before, current) => {
    const followUp = { ...first!, this: current, commitments: many }
    return reduce(before, { kind: 'event', event: { kind: 'followUp', followUp } })
  }, at('commitments'))
  const shown = screenOf(later)
  const current = shown.kind === 'commitments' ? shown.current : ''
  expect([...later.corpus.followUps.keys()]).toEqual([current, '某镇-2023'])
  expect(later.corpus.plans.size).toBe(state.corpus.plans.size + 2)
})

test('while a plan is being followed up nothing is denied', () => {
  const waiting: ViewState = { ...state, corpus: { ...state.corpus, followUps: new Map() } }
  const opened = press(waiting, 'j', 'j', 'enter')
  for (const key of ['J', 'c', 'enter']) expect(press(opened, key).message).toContain('正在核对')
  const rows = viewOf(opened).map((row) => row.map(({ text }) => text).join(''))
  expect(rows.at(-2)).toContain('正在核对')
})

test('the place survives another width and height', () => {
  const opened = press(at('compare'), '}', 'j')
  const narrow = reduce(opened, { kind: 'resize', columns: 62, rows: 15 })
  const wide = reduce(narrow, { kind: 'resize', columns: 120, rows: 40 })
  expect(screenOf(wide)).toEqual(screenOf(opened))
  expect(viewOf(wide)).toEqual(viewOf(opened))
})

function textOf(view: ViewState): string {
  return viewOf(view)
    .map((row) => row.map(({ text }) => text).join(''))
    .join('\n')
}

/** The screen with its cursor on the first row that is wanted, going down. */
function down(from: ViewState, wanted: RegExp): ViewState {
  let view = from
  for (let i = 0; i < 300 && !wanted.test(textOf(view)); i++) view = press(view, 'j')
  return view
}

test('对照 says what figures changed, by how much, and how many others have a sentence', () => {
  expect(textOf(down(press(at('compare'), 'g', 'g'), /\d起→\d+起（[+-][\d.]+%）/))).toMatch(
    /有改动.*\d起→\d+起（[+-][\d.]+%）/,
  )
  expect(textOf(down(press(at('compare'), 'g', 'g'), /另见于 \d+ 个单位/))).toMatch(
    /(套语|模板|照抄)，另见于 \d+ 个单位/,
  )
})

test('承诺 shows the years of an item, what the problems say of it, and who else has its evidence', () => {
  const listed = press(state, 'j', 'j', '3')
  expect(textOf(down(listed, /历年：/))).toMatch(/历年：2022 计划（.*） → 2023 /)
  expect(textOf(down(listed, /存在问题中提到/))).toContain('存在问题中提到')
  expect(textOf(down(listed, /此句亦见于其他/))).toMatch(/此句亦见于其他 \d+ 个单位/)
})

test('what was searched is marked in 报告 and 对照, until nothing is searched', () => {
  const found = (view: ViewState) =>
    viewOf(view).flatMap((row) =>
      row.filter(({ tone, text }) => tone === 'found' && text !== '').map(({ text }) => text),
    )
  for (const kind of ['report', 'compare'] as const) {
    const searched = press(at(kind), ...keysOf('/纠纷\r'))
    expect(new Set(found(searched))).toEqual(new Set(['纠纷']))
    expect(found(press(searched, ...keysOf('/\r')))).toEqual([])
  }
})

test('three reports stand side by side with what they say on a topic', () => {
  const chosen = press(state, 'space', 'j', 'space', 'j', 'space')
  const reports = ['柏渡镇-2023', '砚泉镇-2023', '青岚镇-2023'].map((id) => state.corpus.byId.get(id)!)
  const event = { kind: 'topics', topics: alignTopics(reports) } as const
  const opened = press(reduce(press(chosen, 'enter'), { kind: 'event', event }), 'j')
  expect(textOf(opened)).toMatch(/│.*│/)
  for (const { text } of reports) {
    const start = /一、.{4,}/.exec(text)![0].slice(0, 8)
    expect(textOf(down(opened, new RegExp(start)))).toContain(start)
  }
})

test('a count repeats: 03j is j three times', () => {
  const opened = at('compare')
  expect(screenOf(press(opened, '0', '3', 'j'))).toEqual(screenOf(press(opened, 'j', 'j', 'j')))
})

test.each([
  [':compl', ':compl'],
  [':next-d\t', ':next-difference'],
  [':next-\t', ':next-'],
  [':the\t', ':theme'],
  [':theme c\t', ':theme colour-blind'],
  [':下一待\t', ':下一待核事项'],
])('%j on the command line is %j', (typed, expected) => {
  const last = viewOf(press(state, ...keysOf(typed))).at(-1)!
  const cursor = last.findIndex(({ tone }) => tone === 'cursor')
  const line = last.slice(0, cursor).map(({ text }) => text)
  expect(line.join('')).toBe(expected)
})

test('a Chinese letter asks once for the English input method', () => {
  expect(press(state, '的').message).toContain('输入法')
  expect(press(state, '的', 'j').message).toBe('')
})

test('what is chosen twice opens side by side, what is chosen three times as topics', () => {
  expect(screenOf(press(state, 'space', 'j', 'space', 'enter'))).toMatchObject({
    kind: 'compare',
    left: '柏渡镇-2023',
    right: '砚泉镇-2023',
  })
  expect(screenOf(press(state, 'space', 'j', 'space', 'j', 'space', 'enter'))).toMatchObject({ kind: 'topics' })
})

test.each([
  ['jk', ['j', 'k']],
  ['\u001b[A\u001b[6~', ['up', 'pagedown']],
  ['\u001b', ['escape']],
  ['\u0004\t\r \u007f', ['ctrl+d', 'tab', 'enter', 'space', 'backspace']],
  ['\u001b[?62;4c\u001b]11;rgb:00/00/00\u0007q', ['q']],
  ['\u001b[<65;10;5M\u001b[<0;3;3m', ['down', 'down', 'down']],
  ['法治', ['法', '治']],
])('%j are the keys %j', (input, keys) => expect(keysOf(input)).toEqual(keys))
