import { packed } from './background-hashes.ts'
import { nationalFormulas } from './formulas.ts'
import { rollGrams } from './grams.ts'
import { Mask } from './mask.ts'
import { namesOf } from './names.ts'

/** Length of a background gram, in masked units. */
export const backgroundGram = 12

/**
 * How much of a stretch of masked text is national formula, 0–1: the share of its units that known grams cover.
 *
 * The list holds hashes of the grams of wordings that many bodies of the whole country use; the wordings themselves do not ship.
 */
export function formulaShare(units: Uint16Array, start: number, end: number): number {
  if (end - start < backgroundGram) return 0
  const { table, mask } = (known ??= unpack())
  if (scratch.length < end - start) scratch = new Uint32Array(2 * (end - start))
  const count = rollGrams(units, { start, end, gram: backgroundGram }, scratch)
  let covered = 0
  let until = 0
  for (let i = 0; i < count; i++) {
    const hash = scratch[i]!
    let at = hash & mask
    while (table[at] !== 0 && table[at] !== hash) at = (at + 1) & mask
    if (table[at] === 0) continue
    covered += i + backgroundGram - Math.max(until, i)
    until = i + backgroundGram
  }
  return covered / (end - start)
}

interface Known {
  /** Open addressing; 0 is empty. */
  readonly table: Uint32Array
  readonly mask: number
}

let known: Known | null = null
let scratch = new Uint32Array(1024)

function unpack(): Known {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  let size = 1024
  while (size < 2 * bytes.length) size *= 2
  const table = new Uint32Array(size)
  const add = (hash: number) => {
    let at = hash & (size - 1)
    while (table[at] !== 0 && table[at] !== hash) at = (at + 1) & (size - 1)
    table[at] = hash
  }
  for (let i = 0; i < bytes.length; i += 4) add(view.getUint32(i))
  for (const formula of nationalFormulas) for (const hash of backgroundHashes(formula)) add(hash)
  return { table, mask: size - 1 }
}

let mask: Mask | null = null

/** Hashes of all grams of a wording, as the background list holds them. */
export function backgroundHashes(wording: string): Uint32Array {
  mask ??= new Mask(namesOf([]))
  mask.read(wording, { start: 0, end: wording.length })
  const hashes = new Uint32Array(mask.length)
  return hashes.subarray(0, rollGrams(mask.units, { start: 0, end: mask.length, gram: backgroundGram }, hashes))
}
