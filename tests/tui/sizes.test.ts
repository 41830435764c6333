import { afterAll, beforeAll, describe, test } from 'vitest'
import { drive } from './driven.ts'
import { openSession, type Session } from './terminal.ts'

const { pty, corpus } = drive()

const sizes = [
  [60, 20],
  [80, 24],
  [120, 40],
  [200, 60],
] as const

/** Keys from the overview to each screen, and what its first row says. */
const walk = [
  ['总览', ''],
  ['对照', 'G\r'],
  ['承诺', '3'],
  ['套话', '4'],
  ['报告', '\r\r'],
  ['存疑', '5'],
  ['检索', 'g/法治\r'],
  ['主题', '1H'],
  ['提示', '1!'],
  ['帮助', '?'],
] as const

const modes = [
  { name: 'colour', args: [], env: {} },
  { name: 'NO_COLOR', args: [], env: { NO_COLOR: '1' } },
  { name: '--ascii', args: ['--ascii'], env: {} },
] as const

/** Marks that only stand where ASCII ones were not asked for. */
const marks = /[▸│─┃╏⇄←→⋯✓✗◐↻░▒▓█▁▂▃▄▅▆▇▏▎▍▌▋▊▉●]/u

/** Whether every wide character has both its cells: what a torn row breaks. */
function isWhole(session: Session): boolean {
  return session.cells().every((row) =>
    row.every(({ width }, x) => {
      if (width === 2) return row[x + 1]?.width === 0
      return width !== 0 || row[x - 1]?.width === 2
    }),
  )
}

/** Whether a separator that runs down a part of the screen, between two rules, keeps its column: none stands beside it. */
function isStraight(session: Session, { rule, bar }: { readonly rule: string; readonly bar: string }): boolean {
  let part = 0
  const rows = session.cells().map((row) => {
    if (row.every(({ text }) => text === rule)) part++
    return { part, columns: row.flatMap(({ text }, x) => (text === bar ? [x] : [])) }
  })
  return [...Map.groupBy(rows, (row) => row.part).values()].every((own) => {
    const all = own.flatMap(({ columns }) => columns)
    const long = new Set(all.filter((x) => all.filter((other) => other === x).length > own.length / 2))
    return !all.some((x) => long.has(x - 1) || long.has(x + 1))
  })
}

function isColoured(session: Session): boolean {
  return session.cells().some((row) => row.some(({ style }) => style.foreground >= 0 || style.background >= 0))
}

describe.skipIf(pty === null).each(modes)('every screen in $name', ({ name, args, env }) => {
  const [rule, bar] = name === '--ascii' ? ['-', '|'] : ['─', '│']
  let session: Session
  beforeAll(async () => {
    session = openSession(pty!, { args: [corpus, ...args], columns: 120, rows: 40, env })
    await session.until(/^(?!.*正在).*青岚镇.*\d+\/\d+/s, 90_000)
  }, 100_000)
  afterAll(() => session.write('q'))

  test.each(walk)('%s is whole at every size', async (title, keys) => {
    if (keys !== '') session.write(keys)
    // The statuses that colour 对照 come in a later frame than its texts.
    const hasColour = (): boolean => title !== '对照' || isColoured(session)
    await session.until((text) => text.startsWith(` ${title}`) && !/正在(对照|核对|按主题)/.test(text))
    for (const [columns, rows] of sizes) {
      await session.resize(columns, rows)
      // Until the frame of this size is there with all it will show; one that stays torn, or uncoloured, never is.
      await session.until((text) => {
        const shown = text.split('\n')
        const isFramed =
          shown[0]!.startsWith(` ${title}`) && shown[1] === rule.repeat(columns) && shown[rows - 1] !== ''
        if (!isFramed || !session.isCurrent() || !isWhole(session) || !isStraight(session, { rule, bar })) return false
        if (name === 'NO_COLOR') return !isColoured(session)
        return name === '--ascii' ? !marks.test(text) : hasColour()
      })
    }
  })
})
