import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { renderSummary } from '../../src/index.ts'
import type { Call, CommandEntry } from '../call.ts'
import { packageRoot } from '../package-root.ts'
import { readReports } from '../read.ts'

/** `duizhao [folder]`: the terminal screens, or a summary where there is no terminal; without a folder, the sample corpus. */
export const open: CommandEntry = {
  name: '',
  arguments: '[paths...]',
  summary: { zh: '打开报告文件夹', en: 'open a folder of reports' },
  examples: ['duizhao 报告/', 'duizhao 云溪镇-2022.txt 云溪镇-2023.txt', 'duizhao outline 报告/云溪镇-2023.txt'],
  options: [],
  async run(call) {
    const paths = call.paths.length > 0 ? call.paths : [join(packageRoot, 'corpus')]
    if (takesScreen(call) && paths.every((path) => existsSync(path))) {
      // Loaded only here: the other commands need neither Ink nor React.
      const { runSession } = await import('../tui/session.ts')
      return runSession({ ...call, paths }, call.world.process!)
    }
    const { reports, exitCode } = await readReports({ ...call, paths })
    if (reports.length > 0) call.world.out(`${renderSummary(reports, call.options.lang)}\n`)
    return exitCode
  },
}

function takesScreen({ options, world }: Call): boolean {
  const isPlain = options.json || options.screenReader || world.env['TERM'] === 'dumb'
  return world.isTerminal && world.process !== undefined && !isPlain
}
