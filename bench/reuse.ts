/**
 * Measures reuse on a generated corpus: `node bench/reuse.ts [towns] [years] [seed] [variant or all] [jobs]`. Pairs found and
 * right, characters of planted passages found and right, by kind of copy; time of finding reuse alone, memory of a process
 * that holds the reports and finds it.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { generateCorpus, type GeneratedCorpus, usual } from './generator/corpus.ts'
import { measureReuse, type ReuseFigures } from './generator/measure.ts'
import { sourcesOf } from './generator/parsed.ts'
import { variants } from './generator/variants.ts'
import type { Answer, Cost } from './reuse/finder.ts'
import { floorOf } from './reuse/floor.ts'

const [towns = 400, years = 5, seed = 1, only = 'usual', jobs = 2] = process.argv.slice(2)
for (const [name, variant] of Object.entries(variants)) {
  if (only !== 'all' && only !== name) continue
  const size = { towns: Number(towns), years: Number(years), seed: Number(seed) }
  const corpus = generateCorpus({ ...usual, ...variant, ...size })
  const { copies, cost } = await findApart(corpus)
  print(name, measureReuse(corpus, copies), cost)
  const floor = floorOf(corpus.reports.map(({ text }) => text))
  console.log(`floor of decoding, rolling, winnowing and sorting on one thread: ${floor.toFixed(2)} s of processor`)
}

async function findApart(corpus: GeneratedCorpus): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-reuse-'))
  try {
    const sources = sourcesOf(corpus)
    for (const { file, text } of sources) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    }
    const reports = sources.map(({ file, manifest }) => ({ file, ...manifest }))
    await writeFile(join(folder, 'duizhao.json'), JSON.stringify({ reports }))
    const finder = fork(new URL('reuse/finder.ts', import.meta.url), [folder, String(jobs)], {
      serialization: 'advanced',
    })
    const [answer] = (await once(finder, 'message')) as [Answer]
    return answer
  } finally {
    await rm(folder, { recursive: true })
  }
}

function print(name: string, figures: ReuseFigures, { seconds, busy, most, before }: Cost): void {
  console.log(
    `\n${name}: ${Number(towns) * Number(years)} reports, ${seconds.toFixed(2)} s (${busy.toFixed(2)} s of processor), ${most.toFixed(2)} GB at most (${before.toFixed(2)} with the reports read); pairs ${figures.pairs}, right ${figures.precision.toFixed(3)}, average precision ${figures.averagePrecision.toFixed(4)}`,
  )
  console.log('kind        planted  found   characters recall  precision')
  for (const [kind, { planted, found, recall, precision }] of Object.entries(figures.kinds))
    console.log(
      `${kind.padEnd(12)}${String(planted).padStart(7)}  ${found.toFixed(3)}              ${recall.toFixed(3)}      ${precision.toFixed(3)}`,
    )
}
