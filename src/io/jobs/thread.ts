import { Worker } from 'node:worker_threads'
import type { Job, JobEvent, Request } from './protocol.ts'

/** One thread that does one job at a time. */
export interface JobThread {
  /** Resolves when the job has ended; every event but the end goes to `onEvent`. A failed job rejects. */
  readonly run: (job: Job, onEvent: (event: JobEvent) => void) => Promise<void>
  /** Stops reading; the job goes on with what was read. */
  readonly stopReading: () => void
  readonly stop: () => Promise<void>
}

/** What lives short stands in little room: V8 would let it grow to 128 MB in every thread, and is no faster for it here. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 } as const

/** Starts a thread. It keeps no process alive by itself. */
export function startThread(): JobThread {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./worker.${ending}`, import.meta.url), { resourceLimits })
  worker.unref()
  return {
    run: (job, onEvent) =>
      new Promise((resolve, reject) => {
        const end = (error: Error | null): void => {
          worker.off('message', listen)
          worker.off('error', end)
          worker.off('exit', exit)
          if (error === null) resolve()
          else reject(error)
        }
        const exit = (): void => end(new Error('thread ended'))
        const listen = (event: JobEvent): void => {
          if (event.kind === 'done') end(null)
          else if (event.kind === 'failed') end(new Error(event.message))
          else onEvent(event)
        }
        worker.on('message', listen)
        worker.on('error', end)
        worker.on('exit', exit)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage(job)
      }),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    stopReading: () => worker.postMessage({ kind: 'stop' } satisfies Request),
    stop: async () => void (await worker.terminate()),
  }
}
