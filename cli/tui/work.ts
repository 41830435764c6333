import { type Decision, type Dismissal, remembered, type Report } from '../../src/index.ts'
import { appendDecision, readDecisions } from '../../src/io/decisions.ts'
import type { JobEvent } from '../../src/io/jobs/protocol.ts'
import { giveBackMemory } from '../../src/io/memory.ts'
import type { Call } from '../call.ts'
import { decisionPath } from '../decision-path.ts'
import { version } from '../version.ts'
import type { Action } from './reduce.ts'
import { startPairQueue } from './pair-queue.ts'
import { startReading } from './reading.ts'
import type { Effect } from './effects.ts'
import type { ViewState } from './state.ts'
import type { Store } from './store.ts'

/** What is done beside the screen: reading, comparing, writing decisions. */
export interface Work {
  readonly load: () => void
  readonly perform: (effect: Effect) => Promise<void>
  readonly stop: () => void
}

export function startWork({ paths, options }: Call, store: Store): Work {
  const path = decisionPath(paths)
  const tell = (text: string): void => void store.dispatch({ kind: 'message', text })
  const received = (event: JobEvent): void => {
    void store.dispatch({ kind: 'event', event })
    if (event.kind === 'reports' && event.isWhole) queue.background(pairsOf(store.state()))
  }
  const queue = startPairQueue({
    onEvent: received,
    onFailure: tell,
    decisions: () => store.state().corpus.decisions,
    onRest: giveBackMemory,
  })
  const reading = startReading(paths, {
    store,
    received,
    recall: () => recall(path, store).catch((error: unknown) => tell(String(error))),
  })
  const reportOf = (id: string): Report => store.state().corpus.byId.get(id)!
  return {
    load: reading.load,
    stop: () => {
      reading.stop()
      queue.stop()
    },
    perform: async (effect) => {
      if (effect.kind === 'align') {
        const { left, right } = effect
        queue.urgent({ kind: 'align', left: reportOf(left), right: reportOf(right), tokeniser: options.tokeniser })
      }
      if (effect.kind === 'topics') queue.urgent({ kind: 'topics', reports: effect.reports.map(reportOf) })
      if (effect.kind === 'follow') {
        const [last, current] = [reportOf(effect.last), reportOf(effect.current)]
        // Decisions are laid over it as it comes in, so that the latest count.
        const job = { kind: 'follow', last, current, decisions: [], wants: 'items' } as const
        if (effect.isUrgent) queue.urgent(job)
        else queue.soon(job)
      }
      if (effect.kind === 'decide') await decide(effect, { path, reviewer: options.reviewer, store })
      if (effect.kind === 'dismiss') await dismiss(effect, { path, reviewer: options.reviewer, store })
      if (effect.kind === 'stop') reading.leaveOff()
      if (effect.kind === 'reload') reading.load()
    },
  }
}

/** What was decided before: known before the first plan is followed up, since not all plans are kept whole. */
async function recall(path: string, store: Store): Promise<void> {
  const { decisions, dismissals } = await readDecisions(path)
  await store.dispatch({ kind: 'decisions', decisions })
  await store.dispatch({ kind: 'dismissals', dismissals })
}

function pairsOf({ corpus }: ViewState): readonly (readonly [Report, Report])[] {
  return [...corpus.earlier].map(([current, last]) => [corpus.byId.get(last)!, corpus.byId.get(current)!] as const)
}

interface Writing {
  readonly path: string
  readonly reviewer: string
  readonly store: Store
}

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>

async function decide({ commitment, to, reason, said }: Of<'decide'>, writing: Writing): Promise<void> {
  const { corpus } = writing.store.state()
  const pair = [...corpus.followUps.values()].find(({ commitments }) =>
    commitments.some(({ id }) => id === commitment.id),
  )
  const decision: Decision = {
    ...remembered(commitment, pair ?? { body: '', planYear: 0 }),
    to,
    reason,
    ...signed(writing),
  }
  await write(decision, writing, [
    { kind: 'decisions', decisions: [...corpus.decisions, decision] },
    { kind: 'message', text: said },
  ])
}

async function dismiss({ finding, to, reason, said }: Of<'dismiss'>, writing: Writing): Promise<void> {
  const dismissal: Dismissal = { finding: finding.id, to, reason, ...signed(writing) }
  const { dismissals } = writing.store.state().corpus
  await write(dismissal, writing, [
    { kind: 'dismissals', dismissals: [...dismissals, dismissal] },
    { kind: 'message', text: said },
  ])
}

function signed({ reviewer }: Writing): Pick<Decision, 'reviewer' | 'time' | 'version'> {
  return { reviewer, time: new Date().toISOString(), version }
}

/** On disk first, then on screen. */
async function write(line: Decision | Dismissal, { path, store }: Writing, actions: readonly Action[]): Promise<void> {
  try {
    await appendDecision(path, line)
  } catch (error) {
    return store.dispatch({ kind: 'message', text: `${path}: ${String(error)}` })
  }
  for (const action of actions) await store.dispatch(action)
}
