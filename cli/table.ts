import type { CommandEntry, OptionEntry } from './call.ts'
import { align } from './commands/align.ts'
import { check } from './commands/check.ts'
import { follow } from './commands/follow.ts'
import { outline } from './commands/outline.ts'
import { report } from './commands/report.ts'
import { reuse } from './commands/reuse.ts'

/** Every command but the default one, in the order of the help. */
export const commands: readonly CommandEntry[] = [outline, align, reuse, follow, check, report]

/** Options that every command takes. */
export const commonOptions: readonly OptionEntry[] = [
  { flags: '--json', summary: { zh: '以 JSON 输出', en: 'print JSON' } },
  { flags: '--lang <lang>', summary: { zh: '界面语言', en: 'language of texts' }, choices: ['zh', 'en'] },
  {
    flags: '--color <when>',
    summary: { zh: '是否着色', en: 'colour the output' },
    choices: ['auto', 'always', 'never'],
  },
  { flags: '--jobs <n>', summary: { zh: '并行线程数', en: 'worker threads' } },
  {
    flags: '--tokeniser <id>',
    summary: { zh: '分词器', en: 'word segmentation' },
    choices: ['jieba', 'nodejieba', 'intl', 'char'],
  },
  { flags: '--quiet', summary: { zh: '不显示进度与提示', en: 'no progress, no notices' } },
  {
    flags: '--exit-code',
    summary: { zh: '有差异、未见佐证或存疑时以 1 退出', en: 'exit 1 where differences, open items or findings exist' },
  },
  { flags: '--ascii', summary: { zh: '只用 ASCII 符号', en: 'ASCII marks only' } },
  {
    flags: '--ambiguous-width <cells>',
    summary: { zh: '歧义宽度字符所占列数', en: 'cells of ambiguous-width characters' },
    choices: ['1', '2'],
  },
  { flags: '--mouse', summary: { zh: '启用鼠标', en: 'use the mouse' } },
  { flags: '--screen-reader', summary: { zh: '逐行输出，供读屏软件使用', en: 'plain lines for a screen reader' } },
]
