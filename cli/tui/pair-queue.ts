import type { Decision, Report } from '../../src/index.ts'
import type { Job, JobEvent } from '../../src/io/jobs/protocol.ts'
import { type JobThread, startThread } from '../../src/io/jobs/thread.ts'

/** Compares pairs of reports in a thread of its own: those a reviewer waits for first, the rest one after the other. */
export interface PairQueue extends Pick<Backlog, 'urgent' | 'soon' | 'background'> {
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
  const backlog = backlogOf(decisions)
  let thread: JobThread | null = null
  let isBusy = false

  const pump = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    for (let job = backlog.take(); job !== null; job = backlog.take()) {
      thread ??= startThread()
      await thread.run(job, onEvent).catch((error: unknown) => onFailure(String(error)))
    }
    isBusy = false
    if (backlog.isOver()) rest()
  }
  /** After many pairs a thread holds much that it needs no more: a new one stands ready in its place. */
  const rest = (): void => {
    void thread?.stop()
    thread = startThread()
    onRest()
  }
  const thenPump =
    <Given>(add: (given: Given) => void) =>
    (given: Given): void => {
      add(given)
      void pump()
    }
  return {
    urgent: thenPump(backlog.urgent),
    soon: thenPump(backlog.soon),
    background: thenPump(backlog.background),
    stop: () => {
      backlog.clear()
      void thread?.stop()
    },
  }
}

type Pairs = readonly (readonly [last: Report, current: Report])[]

interface Backlog {
  readonly urgent: (job: Job) => void
  /** After all that is urgent, before the background. */
  readonly soon: (job: Job) => void
  /** The pairs to follow up when nothing is waited for; in place of those given before. */
  readonly background: (pairs: Pairs) => void
  readonly take: () => Job | null
  /** Whether the background has just come to its end; true once. */
  readonly isOver: () => boolean
  readonly clear: () => void
}

function backlogOf(decisions: () => readonly Decision[]): Backlog {
  let urgent: Job[] = []
  let soon: Job[] = []
  let pairs: Pairs = []
  let next = 0
  const done = new Set<string>()
  const takePair = (): Job | null => {
    while (next < pairs.length) {
      const [last, current] = pairs[next++]!
      if (!done.has(current.id)) return { kind: 'follow', last, current, decisions: decisions(), wants: 'counts' }
    }
    return null
  }
  const withPairs = (given: Pairs): void => {
    pairs = given
    next = 0
    done.clear()
  }
  return {
    urgent: (job) => void urgent.push(job),
    soon: (job) => void soon.push(job),
    background: withPairs,
    take: () => {
      const job = urgent.shift() ?? soon.shift() ?? takePair()
      if (job?.kind === 'follow') done.add(job.current.id)
      return job
    },
    isOver: () => {
      const isOver = pairs.length > 0
      pairs = []
      return isOver
    },
    clear: () => {
      urgent = []
      soon = []
      withPairs([])
    },
  }
}
