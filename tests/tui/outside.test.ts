import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drive } from './driven.ts'
import { openSession, type Session } from './terminal.ts'

const { pty, folder, corpus } = drive()

const ready = /^(?!.*正在).*青岚镇.*\d+\/\d+/s
const script = join(folder, 'editor.mjs')
const opened = join(folder, 'opened.json')
writeFileSync(
  script,
  `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(opened)}, JSON.stringify(process.argv.slice(2)))\n`,
)

interface Opening {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

async function open({ args = [corpus], env = {}, cwd = folder }: Opening = {}): Promise<Session> {
  const session = openSession(pty!, { args, columns: 110, rows: 30, env, cwd })
  await session.until(ready, 60_000)
  return session
}

async function quit(session: Session): Promise<void> {
  session.write('q')
  expect(await session.exited).toMatchObject({ exitCode: 0 })
}

function ownConfig(config: unknown): Record<string, string> {
  const home = mkdtempSync(join(folder, 'own-'))
  mkdirSync(join(home, 'duizhao'))
  writeFileSync(join(home, 'duizhao', 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  return { XDG_CONFIG_HOME: home }
}

/** Palette colours of the cells that show a text. */
function coloursOf(session: Session, text: string): ReadonlySet<number> {
  const found = session.cells().flatMap((row) => row.filter((cell) => cell.text === text))
  return new Set(found.map(({ style }) => style.foreground))
}

describe.skipIf(pty === null)('with the terminal and other programs', () => {
  test('y copies the sentence under the cursor, Y with its source', async () => {
    const session = await open()
    session.write('5')
    await session.until(/存疑 +37 处/)
    session.write('y')
    await session.until(/已复制 5 字/)
    expect(session.copied()).toBe('街道各科室')
    session.write('Y')
    await session.until(() => session.copied() === '街道各科室（柏渡镇-2021，第 15 行）')
    await quit(session)
  })

  test('p prints sentences that are not broken, and any key goes back', async () => {
    const session = await open()
    session.write('jj\r')
    await session.until(/对照.*差异 \d+\/[1-9]/)
    session.write('p')
    await session.until((text) => !session.isAlternate() && text.includes('〔按任意键返回〕'))
    await session.until(/^[=~+\->] .*\{\+.*\+\}/m)
    session.write('x')
    await session.until((text) => session.isAlternate() && text.startsWith(' 对照'))
    await quit(session)
  })

  test('o opens the file at its line in the editor that was asked for, and comes back', async () => {
    const session = await open({ env: { EDITOR: `${process.execPath} ${script}` } })
    session.write('5')
    await session.until(/存疑 +37 处/)
    session.write('o')
    await session.until((text) => {
      const isBack = session.isAlternate() && text.startsWith(' 存疑')
      return isBack && readdirSync(folder).includes('opened.json')
    })
    expect(JSON.parse(readFileSync(opened, 'utf8'))).toEqual(['+15', join(corpus, '柏渡镇-2021.txt')])
    await quit(session)
  })

  test('o says so where there is no such editor', async () => {
    const session = await open({ env: { VISUAL: '', EDITOR: 'no-such-editor' } })
    session.write('o')
    await session.until('无法启动编辑器 no-such-editor，可设 EDITOR')
    await quit(session)
  })

  test('e writes the comparison, with the decisions, and says where', async () => {
    const session = await open()
    session.write('e')
    await session.until(`份文书写入 ${join(folder, '对照结果')}`)
    expect(readdirSync(join(folder, '对照结果')).length).toBeGreaterThan(3)
    await quit(session)
  })

  test('e says why nothing could be written', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'))
    writeFileSync(join(closed, '对照结果'), '')
    const session = await open({ cwd: closed })
    session.write('e')
    await session.until(/未能导出：/)
    await quit(session)
  })

  test('the wheel moves only where the mouse was asked for', async () => {
    const without = await open()
    expect(without.hasMouse()).toBe(false)
    await quit(without)
    const session = await open({ args: [corpus, '--mouse'] })
    expect(session.hasMouse()).toBe(true)
    session.write('\u001b[<65;10;5M')
    await session.until(/▸青岚镇/)
    await quit(session)
    await session.until(() => !session.hasMouse())
  })
})

describe.skipIf(pty === null)('as the reviewer has set it', () => {
  test('keys are mapped anew, and what is not understood is said', async () => {
    const session = await open({ env: ownConfig({ keys: { quit: ['Q'], findings: ['F'], fly: ['f'] } }) })
    await session.until(/不认识的项：fly/)
    session.write('F')
    await session.until(/存疑 +37 处/)
    session.write('q?')
    await session.until(/帮助[^]*Q +退出/)
    session.write('xQ')
    expect(await session.exited).toMatchObject({ exitCode: 0 })
  })

  test('the colour-blind theme tells statuses apart without red and green', async () => {
    const session = await open({ env: ownConfig({ theme: 'colour-blind' }) })
    session.write('jj3')
    await session.until(/承诺.*15 项/)
    await session.until(() => coloursOf(session, '✓').has(4) && coloursOf(session, '✗').has(3))
    await quit(session)
  })

  test('a damaged file of settings or of the place is kept beside, and the session begins', async () => {
    const env = ownConfig('{"keys":')
    const state = join(folder, 'state')
    const first = await open({ env: { XDG_STATE_HOME: state } })
    first.write('5')
    await first.until(/存疑 +37 处/)
    await quit(first)
    const [kept] = readdirSync(join(state, 'duizhao'))
    writeFileSync(join(state, 'duizhao', kept!), '{"version":1,"stack":[{"kind')
    const session = await open({ env: { ...env, XDG_STATE_HOME: state } })
    expect(readdirSync(join(env['XDG_CONFIG_HOME']!, 'duizhao'))).toEqual(['config.json.corrupt'])
    expect(readdirSync(join(state, 'duizhao'))).toContain(`${kept}.corrupt`)
    await quit(session)
  })

  test.each([
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{}, true],
  ])('%j: colour %s', async (env, isColoured) => {
    const session = openSession(pty!, { args: [corpus], columns: 110, rows: 30, env })
    await session.until('柏渡镇', 60_000)
    const colours = new Set(session.cells().flatMap((row) => row.map(({ style }) => style.foreground)))
    expect(colours.size > 1).toBe(isColoured)
    await quit(session)
  })

  test('a dumb terminal gets a summary', async () => {
    const session = openSession(pty!, { args: [corpus], columns: 110, rows: 30, env: { TERM: 'dumb' } })
    expect(await session.exited).toMatchObject({ exitCode: 0 })
    await session.until(/青岚镇/)
    expect(session.isAlternate()).toBe(false)
  })
})
