import type { Call } from '../call.ts'
import { keysOf } from './keys.ts'
import { type Device, openDevice } from './device.tsx'
import { listenToHost } from './signals.ts'
import { type Effect, initialState, type Settings } from './state.ts'
import { createStore, type Store } from './store.ts'
import { startWork } from './work.ts'

/**
 * Runs the terminal screens on the paths of a call until the reviewer leaves, and gives the terminal back.
 *
 * @returns the exit code
 */
export async function runSession(call: Call, host: NodeJS.Process): Promise<number> {
  const ending = Promise.withResolvers<number>()
  const frames = frameSchedule(() => device.draw(store.state()))
  const device: Device = openDevice(host, {
    keys: (input) => typed(keysOf(input)),
    resized: () => {
      void store.dispatch({ kind: 'resize', ...device.size() })
      frames.now()
    },
  })
  const perform = (effect: Effect): Promise<void> | void => {
    if (effect.kind === 'quit') return ending.resolve(effect.exitCode)
    if (effect.kind !== 'suspend') return work.perform(effect)
    device.suspend()
    host.kill(0, 'SIGTSTP')
  }
  const store = createStore(initialState(settingsOf(call), device.size()), { changed: frames.soon, perform })
  const work = startWork(call, store)
  const typed = keyQueue(store)
  const stopListening = listenToHost(host, {
    ended: ending.resolve,
    crashed: ending.reject,
    continued: () => {
      device.resume()
      frames.now()
    },
  })
  try {
    frames.now()
    work.load()
    return await ending.promise
  } finally {
    frames.stop()
    work.stop()
    stopListening()
    await device.close()
  }
}

interface Frames {
  /** Many changes in one turn of the loop are one frame. */
  readonly soon: () => void
  readonly now: () => void
  readonly stop: () => void
}

function frameSchedule(draw: () => void): Frames {
  let waiting: NodeJS.Immediate | null = null
  let isStopped = false
  const now = (): void => {
    if (waiting !== null) clearImmediate(waiting)
    waiting = null
    if (!isStopped) draw()
  }
  return {
    now,
    soon: () => {
      waiting ??= setImmediate(now)
    },
    stop: () => {
      isStopped = true
    },
  }
}

/** Keys one after the other: what one of them writes is on disk before the next is looked at. */
function keyQueue(store: Store): (keys: readonly string[]) => void {
  const waiting: string[] = []
  let isBusy = false
  const pump = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) await store.dispatch({ kind: 'key', key })
    isBusy = false
  }
  return (keys) => {
    waiting.push(...keys)
    void pump()
  }
}

function settingsOf({ options, world }: Call): Settings {
  const isPlain = (world.env['NO_COLOR'] ?? '') !== '' && (world.env['FORCE_COLOR'] ?? '') === ''
  return {
    language: options.lang,
    ascii: options.ascii,
    color: options.color === 'always' || (options.color === 'auto' && !isPlain),
    ambiguous: options.ambiguousWidth,
  }
}
