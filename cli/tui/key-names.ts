import type { Language } from '../../src/index.ts'

/** Signs that a screen reader may leave out, and keys by their names. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ']': ['右方括号', 'right bracket'],
  '[': ['左方括号', 'left bracket'],
  '}': ['右花括号', 'right brace'],
  '{': ['左花括号', 'left brace'],
  '/': ['斜杠', 'slash'],
  '?': ['问号', 'question mark'],
  '!': ['叹号', 'exclamation mark'],
  ':': ['冒号', 'colon'],
  "'": ['单引号', 'apostrophe'],
  '*': ['任一字母', 'any letter'],
  up: ['上箭头', 'up arrow'],
  down: ['下箭头', 'down arrow'],
  left: ['左箭头', 'left arrow'],
  right: ['右箭头', 'right arrow'],
  enter: ['回车', 'Enter'],
  escape: ['Esc', 'Escape'],
  space: ['空格', 'space'],
  tab: ['Tab', 'Tab'],
  backspace: ['退格', 'Backspace'],
  pagedown: ['下翻页键', 'Page Down'],
  pageup: ['上翻页键', 'Page Up'],
  home: ['Home', 'Home'],
  end: ['End', 'End'],
}

/** A key in words: 大写 G, Control d, 右方括号; of two keys one after the other both. */
export function spokenKey(key: string, language: Language): string {
  const name = names[key]
  if (name !== undefined) return language === 'zh' ? name[0] : name[1]
  if (key.startsWith('ctrl+')) return `Control ${key.slice('ctrl+'.length)}`
  if (key.length > 1) return [...key].map((one) => spokenKey(one, language)).join(' ')
  return /[A-Z]/.test(key) ? `${language === 'zh' ? '大写' : 'capital'} ${key}` : key
}
