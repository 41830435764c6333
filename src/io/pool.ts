import { parentPort, Worker } from 'node:worker_threads'

/** What a thread does, by name: functions of one value that can be sent. */
export type Tasks = Readonly<Record<string, (input: never) => unknown>>

/** Threads that take tasks in the order they are given, and do one at a time each. */
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

/** Tasks a thread has at once: the next one is there when it has done one, though the caller is busy itself. */
const ahead = 2

/** A thread with the tasks it has been sent, in order. */
interface Crew {
  readonly worker: Worker
  readonly sent: Waiting[]
}

/** Starts threads of a module that calls `serveTasks`; they load while the caller goes on. A thread that ends fails its tasks. */
export function startPool<Own extends Tasks>(module: URL, size: number): Pool<Own> {
  const crews = Array.from({ length: size }, (): Crew => ({ worker: new Worker(module), sent: [] }))
  const waiting: Waiting[] = []
  const send = (): void => {
    while (waiting.length > 0 && crews.length > 0) {
      const { worker, sent } = crews.reduce((least, crew) => (crew.sent.length < least.sent.length ? crew : least))
      if (sent.length >= ahead) return
      const task = waiting.shift()!
      sent.push(task)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(task.request)
    }
  }
  const lose = (crew: Crew, error: unknown): void => {
    if (!crews.includes(crew)) return
    crews.splice(crews.indexOf(crew), 1)
    for (const { failed } of crew.sent.splice(0)) failed(error)
    if (crews.length === 0) for (const { failed } of waiting.splice(0)) failed(error)
  }
  for (const crew of crews) {
    crew.worker.on('message', (answered: Answer) => {
      const { done, failed } = crew.sent.shift()!
      if ('error' in answered) failed(answered.error)
      else done(answered.result as never)
      send()
    })
    crew.worker.on('error', (error) => lose(crew, error))
    crew.worker.on('exit', (code) => lose(crew, new Error(`A thread ended (${code})`)))
  }
  return {
    run: (task, input) =>
      new Promise((done, failed) => {
        if (crews.length === 0) return failed(new Error('No thread is left'))
        waiting.push({ request: { task, input }, done, failed })
        send()
      }),
    stop: async () => void (await Promise.all(crews.splice(0).map(({ worker }) => worker.terminate()))),
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
