import { measureReports, renderMeasures, renderReuse, reuseJson } from '../../src/index.ts'
import { findReuseOn } from '../../src/io/reuse/parallel.ts'
import type { CommandEntry } from '../call.ts'
import { envelope } from '../envelope.ts'
import { readReports } from '../read.ts'

/** `duizhao reuse <folder or files…>`: passages shared between reports. */
export const reuse: CommandEntry = {
  name: 'reuse',
  arguments: '[paths...]',
  summary: { zh: '查找各报告间相同的段落', en: 'find passages shared between reports' },
  examples: [
    { zh: 'duizhao reuse 报告/', en: 'duizhao reuse reports/' },
    { zh: 'duizhao reuse 报告/ --measures', en: 'duizhao reuse reports/ --measures' },
    { zh: 'duizhao reuse 报告/ --json > 相同段落.json', en: 'duizhao reuse reports/ --json > passages.json' },
  ],
  options: [
    {
      flags: '--measures',
      summary: { zh: '另列文献中的各项指标', en: "add the literature's measures as columns" },
    },
  ],
  async run(call) {
    const { reports, exitCode } = await readReports(call)
    if (reports.length === 0) return exitCode
    const { options, world } = call
    const found = await findReuseOn(reports, options.jobs)
    const measures = options.measures ? measureReports(reports) : null
    if (options.json) world.out(envelope('reuse/1', options, reuseJson(found, measures)))
    else {
      world.out(`${renderReuse(found, reports, options.lang)}\n`)
      if (measures !== null) world.out(`\n${renderMeasures(measures, options.lang)}\n`)
    }
    return exitCode === 0 && options.exitCode && found.matches.length > 0 ? 1 : exitCode
  },
}
