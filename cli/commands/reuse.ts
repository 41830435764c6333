import { findReuse, renderReuse, reuseJson } from '../../src/index.ts'
import type { CommandEntry } from '../call.ts'
import { envelope } from '../envelope.ts'
import { readReports } from '../read.ts'

/** `duizhao reuse <folder or files…>`: passages shared between reports. */
export const reuse: CommandEntry = {
  name: 'reuse',
  arguments: '[paths...]',
  summary: { zh: '查找各报告间相同的段落', en: 'find passages shared between reports' },
  examples: ['duizhao reuse 报告/', 'duizhao reuse 报告/ --json > 相同段落.json'],
  options: [],
  async run(call) {
    const { reports, exitCode } = await readReports(call)
    if (reports.length === 0) return exitCode
    const { options, world } = call
    const found = findReuse(reports)
    if (options.json) world.out(envelope('reuse/1', options, reuseJson(found, false)))
    else world.out(`${renderReuse(found, reports, options.lang)}\n`)
    return exitCode === 0 && options.exitCode && found.matches.length > 0 ? 1 : exitCode
  },
}
