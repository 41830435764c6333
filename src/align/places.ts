import type { Match } from './chain.ts'
import type { SectionMatches } from './moved.ts'
import type { NodePair } from './sections.ts'

/** A matched, added or removed group of sentences, by index. */
export interface Placed {
  readonly kind: 'matched' | 'moved' | 'added' | 'removed'
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly score: number
}

/** The matches of two reports' sentences, and how many sentences each has. */
export interface Matches {
  /** By section pair. */
  readonly found: readonly SectionMatches[]
  readonly elsewhere: readonly Match[]
  readonly counts: { readonly left: number; readonly right: number }
}

/**
 * Gives every sentence its place: matches under the pair that matched them, those of two pairs under the pair of their right
 * sentence, added and removed ones under the pair of their own section. In right's order, removed ones where they stood.
 *
 * @returns by section pair
 */
export function placeSentences(
  pairs: readonly NodePair[],
  { found, elsewhere, counts }: Matches,
): readonly (readonly Placed[])[] {
  const placed: Placed[][] = found.map(({ inPlace, moved }) => [
    ...inPlace.map((match): Placed => ({ ...match, kind: 'matched' })),
    ...moved.map((match): Placed => ({ ...match, kind: 'moved' })),
  ])
  const home = { left: homes(pairs, 'left'), right: homes(pairs, 'right') }
  for (const match of elsewhere) placed[home.right.get(match.right[0]!)!]!.push({ ...match, kind: 'moved' })
  const taken = {
    left: new Set(placed.flat().flatMap(({ left }) => left)),
    right: new Set(placed.flat().flatMap(({ right }) => right)),
  }
  for (let at = 0; at < counts.left; at++) {
    if (!taken.left.has(at)) placed[home.left.get(at)!]!.push({ kind: 'removed', left: [at], right: [], score: 0 })
  }
  for (let at = 0; at < counts.right; at++) {
    if (!taken.right.has(at)) placed[home.right.get(at)!]!.push({ kind: 'added', left: [], right: [at], score: 0 })
  }
  return placed.map(inReadingOrder)
}

/** Which pair each sentence's own section stands in. */
function homes(pairs: readonly NodePair[], side: 'left' | 'right'): ReadonlyMap<number, number> {
  return new Map(
    pairs.flatMap((pair, i) => pair[side].flatMap((node) => node.own.map((at): [number, number] => [at, i]))),
  )
}

/** Right's order; a removed sentence follows the match of the sentence it stood behind. */
function inReadingOrder(placed: readonly Placed[]): readonly Placed[] {
  return interleave(placed, {
    left: ({ kind, left }) => (kind === 'moved' ? -1 : (left[0] ?? -1)),
    right: ({ right }) => right[0] ?? null,
  })
}

/** What has a right index in its order; what has none right behind the last in place (left index 0 or more) that stood before it. */
export function interleave<Item>(
  items: readonly Item[],
  at: { readonly left: (item: Item) => number; readonly right: (item: Item) => number | null },
): readonly Item[] {
  const anchored = items.filter((item) => at.right(item) !== null).toSorted((a, b) => at.right(a)! - at.right(b)!)
  const removed = items.filter((item) => at.right(item) === null).toSorted((a, b) => at.left(a) - at.left(b))
  const behind = Map.groupBy(removed, (item) =>
    anchored.findLastIndex((other) => at.left(other) >= 0 && at.left(other) < at.left(item)),
  )
  return [...(behind.get(-1) ?? []), ...anchored.flatMap((item, i) => [item, ...(behind.get(i) ?? [])])]
}
