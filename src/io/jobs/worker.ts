import { availableParallelism, getPriority, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import {
  alignReports,
  alignTopics,
  changedShares,
  checkReports,
  followUp,
  pairYears,
  parseReports,
  type Report,
  type Source,
} from '../../index.ts'
import { type ReadFailure, readPaths } from '../files.ts'
import { searchReuseOn } from '../reuse/parallel.ts'
import { loadTokeniser } from '../tokenisers.ts'
import type { Job, JobEvent, Request } from './protocol.ts'

let isStopped = false

function post(event: JobEvent): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort!.postMessage(event)
}

parentPort!.on('message', (request: Request) => {
  if (request.kind === 'stop') isStopped = true
  else
    run(request).then(
      () => post({ kind: 'done' }),
      (error: unknown) => post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
})

async function run(job: Job): Promise<void> {
  if (job.kind === 'load') return load(job.paths)
  if (job.kind === 'align') {
    const tokeniser = await loadTokeniser(job.tokeniser)
    return post({ kind: 'alignment', alignment: alignReports(job.left, job.right, { tokeniser }) })
  }
  if (job.kind === 'topics') return post({ kind: 'topics', topics: alignTopics(job.reports) })
  if (job.wants === 'counts') stepBack()
  const pair = followUp(job.last, job.current, { decisions: job.decisions })
  if (job.wants === 'items') return post({ kind: 'followUp', followUp: pair })
  const { searched: _searched, commitments: _items, unplaced: _unplaced, ...planned } = pair
  return post({ kind: 'planned', planned })
}

/**
 * Lets the screen go first where both want the same core: nobody waits for what comes from here on, but for keys.
 *
 * Only on Linux: there alone a priority is a thread's own, elsewhere it is the whole program's.
 */
function stepBack(): void {
  // One that was started with less already cannot be given more.
  if (process.platform === 'linux' && getPriority() < backward) setPriority(backward)
}

/** The system's measure of stepping back: a third of the share of what stands at 0. */
const backward = 5

async function load(paths: readonly string[]): Promise<void> {
  const started = performance.now()
  const began = (stage: 'parse' | 'reuse' | 'check', total: number): void =>
    post({ kind: 'progress', stage, done: 0, total, elapsed: performance.now() - started })
  const reports = await readReports(paths, { started, began })
  stepBack()
  began('reuse', reports.length)
  await postReuse(reports)
  began('check', reports.length)
  post({ kind: 'findings', findings: checkReports(reports) })
}

interface Opening {
  readonly started: number
  readonly began: (stage: 'parse', total: number) => void
}

/** The files as they were read are left behind here: a report holds its own text. */
async function readReports(paths: readonly string[], { started, began }: Opening): Promise<readonly Report[]> {
  const { sources, failures } = await read(paths, started)
  began('parse', sources.length)
  return postReports(sources, { failures, isWhole: true })
}

/** The screens need what is shared, not every pair of places. */
async function postReuse(reports: readonly Report[]): Promise<void> {
  const reuse = await searchReuseOn(reports, availableParallelism())
  post({ kind: 'reuse', reuse, changed: changedShares(pairYears(reports)) })
}

/** Milliseconds between two words of progress, and before what is there is shown for the first time. */
const pause = { progress: 50, first: 700 }

interface ReadSoFar {
  readonly sources: readonly Source[]
  readonly failures: readonly ReadFailure[]
}

/** Reads, showing what is there at times twice as far apart each; when stopped, what was read till then. */
async function read(paths: readonly string[], started: number): Promise<ReadSoFar> {
  let told = -pause.progress
  let next = pause.first
  let soFar: readonly Source[] = []
  const progressed = (done: number, total: number, sources: readonly Source[]): void => {
    soFar = sources
    if (isStopped) throw new Stopped()
    const elapsed = performance.now() - started
    if (elapsed - told >= pause.progress || done === total) {
      told = elapsed
      post({ kind: 'progress', stage: 'read', done, total, elapsed })
    }
    if (elapsed < next || done === total) return
    postReports(sources, { failures: [], isWhole: false })
    next = (performance.now() - started) * 2
  }
  try {
    return await readPaths(paths, progressed)
  } catch (error) {
    if (error instanceof Stopped) return { sources: soFar, failures: [] }
    throw error
  }
}

class Stopped extends Error {}

function postReports(
  sources: readonly Source[],
  rest: { readonly failures: readonly ReadFailure[]; readonly isWhole: boolean },
) {
  const reports = parseReports(sources)
  const pairs = pairYears(reports).map(([last, current]) => [last.id, current.id] as const)
  post({ kind: 'reports', reports, pairs, ...rest })
  return reports
}
