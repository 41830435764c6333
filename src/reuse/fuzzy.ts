import type { Unit } from './units.ts'

/** Length of a gram and of the winnowing window, in masked code units. */
const gramLength = 6
const window = 4
/** A fingerprint that stands in more sentences than this says nothing. */
const commonest = 60
/** Least fingerprints shared, and least Dice of masked bigrams, for two sentences to be one, adapted. */
const leastSeeds = 2
const leastAlike = 0.66
/** Across bodies the like is said by chance more often. */
const leastAlikeAcross = 0.72
const shortestAcross = 22

/**
 * Pairs of sentences that are one, reworded: winnowed fingerprints of masked grams find candidates, bigrams verify them.
 * Linear in the text but for the candidates.
 *
 * @returns index pairs, lower first
 * @see Schleimer, Wilkerson, Aiken 2003 (winnowing)
 */
export function findAdapted(
  units: readonly Unit[],
  sameBody: (a: Unit, b: Unit) => boolean,
): readonly (readonly [number, number])[] {
  const grams = new Map<number, ReadonlySet<string>>()
  const gramsOf = (at: number) => {
    const known = grams.get(at) ?? bigrams(units[at]!.masked)
    grams.set(at, known)
    return known
  }
  return candidates(units).filter(([a, b]) => {
    if (units[a]!.report === units[b]!.report) return false
    const same = sameBody(units[a]!, units[b]!)
    if (!same && Math.min(units[a]!.masked.length, units[b]!.masked.length) < shortestAcross) return false
    return dice(gramsOf(a), gramsOf(b)) >= (same ? leastAlike : leastAlikeAcross)
  })
}

/** Pairs that share enough fingerprints, lower first. */
function candidates(units: readonly Unit[]): readonly (readonly [number, number])[] {
  const seeds = new Map<number, number>()
  for (const list of postingsOf(units).values()) {
    if (list.length < 2 || list.length > commonest) continue
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        const key = a * units.length + b
        seeds.set(key, (seeds.get(key) ?? 0) + 1)
      }
    }
  }
  return [...seeds]
    .filter(([, count]) => count >= leastSeeds)
    .map(([key]) => [Math.floor(key / units.length), key % units.length])
}

function postingsOf(units: readonly Unit[]): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>()
  for (const [at, { masked }] of units.entries()) {
    for (const print of fingerprints(masked)) {
      const list = postings.get(print)
      if (list === undefined) postings.set(print, [at])
      else list.push(at)
    }
  }
  return postings
}

/** The lowest hash of every window of grams, each once. */
function fingerprints(text: string): ReadonlySet<number> {
  const hashes: number[] = []
  for (let i = 0; i + gramLength <= text.length; i++) hashes.push(hashAt(text, i))
  const chosen = new Set<number>()
  for (let i = 0; i + window <= hashes.length; i++) {
    let least = hashes[i]!
    for (let j = 1; j < window; j++) least = Math.min(least, hashes[i + j]!)
    chosen.add(least)
  }
  return chosen
}

function hashAt(text: string, start: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < start + gramLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

function bigrams(text: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) grams.add(text.slice(i, i + 2))
  return grams
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
