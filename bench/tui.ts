import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { createElement, type ReactElement } from 'react'
import { render } from 'ink'
import { reduce } from '../cli/tui/reduce.ts'
import { initialState, type ViewState } from '../cli/tui/state.ts'
import { paintRow } from '../cli/tui/paint.ts'
import { viewOf } from '../cli/tui/view.ts'
import type { Alignment, Report, SentencePair, Span } from '../src/index.ts'

/**
 * CPU and bytes of a frame of 对照 on 5,000 aligned paragraphs, at three sizes, in colour.
 *
 * `node bench/tui.ts` prints them; `--store` keeps them as the baseline, `--check` fails where one is more than 1.3 times
 * its baseline. Bytes repeat on every machine, CPU only on the one that stored it.
 */
const paragraphs = 5_000
const frames = 60
const allowed = 1.3
const sizes = [
  [80, 24],
  [120, 40],
  [200, 60],
] as const
const baselineFile = join(import.meta.dirname, 'tui-baseline.json')

// TSX is not run from source, so the component that draws comes from the build.
const { Root } = (await import(join(import.meta.dirname, '../dist/cli/tui/root.js'))) as {
  readonly Root: (props: { readonly lines: readonly string[] }) => ReactElement
}

interface Figures {
  readonly cpu: number
  readonly bytes: number
  readonly median: number
}

function paragraphOf(i: number, year: number): string {
  return `全年排查整治隐患${(i * 7 + year) % 900}处，新修村组道路${(i % 37) + 1}.${year % 10}公里，“一件事一次办”覆盖${(i % 19) + 3}个村（社区）。\n`
}

function reportOf(year: number): Report {
  let text = ''
  const sentences = Array.from({ length: paragraphs }, (_, i) => {
    const start = text.length
    text += paragraphOf(i, i % 4 === 0 ? year : 2000)
    return { span: { start, end: text.length - 1 }, section: '1' }
  })
  const section = {
    id: '1',
    level: 1,
    number: '一、',
    heading: '工作情况',
    role: 'progress',
    roleReason: '',
    headingSpan: null,
    span: { start: 0, end: text.length },
    implied: false,
    children: [],
  } as const
  const period = { review: year, plan: year + 1 }
  return {
    id: `云岭镇-${year}`,
    file: `${year}.txt`,
    body: '云岭镇',
    county: null,
    year,
    genre: 'other',
    period,
    title: null,
    text,
    sections: [section],
    sentences,
    notices: [],
  } as unknown as Report
}

function alignmentOf(left: Report, right: Report): Alignment {
  const pairs = left.sentences.map(({ span }, i): SentencePair => {
    const other: Span = right.sentences[i]!.span
    const isSame = i % 4 !== 0
    return isSame
      ? { kind: 'same', left: [span], right: [other], score: 1 }
      : {
          kind: 'edited',
          left: [span],
          right: [other],
          score: 0.9,
          edits: [
            {
              op: 'equal',
              left: { start: span.start, end: span.start + 8 },
              right: { start: other.start, end: other.start + 8 },
            },
            { op: 'delete', left: { start: span.start + 8, end: span.end }, right: null },
            { op: 'insert', left: null, right: { start: other.start + 8, end: other.end } },
          ],
        }
  })
  return {
    left: left.id,
    right: right.id,
    sections: [{ kind: 'edited', left: ['1'], right: ['1'], score: 0.9, sentences: pairs }],
  }
}

function startOf(columns: number, rows: number): ViewState {
  const [last, current] = [reportOf(2023), reportOf(2024)]
  const settings = { language: 'zh', ascii: false, color: true, ambiguous: 1, theme: 'default' } as const
  const pairs = [[last.id, current.id]] as const
  const opened = [
    { kind: 'event', event: { kind: 'reports', reports: [last, current], pairs, failures: [], isWhole: true } },
    { kind: 'event', event: { kind: 'alignment', alignment: alignmentOf(last, current) } },
    { kind: 'event', event: { kind: 'done' } },
    { kind: 'key', key: 'enter' },
  ] as const
  return opened.reduce<ViewState>((state, action) => reduce(state, action), initialState(settings, { columns, rows }))
}

/** Goes down by rows, pages and differences, a frame a key, and counts what each costs. */
async function measure(columns: number, rows: number): Promise<Figures> {
  let bytes = 0
  const stdout = Object.assign(
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length
        done()
      },
    }),
    { columns, rows, isTTY: true },
  ) as unknown as NodeJS.WriteStream
  let state = startOf(columns, rows)
  const element = (): ReactElement =>
    createElement(Root, { lines: viewOf(state).map((row) => paintRow(row, state.settings)) })
  const instance = render(element(), {
    stdout,
    interactive: true,
    incrementalRendering: true,
    maxFps: 10_000,
    patchConsole: false,
    exitOnCtrlC: false,
  })
  const keys = ['j', 'j', 'j', 'space', ']', 'd'] as const
  const costs: number[] = []
  for (let i = -20; i < frames; i++) {
    if (i === 0) bytes = 0
    const before = process.cpuUsage()
    state = reduce(state, { kind: 'key', key: keys[(i + 24) % keys.length]! })
    instance.rerender(element())
    await instance.waitUntilRenderFlush()
    const { user, system } = process.cpuUsage(before)
    if (i >= 0) costs.push((user + system) / 1000)
  }
  const perFrame = Math.round(bytes / frames)
  instance.unmount()
  const sorted = costs.toSorted((a, b) => a - b)
  return { cpu: sorted.reduce((sum, cost) => sum + cost, 0) / frames, median: sorted[frames >> 1]!, bytes: perFrame }
}

const results: Record<string, Figures> = {}
for (const [columns, rows] of sizes) results[`${columns}x${rows}`] = await measure(columns, rows)
console.log('size      CPU/frame ms  median ms  bytes/frame')
for (const [size, { cpu, median, bytes }] of Object.entries(results)) {
  console.log(
    `${size.padEnd(8)}  ${cpu.toFixed(1).padStart(12)}  ${median.toFixed(1).padStart(9)}  ${String(bytes).padStart(11)}`,
  )
}
if (process.argv.includes('--store')) writeFileSync(baselineFile, `${JSON.stringify(results, null, 2)}\n`)
if (process.argv.includes('--check')) {
  const baseline = JSON.parse(readFileSync(baselineFile, 'utf8')) as Readonly<Record<string, Figures>>
  const over = Object.entries(results).filter(([size, { median, bytes }]) => {
    const kept = baseline[size]!
    return median > kept.median * allowed || bytes > kept.bytes * allowed
  })
  for (const [size] of over) console.log(`${size} costs more than ${allowed} times its baseline`)
  process.exitCode = over.length > 0 ? 1 : 0
}
