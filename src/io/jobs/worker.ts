import { parentPort } from 'node:worker_threads'
import { alignReports, checkReports, findReuse, followUp, pairYears, parseReports } from '../../index.ts'
import { readPaths } from '../files.ts'
import { loadTokeniser } from '../tokenisers.ts'
import type { Job, JobEvent } from './protocol.ts'

function post(event: JobEvent): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort!.postMessage(event)
}

parentPort!.on('message', (job: Job) => {
  run(job).then(
    () => post({ kind: 'done' }),
    (error: unknown) =>
      post({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

async function run(job: Job): Promise<void> {
  if (job.kind === 'load') return load(job.paths)
  if (job.kind === 'align') {
    const tokeniser = await loadTokeniser(job.tokeniser)
    return post({ kind: 'alignment', alignment: alignReports(job.left, job.right, { tokeniser }) })
  }
  return post({ kind: 'followUp', followUp: followUp(job.last, job.current) })
}

/** Milliseconds between two reports of progress. */
const pause = 50

async function load(paths: readonly string[]): Promise<void> {
  let told = -pause
  const { sources, failures } = await readPaths(paths, (done, total) => {
    if (performance.now() - told < pause && done < total) return
    told = performance.now()
    post({ kind: 'progress', stage: 'read', done, total })
  })
  post({ kind: 'progress', stage: 'parse', done: 0, total: sources.length })
  const reports = parseReports(sources)
  const pairs = pairYears(reports).map(([last, current]) => [last.id, current.id] as const)
  post({ kind: 'reports', reports, pairs, failures })
  post({ kind: 'progress', stage: 'reuse', done: 0, total: reports.length })
  const reuse = findReuse(reports)
  post({ kind: 'reuse', reuse })
  post({ kind: 'progress', stage: 'check', done: 0, total: reports.length })
  post({ kind: 'findings', findings: checkReports(reports, { matches: reuse.matches }) })
}
