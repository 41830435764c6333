import type { Wording } from '../../src/index.ts'
import type { ScreenKind } from './state.ts'

/** One command a key may name. The table feeds keys, help, the command line, the documentation and the tests. */
export interface CommandEntry {
  readonly name: Command
  /** As typed: `j`, `down`, `ctrl+d`, `gg`; `m*` is `m` and any letter. */
  readonly keys: readonly string[]
  readonly does: Wording
  /** Screens it works on; every screen where null. */
  readonly on: readonly ScreenKind[] | null
}

type Line = readonly [name: string, keys: readonly string[], zh: string, en: string, on?: readonly ScreenKind[]]

const texts: readonly ScreenKind[] = ['compare', 'report']
const lists: readonly ScreenKind[] = ['commitments', 'families', 'findings', 'results', 'notices']
const all: readonly ScreenKind[] = ['overview', 'topics', ...texts, ...lists]
const sideways: readonly ScreenKind[] = ['overview', 'compare', 'commitments', 'topics']
const placed: readonly ScreenKind[] = ['overview', 'topics', ...texts, 'families', 'findings', 'results', 'notices']

const lines = [
  ['down', ['j', 'down'], '下一行', 'next row', all],
  ['up', ['k', 'up'], '上一行', 'previous row', all],
  ['decide-addressed', ['a'], '认定有具体佐证', 'decide: addressed', ['commitments']],
  ['decide-partial', ['p'], '认定部分佐证', 'decide: partly addressed', ['commitments']],
  ['decide-none', ['x'], '认定未见佐证', 'decide: nothing found', ['commitments']],
  ['dismiss', ['x'], '不予采纳', 'dismiss', ['findings']],
  ['undo', ['u'], '撤销', 'take back', ['commitments', 'findings']],
  ['note', ['n'], '写理由', 'write a reason', ['commitments', 'findings']],
  ['half-down', ['d', 'ctrl+d'], '下翻半页', 'half a page down', all],
  ['half-up', ['u', 'ctrl+u'], '上翻半页', 'half a page up', all],
  ['choose', ['space'], '选入对照（最多 4 份）', 'choose for comparison (up to 4)', ['overview']],
  ['page-down', ['space', 'pagedown', 'ctrl+f'], '下翻一页', 'page down', all],
  ['page-up', ['b', 'pageup', 'ctrl+b'], '上翻一页', 'page up', all],
  ['first', ['gg', 'home'], '到开头', 'to the first', all],
  ['last', ['G', 'end'], '到末尾', 'to the last', all],
  ['enter', ['enter'], '打开', 'open', all],
  ['left', ['h', 'left'], '左移、上一年', 'left, previous year', sideways],
  ['right', ['l', 'right'], '右移、下一年', 'right, next year', sideways],
  ['next-difference', [']'], '下一处差异', 'next difference', texts],
  ['previous-difference', ['['], '上一处差异', 'previous difference', texts],
  ['next-section', ['}'], '下一章节', 'next section', texts],
  ['previous-section', ['{'], '上一章节', 'previous section', texts],
  ['next-item', ['J'], '下一待核事项', 'next item to check', ['compare', 'commitments']],
  ['previous-item', ['K'], '上一待核事项', 'previous item to check', ['compare', 'commitments']],
  ['counterpart', ['c'], '在计划与回应之间跳转', 'jump between plan and answer', ['compare']],
  ['layout', ['v'], '分栏或合并', 'split or merged', ['compare']],
  ['fold', ['z'], '折叠相同语句', 'fold what is the same', texts],
  ['changed-only', ['i'], '只看改动', 'changes only', texts],
  ['heat', ['H'], '显示或隐藏套话热度', 'show or hide reuse', ['compare']],
  ['outline', ['O'], '显示或隐藏提纲', 'show or hide the outline', ['compare']],
  ['heat-map', ['H'], '各单位各章节的套话热度', 'reuse of every section and body', ['overview', 'families']],
  ['side', ['tab'], '换侧', 'other side', ['overview', 'families', 'compare']],
  ['filter', ['f'], '筛选', 'filter', ['commitments', 'families', 'findings']],
  ['sort', ['s'], '排序', 'sort', ['overview']],
  ['order', ['o'], '排序', 'order', ['commitments']],
  ['search', ['/'], '在此查找', 'search here'],
  ['search-all', ['g/'], '在全部报告中检索', 'search all reports'],
  ['next-match', ['n'], '下一处', 'next match', ['compare', 'report', 'families', 'results']],
  ['previous-match', ['N'], '上一处', 'previous match', ['compare', 'report', 'families', 'results']],
  ['report', ['w'], '看整份报告', 'the whole report', ['overview', 'compare', 'commitments', 'topics']],
  ['overview', ['1'], '总览', 'overview'],
  ['compare', ['2'], '对照', 'compare'],
  ['commitments', ['3'], '承诺', 'commitments'],
  ['families', ['4'], '套话', 'reuse'],
  ['findings', ['5'], '存疑', 'findings'],
  ['results', ['6'], '检索', 'search results'],
  ['notices', ['!'], '读取提示', 'notices of reading'],
  ['back', ['escape', 'backspace'], '返回', 'back'],
  ['mark', ['m*'], '标记此处', 'mark this place'],
  ['go-to-mark', ["'*"], '回到标记', 'go to a mark'],
  ['copy', ['y'], '复制', 'copy'],
  ['copy-with-source', ['Y'], '连出处复制', 'copy with its source'],
  ['print', ['p'], '印到终端，便于选取', 'print plainly, to select from', placed],
  ['edit', ['o'], '在编辑器中打开', 'open in an editor', placed],
  ['export', ['e'], '导出对照文书', 'write the comparison'],
  ['reload', ['r'], '重新读取', 'read again'],
  ['language', ['L'], '中文或英文', 'Chinese or English'],
  ['help', ['?'], '帮助', 'help'],
  ['command-line', [':'], '命令行', 'command line'],
  ['redraw', ['ctrl+l'], '重画', 'redraw'],
  ['suspend', ['ctrl+z'], '挂起', 'suspend'],
  ['quit', ['q'], '退出', 'quit'],
  ['interrupt', ['ctrl+c'], '中断并退出', 'interrupt'],
] as const satisfies readonly Line[]

