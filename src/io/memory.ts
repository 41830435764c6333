import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Lets the heaps of this process and of threads started later grow by little at a time, for as long as it runs.
 *
 * A folder that is opened is held by three threads at once, and V8 would let each of them grow to a multiple of what is in
 * use before it looks what of it can go. No heap is limited: a folder may be as large as before.
 */
export function growSlowly(): void {
  // New objects stand where a thread began; there is room enough for what one report or one frame needs.
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--min-semi-space-size=4')
  // A collection when a heap has grown by so much since the last, in per cent.
  setFlagsFromString('--heap-growing-percent=50')
}

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
