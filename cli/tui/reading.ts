import type { JobEvent } from '../../src/io/jobs/protocol.ts'
import { type JobThread, startThread } from '../../src/io/jobs/thread.ts'
import { giveBackMemory } from '../../src/io/memory.ts'
import { watchFiles } from '../../src/io/watch.ts'
import type { Store } from './store.ts'

/** Reads the folder in a thread, and watches whether it changes afterwards. */
export interface Reading {
  /** From the beginning; what was being read is given up. */
  readonly load: () => void
  /** While files are read, what is there is gone on with; later, what comes after is left out. */
  readonly leaveOff: () => void
  readonly stop: () => void
}

interface Around {
  readonly store: Store
  readonly received: (event: JobEvent) => void
  /** What was decided before; comes first. */
  readonly recall: () => Promise<void>
}

export function startReading(paths: readonly string[], { store, received, recall }: Around): Reading {
  let thread: JobThread | null = null
  let watching = new AbortController()
  /** Whether what comes after the reports is not waited for. */
  let isLeaving = false
  const stop = (): void => {
    watching.abort()
    void thread?.stop()
    thread = null
  }
  const abandon = (): void => {
    void thread?.stop()
    thread = null
    received({ kind: 'done' })
  }
  const readIn = async (own: JobThread): Promise<void> => {
    await recall()
    await own.run({ kind: 'load', paths }, (event) => {
      if (thread !== own) return
      received(event)
      if (isLeaving && event.kind === 'reports' && event.isWhole) abandon()
    })
    received({ kind: 'done' })
    // What it read it needs no more; its memory is as much again as ours.
    await own.stop()
    giveBackMemory()
  }
  return {
    stop,
    load: () => {
      stop()
      isLeaving = false
      watching = new AbortController()
      const changed = (): void => void store.dispatch({ kind: 'outdated' })
      // Where a folder cannot be looked at, reading says so.
      void watchFiles(paths, watching.signal, changed).catch(() => {})
      const own = startThread()
      thread = own
      // A thread that was stopped has nothing to say.
      readIn(own).catch((error: unknown) => thread === own && received({ kind: 'failed', message: String(error) }))
    },
    leaveOff: () => {
      const stage = store.state().loading?.stage
      if (stage === 'read') return thread?.stopReading()
      // What was read is parsed as a whole: without it there would be nothing to go on with.
      if (stage === 'parse') isLeaving = true
      else abandon()
    },
  }
}
