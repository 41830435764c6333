import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives memory that is no longer used back to the system.
 *
 * Reading a corpus leaves V8 with three times the memory that is in use, and it keeps that for as long as nothing presses.
 * A tenth of a second of work, so for quiet moments. Does nothing where V8 does not offer it. `regular` leaves V8 room to go
 * on with, and takes a fraction of that: for threads that are in the midst of work and only have large arrays to give back.
 */
export function giveBackMemory(flavor: 'last-resort' | 'regular' = 'last-resort'): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  if (typeof collect === 'function') collect({ type: 'major', flavor })
}
