import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gather } from '../../src/reuse/groups.ts'
import { OwnMembers } from '../../src/reuse/own-members.ts'

/** Wordings of items, -1 for none, and two places among them that bound a body. */
const items = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 60 })

describe('members of a wording that one body has', () => {
  it('are those a search through all of its items finds', () => {
    fc.assert(
      fc.property(items, fc.nat(60), fc.nat(60), fc.nat(60), (of, x, y, z) => {
        const [start, end] = [Math.min(x, y, of.length), Math.min(Math.max(x, y), of.length)]
        const next = Math.min(z, of.length)
        const own = new OwnMembers(gather(Int32Array.from(of), 6))
        own.reset(0, of.length)
        own.reset(start, end)
        const range = { start: Math.min(start + 3, end), end }
        for (let item = start; item < end; item++) {
          const same = of.map((_, at) => at).filter((at) => of[item]! >= 0 && of[at] === of[item])
          const inside = same.filter((at) => at >= range.start && at < range.end)
          expect(own.first(item)).toBe(same.find((at) => at >= start) ?? -1)
          expect(own.within(item, range)).toBe(inside[0] ?? -1)
          expect(own.within(item, range, next)).toBe(inside.find((at) => at >= next) ?? inside[0] ?? -1)
        }
      }),
    )
  })
})
