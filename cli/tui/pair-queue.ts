import type { Decision, Report } from '../../src/index.ts'
import type { Job, JobEvent } from '../../src/io/jobs/protocol.ts'
import { type JobThread, startThread } from '../../src/io/jobs/thread.ts'

/** Compares pairs of reports in a thread of its own: those a reviewer waits for first, the rest one after the other. */
export interface PairQueue {
  readonly urgent: (job: Job) => void
  /** The pairs to follow up when nothing is waited for; in place of those given before. */
  readonly background: (pairs: readonly (readonly [Report, Report])[]) => void
  readonly stop: () => void
}

interface Listening {
  readonly onEvent: (event: JobEvent) => void
  readonly onFailure: (message: string) => void
  readonly decisions: () => readonly Decision[]
  /** All pairs are followed up. */
  readonly onRest: () => void
}

export function startPairQueue({ onEvent, onFailure, decisions, onRest }: Listening): PairQueue {
  let thread: JobThread | null = null
  let urgent: Job[] = []
  let waiting: readonly (readonly [Report, Report])[] = []
  let next = 0
  let isBusy = false
  const done = new Set<string>()

  const take = (): Job | null => {
    const job = urgent.shift()
    if (job !== undefined) return job
    while (next < waiting.length) {
      const [last, current] = waiting[next++]!
      if (!done.has(current.id)) return { kind: 'follow', last, current, decisions: decisions(), wants: 'counts' }
    }
    return null
  }

  const pump = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    for (let job = take(); job !== null; job = take()) {
      if (job.kind === 'follow') done.add(job.current.id)
      thread ??= startThread()
      await thread.run(job, onEvent).catch((error: unknown) => onFailure(String(error)))
    }
    isBusy = false
    if (waiting.length > 0) rest()
  }

  /** After many pairs a thread holds much that it needs no more: a new one stands ready in its place. */
  const rest = (): void => {
    waiting = []
    void thread?.stop()
    thread = startThread()
    onRest()
  }

  return {
    urgent: (job) => {
      urgent.push(job)
      void pump()
    },
    background: (pairs) => {
      waiting = pairs
      next = 0
      done.clear()
      void pump()
    },
    stop: () => {
      urgent = []
      waiting = []
      void thread?.stop()
    },
  }
}
