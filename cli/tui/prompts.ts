import type { Language } from '../../src/index.ts'
import type { Overlay } from './state.ts'

type Prompt = Extract<Overlay, { readonly kind: 'line' }>['prompt']

/** How a line that is typed is announced. */
export function promptName(prompt: Prompt, language: Language): string {
  const [zh, en] = names[prompt]
  return language === 'zh' ? `${zh}：` : `${en}: `
}

const names: Readonly<Record<Prompt, readonly [zh: string, en: string]>> = {
  search: ['查找', 'Search'],
  'search-all': ['检索全部报告', 'Search all reports'],
  command: ['命令', 'Command'],
  note: ['理由', 'Reason'],
}

/** What stands before a line that is typed. */
export function promptOf(prompt: Prompt, language: Language): string {
  const zh = language === 'zh'
  if (prompt === 'command') return ':'
  if (prompt === 'note') return promptName(prompt, language)
  return prompt === 'search' ? '/' : zh ? '检索：' : 'Search all: '
}
