import type { Wording } from '../../src/index.ts'
import type { ScreenKind } from './state.ts'

/** One command a key may name. The table feeds keys, help, the command line, the documentation and the tests. */
export interface CommandEntry {
  readonly name: string
  /** As typed: `j`, `down`, `ctrl+d`, `gg`. */
  readonly keys: readonly string[]
  readonly does: Wording
  /** Screens it works on; every screen where left out. */
  readonly on?: readonly ScreenKind[]
}

const lists: readonly ScreenKind[] = [
  'overview',
  'compare',
  'commitments',
  'reuse',
  'report',
  'findings',
  'results',
  'topics',
]

const entries = [
  { name: 'down', keys: ['j', 'down'], does: { zh: '下一行', en: 'next row' }, on: lists },
  { name: 'up', keys: ['k', 'up'], does: { zh: '上一行', en: 'previous row' }, on: lists },
  {
    name: 'undo',
    keys: ['u'],
    does: { zh: '撤销认定', en: 'take the decision back' },
    on: ['commitments', 'findings'],
  },
  { name: 'half-down', keys: ['d', 'ctrl+d'], does: { zh: '下翻半页', en: 'half a page down' }, on: lists },
  { name: 'half-up', keys: ['u', 'ctrl+u'], does: { zh: '上翻半页', en: 'half a page up' }, on: lists },
  {
    name: 'choose',
    keys: ['space'],
    does: { zh: '选入对照（最多 4 份）', en: 'choose for comparison (up to 4)' },
    on: ['overview'],
  },
  { name: 'page-down', keys: ['space', 'pagedown', 'ctrl+f'], does: { zh: '下翻一页', en: 'page down' }, on: lists },
  { name: 'page-up', keys: ['b', 'pageup', 'ctrl+b'], does: { zh: '上翻一页', en: 'page up' }, on: lists },
  { name: 'first', keys: ['gg', 'home'], does: { zh: '到开头', en: 'to the first' }, on: lists },
  { name: 'last', keys: ['G', 'end'], does: { zh: '到末尾', en: 'to the last' }, on: lists },
  { name: 'enter', keys: ['enter'], does: { zh: '打开', en: 'open' }, on: lists },
  {
    name: 'left',
    keys: ['h', 'left'],
    does: { zh: '左移、上一年', en: 'left, previous year' },
    on: ['overview', 'compare', 'commitments', 'reuse', 'topics'],
  },
  {
    name: 'right',
    keys: ['l', 'right'],
    does: { zh: '右移、下一年', en: 'right, next year' },
    on: ['overview', 'compare', 'commitments', 'reuse', 'topics'],
  },
  {
    name: 'next-difference',
    keys: [']'],
    does: { zh: '下一处差异', en: 'next difference' },
    on: ['compare', 'report'],
  },
  {
    name: 'previous-difference',
    keys: ['['],
    does: { zh: '上一处差异', en: 'previous difference' },
    on: ['compare', 'report'],
  },
  { name: 'next-section', keys: ['}'], does: { zh: '下一章节', en: 'next section' }, on: ['compare', 'report'] },
  {
    name: 'previous-section',
    keys: ['{'],
    does: { zh: '上一章节', en: 'previous section' },
    on: ['compare', 'report'],
  },
  {
    name: 'next-item',
    keys: ['J'],
    does: { zh: '下一待核事项', en: 'next item to check' },
    on: ['compare', 'commitments'],
  },
  {
    name: 'previous-item',
    keys: ['K'],
    does: { zh: '上一待核事项', en: 'previous item to check' },
    on: ['compare', 'commitments'],
  },
  {
    name: 'counterpart',
    keys: ['c'],
    does: { zh: '在计划与回应之间跳转', en: 'jump between plan and answer' },
    on: ['compare'],
  },
  { name: 'layout', keys: ['v'], does: { zh: '分栏或合并', en: 'split or merged' }, on: ['compare'] },
  { name: 'fold', keys: ['z'], does: { zh: '折叠相同语句', en: 'fold what is the same' }, on: ['compare'] },
  { name: 'changed-only', keys: ['i'], does: { zh: '只看改动', en: 'changes only' }, on: ['compare', 'report'] },
  { name: 'heat', keys: ['H'], does: { zh: '显示或隐藏套话热度', en: 'show or hide reuse' }, on: ['compare', 'reuse'] },
  { name: 'side', keys: ['tab'], does: { zh: '换侧', en: 'other side' }, on: ['compare', 'reuse'] },
  {
    name: 'decide-addressed',
    keys: ['a'],
    does: { zh: '认定有具体佐证', en: 'decide: addressed' },
    on: ['commitments'],
  },
  {
    name: 'decide-partial',
    keys: ['p'],
    does: { zh: '认定部分佐证', en: 'decide: partly addressed' },
    on: ['commitments'],
  },
  { name: 'decide-none', keys: ['x'], does: { zh: '认定未见佐证', en: 'decide: nothing found' }, on: ['commitments'] },
  { name: 'note', keys: ['n'], does: { zh: '写备注', en: 'write a reason' }, on: ['commitments'] },
  { name: 'filter', keys: ['f'], does: { zh: '筛选', en: 'filter' }, on: ['commitments', 'reuse', 'findings'] },
  { name: 'sort', keys: ['s'], does: { zh: '排序', en: 'sort' }, on: ['overview'] },
  { name: 'order', keys: ['o'], does: { zh: '排序', en: 'order' }, on: ['commitments'] },
  { name: 'search', keys: ['/'], does: { zh: '在此查找', en: 'search here' } },
  { name: 'search-all', keys: ['g/'], does: { zh: '在全部报告中检索', en: 'search all reports' } },
  { name: 'next-match', keys: ['n'], does: { zh: '下一处', en: 'next match' } },
  { name: 'previous-match', keys: ['N'], does: { zh: '上一处', en: 'previous match' } },
  { name: 'overview', keys: ['1'], does: { zh: '总览', en: 'overview' } },
  { name: 'compare', keys: ['2'], does: { zh: '对照', en: 'compare' } },
  { name: 'commitments', keys: ['3'], does: { zh: '承诺', en: 'commitments' } },
  { name: 'back', keys: ['escape', 'backspace'], does: { zh: '返回', en: 'back' } },
  { name: 'language', keys: ['L'], does: { zh: '中文或英文', en: 'Chinese or English' } },
  { name: 'reload', keys: ['r'], does: { zh: '重新读取', en: 'read again' } },
  { name: 'help', keys: ['?'], does: { zh: '帮助', en: 'help' } },
  { name: 'command-line', keys: [':'], does: { zh: '命令行', en: 'command line' } },
  { name: 'suspend', keys: ['ctrl+z'], does: { zh: '挂起', en: 'suspend' } },
  { name: 'quit', keys: ['q'], does: { zh: '退出', en: 'quit' } },
  { name: 'interrupt', keys: ['ctrl+c'], does: { zh: '中断并退出', en: 'interrupt' } },
] as const satisfies readonly CommandEntry[]

export type Command = (typeof entries)[number]['name']

/** Every command, in the order of the help. */
export const keymap: readonly (CommandEntry & { readonly name: Command })[] = entries

/** What a key does on a screen; null where it does nothing. Of two commands on one key the first that works there counts. */
export function commandOf(
  key: string,
  screen: ScreenKind,
  table: readonly (CommandEntry & { readonly name: Command })[] = keymap,
): Command | null {
  return table.find(({ keys, on }) => keys.includes(key) && (on === undefined || on.includes(screen)))?.name ?? null
}

/** Whether a longer key may follow on this screen, as `g` of `gg`. */
export function isPrefix(key: string, screen: ScreenKind): boolean {
  return keymap.some(
    ({ keys, on }) => (on === undefined || on.includes(screen)) && keys.some((one) => isLonger(one, key)),
  )
}

/** `gg` after `g`, but not `ctrl+d` after `c`: the names of single keys are whole. */
function isLonger(key: string, prefix: string): boolean {
  return key.length === 2 && prefix.length === 1 && key.startsWith(prefix) && key !== 'up'
}
