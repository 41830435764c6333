import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyName } from '../../cli/tui/hints.ts'
import { type CommandEntry, keymap, screenNames } from '../../cli/tui/keymap.ts'
import { root } from './terminal.ts'

/** A table's cell: a bar in it would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|')

function rowOf({ name, keys, does, on }: CommandEntry): string {
  const named = keys.map((key) => `\`${keyName(key)}\``).join(' ')
  const screens = on === null ? '' : on.map((kind) => screenNames[kind].zh).join(' ')
  return `| ${[named, `\`${name}\``, does.zh, does.en, screens].map(cell).join(' | ')} |`
}

test('docs/keys.md is the table of keys (npx vitest run tests/tui/keys.test.ts -u writes it anew)', async () => {
  const page = [
    '# Keys and commands',
    '',
    'Of two commands on one key the first that works on a screen counts. Every name may be typed after `:` and given other keys in',
    '`config.json`; no screen named means every screen. `ma` is `m` and any letter.',
    '',
    '| keys | name | 中文 | English | screens |',
    '| --- | --- | --- | --- | --- |',
    ...keymap.map(rowOf),
    '',
  ]
  await expect(page.join('\n')).toMatchFileSnapshot(join(root, 'docs/keys.md'))
})
