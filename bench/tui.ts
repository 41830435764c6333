import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { ReactElement } from 'react'
import { reduce } from '../cli/tui/reduce.ts'
import { initialState, type ViewState } from '../cli/tui/state.ts'
import { paintRow } from '../cli/tui/paint.ts'
import { viewOf } from '../cli/tui/view.ts'
import type { Alignment, Report, SentencePair, Span } from '../src/index.ts'

/**
 * CPU and bytes of a frame of 对照 on 5,000 aligned paragraphs, at three sizes, in colour.
 *
 * `node bench/tui.ts` prints them; `--store` keeps them as the baseline, `--check` fails where one is more than 1.3 times its
 * baseline. Bytes repeat on every machine. CPU does not, so as many frames of plain rows are drawn beside ours, which cost what
 * Ink takes for so many cells: the share of one to the other is what is checked, at one size, where it repeats within a tenth.
 */
const paragraphs = 5_000
/** Frames of a walk, and how often it is gone: the cheapest counts, since what else runs on a machine only adds to it. */
const frames = 18
const keys = ['j', 'j', 'j', 'space', ']', 'd'] as const
const allowed = 1.3
const sizes = [
  [120, 40],
  [80, 24],
  [200, 60],
] as const
/** The size whose CPU is checked. */
const [checked] = sizes
const baselineFile = join(import.meta.dirname, 'tui-baseline.json')

// React asks the environment for its production form as it is loaded, so all that loads it comes after.
process.env['NODE_ENV'] = 'production'
const { createElement } = await import('react')
const { render } = await import('ink')
// TSX is not run from source, so the component that draws comes from the build.
const { Root } = (await import(join(import.meta.dirname, '../dist/cli/tui/root.js'))) as {
  readonly Root: (props: { readonly lines: readonly string[] }) => ReactElement
}

interface Figures {
  /** Milliseconds of CPU a frame. */
  readonly cpu: number
  /** The same of plain rows. */
  readonly plain: number
  /** Of the two. */
  readonly share: number
  readonly bytes: number
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
    roleReason: { code: 'parent' },
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

interface Screen {
  readonly draw: (lines: readonly string[]) => Promise<void>
  readonly bytes: () => number
  readonly close: () => void
}

/** Ink on a terminal that only counts. */
function openScreen(columns: number, rows: number): Screen {
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
  const instance = render(createElement(Root, { lines: [] }), {
    stdout,
    interactive: true,
    incrementalRendering: true,
    maxFps: 10_000,
    patchConsole: false,
    exitOnCtrlC: false,
  })
  return {
    draw: async (lines) => {
      instance.rerender(createElement(Root, { lines }))
      await instance.waitUntilRenderFlush()
    },
    bytes: () => bytes,
    close: () => instance.unmount(),
  }
}

/** Milliseconds of CPU a frame. */
async function cpuOf(draw: (frame: number) => Promise<void>): Promise<number> {
  const before = process.threadCpuUsage()
  for (let i = 0; i < frames; i++) await draw(i)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / frames
}

/** Rows without colour, every one another than in the frame before. */
function plainLines(columns: number, rows: number, frame: number): readonly string[] {
  return Array.from({ length: rows }, (_, i) =>
    paragraphOf(i + frame, 2024)
      .trimEnd()
      .repeat(3)
      .slice(0, columns >> 1),
  )
}

interface Walks {
  readonly least: number
  readonly most: number
  /** A share from which on it is not walked again. */
  readonly enough: number
}

/** Goes down by rows, pages and differences, a frame a key, then draws as many frames of plain rows; again and again. */
async function measure(
  [columns, rows]: (typeof sizes)[number],
  { least: fewest, most, enough }: Walks,
): Promise<Figures> {
  const [own, plain] = [openScreen(columns, rows), openScreen(columns, rows)]
  let [cpu, least, bytes] = [Infinity, Infinity, 0]
  for (let walk = 0; walk < most && (walk < fewest || cpu > least * enough); walk++) {
    let state = startOf(columns, rows)
    await own.draw(linesOf(state))
    const drawn = own.bytes()
    const cost = await cpuOf(async (i) => {
      state = reduce(state, { kind: 'key', key: keys[i % keys.length]! })
      await own.draw(linesOf(state))
    })
    bytes = own.bytes() - drawn
    cpu = Math.min(cpu, cost)
    least = Math.min(least, await cpuOf((i) => plain.draw(plainLines(columns, rows, i))))
  }
  own.close()
  plain.close()
  return { cpu, plain: least, share: cpu / least, bytes: Math.round(bytes / frames) }
}

function linesOf(state: ViewState): readonly string[] {
  return viewOf(state).map((row) => paintRow(row, state.settings))
}

const isCheck = process.argv.includes('--check')
const baseline = JSON.parse(readFileSync(baselineFile, 'utf8')) as Readonly<Record<string, Figures>>

/** Bytes repeat, so that one walk tells them. A share that is too great is looked at again, as other work may have made it so. */
function walksOf(size: (typeof sizes)[number]): Walks {
  if (!isCheck) return { least: 6, most: 6, enough: Infinity }
  if (size !== checked) return { least: 1, most: 1, enough: Infinity }
  return { least: 4, most: 16, enough: baseline[size.join('x')]!.share * allowed }
}

const results: Record<string, Figures> = {}
for (const size of sizes) results[size.join('x')] = await measure(size, walksOf(size))
console.log('size      CPU/frame ms  plain ms  share  bytes/frame')
for (const [size, { cpu, plain, share, bytes }] of Object.entries(results)) {
  const cells = [cpu.toFixed(1).padStart(12), plain.toFixed(1).padStart(8), share.toFixed(2).padStart(5)]
  console.log(`${size.padEnd(8)}  ${cells.join('  ')}  ${String(bytes).padStart(11)}`)
}
if (process.argv.includes('--store')) writeFileSync(baselineFile, `${JSON.stringify(results, null, 2)}\n`)
if (isCheck) {
  const over = Object.entries(results).flatMap(([size, { share, bytes }]) => {
    const kept = baseline[size]!
    return [
      ...(bytes > kept.bytes * allowed ? [`${size} writes more than ${allowed} times the bytes of its baseline`] : []),
      ...(size === checked.join('x') && share > kept.share * allowed
        ? [`${size} takes more than ${allowed} times the CPU of its baseline`]
        : []),
    ]
  })
  for (const one of over) console.log(one)
  process.exitCode = over.length > 0 ? 1 : 0
}