export type Command = (typeof lines)[number][0]

/** How each screen is called. */
export const screenNames: Readonly<Record<ScreenKind, Wording>> = {
  overview: { zh: '总览', en: 'overview' },
  compare: { zh: '对照', en: 'compare' },
  commitments: { zh: '承诺', en: 'commitments' },
  families: { zh: '套话', en: 'reuse' },
  report: { zh: '报告', en: 'report' },
  topics: { zh: '主题', en: 'topics' },
  findings: { zh: '存疑', en: 'findings' },
  results: { zh: '检索', en: 'search' },
  notices: { zh: '提示', en: 'notices' },
}

/** Every command, in the order in which one key's commands are tried. */
export const keymap: readonly CommandEntry[] = lines.map(([name, keys, zh, en, on]) => ({
  name,
  keys,
  does: { zh, en },
  on: on ?? null,
}))

export type Keymap = readonly CommandEntry[]

/** What a key does on a screen; null where it does nothing. Of two commands on one key the first that works there counts. */
export function commandOf(key: string, screen: ScreenKind, table: Keymap): Command | null {
  return table.find(({ keys, on }) => worksOn(on, screen) && keys.some((one) => isKey(one, key)))?.name ?? null
}

/** Whether a longer key may follow on this screen, as `g` of `gg`. */
export function isPrefix(key: string, screen: ScreenKind, table: Keymap): boolean {
  if ([...key].length !== 1) return false
  return table.some(
    ({ keys, on }) => worksOn(on, screen) && keys.some((one) => one.length === 2 && one !== 'up' && one[0] === key),
  )
}

function worksOn(on: readonly ScreenKind[] | null, screen: ScreenKind): boolean {
  return on === null || on.includes(screen)
}

function isKey(pattern: string, key: string): boolean {
  if (pattern.length === 2 && pattern.endsWith('*'))
    return key.length === 2 && key[0] === pattern[0] && /[A-Za-z]/.test(key[1]!)
  return pattern === key
}

/**
 * The table with a user's own keys: command → keys, those of other commands on the same key and screen give way.
 *
 * @returns the table, and the names that are no command
 */
export function remapped(wishes: Readonly<Record<string, readonly string[]>>): {
  readonly table: Keymap
  readonly unknown: readonly string[]
} {
  const unknown = Object.keys(wishes).filter((name) => !keymap.some((entry) => entry.name === name))
  const own = keymap.flatMap((entry) =>
    wishes[entry.name] === undefined ? [] : [{ ...entry, keys: wishes[entry.name]! }],
  )
  const rest = keymap.filter((entry) => wishes[entry.name] === undefined)
  return { table: own.length === 0 ? keymap : [...own, ...rest], unknown }
}
