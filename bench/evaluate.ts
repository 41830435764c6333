import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, keyOf } from './evaluate/figures.ts'

/** Figures that must not fall below: kept in one file and only ever raised. */
type Floors = Readonly<Record<string, number>>

/** The parts in the order of the stages; each is loaded by itself, so that one can be run alone: `npm run evaluate -- follow`. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  sections: () => import('./evaluate/sections.ts').then((part) => part.evaluateSections()),
  alignment: () => import('./evaluate/alignment.ts').then((part) => part.evaluateAlignment()),
  reuse: () => import('./evaluate/reuse.ts').then((part) => part.evaluateReuse()),
  follow: () => import('./evaluate/follow.ts').then((part) => part.evaluateFollow()),
  check: () => import('./evaluate/leftovers.ts').then((part) => part.evaluateLeftovers()),
}

function tableOf(figures: readonly Figure[], floors: Floors): string {
  const rows = figures.map((figure) => {
    const floor = floors[keyOf(figure)]
    const mark = figure.baseline ? 'baseline' : floor === undefined ? '' : `≥ ${floor.toFixed(3)}`
    const failed = isBelow(figure, floors) ? '  BELOW' : ''
    return [figure.part, figure.set, figure.name, figure.value.toFixed(3), String(figure.cases), mark + failed]
  })
  const header = ['part', 'set', 'figure', 'value', 'cases', 'floor']
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd()
  return [line(header), ...rows.map(line)].join('\n')
}

function isBelow(figure: Figure, floors: Floors): boolean {
  const floor = floors[keyOf(figure)]
  return floor !== undefined && !figure.baseline && figure.value < floor
}

async function evaluate(only: readonly string[]): Promise<void> {
  const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Floors
  const figures: Figure[] = []
  for (const [part, measure] of Object.entries(parts)) {
    if (only.length === 0 || only.includes(part)) figures.push(...(await measure()))
  }
  console.log(tableOf(figures, floors))
  const below = figures.filter((figure) => isBelow(figure, floors))
  console.log(below.length === 0 ? '\nall floors held' : `\n${below.length} below their floor`)
  process.exitCode = below.length === 0 ? 0 : 1
}

await evaluate(process.argv.slice(2))
