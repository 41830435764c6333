import { parentPort, Worker } from 'node:worker_threads'

/** What a thread does, by name: functions of one value that can be sent. */
export type Tasks = Readonly<Record<string, (input: never) => unknown>>

/** Threads that take tasks in the order they are given, one at a time each. */
export interface Pool<Own extends Tasks> {
  readonly run: <Name extends keyof Own & string>(
    task: Name,
    input: Parameters<Own[Name]>[0],
  ) => Promise<Awaited<ReturnType<Own[Name]>>>
  readonly stop: () => Promise<void>
}

interface Request {
  readonly task: string
  readonly input: unknown
}

type Answer = { readonly result: unknown } | { readonly error: unknown }

interface Waiting {
  readonly request: Request
  readonly done: (result: never) => void
  readonly failed: (error: unknown) => void
}

/** Starts threads of a module that calls `serveTasks`; they load while the caller goes on. A thread that ends fails its task. */
export function startPool<Own extends Tasks>(module: URL, size: number): Pool<Own> {
  const workers = Array.from({ length: size }, () => new Worker(module))
  const idle = [...workers]
  const waiting: Waiting[] = []
  const start = (): void => {
    while (idle.length > 0 && waiting.length > 0) send(idle.shift()!, waiting.shift()!)
  }
  const send = (worker: Worker, { request, done, failed }: Waiting): void => {
    const answer = (answered: Answer): void => {
      worker.off('message', answer)
      worker.off('error', failed)
      if ('error' in answered) failed(answered.error)
      else done(answered.result as never)
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

/** Does the tasks a pool sends to this thread. */
export function serveTasks(tasks: Tasks): void {
  parentPort!.on('message', ({ task, input }: Request) => {
    const answer = (answered: Answer): void => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      parentPort!.postMessage(answered)
    }
    Promise.resolve()
      .then(() => tasks[task]!(input as never))
      .then(
        (result) => answer({ result }),
        (error: unknown) => answer({ error }),
      )
  })
}

/** The module of a thread beside the one that starts it: sources run as they are, and built ones. */
export function threadModule(name: string, from: string): URL {
  return new URL(`./${name}.${from.endsWith('.ts') ? 'ts' : 'js'}`, from)
}
