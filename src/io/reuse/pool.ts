import { Worker } from 'node:worker_threads'
import type { Tasks } from './worker.ts'

/** Threads that take tasks in the order they are given, one at a time each. */
export interface Pool {
  readonly run: <Name extends keyof Tasks>(
    task: Name,
    input: Parameters<Tasks[Name]>[0],
  ) => Promise<ReturnType<Tasks[Name]>>
  readonly stop: () => Promise<void>
}

interface Waiting {
  readonly request: { readonly task: string; readonly input: unknown }
  readonly done: (result: never) => void
  readonly failed: (error: Error) => void
}

/** Starts the threads; they load while the caller goes on. A thread that fails fails its task and ends. */
export function startPool(size: number): Pool {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const workers = Array.from({ length: size }, () => new Worker(new URL(`./worker.${ending}`, import.meta.url)))
  const idle = [...workers]
  const waiting: Waiting[] = []
  const start = (): void => {
    while (idle.length > 0 && waiting.length > 0) send(idle.shift()!, waiting.shift()!)
  }
  const send = (worker: Worker, { request, done, failed }: Waiting): void => {
    const end = (): void => {
      worker.off('message', answer)
      worker.off('error', failed)
    }
    const answer = (result: unknown): void => {
      end()
      done(result as never)
      idle.push(worker)
      start()
    }
    worker.on('message', answer)
    worker.on('error', failed)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(request)
  }
  return {
    run: (task, input) =>
      new Promise((done, failed) => {
        waiting.push({ request: { task, input }, done, failed })
        start()
      }),
    stop: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  }
}
