import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { drive } from './driven.ts'
import { openSession, type Session } from './terminal.ts'

const { pty, corpus } = drive()

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
function columnsOf(session: Session, separator: RegExp): readonly (readonly number[])[] {
  return session.cells().map((row) => row.flatMap(({ text }, x) => (separator.test(text) ? [x] : [])))
}

function decisions(): readonly unknown[] {
  const lines = readFileSync(join(corpus, 'duizhao.review.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

describe.skipIf(pty === null)('the main walk, 120×40', () => {
  let session: Session
  beforeAll(async () => {
    session = openSession(pty!, { args: [corpus], columns: 120, rows: 40 })
    await session.until(/青岚镇.*8\/13|青岚镇.*\d+\/\d+/, 90_000)
  }, 100_000)

  test('总览 shows bodies × years with a gap nowhere and separators in their columns', async () => {
    await session.until((text) => {
      const isTitled = /^ 总览.*3 个单位.*2021–2023.*9 份报告/.test(text)
      return isTitled && ['柏渡镇', '砚泉镇', '青岚镇'].every((body) => text.includes(body)) && isWhole(session)
    })
    await session.until(() => {
      const [head, ...bodies] = columnsOf(session, /[│▸]/).slice(2, 6)
      // The first column holds the cursor's row alone.
      return bodies.every((columns) => String(columns.filter((x) => x > 0)) === String(head))
    })
  })

  test('对照 shows both years in two panes, with status beside the plan and numbers beside the answers', async () => {
    session.write('jj\r')
    await session.until(/对照.*青岚镇 2022 ⇄ 青岚镇 2023.*差异 \d+\/[1-9]/)
    await session.until(() => {
      const bars = columnsOf(session, /│/).slice(2, 35)
      const bar = bars.find(({ length }) => length > 0)?.[0]
      return isWhole(session) && bar !== undefined && bars.every((columns) => columns.includes(bar))
    })
    await session.until(/2023 年计划 \d+ 项/)
    session.write('J')
    await session.until(/[✗↻]\d\d (未见佐证|仅重述)/)
    session.write('gg')
    await session.until(/2023 年计划 \d+ 项.*未见佐证 \d.*有具体佐证 \d/)
    session.write('\x04')
    await session.until(/←\d\d/)
  })

  test('承诺 decides, and the decision is on disk before the next key', async () => {
    session.write('3')
    await session.until(/承诺.*青岚镇 2022 计划.*项/)
    session.write('p')
    // The message comes after the file: once it is shown, the line is there.
    await session.until('已认定：部分佐证')
    expect(decisions()).toMatchObject([{ to: 'partial' }])
    session.write('u')
    await session.until('已撤销认定')
    expect(decisions()).toMatchObject([{ to: 'partial' }, { to: null }])
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
    await session.until(() => !session.isAlternate() && session.isCursorShown())
  })
})
