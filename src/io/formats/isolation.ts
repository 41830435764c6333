import { Worker } from 'node:worker_threads'
import type { Extracted } from './extract.ts'
import { longestReading, type Reason } from './unreadable.ts'

export type Answer = Extracted | { readonly reason: Reason }

/** Most memory of a worker's heap, in megabytes. */
const largestHeap = 1024

/**
 * Reads documents in a worker thread, one at a time, so that no document can stop, crash or fill the program:
 * one that takes too long or too much memory ends its worker, and the next document gets a new one.
 */
export class DocumentReader {
  #worker: Worker | null = null
  readonly #limit: number

  /** @param limit longest time for one document, in milliseconds */
  constructor(limit: number = longestReading) {
    this.#limit = limit
  }

  /** Never rejects. */
  async read(bytes: Uint8Array): Promise<Answer> {
    const worker = (this.#worker ??= startWorker())
    const { answer, isAlive } = await ask(worker, bytes, this.#limit)
    if (!isAlive) await this.close()
    return answer
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }
}

/** The worker's own source runs from TypeScript and from the built package alike. */
function startWorker(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
  return new Worker(new URL(file, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: largestHeap },
    stdout: true,
    stderr: true,
  })
}

interface Asked {
  readonly answer: Answer
  /** Whether the worker can be asked again. */
  readonly isAlive: boolean
}

function ask(worker: Worker, bytes: Uint8Array, limit: number): Promise<Asked> {
  return new Promise((resolve) => {
    const finish = (asked: Asked) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(asked)
    }
    const fail = (reason: Reason) => finish({ answer: { reason }, isAlive: false })
    const onMessage = (answer: Answer) => finish({ answer, isAlive: true })
    const onError = (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'damaged')
    const onExit = () => fail('damaged')
    const timer = setTimeout(() => fail('too-slow'), limit)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(bytes)
  })
}
