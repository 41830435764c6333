import { statSync } from 'node:fs'
import { configPath, statePath } from '../../src/io/own-files.ts'
import type { Call } from '../call.ts'
import { readConfig } from './config.ts'
import { keysOf } from './keys.ts'
import { type Device, openDevice } from './device.ts'
import { openSpeaker } from './speaker.ts'
import { isOutside, performOutside } from './outside.ts'
import { startKeeper } from './keeper.ts'
import { readKept } from './resume.ts'
import { listenToHost } from './signals.ts'
import type { Effect } from './effects.ts'
import { settingsOf } from './settings.ts'
import { initialState, type Settings, type ViewState } from './state.ts'
import { createStore, type Store } from './store.ts'
import { startWork } from './work.ts'

/**
 * Runs the terminal screens on the paths of a call until the reviewer leaves, and gives the terminal back.
 *
 * @returns the exit code
 */
export async function runSession(call: Call, host: NodeJS.Process): Promise<number> {
  const ending = Promise.withResolvers<number>()
  const start = await startOf(call)
  const frames = frameSchedule(() => device.draw(store.state()))
  const open = call.options.screenReader ? openSpeaker : openDevice
  const device: Device = open(host, {
    hasMouse: call.options.mouse,
    keys: (input) => typed(keysOf(input)),
    resized: () => {
      void store.dispatch({ kind: 'resize', ...device.size() })
      frames.now()
    },
  })
  const perform = (effect: Effect): Promise<void> | void => {
    if (effect.kind === 'quit') return ending.resolve(effect.exitCode)
    if (!isOutside(effect)) return work.perform(effect)
    // A written comparison takes a while: the next key does not wait for it.
    const done = performOutside(effect, { call, host, device, store })
    if (effect.kind !== 'export') return done
    void done
  }
  const changed = (): void => {
    frames.soon()
    keeper.soon()
  }
  const store = createStore({ ...initialState(start.settings, device.size()), ...start.state }, { changed, perform })
  const keeper = startKeeper(start.statePath, store)
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
    await keeper.now()
  }
}

interface Start {
  readonly settings: Settings
  readonly state: Pick<ViewState, 'resume' | 'opening' | 'query' | 'keymap' | 'message'>
  readonly statePath: string
}

/** What the reviewer's own files and the call say of the first screen. */
async function startOf({ paths, options, world }: Call): Promise<Start> {
  const config = await readConfig(configPath(world.env))
  const path = statePath(world.env, paths)
  const kept = await readKept(path)
  const [left, right] = paths
  const isPair = paths.length === 2 && paths.every((one) => statSync(one).isFile())
  const unknown = config.unknown.join('、')
  const message =
    options.lang === 'zh' ? `配置文件中有不认识的项：${unknown}` : `Not understood in config.json: ${unknown}`
  return {
    settings: settingsOf({ options, world }, config.settings),
    state: {
      resume: kept?.stack ?? null,
      opening: isPair ? [left!, right!] : null,
      query: kept?.query ?? '',
      keymap: config.keymap,
      message: unknown === '' ? '' : message,
    },
    statePath: path,
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
function keyQueue(store: Store): (keys: readonly string[]) => Promise<void> {
  let last = Promise.resolve()
  const obey = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) await store.dispatch({ kind: 'key', key })
  }
  return (keys) => {
    last = last.then(() => obey(keys))
    return last
  }
}
