const base = 0x01000193

/**
 * Hashes of all grams of one length in a stretch of masked text, rolled from one to the next: gram `i` is
 * `hashes[i]`, 32 bits, well mixed. Answers their number; the array is the caller's. O(length).
 */
export function rollGrams(
  units: Uint16Array,
  span: { start: number; end: number; gram: number },
  hashes: Uint32Array,
): number {
  const { start, end, gram } = span
  const count = end - start - gram + 1
  if (count <= 0) return 0
  const leaving = leavingFactor(gram)
  let hash = 0
  for (let i = start; i < start + gram; i++) hash = (Math.imul(hash, base) + units[i]!) | 0
  for (let i = 0; ; i++) {
    hashes[i] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 13)
    if (i + 1 >= count) return count
    hash = (Math.imul(hash - Math.imul(units[start + i]!, leaving), base) + units[start + i + gram]!) | 0
  }
}

/** What a unit weighs when it leaves the gram: base to the power of gram - 1. */
function leavingFactor(gram: number): number {
  let factor = 1
  for (let i = 1; i < gram; i++) factor = Math.imul(factor, base)
  return factor
}

/**
 * Chooses the lowest hash of every window, the rightmost of equals: any text of `window + gram - 1` units that two
 * stretches share gives both the same choice.
 *
 * @see Schleimer, Wilkerson, Aiken 2003 (winnowing)
 */
export function winnow(
  hashes: Uint32Array,
  range: { count: number; window: number },
  choose: (at: number) => void,
): void {
  const { count, window } = range
  let lowest = -1
  for (let end = Math.min(window, count) - 1; end >= 0 && end < count; end++) {
    const start = Math.max(0, end - window + 1)
    if (lowest >= start) {
      if (hashes[end]! > hashes[lowest]!) continue
      lowest = end
    } else {
      lowest = start
      for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[lowest]!) lowest = i
    }
    choose(lowest)
  }
}
