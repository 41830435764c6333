import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Decision, evidenceHash, type Report } from '../../src/index.ts'
import { appendDecision, decisionFile, readDecisions } from '../../src/io/decisions.ts'
import type { JobEvent } from '../../src/io/jobs/protocol.ts'
import { startThread } from '../../src/io/jobs/thread.ts'
import type { Call } from '../call.ts'
import { version } from '../version.ts'
import { startPairQueue } from './pair-queue.ts'
import type { Effect, ViewState } from './state.ts'
import type { Store } from './store.ts'

/** What is done beside the screen: reading, comparing, writing decisions. */
export interface Work {
  readonly load: () => void
  readonly perform: (effect: Effect) => Promise<void>
  readonly stop: () => void
}

export function startWork({ paths, options }: Call, store: Store): Work {
  const path = join(folderOf(paths[0]!), decisionFile)
  const tell = (text: string): void => void store.dispatch({ kind: 'message', text })
  const received = (event: JobEvent): void => {
    void store.dispatch({ kind: 'event', event })
    if (event.kind === 'reports') queue.background(pairsOf(store.state()))
  }
  const queue = startPairQueue(received, tell)
  let reading = startThread()
  const load = (): void => {
    const thread = reading
    thread
      .run({ kind: 'load', paths }, received)
      .then(() => received({ kind: 'done' }))
      // A thread that was stopped has nothing to say.
      .catch((error: unknown) => thread === reading && received({ kind: 'failed', message: String(error) }))
    readDecisions(path)
      .then(({ decisions }) => store.dispatch({ kind: 'decisions', decisions }))
      .catch((error: unknown) => tell(String(error)))
  }
  const restart = (): void => {
    void reading.stop()
    reading = startThread()
  }
  const reportOf = (id: string): Report => store.state().corpus.byId.get(id)!
  return {
    load,
    stop: () => {
      void reading.stop()
      queue.stop()
    },
    perform: async (effect) => {
      if (effect.kind === 'align') {
        const { left, right } = effect
        queue.urgent({ kind: 'align', left: reportOf(left), right: reportOf(right), tokeniser: options.tokeniser })
      }
      if (effect.kind === 'follow') {
        queue.urgent({ kind: 'follow', last: reportOf(effect.last), current: reportOf(effect.current) })
      }
      if (effect.kind === 'decide') await decide(effect, { path, reviewer: options.reviewer, store })
      if (effect.kind === 'stop' || effect.kind === 'reload') restart()
      if (effect.kind === 'stop') received({ kind: 'done' })
      if (effect.kind === 'reload') load()
    },
  }
}

function pairsOf({ corpus }: ViewState): readonly (readonly [Report, Report])[] {
  return [...corpus.earlier].map(([current, last]) => [corpus.byId.get(last)!, corpus.byId.get(current)!] as const)
}

interface Writing {
  readonly path: string
  readonly reviewer: string
  readonly store: Store
}

type Deciding = Extract<Effect, { readonly kind: 'decide' }>

/** On disk first, then on screen. */
async function decide({ commitment, to, reason, said }: Deciding, { path, reviewer, store }: Writing): Promise<void> {
  const decision: Decision = {
    commitment: commitment.id,
    evidence: evidenceHash(commitment),
    from: commitment.status,
    to,
    reason,
    reviewer,
    time: new Date().toISOString(),
    version,
  }
  try {
    await appendDecision(path, decision)
    await store.dispatch({ kind: 'decisions', decisions: [...store.state().corpus.decisions, decision] })
    await store.dispatch({ kind: 'message', text: said })
  } catch (error) {
    await store.dispatch({ kind: 'message', text: `${path}: ${String(error)}` })
  }
}

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path)
}
