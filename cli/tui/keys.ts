/** Names of the keys that send an escape sequence; the rest are the characters themselves. */
const sequences: Readonly<Record<string, string>> = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
  OA: 'up',
  OB: 'down',
  OC: 'right',
  OD: 'left',
  '[H': 'home',
  '[F': 'end',
  OH: 'home',
  OF: 'end',
  '[1~': 'home',
  '[4~': 'end',
  '[7~': 'home',
  '[8~': 'end',
  '[2~': 'insert',
  '[3~': 'delete',
  '[5~': 'pageup',
  '[6~': 'pagedown',
  '[Z': 'shift+tab',
}

const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u001b': 'escape',
}

/** `ESC [ … final`, `ESC O final`, answers of a terminal (OSC, DCS) up to their end. */
// oxlint-disable-next-line no-control-regex
const escape = /^\u001b(?:\[[0-9;?<>=:]*[ -/]*[@-~]|O[A-Za-z]|[\]P][^\u0007\u001b]*(?:\u0007|\u001b\\))/

/**
 * The keys in what a terminal sent, by name: `j`, `down`, `ctrl+d`, `enter`; a Chinese character is a key of its own.
 *
 * A mouse's wheel is `up` and `down`. Sequences that name no key (answers to queries, clicks) are dropped. Pasted text comes out as its characters.
 */
export function keysOf(input: string): readonly string[] {
  const keys: string[] = []
  for (let i = 0; i < input.length;) {
    const sequence = escape.exec(input.slice(i, i + 512))?.[0]
    if (sequence !== undefined) {
      keys.push(...namesOf(sequence.slice(1)))
      i += sequence.length
      continue
    }
    const character = String.fromCodePoint(input.codePointAt(i)!)
    keys.push(nameOf(character))
    i += character.length
  }
  return keys
}

/** Rows that one notch of a mouse's wheel moves. */
const notch = 3

function namesOf(sequence: string): readonly string[] {
  if (sequence.startsWith('[<64;')) return Array.from({ length: notch }, () => 'up')
  if (sequence.startsWith('[<65;')) return Array.from({ length: notch }, () => 'down')
  const name = sequences[sequence]
  return name === undefined ? [] : [name]
}

function nameOf(character: string): string {
  const name = controls[character]
  if (name !== undefined) return name
  const code = character.charCodeAt(0)
  return code < 0x20 ? `ctrl+${String.fromCharCode(code + 0x60)}` : character
}
