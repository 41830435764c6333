import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { drive } from './driven.ts'
import { openSession, root, type Session } from './terminal.ts'

const { pty, corpus } = drive()

function open(...args: readonly string[]): Session {
  return openSession(pty!, { args: [corpus, '--screen-reader', ...args], columns: 100, rows: 30 })
}

/** Types keys and waits for what is said after them. */
async function hear(session: Session, keys: string, said: RegExp): Promise<void> {
  const before = session.output().length
  session.write(keys)
  await session.until(() => said.test(session.output().slice(before).replaceAll('\r\n', '\n')))
}

/** Whether the output only ever grew below: no escape sequence, nothing taken back, no frame. */
function expectAppended(session: Session): void {
  const output = session.output().replaceAll('\r\n', '\n')
  // oxlint-disable-next-line no-control-regex
  expect(output.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)).toBeNull()
  expect(output.match(/[\u2500-\u259f▸●◐✓✗↻⇄⋯]/)).toBeNull()
}

function decisions(): readonly unknown[] {
  const lines = readFileSync(join(corpus, 'duizhao.review.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** A terminal in raw mode hands on every key at once, and echoes none. */
function isRaw({ pid }: Session): boolean {
  return execFileSync('stty', ['-a', '-F', `/proc/${pid}/fd/0`], { encoding: 'utf8' }).includes('-icanon')
}

describe.skipIf(pty === null)('--screen-reader: the whole job by ear', () => {
  let session: Session
  beforeAll(async () => {
    session = open()
    await session.until(() => session.output().includes('已全部读完、核对完'), 90_000)
  }, 100_000)

  test('greets, tells the stages and where the cursor stands', () => {
    const output = session.output()
    expect(output).toMatch(/^对照，逐行朗读。问号列出全部按键，q 退出。\r\n/)
    expect(output).toContain('总览，3 个单位，2021–2023，9 份报告')
    expect(output).toMatch(/第 1 个单位，共 3 个单位：柏渡镇 2023 年，.*照抄 \d+%，沿用 \d+%/)
    expect(isRaw(session)).toBe(true)
  })

  test('the overview is walked row by row and year by year, and says where to look first', async () => {
    await hear(session, 'j', /^第 2 个单位，共 3 个单位：砚泉镇 2023 年，.*上年计划 12 项/)
    await hear(session, 'h', /^第 2 个单位，共 3 个单位：砚泉镇 2022 年/)
    await hear(session, 'l', /砚泉镇 2023 年/)
    await hear(session, '\t', /^先看这里，第 1 处，共 \d+ 处：/)
    await hear(session, '\t', /^第 2 个单位/)
    await hear(session, 'G', /^第 3 个单位，共 3 个单位：青岚镇/)
    // A key that changes nothing is answered too.
    await hear(session, 'j', /^第 3 个单位，共 3 个单位：青岚镇/)
  })

  test('对照 says both wordings of a sentence and what became of the plan', async () => {
    await hear(session, '\r', /对照，青岚镇 2022 与 青岚镇 2023，差异 \d+ 处，2023 年计划 15 项，未见佐证 2/)
    await hear(session, ']]', /^第 \d+ 句，共 \d+ 句：有改动.*\n上年：.*\n改动：.*改为“/)
    await hear(session, 'J', /^第 \d+ 句，.*计划 \d+ .*（待核）/)
    await hear(session, '}', /级标题/)
  })

  test('承诺 says status, evidence and grounds; a decision with its reason is on disk', async () => {
    await hear(
      session,
      '3',
      /承诺，青岚镇 2022 计划，青岚镇 2023 报告，共 15 项，未见佐证 2.*\n第 1 项，共 15 项：.*\n.*佐证.*：/,
    )
    await hear(session, 'J', /，待核：.*\n本年最相近的语句，未作为佐证：/)
    await hear(session, 'p', /^已认定：部分佐证/)
    expect(decisions()).toMatchObject([{ to: 'partial' }])
    await hear(session, 'n', /^理由：$/)
    await hear(session, '台账已查', /^台账已查$/)
    await hear(session, '\u007f', /^\n理由：台账已$/)
    await hear(session, '核\r', /理由已写入/)
    expect(decisions().at(-1)).toMatchObject({ to: 'partial', reason: '台账已核' })
    await hear(session, 'u', /^已撤销认定/)
    expect(decisions().at(-1)).toMatchObject({ to: null })
    await hear(session, 'f', /^承诺.*只列待核.*\n第 1 项，共 \d 项：/)
  })

  test('every other screen is reached, with its title and its row', async () => {
    await hear(session, '4', /^套话，\d+ 组相同文字.*\n第 1 组，共 \d+ 组：.*\n见于：/)
    await hear(session, '\r', /此组各处\n第 1 处，共 \d+ 处：/)
    await hear(session, '5', /^存疑，\d+ 处，其中 \d+ 处应先看\n第 1 处，共 \d+ 处：须核对，.*\n原文：/)
    await hear(session, '\r', /^报告，柏渡镇-2021.*\n第 \d+ 句，共 \d+ 句：/)
    await hear(session, 'g/', /检索全部报告：$/)
    await hear(session, '党委\r', /检索，“党委”，\d+ 处.*\n第 1 处，共 \d+ 处：柏渡镇-2021，第 10 行：.*党委/)
    await hear(session, '!', /^提示，0 份未能读取，\d+ 条提示\n/)
    await hear(session, '1H', /主题，3 份报告，\d+ 个主题\n第 1 个主题，共 \d+ 个主题：.*与其他单位相同/)
  })

  test('help is a list in words; the command line completes and changes the language', async () => {
    await hear(session, '?', /^此屏的按键\n(.*\n)*.*：大写 G、End\n/)
    await hear(session, '\u001b', /^第 1 个主题/)
    await hear(session, ':la', /^命令：la$/)
    await hear(session, '\t', /^(ng|\n(.*、)+.*\n命令：la)/)
    await hear(session, '\u0015lang en\r', /Topics, 3 reports, \d+ topics.*\n1 of \d+: /)
    await hear(
      session,
      '1',
      /Overview, 3 bodies, 2021–2023, 9 reports.*\n3 of 3: 青岚镇 2023, .*items planned last year/,
    )
  })

  test('Ctrl-Z gives the terminal to the shell; continued, it says where it is', async () => {
    session.write('\u001a')
    await session.until(() => !isRaw(session))
    const before = session.output().length
    session.kill('SIGCONT')
    await session.until(() => /^Overview, .*3 of 3: /s.test(session.output().slice(before)))
    expect(isRaw(session)).toBe(true)
  })

  test('p prints the whole list of a screen', async () => {
    await hear(session, 'p', /^Overview, .*\n柏渡镇 2021, (.*\n)+青岚镇 2023, (.*\n)*Look here first, /)
  })

  test('q leaves; nothing was ever drawn twice and the terminal is as it was', async () => {
    session.write('q')
    expect(await session.exited).toMatchObject({ exitCode: 0 })
    expectAppended(session)
    expect(session.isAlternate()).toBe(false)
  })
})

describe.skipIf(pty === null)('--screen-reader: whatever ends it, the terminal is as it was', () => {
  test.each([
    ['q', 0],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s', async (way, exitCode) => {
    const args = [corpus, '--screen-reader', '--lang', 'en']
    const session = openSession(pty!, { args, columns: 100, rows: 30, isInShell: true })
    await session.until(() => session.output().includes('All read and followed up'), 90_000)
    if (way === 'q') session.write('q')
    else {
      await hear(session, '/abc', /Search: abc$/)
      session.kill(way)
    }
    await session.until(() => settingsSaid(session).length === 2)
    const [before, after] = settingsSaid(session)
    expect(after).toBe(before)
    expect(await session.exited).toMatchObject({ exitCode })
    // The line that was being typed is ended.
    if (way !== 'q') expect(session.output()).toMatch(/Search: abc\r\n[0-9a-f:]+\r\n$/)
    expectAppended(session)
  })
})

/** What the shell said of the terminal's settings: before the program, and after it. */
function settingsSaid(session: Session): readonly string[] {
  return session.output().match(/^[0-9a-f]+(?::[0-9a-f]+){8,}(?=\r\n)/gm) ?? []
}

test.skipIf(pty === null)('--screen-reader needs no more of a terminal than lines and keys', async () => {
  const session = openSession(pty!, {
    args: [corpus, '--screen-reader', '--lang', 'en'],
    columns: 60,
    rows: 10,
    env: { TERM: 'dumb' },
  })
  await session.until(() => session.output().includes('All read and followed up'), 90_000)
  await hear(session, '3', /^Commitments, /)
  session.write('q')
  expect(await session.exited).toMatchObject({ exitCode: 0 })
  expectAppended(session)
})

describe('--screen-reader where stdout is no terminal', () => {
  test.each([
    [
      'zh',
      /^总览，3 个单位/,
      /\n\n承诺，青岚镇 2022 计划，青岚镇 2023 报告，共 15 项.*\n第 1 项，共 15 项：/,
      /\n\n对照，青岚镇 2022 与 青岚镇 2023，.*只看改动/,
    ],
    [
      'en',
      /^Overview, 3 bodies/,
      /\n\nCommitments, plan of 青岚镇 2022, .*\n1 of 15: /,
      /\n\nCompare, 青岚镇 2022 and 青岚镇 2023, .*changes only/,
    ],
  ])('%s: the overview and all pairs are listed, and it ends', (language, overview, commitments, compare) => {
    const bin = join(root, 'dist/cli/bin.js')
    const text = execFileSync(process.execPath, [bin, join(root, 'corpus'), '--screen-reader', '--lang', language], {
      encoding: 'utf8',
    })
    expect(text).toMatch(overview)
    expect(text).toMatch(commitments)
    expect(text).toMatch(compare)
    // oxlint-disable-next-line no-control-regex
    expect(text.match(/[\u0000-\u0009\u000b-\u001f\u2500-\u259f]/)).toBeNull()
  })
})
