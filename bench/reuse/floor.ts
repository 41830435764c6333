import { rollGrams, winnow } from '../../src/reuse/grams.ts'
import { Column, orderBy } from '../../src/reuse/sort.ts'

/**
 * Seconds of processor that decoding a corpus, rolling a hash over it, winnowing and sorting the fingerprints takes on one
 * thread: what any search has to do. Says how fast the machine is, today.
 */
export function floorOf(texts: readonly string[]): number {
  const bytes = texts.map((text) => new TextEncoder().encode(text))
  const start = process.cpuUsage()
  const prints = new Column(texts.length * 1024)
  const longest = texts.reduce((length, text) => Math.max(length, text.length), 0)
  const [units, hashes] = [new Uint16Array(longest), new Uint32Array(longest)]
  for (const text of bytes) {
    const length = decode(text, units)
    const count = rollGrams(units, { start: 0, end: length, gram: 12 }, hashes)
    winnow(hashes, { count, window: 8 }, (at) => prints.push(hashes[at]!))
  }
  orderBy(prints.values)
  const used = process.cpuUsage(start)
  return (used.user + used.system) / 1e6
}

/** UTF-8 of one to three bytes a character into code units; answers their number. */
function decode(bytes: Uint8Array, units: Uint16Array): number {
  let length = 0
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!
    if (byte < 0x80) {
      units[length++] = byte
      i++
    } else if (byte < 0xe0) {
      units[length++] = ((byte & 0x1f) << 6) | (bytes[i + 1]! & 0x3f)
      i += 2
    } else {
      units[length++] = ((byte & 0x0f) << 12) | ((bytes[i + 1]! & 0x3f) << 6) | (bytes[i + 2]! & 0x3f)
      i += 3
    }
  }
  return length
}
