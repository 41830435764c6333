import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Still, svgOf, walkSvgOf } from '../tests/tui/svg.ts'
import { loadPty, openSession, root } from '../tests/tui/terminal.ts'

/** Renders the pictures of the documentation from the cells of the real program on the sample corpus. */
interface Scene {
  readonly name: string
  readonly title: string
  readonly columns: number
  readonly rows: number
  /** What to type, and what has to be on the screen before going on. */
  readonly steps: readonly (readonly [keys: string, shown: RegExp])[]
  /** Files beside the sample corpus. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

/** Every plan is followed up: nothing says that it is still being done. */
const ready = ['', /^(?!.*正在).*总览.*\d+\/\d+ +█/s] as const
const opened = ['jj\r', /差异 \d+\/[1-9].*年计划 \d+ 项/s] as const

/** As they come in: a name that says nothing, one that says otherwise than its text, half a file, a format that is not read. */
const untidy = {
  '报告（最终版2）.txt': '全镇法治建设扎实推进。\n',
  '砚泉镇-2024.txt': '柏渡镇2024年度法治政府建设情况的报告\n\n一、工作情况\n全年办结行政复议案件3件。\n',
  '云岭镇-2023.pdf': '%PDF-1.4\n%%EOF\n',
  '附件.zip': new Uint8Array([0x50, 0x4b, 0x03, 0x04]),
}

const scenes: readonly Scene[] = [
  { name: 'overview', title: '总览', columns: 110, rows: 30, steps: [ready] },
  { name: 'compare', title: '对照', columns: 130, rows: 34, steps: [ready, opened, ['J', /[✗↻]\d\d/]] },
  {
    name: 'commitments',
    title: '承诺',
    columns: 130,
    rows: 28,
    steps: [ready, opened, ['3', /承诺.*计划/], ['04j', /历年/]],
  },
  { name: 'families', title: '套话', columns: 130, rows: 26, steps: [ready, ['4\r', /套话.*组相同文字/]] },
  { name: 'report', title: '报告', columns: 120, rows: 28, steps: [ready, ['Gw', / 报告/], [']', /另见/]] },
  {
    name: 'topics',
    title: '主题',
    columns: 120,
    rows: 34,
    steps: [ready, [' j j \r', /\d+ 个主题/], ['jjjjjj', /▸规范执法/]],
  },
  { name: 'heat', title: '热度图', columns: 120, rows: 26, steps: [ready, ['H', /\d+ 个主题/]] },
  { name: 'findings', title: '存疑', columns: 130, rows: 26, steps: [ready, ['5', /存疑.*处存疑/]] },
  { name: 'search', title: '检索', columns: 130, rows: 22, steps: [ready, ['g/矛盾纠纷\r', /检索.*处，/]] },
  {
    name: 'notices',
    title: '提示',
    columns: 110,
    rows: 16,
    steps: [
      ['', /^(?!.*正在).*提示 \d+ 条/s],
      ['!', /提示 +\d+ 份/],
    ],
    files: untidy,
  },
  { name: 'help', title: '帮助', columns: 110, rows: 40, steps: [ready, opened, ['?', /帮助/]] },
]

/** The main job: where to look, one town, what became of its plan, deciding, copied passages, a wording everywhere. */
const walk: readonly (readonly [...Scene['steps'][number], seconds: number, caption: string])[] = [
  [...ready, 4, '总览：各镇各年，以及先看哪里 · towns × years, and where to look first'],
  [
    ...opened,
    4,
    'Enter  两年对照，计划各项的落实标在原句旁 · two years side by side, last year’s plan with what became of it',
  ],
  ['J', /[✗↻]\d\d/, 4, 'J  下一待核事项 · the next item to check'],
  ['\r', /承诺.*计划/, 4, 'Enter  这一项的依据与查找范围 · its evidence, and what was searched'],
  ['010k', /存在问题中提到|本年佐证/, 4, 'k  佐证、理由、历年情况 · evidence, grounds, other years'],
  ['p', /已认定：部分佐证/, 3, 'p  认定，立即存盘 · decided, and on disk'],
  ['4\r', /套话.*组相同文字/, 5, '4  相同文字：谁最早，改了什么 · shared passages: who had it first, what was swapped'],
  ['g/矛盾纠纷\r', /检索.*处，/, 4, 'g/  在全部报告中检索 · a wording in all reports'],
  ['5', /存疑.*处存疑/, 4, '5  照搬遗留与不合的数字 · leftovers of copying, figures that do not add up'],
]

const pty = loadPty()
if (pty === null) throw new Error('node-pty is not installed here: no pictures')
const pictures = join(root, 'docs/pictures')
mkdirSync(pictures, { recursive: true })
/** Its name stands in a picture, so it is always the same. */
const folder = join(tmpdir(), '报告')

function folderWith(files: Scene['files'] = {}): string {
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'corpus'), folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const only = process.argv.slice(2)
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name)

for (const { name, title, columns, rows, steps, files } of scenes.filter((scene) => isWanted(scene.name))) {
  const session = openSession(pty, { args: [folderWith(files)], columns, rows })
  for (const [keys, shown] of steps) {
    session.write(keys)
    await session.until(shown)
  }
  writeFileSync(join(pictures, `${name}.svg`), svgOf(session.cells(), title))
  session.kill('SIGTERM')
  await session.exited
}

if (isWanted('walk')) {
  const session = openSession(pty, { args: [folderWith()], columns: 118, rows: 30 })
  const stills: Still[] = []
  for (const [keys, shown, seconds, caption] of walk) {
    session.write(keys)
    await session.until(shown)
    stills.push({ cells: session.cells(), seconds, caption })
  }
  writeFileSync(join(pictures, 'walk.svg'), walkSvgOf(stills, '一次审阅 · one review'))
  session.kill('SIGTERM')
  await session.exited
}
rmSync(folder, { recursive: true, force: true })
