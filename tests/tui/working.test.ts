import { describe, expect, test } from 'vitest'
import { keysOf } from '../../cli/tui/keys.ts'
import { reduce } from '../../cli/tui/reduce.ts'
import { initialState, screenOf, type ViewState } from '../../cli/tui/state.ts'
import { alignReports, alignTopics, charTokeniser, type Report } from '../../src/index.ts'
import { parseReport } from '../../src/parse/report.ts'
import { press, rowsOf, sampleState, settings } from './sample.ts'

const state = await sampleState()
const compared = press(state, 'j', 'j', 'enter')

/** The row that the cursor stands on. */
function cursorRow(view: ViewState): string {
  return rowsOf(view).find((row) => row.startsWith('▸')) ?? ''
}

function typed(view: ViewState, input: string): ViewState {
  return press(view, ...keysOf(input))
}

describe('总览', () => {
  test('is sorted by name, by plans not found and by what is copied, and filtered', () => {
    const orders = ['s', 's', 's', 's'].map((_, i) => {
      const sorted = press(state, ...Array.from({ length: i + 1 }, () => 's'))
      return [
        rowsOf(sorted)[0],
        rowsOf(sorted)
          .slice(3, 6)
          .map((row) => row.slice(1, 4)),
      ] as const
    })
    expect(orders.map(([title]) => /(按名称|在前)/.test(title!))).toEqual([true, true, true, false])
    expect(orders[0]![1]).toEqual(['柏渡镇', '砚泉镇', '青岚镇'])
    expect(orders[2]![1][0]).toBe('砚泉镇')
    const filtered = typed(state, '/青岚\r')
    expect(rowsOf(filtered)[0]).toContain('筛选“青岚” 1 个')
    expect(rowsOf(filtered)[3]).toMatch(/青岚镇/)
    expect(rowsOf(filtered)[4]).not.toMatch(/镇/)
  })

  test('four reports are chosen and no fifth, and stand side by side as columns of topics', () => {
    const four = press(state, 'space', 'j', 'space', 'j', 'space', 'h', 'space')
    expect(rowsOf(four)[0]).toContain('已选 4 份')
    expect(press(four, 'k', 'space').message).toBe('最多选 4 份')
    const reports = ['柏渡镇-2023', '砚泉镇-2023', '青岚镇-2023', '青岚镇-2022'].map((id) => state.corpus.byId.get(id)!)
    const event = { kind: 'topics', topics: alignTopics(reports) } as const
    const opened = reduce(press(four, 'enter'), { kind: 'event', event })
    expect(rowsOf(opened)[2]).toMatch(/柏渡镇 2023.*砚泉镇 2023.*青岚镇 2023.*青岚镇 2022/)
  })

  test('works with three thousand bodies', () => {
    const reportOf = (i: number): Report => ({
      ...parseReport({ file: `${i}.txt`, text: '', notices: [], manifest: null }),
      id: `镇${i}-2023`,
      body: `镇${i}`,
      year: 2023,
    })
    const reports = Array.from({ length: 3000 }, (_, i) => reportOf(i))
    const event = { kind: 'reports', reports, pairs: [], failures: [], isWhole: true } as const
    const opened = reduce(initialState(settings, { columns: 120, rows: 40 }), { kind: 'event', event })
    expect(rowsOf(opened)[0]).toContain('3000 个单位')
    expect(cursorRow(press(opened, 'G'))).toContain('镇2999')
    expect(cursorRow(press(opened, 'G', 'g', 'g', 'space', 'j'))).toContain('镇1')
    expect(rowsOf(typed(press(opened, 's'), '/镇2999\r'))[3]).toContain('镇2999')
  })

  test('while files are read a line says how many and how long yet, and Esc stops', () => {
    const event = { kind: 'progress', stage: 'read', done: 30, total: 120, elapsed: 4000 } as const
    const reading = reduce(state, { kind: 'event', event })
    expect(rowsOf(reading).at(-2)).toBe(' 正在读取 30/120… 约剩 12 秒  Esc 停止')
    // What is there already may be looked at meanwhile.
    expect(screenOf(press(reading, 'j', 'j', 'enter')).kind).toBe('compare')
    expect(reduce(reading, { kind: 'key', key: 'escape' })).toMatchObject({
      message: '已停止',
      wanted: [{ kind: 'stop' }],
    })
  })
})

/** 对照 of a report with one that was sent again. */
function sameTwice(): ViewState {
  const last = state.corpus.byId.get('青岚镇-2023')!
  const again: Report = { ...last, id: '青岚镇-2024', year: 2024 }
  const pairs = [[last.id, again.id]] as const
  const events = [
    { kind: 'reports', reports: [last, again], pairs, failures: [], isWhole: true },
    { kind: 'alignment', alignment: alignReports(last, again, { tokeniser: charTokeniser }) },
  ] as const
  const empty = initialState(settings, { columns: 120, rows: 40 })
  return press(
    events.reduce<ViewState>((before, event) => reduce(before, { kind: 'event', event }), empty),
    'enter',
  )
}

