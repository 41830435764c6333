import { type Canvas, piece, type Piece, type Row } from '../../src/index.ts'
import { type Command, keymap } from './keymap.ts'
import type { ScreenKind } from './state.ts'

/** What a screen's last row names, most needed first; what does not fit is left to the help. */
const hinted: Readonly<Record<ScreenKind, readonly (readonly [zh: string, en: string, ...Command[]])[]>> = {
  overview: [
    ['移动', 'move', 'left', 'down', 'up', 'right'],
    ['对照', 'compare', 'enter'],
    ['承诺', 'commitments', 'commitments'],
    ['选入', 'choose', 'choose'],
    ['排序', 'sort', 'sort'],
    ['查找', 'filter', 'search'],
    ['帮助', 'help', 'help'],
    ['退出', 'quit', 'quit'],
  ],
  compare: [
    ['差异', 'difference', 'next-difference', 'previous-difference'],
    ['章节', 'section', 'next-section', 'previous-section'],
    ['计划⇄回应', 'plan and answer', 'counterpart'],
    ['待核', 'to check', 'next-item'],
    ['承诺', 'commitments', 'commitments'],
    ['分栏', 'layout', 'layout'],
    ['折叠', 'fold', 'fold'],
    ['年度', 'year', 'left', 'right'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
  commitments: [
    ['有佐证', 'addressed', 'decide-addressed'],
    ['部分', 'partly', 'decide-partial'],
    ['未见', 'not found', 'decide-none'],
    ['撤销', 'undo', 'undo'],
    ['备注', 'reason', 'note'],
    ['下一待核', 'next to check', 'next-item'],
    ['看原文', 'text', 'enter'],
    ['筛选', 'filter', 'filter'],
    ['排序', 'order', 'order'],
    ['返回', 'back', 'back'],
    ['帮助', 'help', 'help'],
  ],
  reuse: [],
  report: [],
  findings: [],
  results: [],
  topics: [],
}

const shortNames: Readonly<Record<string, string>> = { escape: 'Esc', enter: 'Enter', space: 'Space', tab: 'Tab' }

/** A key as people call it. */
export function keyName(key: string): string {
  return shortNames[key] ?? key.replace(/^ctrl\+/, 'Ctrl-')
}

function keyOf(command: Command): string {
  return keyName(keymap.find(({ name }) => name === command)!.keys[0]!)
}

export function hintsOf(screen: ScreenKind, canvas: Canvas): Row {
  const plain = canvas.ascii || canvas.ambiguous === 2
  return hinted[screen].flatMap(([zh, en, ...commands]): Piece[] => {
    const word = canvas.language === 'zh' ? zh : en
    return [
      piece(` ${commands.map(keyOf).join('')} `, 'key'),
      piece(`${plain ? word.replace('⇄', '/') : word} `, 'dim'),
    ]
  })
}
