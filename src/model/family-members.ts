import type { FamilyMember, FoundFamily, FoundReuse } from './reuse.ts'

type Listing = Pick<FoundReuse, 'reports' | 'members'>

/** Members of a family. */
export function memberCount({ from, to }: FoundFamily): number {
  return to - from
}

/** A member by its place in the family, of which there is one. */
export function familyMember({ reports, members }: Listing, { from }: FoundFamily, place: number): FamilyMember {
  const at = from + place
  return {
    report: reports[members.report[at]!]!.id,
    span: { start: members.start[at]!, end: members.end[at]! },
    earliest: members.earliest[at] === 1,
  }
}

/** The first members of a family, all where not told how many. */
export function familyMembers(found: Listing, family: FoundFamily, most = Infinity): readonly FamilyMember[] {
  return Array.from({ length: Math.min(most, memberCount(family)) }, (_, place) => familyMember(found, family, place))
}
