import type { FoundFamily, FoundReuse, MatchColumns, MemberColumns } from '../model/reuse.ts'
import type { TextColumns } from './columns.ts'
import type { Grown } from './families.ts'
import type { GrownPassages } from './grow.ts'
import { matchesInOrder } from './matches.ts'
import { sharedInt32, sharedJoin, sharedJoinBytes } from './shared-arrays.ts'

/** Families of every class. */
export interface GrownFamilies {
  readonly copied: GrownPassages
  readonly carried: GrownPassages
  readonly everybodys: Grown
}

/** All families and matches, and the family of every sentence. */
export interface JoinedFamilies extends Pick<FoundReuse, 'families' | 'members' | 'matches'> {
  /** Index into `families`: the one that holds most of it, the first of several; -1 where it stands in none. */
  readonly ofSentence: Int32Array
}

/** Families in one order: copied passages, what was carried over, then what is everybody's. Linear. */
export function joinFamilies({ copied, carried, everybodys }: GrownFamilies, columns: TextColumns): JoinedFamilies {
  const lists = [copied.grown, carried.grown, everybodys]
  return {
    families: joinedLists(lists),
    members: joinedMembers(lists.map(({ members }) => members)),
    matches: joinedMatches(copied, carried, columns),
    ofSentence: joinedSentences(lists, columns.reportOf.length),
  }
}

/** One list, each family with an id of its own. */
function joinedLists(lists: readonly Grown[]): readonly FoundFamily[] {
  const joined: FoundFamily[] = []
  const idOf = distinctNames()
  let moved = 0
  for (const { families, members } of lists) {
    for (const { id, class: kind, length, bodies, years, from, to } of families)
      joined.push({ id: idOf(id), class: kind, length, bodies, years, from: moved + from, to: moved + to })
    moved += members.report.length
  }
  return joined
}

/** Makes a name its own: a number behind one that was already given. */
function distinctNames(): (name: string) => string {
  const taken = new Map<string, number>()
  return (name) => {
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  }
}

function joinedMembers(lists: readonly MemberColumns[]): MemberColumns {
  return {
    report: sharedJoin(lists.map(({ report }) => report)),
    start: sharedJoin(lists.map(({ start }) => start)),
    end: sharedJoin(lists.map(({ end }) => end)),
    earliest: sharedJoinBytes(lists.map(({ earliest }) => earliest)),
  }
}

/** The family of every sentence in the one list. */
function joinedSentences(lists: readonly Grown[], count: number): Int32Array {
  const joined = sharedInt32(count).fill(-1)
  let moved = 0
  for (const { families, ofSentence } of lists) {
    for (let s = 0; s < count; s++) if (joined[s]! < 0 && ofSentence[s]! >= 0) joined[s] = moved + ofSentence[s]!
    moved += families.length
  }
  return joined
}

function joinedMatches(copied: GrownPassages, carried: GrownPassages, { rankOf }: TextColumns): MatchColumns {
  const moved = copied.grown.families.length
  const all = [
    { ...copied.sides, family: copied.ofPassage },
    { ...carried.sides, family: carried.ofPassage.map((family) => (family < 0 ? -1 : moved + family)) },
  ]
  return matchesInOrder(all, rankOf)
}
