import { keymap } from './keymap.ts'
import { obey } from './screens/all.ts'
import { openResults } from './screens/results.ts'
import { tell, type ViewState } from './state.ts'

/** Short names of the command line that are no command of the keymap. */
const short: Readonly<Record<string, string>> = { q: 'quit', h: 'help', w: 'export', e: 'edit' }

/** One line of `:`: a row number, `search words`, a setting, or the name of a command, in part or in Chinese. */
export function runLine(state: ViewState, line: string): ViewState {
  if (line === '') return state
  if (/^\d{1,6}$/.test(line)) return obey(obey(state, 'first', 1), 'down', Math.max(0, Number(line) - 1))
  const [name = '', ...rest] = line.split(/\s+/)
  const words = rest.join(' ')
  if (name === 'search' || name === '检索') return openResults(state, words)
  const set = settings[name]
  if (set !== undefined) return set(state, words)
  const command = named(short[name] ?? name)
  if (command === undefined)
    return tell(state, `没有这个命令：${line}（? 列出全部）`, `No such command: ${line} (? lists them)`)
  return obey(state, command, Number(rest[0]) || 1)
}

/** The command of a whole name, else the only one that begins so. */
function named(name: string): (typeof keymap)[number]['name'] | undefined {
  const exact = keymap.find((entry) => entry.name === name || entry.does.zh === name)
  const alike = keymap.filter((entry) => entry.name.startsWith(name))
  return exact?.name ?? (alike.length === 1 ? alike[0]!.name : undefined)
}

const settings: Readonly<Record<string, (state: ViewState, value: string) => ViewState>> = {
  lang: (state, value) =>
    value === 'zh' || value === 'en'
      ? { ...state, settings: { ...state.settings, language: value } }
      : tell(state, '写法：:lang zh 或 :lang en', 'Write :lang zh or :lang en'),
  theme: (state, value) =>
    value === 'default' || value === 'colour-blind'
      ? { ...state, settings: { ...state.settings, theme: value } }
      : tell(state, '写法：:theme default 或 :theme colour-blind', 'Write :theme default or :theme colour-blind'),
  ascii: (state) => ({ ...state, settings: { ...state.settings, ascii: !state.settings.ascii } }),
  width: (state, value) =>
    value === '1' || value === '2'
      ? { ...state, settings: { ...state.settings, ambiguous: value === '2' ? 2 : 1 } }
      : tell(state, '写法：:width 1 或 :width 2（歧义宽度）', 'Write :width 1 or :width 2 (ambiguous width)'),
}
