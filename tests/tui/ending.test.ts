import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drive } from './driven.ts'
import { openSession, type Session } from './terminal.ts'

const { pty, folder, corpus } = drive()

const ready = /^(?!.*正在).*青岚镇.*\d+\/\d+/s

function open(args: readonly string[], env: Readonly<Record<string, string>> = {}): Session {
  return openSession(pty!, { args, columns: 110, rows: 30, env })
}

/** The last output may come after the exit is told of. */
function givenBack(session: Session): Promise<void> {
  return session.until(() => !session.isAlternate() && session.isCursorShown())
}

describe.skipIf(pty === null)('whatever ends the program, the terminal is given back', () => {
  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('%s', async (signal, exitCode) => {
    const session = open([corpus])
    await session.until('柏渡镇', 30_000)
    session.kill(signal)
    expect(await session.exited).toMatchObject({ exitCode })
    await givenBack(session)
  })

  test('a crash, which then shows its stack', async () => {
    const bomb = join(folder, 'bomb.mjs')
    writeFileSync(bomb, `process.on('SIGUSR2', () => { throw new Error('boom') })`)
    const session = open([corpus], { NODE_OPTIONS: `--import=${bomb}` })
    await session.until('柏渡镇', 30_000)
    session.kill('SIGUSR2')
    const { exitCode } = await session.exited
    expect(exitCode).not.toBe(0)
    await session.until('boom')
    await givenBack(session)
  })
})

describe.skipIf(pty === null)('a session', () => {
  test('goes on where the one before stopped', async () => {
    const own = { XDG_STATE_HOME: join(folder, 'state') }
    const first = open([corpus], own)
    await first.until(ready, 30_000)
    first.write('G\r')
    await first.until(/对照.*差异 \d+\/[1-9]/)
    first.write(']]]')
    let title = ''
    await first.until((text) => {
      title = text.split('\n')[0]!
      return /差异 [34]\//.test(title)
    })
    first.write('q')
    await first.exited
    const second = open([corpus], own)
    await second.until((text) => text.startsWith(title), 30_000)
    second.write('q')
    expect(await second.exited).toMatchObject({ exitCode: 0 })
  })

  test('of two files opens them side by side', async () => {
    const session = open(['青岚镇-2022.txt', '青岚镇-2023.txt'].map((name) => join(corpus, name)))
    await session.until(/对照.*青岚镇 2022 ⇄ 青岚镇 2023.*差异 \d+\/[1-9]/, 30_000)
    await session.until(/2023 年计划 \d+ 项/)
    session.write('q')
    await session.exited
  })

  test('is stopped by Ctrl-Z and goes on when continued', async () => {
    const session = open([corpus])
    await session.until(ready, 30_000)
    session.write('\u001a')
    await session.until(() => !session.isAlternate())
    session.kill('SIGCONT')
    await session.until((text) => session.isAlternate() && ready.test(text))
    session.write('q')
    expect(await session.exited).toMatchObject({ exitCode: 0 })
  })

  test('says when a file came, and reads again only when told to', async () => {
    const growing = join(folder, 'growing')
    cpSync(corpus, growing, { recursive: true })
    const session = open([growing])
    await session.until(ready, 30_000)
    cpSync(join(corpus, '青岚镇-2023.txt'), join(growing, '另一份.txt'))
    await session.until(/9 份报告.*报告文件有变动/s)
    session.write('r')
    await session.until(/10 份报告(?!.*报告文件有变动)/s)
    session.write('q')
    await session.exited
  })

  test('stops reading a large folder on Esc and goes on with what was read till then', async () => {
    const large = join(folder, 'large')
    mkdirSync(large)
    const text = readFileSync(join(corpus, '青岚镇-2023.txt'), 'utf8')
    const count = 2000
    for (let i = 0; i < count; i++) {
      const body = `${String.fromCodePoint(0x4e00 + i)}山镇`
      writeFileSync(join(large, `${body}-2023.txt`), text.replaceAll('青岚镇', body))
    }
    const session = open([large])
    await session.until(new RegExp(`正在读取 [1-9]\\d*/${count}`), 30_000)
    session.write('\u001b')
    let read = 0
    await session.until((shown) => {
      read = Number(/(\d+) 份报告/.exec(shown)?.[1] ?? 0)
      return read > 0 && !/正在(读取|解析)/.test(shown)
    }, 60_000)
    expect(read).toBeLessThan(count)
    session.write('q')
    expect(await session.exited).toMatchObject({ exitCode: 0 })
  })

  test('shows control characters of a text and obeys none', async () => {
    const hostile = join(folder, 'hostile')
    mkdirSync(hostile)
    const text =
      '云岭镇2023年工作报告\n\n一、工作情况\n全年\u001b[2J\u001b[31m修路\u001b]0;owned\u0007三公里，\u009b5m受益群众八百人。\n'
    writeFileSync(join(hostile, '云岭镇-2023.txt'), text)
    const session = open([hostile])
    await session.until('云岭镇', 30_000)
    session.write('w')
    await session.until(/^ 报告 [^]*␛\[31m修路/)
    session.write('q')
    await session.exited
  })
})
