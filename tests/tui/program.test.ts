import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadPty, openSession, root, type Session } from './terminal.ts'

/** These tests drive the built program in a pseudo-terminal; `npm run build` (or `npm ci`) comes first. */
const pty = loadPty()
const folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
cpSync(join(root, 'corpus'), folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Generous, since other work may share the machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 120_000 })

if (pty === null)
  test.skip('SKIPPED: node-pty is not installed here, so the program cannot be driven in a terminal', () => {})

/** Whether every wide character has both its cells: what a torn row would break. */
function isWhole(session: Session): boolean {
  return session.cells().every((row) =>
    row.every(({ width }, x) => {
      if (width === 2) return row[x + 1]?.width === 0
      return width !== 0 || row[x - 1]?.width === 2
    }),
  )
}

/** Columns of a separator in each row. */
function columnsOf(session: Session, separator: string): readonly (readonly number[])[] {
  return session.cells().map((row) => row.flatMap(({ text }, x) => (text === separator ? [x] : [])))
}

describe.skipIf(pty === null)('the main walk, 120×40', () => {
  let session: Session
  beforeAll(async () => {
    session = openSession(pty!, { args: [folder], columns: 120, rows: 40 })
    await session.until(/青岚镇.*8\/13|青岚镇.*\d+\/\d+/, 90_000)
  }, 100_000)

  test('总览 shows bodies × years with a gap nowhere and separators in their columns', async () => {
    expect(session.rows()[0]).toMatch(/总览.*3 个单位.*2021–2023.*9 份报告/)
    for (const body of ['柏渡镇', '砚泉镇', '青岚镇']) expect(session.rows().join('\n')).toContain(body)
    expect(isWhole(session)).toBe(true)
    const bars = columnsOf(session, '│').slice(2, 6)
    const pointer = columnsOf(session, '▸')[3]!
    expect(bars[1]!.concat(pointer.filter((x) => x > 0)).toSorted((a, b) => a - b)).toEqual(bars[0])
    expect(bars[2]).toEqual(bars[0])
    expect(bars[3]).toEqual(bars[0])
  })

  test('对照 shows both years in two panes, with status beside the plan and numbers beside the answers', async () => {
    session.write('jj\r')
    await session.until(/对照.*青岚镇 2022 ⇄ 青岚镇 2023.*差异 \d+\/[1-9]/)
    expect(isWhole(session)).toBe(true)
    const bars = columnsOf(session, '│').slice(2, 35)
    const bar = bars.find(({ length }) => length > 0)![0]
    for (const columns of bars) expect(columns).toContain(bar)
    session.write('J')
    await session.until(/[✗↻]\d\d (未见佐证|仅重述)/)
    session.write('gg')
    await session.until(/←\d\d/)
    expect(session.rows().at(-2)).toMatch(/2023 年计划 \d+ 项.*未见佐证 \d.*有具体佐证 \d/)
  })

  test('承诺 decides, and the decision is on disk before the next key', async () => {
    session.write('3')
    await session.until(/承诺.*青岚镇 2022 计划.*项/)
    session.write('p')
    await session.until('已认定：部分佐证')
    await session.until('认定')
    const lines = readFileSync(join(folder, 'duizhao.review.jsonl'), 'utf8').trim().split('\n')
    expect(JSON.parse(lines[0]!)).toMatchObject({ to: 'partial' })
    session.write('u')
    await session.until('已撤销认定')
    const after = readFileSync(join(folder, 'duizhao.review.jsonl'), 'utf8').trim().split('\n')
    expect(JSON.parse(after.at(-1)!)).toMatchObject({ to: null })
    expect(after).toHaveLength(2)
  })

  test('survives every size, torn nowhere', async () => {
    for (const [columns, rows] of [
      [60, 20],
      [40, 10],
      [20, 6],
      [200, 60],
      [120, 40],
    ] as const) {
      await session.resize(columns, rows)
      await session.until((text) => session.isCurrent() && text.startsWith(' 承诺') && isWhole(session))
    }
  })

  test('q gives the terminal back', async () => {
    session.write('q')
    expect(await session.exited).toMatchObject({ exitCode: 0 })
    expect(session.isAlternate()).toBe(false)
    expect(session.isCursorShown()).toBe(true)
  })
})
