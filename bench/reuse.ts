/**
 * Measures reuse on a generated corpus: `node bench/reuse.ts [towns] [years] [seed] [variant or all] [jobs]`. Pairs found and right, characters of
 * planted passages found and right, by kind of copy; time and memory of finding reuse alone.
 */
import { findReuseOn } from '../src/io/reuse/parallel.ts'
import { generateCorpus, usual } from './generator/corpus.ts'
import { measureReuse, type ReuseFigures } from './generator/measure.ts'
import { variants } from './generator/variants.ts'
import { parsedCorpus } from './generator/parsed.ts'

const [towns = 400, years = 5, seed = 1, only = 'usual', jobs = 2] = process.argv.slice(2)
for (const [name, variant] of Object.entries(variants)) {
  if (only !== 'all' && only !== name) continue
  const corpus = generateCorpus({
    ...usual,
    ...variant,
    towns: Number(towns),
    years: Number(years),
    seed: Number(seed),
  })
  const reports = parsedCorpus(corpus)
  const before = process.memoryUsage.rss() / 1e9
  const start = performance.now()
  const cpu = process.cpuUsage()
  const reuse = await findReuseOn(reports, Number(jobs))
  const seconds = (performance.now() - start) / 1000
  const busy = process.cpuUsage(cpu).user / 1e6
  const memory = process.memoryUsage.rss() / 1e9
  print(name, measureReuse(corpus, reports, reuse), { seconds, busy, memory, before, reports: reports.length })
}

interface Cost {
  readonly seconds: number
  /** Of all threads, collector included. */
  readonly busy: number
  /** Gigabytes in use afterwards, and before. */
  readonly memory: number
  readonly before: number
  readonly reports: number
}

function print(name: string, figures: ReuseFigures, { seconds, busy, memory, before, reports }: Cost): void {
  console.log(
    `\n${name}: ${reports} reports, ${seconds.toFixed(2)} s (${busy.toFixed(2)} s of processor), ${memory.toFixed(2)} GB (${before.toFixed(2)} before); pairs ${figures.pairs}, right ${figures.precision.toFixed(3)}, average precision ${figures.averagePrecision.toFixed(4)}`,
  )
  console.log('kind        planted  found   characters recall  precision')
  for (const [kind, { planted, found, recall, precision }] of Object.entries(figures.kinds))
    console.log(
      `${kind.padEnd(12)}${String(planted).padStart(7)}  ${found.toFixed(3)}              ${recall.toFixed(3)}      ${precision.toFixed(3)}`,
    )
}
