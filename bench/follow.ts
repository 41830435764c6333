/**
 * Measures follow-through: `node bench/follow.ts [folder] [pairs]`. Median, slowest and total time of `followUp` over the
 * year pairs of a folder of texts – by default the work reports beside the project, else the sample corpus – each taken as
 * often as it needs to make so many pairs; reading and parsing are not counted.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { followUp, pairYears, parseReports } from '../src/index.ts'
import { decode } from '../src/io/encodings.ts'
import { root, sharedPath } from './evaluate/shared.ts'

const [folder = sharedPath('work-reports') ?? join(root, 'corpus'), wanted = 1000] = process.argv.slice(2)
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({
    file,
    text: decode(readFileSync(join(folder, file)))?.text ?? '',
    notices: [],
    manifest: null,
  }))
const pairs = pairYears(parseReports(sources))
const times: number[] = []
let items = 0
let chars = 0
for (let i = 0; i < Number(wanted); i++) {
  const [last, current] = pairs[i % pairs.length]!
  const start = performance.now()
  items += followUp(last, current).commitments.length
  times.push(performance.now() - start)
  chars += last.text.length + current.text.length
}
const sorted = times.toSorted((a, b) => a - b)
const total = times.reduce((sum, time) => sum + time, 0)
console.log(
  [
    `${times.length} pairs of ${pairs.length} different, ${Math.round(chars / times.length)} characters and ${Math.round(items / times.length)} items each`,
    `median ${sorted[sorted.length >> 1]!.toFixed(0)} ms, slowest ${sorted.at(-1)!.toFixed(0)} ms, all ${(total / 1000).toFixed(1)} s on one core`,
  ].join('\n'),
)
