import { outlineJson, renderOutline } from '../../src/index.ts'
import type { CommandEntry } from '../call.ts'
import { envelope } from '../envelope.ts'
import { readReports } from '../read.ts'

/** `duizhao outline <paths…>`: the section tree, with roles. */
export const outline: CommandEntry = {
  name: 'outline',
  arguments: '[paths...]',
  summary: { zh: '显示报告的章节与职能', en: 'print the section tree, with roles' },
  examples: [
    { zh: 'duizhao outline 云溪镇-2023.txt', en: 'duizhao outline yunxi-2023.txt' },
    { zh: 'duizhao outline 报告/ --json --text', en: 'duizhao outline reports/ --json --text' },
  ],
  options: [
    { flags: '--explain', summary: { zh: '说明职能的依据', en: 'say why each role' } },
    { flags: '--text', summary: { zh: 'JSON 中附全文', en: 'with the whole text in the JSON' } },
  ],
  async run(call) {
    const { reports, exitCode } = await readReports(call)
    const { options, world } = call
    if (options.json) world.out(envelope('outline/1', options, outlineJson(reports, options)))
    else
      world.out(
        reports.map((report) => `${renderOutline(report, { ...options, language: options.lang })}\n`).join('\n'),
      )
    return exitCode
  },
}
