import { packed } from './background-hashes.ts'
import type { Range } from './coverage.ts'
import { encodeUnits } from '../text/units.ts'
import { nationalFormulas } from './formulas.ts'
import { rollGrams } from './grams.ts'
import { Mask } from './mask.ts'
import { isOfficial } from './official.ts'
import { nationalOutlines } from './outlines.ts'

/** Length of a background gram, in masked units. */
export const backgroundGram = 12

/**
 * How much of a stretch of masked text is national formula, 0–1: the share of its units that known grams cover.
 *
 * The list holds hashes of the grams of wordings that many bodies of the whole country use; the wordings themselves do not ship.
 */
export function formulaShare(units: Uint16Array, start: number, end: number): number {
  if (isOfficial(units, start, end)) return 1
  let covered = 0
  eachFormula(units, { start, end }, (from, to) => {
    covered += to - from
  })
  return covered / Math.max(1, end - start)
}

/** Finds the stretches that known grams cover, in order and without overlap. */
export function eachFormula(
  units: Uint16Array,
  { start, end }: Range,
  found: (start: number, end: number) => void,
): void {
  if (end - start < backgroundGram) return
  const { table, mask, some } = (known ??= unpack())
  if (scratch.length < end - start) scratch = new Uint32Array(2 * (end - start))
  const count = rollGrams(units, { start, end, gram: backgroundGram }, scratch)
  let until = start
  for (let i = 0; i < count; i++) {
    const hash = scratch[i]!
    if ((some[hash >>> 17]! & (1 << (hash >>> 12))) === 0) continue
    let at = hash & mask
    while (table[at] !== 0 && table[at] !== hash) at = (at + 1) & mask
    if (table[at] === 0) continue
    found(Math.max(until, start + i), start + i + backgroundGram)
    until = start + i + backgroundGram
  }
}

interface Known {
  /** A bit for each value of a hash's upper twenty: one in a hundred is set, so that what is not known seldom costs a look at the table. */
  readonly some: Uint32Array
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
  const some = new Uint32Array(1 << 15)
  const add = (hash: number) => {
    let at = hash & (size - 1)
    while (table[at] !== 0 && table[at] !== hash) at = (at + 1) & (size - 1)
    table[at] = hash
    some[hash >>> 17]! |= 1 << (hash >>> 12)
  }
  for (let i = 0; i < bytes.length; i += 4) add(view.getUint32(i))
  for (const wording of [...nationalFormulas, ...nationalOutlines])
    for (const hash of backgroundHashes(wording)) add(hash)
  return { table, mask: size - 1, some }
}

let wordingMask: Mask | null = null

/** Hashes of all grams of a wording, as the background list holds them. */
export function backgroundHashes(wording: string): Uint32Array {
  const own = (wordingMask ??= new Mask([]))
  own.read(encodeUnits(wording), 0, wording.length)
  const hashes = new Uint32Array(own.length)
  return hashes.subarray(0, rollGrams(own.units, { start: 0, end: own.length, gram: backgroundGram }, hashes))
}
