import { stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { listFiles } from './files.ts'

/** Milliseconds between two looks; a look at many files leaves a pause of as many times its own length. */
const pause = { least: 2000, times: 50 } as const

/**
 * Tells once when a file that would be read has come, gone or changed since now.
 *
 * By looking at sizes and times again and again: unlike the system's own notices that works on every disk and network, and
 * says nothing of what was written beside the reports.
 *
 * @param signal ends the watching
 */
export async function watchFiles(paths: readonly string[], signal: AbortSignal, onChange: () => void): Promise<void> {
  const first = await stateOf(paths)
  let took = 0
  while (!signal.aborted) {
    await setTimeout(Math.max(pause.least, took * pause.times), undefined, { signal, ref: false }).catch(() => {})
    if (signal.aborted) return
    const started = performance.now()
    const now = await stateOf(paths)
    took = performance.now() - started
    if (now !== first && !signal.aborted) return onChange()
  }
}

async function stateOf(paths: readonly string[]): Promise<string> {
  const { files } = await listFiles(paths)
  const states: string[] = []
  for (const file of files) {
    const found = await stat(file).catch(() => null)
    states.push(`${file}|${found?.size}|${found?.mtimeMs}`)
  }
  return states.join('\n')
}
