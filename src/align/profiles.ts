import { type Field, fields } from '../text/fields.ts'
import type { Node } from './tree.ts'

/** What a section is about: a weight for each field of work, of length 1 together; all 0 where it speaks of none. */
export type Profile = Float64Array

/** What a field named in the heading weighs; its words in the text count by log(1 + how often). */
const named = 2

/** The profiles of sections, in order. A field that few of them speak of weighs more. */
export function profilesOf(nodes: readonly Node[]): readonly Profile[] {
  const raw = nodes.map(rawProfile)
  const rarity = fields.map((_, i) => {
    const holders = raw.filter((profile) => profile[i]! > 0).length
    return Math.log(1 + nodes.length / Math.max(1, holders))
  })
  return raw.map((profile) => {
    const weighed = profile.map((weight, i) => weight * rarity[i]!)
    const length = Math.hypot(...weighed) || 1
    return weighed.map((weight) => weight / length)
  })
}

function rawProfile(node: Node): Profile {
  const weightOf = (field: Field) =>
    (node.heading?.fields.has(field) ? named : 0) + Math.log(1 + (node.fields.get(field) ?? 0))
  return Float64Array.from(fields, weightOf)
}

/** How much two sections are about the same, 0–1: the cosine of their profiles. */
export function sameFields(a: Profile, b: Profile): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return Math.min(1, sum)
}
