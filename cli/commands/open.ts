import { join } from 'node:path'
import { renderSummary } from '../../src/index.ts'
import type { CommandEntry } from '../call.ts'
import { packageRoot } from '../package-root.ts'
import { readReports } from '../read.ts'

/** `duizhao [folder]`: what is there, bodies × years; without a folder, the sample corpus. */
export const open: CommandEntry = {
  name: '',
  arguments: '[paths...]',
  summary: { zh: '打开报告文件夹', en: 'open a folder of reports' },
  examples: ['duizhao 报告/', 'duizhao outline 报告/云溪镇-2023.txt'],
  options: [],
  async run(call) {
    const paths = call.paths.length > 0 ? call.paths : [join(packageRoot, 'corpus')]
    const { reports, exitCode } = await readReports({ ...call, paths })
    if (reports.length > 0) call.world.out(`${renderSummary(reports, call.options.lang)}\n`)
    return exitCode
  },
}
