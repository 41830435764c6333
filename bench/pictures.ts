import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { svgOf } from '../tests/tui/svg.ts'
import { loadPty, openSession, root } from '../tests/tui/terminal.ts'

/** Renders the pictures of the documentation from the cells of the real program on the sample corpus. */
interface Scene {
  readonly name: string
  readonly title: string
  readonly columns: number
  readonly rows: number
  /** What to type, and what has to be on the screen before going on. */
  readonly steps: readonly (readonly [keys: string, shown: RegExp])[]
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Every plan is followed up: nothing says that it is still being done. */
const ready = ['', /^(?!.*正在).*总览.*\d+\/\d+ +█/s] as const
const opened = ['jj\r', /差异 \d+\/[1-9].*年计划 \d+ 项/s] as const

const scenes: readonly Scene[] = [
  { name: 'overview', title: '总览', columns: 110, rows: 30, steps: [ready] },
  { name: 'compare', title: '对照', columns: 130, rows: 34, steps: [ready, opened, ['J', /[✗↻]\d\d/]] },
  { name: 'commitments', title: '承诺', columns: 130, rows: 28, steps: [ready, opened, ['3', /承诺.*计划/]] },
  { name: 'families', title: '套话', columns: 130, rows: 26, steps: [ready, ['4\r', /套话.*组相同文字/]] },
  { name: 'report', title: '报告', columns: 120, rows: 28, steps: [ready, ['Gw', / 报告/], [']', /另见/]] },
  { name: 'topics', title: '主题', columns: 120, rows: 26, steps: [ready, ['H', /\d+ 个主题/]] },
  { name: 'findings', title: '存疑', columns: 130, rows: 26, steps: [ready, ['5', /存疑.*处存疑/]] },
  { name: 'search', title: '检索', columns: 130, rows: 22, steps: [ready, ['g/矛盾纠纷\r', /检索.*处，/]] },
]

const pty = loadPty()
if (pty === null) throw new Error('node-pty is not installed here: no pictures')
const folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
cpSync(join(root, 'corpus'), folder, { recursive: true })
mkdirSync(join(root, 'docs/pictures'), { recursive: true })
for (const { name, title, columns, rows, steps, args = [], env = {} } of scenes) {
  const session = openSession(pty, { args: [folder, ...args], columns, rows, env })
  for (const [keys, shown] of steps) {
    session.write(keys)
    await session.until(shown)
  }
  writeFileSync(join(root, `docs/pictures/${name}.svg`), svgOf(session.cells(), title))
  session.write('q')
  await session.exited
}
rmSync(folder, { recursive: true, force: true })
