import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { renderSummary, type Report } from '../../src/index.ts'
import type { Call, CommandEntry } from '../call.ts'
import { compare } from '../compare.ts'
import { packageRoot } from '../package-root.ts'
import { readReports } from '../read.ts'
import { settingsOf } from '../tui/settings.ts'

/** `duizhao [folder]`: the terminal screens, or a summary (for a screen reader everything) where there is no terminal; without a folder, the sample corpus. */
export const open: CommandEntry = {
  name: '',
  arguments: '[paths...]',
  summary: { zh: '打开报告文件夹', en: 'open a folder of reports' },
  examples: [
    { zh: 'duizhao 报告/', en: 'duizhao reports/' },
    { zh: 'duizhao 云溪镇-2022.txt 云溪镇-2023.txt', en: 'duizhao yunxi-2022.txt yunxi-2023.txt' },
    { zh: 'duizhao outline 报告/云溪镇-2023.txt', en: 'duizhao outline reports/yunxi-2023.txt' },
  ],
  options: [],
  async run(call) {
    const paths = call.paths.length > 0 ? call.paths : [join(packageRoot, 'corpus')]
    if (takesScreen(call) && paths.every((path) => existsSync(path))) {
      // Loaded only here: the other commands need neither Ink nor React.
      const { runSession } = await import('../tui/session.ts')
      return runSession({ ...call, paths }, call.world.process!)
    }
    const { reports, exitCode } = await readReports({ ...call, paths })
    if (reports.length > 0) await printed({ ...call, paths }, reports)
    return exitCode
  },
}

/** Prints a summary; for a screen reader all that the overview and the pairs hold, screen by screen. */
async function printed(call: Call, reports: readonly Report[]): Promise<void> {
  const { options, world } = call
  if (!options.screenReader || options.json) return world.out(`${renderSummary(reports, options.lang)}\n`)
  const { listing } = await import('../tui/listing.ts')
  const comparison = await compare(call, reports)
  for (const part of listing(comparison, settingsOf({ options, world }, {}))) world.out(part)
}

/** Whether there is a terminal to draw on, or, for a screen reader, to print to and take keys from. */
function takesScreen({ options, world }: Call): boolean {
  const isPlain = options.json || (world.env['TERM'] === 'dumb' && !options.screenReader)
  return world.isTerminal && world.process?.stdin.isTTY === true && !isPlain
}
