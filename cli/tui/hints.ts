import { type Canvas, piece, type Row, rowCells } from '../../src/index.ts'
import type { Command, Keymap } from './keymap.ts'
import type { ScreenKind } from './state.ts'

/** What a screen's last row names, most needed first; what does not fit is left to the help. */
const hinted: Readonly<Record<ScreenKind, readonly (readonly [zh: string, en: string, ...Command[]])[]>> = {
  overview: [
    ['移动', 'move', 'left', 'down', 'up', 'right'],
    ['对照', 'compare', 'enter'],
    ['承诺', 'commitments', 'commitments'],
    ['套话', 'reuse', 'families'],
    ['存疑', 'findings', 'findings'],
    ['检索', 'search all', 'search-all'],
    ['选入', 'choose', 'choose'],
    ['排序', 'sort', 'sort'],
    ['查找', 'filter', 'search'],
    ['帮助', 'help', 'help'],
    ['热度图', 'heat map', 'heat-map'],
    ['整份', 'whole report', 'report'],
    ['导出', 'export', 'export'],
    ['退出', 'quit', 'quit'],
  ],
  compare: [
    ['差异', 'difference', 'next-difference', 'previous-difference'],
    ['章节', 'section', 'next-section', 'previous-section'],
    ['计划⇄回应', 'plan and answer', 'counterpart'],
    ['待核', 'to check', 'next-item'],
    ['承诺', 'commitments', 'commitments'],
    ['分栏/合并', 'layout', 'layout'],
    ['折叠', 'fold', 'fold'],
    ['年度', 'year', 'left', 'right'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
    ['查找', 'search', 'search'],
    ['只看改动', 'changes only', 'changed-only'],
    ['提纲', 'outline', 'outline'],
    ['热度', 'reuse', 'heat'],
    ['复制', 'copy', 'copy'],
  ],
  commitments: [
    ['有佐证', 'addressed', 'decide-addressed'],
    ['部分', 'partly', 'decide-partial'],
    ['未见', 'not found', 'decide-none'],
    ['撤销', 'undo', 'undo'],
    ['理由', 'reason', 'note'],
    ['下一待核', 'next to check', 'next-item'],
    ['看原文', 'text', 'enter'],
    ['筛选', 'filter', 'filter'],
    ['排序', 'order', 'order'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
  families: [
    ['看各处', 'members', 'enter'],
    ['换侧', 'side', 'side'],
    ['类别', 'class', 'filter'],
    ['热度图', 'heat map', 'heat-map'],
    ['查找', 'search', 'search'],
    ['复制', 'copy', 'copy'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
  report: [
    ['相同文字', 'shared', 'next-difference', 'previous-difference'],
    ['章节', 'section', 'next-section', 'previous-section'],
    ['看各处', 'places', 'enter'],
    ['只看相同', 'shared only', 'changed-only'],
    ['查找', 'search', 'search'],
    ['检索', 'search all', 'search-all'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
  topics: [
    ['移动', 'move', 'left', 'down', 'up', 'right'],
    ['看章节', 'section', 'enter'],
    ['连出处复制', 'copy', 'copy-with-source'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
  findings: [
    ['看原文', 'text', 'enter'],
    ['不予采纳', 'dismiss', 'dismiss'],
    ['撤销', 'undo', 'undo'],
    ['筛选', 'filter', 'filter'],
    ['连出处复制', 'copy', 'copy-with-source'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
  results: [
    ['看原文', 'text', 'enter'],
    ['再检索', 'search again', 'search-all'],
    ['连出处复制', 'copy', 'copy-with-source'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
  notices: [
    ['打开文件', 'open the file', 'edit'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
}

const shortNames: Readonly<Record<string, string>> = {
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  tab: 'Tab',
  backspace: 'BkSp',
  pagedown: 'PgDn',
  pageup: 'PgUp',
  home: 'Home',
  end: 'End',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
}

/** A key as people call it. */
export function keyName(key: string): string {
  return shortNames[key] ?? key.replace(/^ctrl\+/, '^').replace('*', 'a')
}

function keyOf(command: Command, table: Keymap): string {
  return keyName(table.find(({ name }) => name === command)?.keys[0] ?? '')
}

/** The keys of a screen for its last row: as many as fit whole, the help always among them. */
export function hintsOf(screen: ScreenKind, canvas: Canvas, table: Keymap): Row {
  const plain = canvas.ascii || canvas.ambiguous === 2
  const hints = hinted[screen].map(([zh, en, ...commands]): Row => {
    const word = canvas.language === 'zh' ? zh : en
    return [
      piece(` ${commands.map((command) => keyOf(command, table)).join('')} `, 'key'),
      piece(`${plain ? word.replace('⇄', '/') : word} `, 'dim'),
    ]
  })
  const help = hinted[screen].findIndex((hint) => hint.includes('help'))
  let room = canvas.columns - rowCells(hints[help]!, canvas.ambiguous)
  return hints.flatMap((hint, i) => {
    const cells = i === help ? 0 : rowCells(hint, canvas.ambiguous)
    if (cells > room) return []
    room -= cells
    return hint
  })
}