describe('对照', () => {
  test('folds what is the same, shows changes only, hides the heat, and shows the outline', () => {
    const folded = press(sameTwice(), 'z')
    expect(rowsOf(folded).join('\n')).toMatch(/⋯ \d+ 句相同（z 展开）/)
    expect(rowsOf(press(folded, 'z')).join('\n')).not.toContain('句相同')
    const changed = press(compared, 'i')
    expect(rowsOf(changed)[0]).toContain('只看改动')
    expect(rowsOf(compared).join('')).toContain('= 现将有关情况报告如下')
    expect(rowsOf(changed).join('')).not.toContain('= 现将有关情况报告如下')
    expect(rowsOf(compared).join('\n')).toMatch(/[░▒▓█]/)
    expect(rowsOf(press(compared, 'H')).slice(2, -3).join('\n')).not.toMatch(/[░▒▓█]/)
    expect(rowsOf(press(compared, 'O'))[2]).toMatch(/^ ?一、.*│/)
    expect(press({ ...compared, columns: 110 }, 'O').message).toContain('120 列')
  })

  test('goes by differences and sections, and says where there are no more', () => {
    const third = press(compared, 'g', 'g', ']', ']', ']')
    expect(rowsOf(third)[0]).toMatch(/差异 [34]\/64/)
    expect(rowsOf(press(third, '['))[0]).toMatch(/差异 [23]\/64/)
    const section = press(compared, 'g', 'g', '}', '}')
    expect(cursorRow(section)).toMatch(/（一）/)
    expect(cursorRow(press(section, '{'))).toMatch(/一、/)
    expect(press(compared, 'G', ']', ']').message).toBe('没有更多差异')
  })

  test('a mark is gone back to from another screen', () => {
    const marked = press(compared, '}', 'j', 'm', 'a')
    const back = press(marked, '4', 'j', "'", 'a')
    expect(screenOf(back)).toEqual(screenOf(marked))
    expect(press(compared, "'", 'z').message).toBe('没有标记 z')
  })
})

describe('检索', () => {
  test('counts places whatever their width and punctuation; Enter jumps, Esc comes back to the same place', () => {
    const half = typed(state, 'g/“法律明白人”,\r')
    const full = typed(state, 'g/「法律明白人」，\r')
    expect(rowsOf(half)[0]).toMatch(/\d+ 处，\d 个单位 \d 份报告/)
    expect(rowsOf(full).slice(2)).toEqual(rowsOf(half).slice(2))
    const listed = press(typed(state, 'g/矛盾纠纷\r'), 'j', 'j')
    const opened = press(listed, 'enter')
    expect(screenOf(opened).kind).toBe('report')
    expect(cursorRow(opened)).toContain('矛盾纠纷')
    expect(screenOf(press(opened, 'escape'))).toEqual(screenOf(listed))
  })

  test('n and N go on from what was found here', () => {
    const found = typed(compared, '/纠纷\r')
    expect(cursorRow(found)).toContain('纠纷')
    const next = press(found, 'n')
    expect(cursorRow(next)).toContain('纠纷')
    expect(screenOf(next)).not.toEqual(screenOf(found))
    expect(screenOf(press(next, 'N'))).toMatchObject({
      scroll: { at: (screenOf(found) as { scroll: { at: number } }).scroll.at },
    })
  })
})

describe('lists', () => {
  test('承诺 is filtered by status and by what is to be checked, and ordered by status', () => {
    const listed = press(state, 'j', 'j', '3')
    expect(rowsOf(press(listed, 'f'))[0]).toMatch(/只看待核 1\/6/)
    expect(rowsOf(press(listed, 'f', 'f'))[0]).toContain('只看未见佐证 1/2')
    const ordered = rowsOf(press(listed, 'o'))
      .slice(2, 17)
      .map((row) => /^.([✗↻◐✓-])/.exec(row)?.[1])
    expect(ordered).toEqual([...'✗✗↻↻◐◐◐✓✓✓✓✓✓✓✓'])
  })

  test('套话 is filtered by class, the largest first, and shows where else each stands', () => {
    const copied = press(state, '4', 'f')
    expect(rowsOf(copied)[0]).toMatch(/4 组相同文字.*照抄 1\/4/)
    expect(rowsOf(copied)[2]).toMatch(/█ 照抄 186字/)
    expect(rowsOf(copied)[2]).toMatch(/青岚镇-2021 第 9 行 {2}最早/)
  })

  test('存疑 is filtered by rule', () => {
    expect(rowsOf(press(state, '5', 'f'))[0]).toContain('28 处存疑，其中 28 处应先看')
    expect(rowsOf(press(state, '5', 'f', 'f'))[0]).toMatch(/(外地地名|主体有误|占位未填|年份未改)/)
  })
})

test('the command line takes a row, a setting, and names in part or in Chinese', () => {
  expect(cursorRow(typed(press(state, '4'), ':3\r'))).toContain('推行')
  expect(typed(state, ':lang en\r').settings.language).toBe('en')
  expect(typed(state, ':ascii\r').settings.ascii).toBe(true)
  expect(typed(state, ':theme colour-blind\r').settings.theme).toBe('colour-blind')
  expect(typed(state, ':width 2\r').settings.ambiguous).toBe(2)
  expect(screenOf(typed(state, ':存疑\r')).kind).toBe('findings')
  expect(screenOf(typed(state, ':fam\r')).kind).toBe('families')
  expect(typed(state, ':no-such\r').message).toContain('没有这个命令')
})

test('a folder of which nothing could be read says so, and not that it is being read', () => {
  const message = { zh: '不能读取', en: 'cannot be read' }
  const failures = [{ file: '附件.zip', message, hint: message }] as unknown as ViewState['corpus']['failures']
  const event = { kind: 'reports', reports: [], pairs: [], failures, isWhole: true } as const
  const empty = initialState(settings, { columns: 120, rows: 40 })
  const done = reduce(reduce(empty, { kind: 'event', event }), { kind: 'event', event: { kind: 'done' } })
  expect(rowsOf(empty)[0]).toBe(' 总览  正在读取…')
  expect(rowsOf(done)[0]).toBe(' 总览  没有能读取的报告，提示 1 条（! 查看）')
})
