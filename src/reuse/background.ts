import { packed } from './background-hashes.ts'

/** Length of a background gram, in masked code units. */
export const backgroundLength = 12

/**
 * How much of a masked text is national formula, 0–1: the share of its units that a known gram covers.
 *
 * The list holds hashes of the grams of wordings that many bodies of the whole country use; the wordings themselves do not ship.
 */
export function formulaShare(masked: string): number {
  const known = (hashes ??= unpack())
  let covered = 0
  let until = 0
  for (let i = 0; i + backgroundLength <= masked.length; i++) {
    if (!known.has(backgroundHash(masked, i))) continue
    covered += i + backgroundLength - Math.max(until, i)
    until = i + backgroundLength
  }
  return masked.length === 0 ? 0 : covered / masked.length
}

let hashes: ReadonlySet<number> | null = null

function unpack(): ReadonlySet<number> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  return new Set(Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i)))
}

/** 32 bits of one gram. */
export function backgroundHash(text: string, start: number): number {
  let hash = 0x2f0b4c47
  for (let i = start; i < start + backgroundLength; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995) + i - start
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
