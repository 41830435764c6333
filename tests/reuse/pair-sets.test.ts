import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Alikeness } from '../../src/reuse/coverage.ts'
import { PairSets } from '../../src/reuse/pair-sets.ts'

const stretch = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 200 })

describe('sets of pairs of units', () => {
  it('never say that two stretches are less alike than they are', () => {
    fc.assert(
      fc.property(stretch, stretch, (one, other) => {
        const units = Uint16Array.from([...one, ...other])
        const ranges = [
          { start: 0, end: one.length },
          { start: one.length, end: units.length },
        ] as const
        const sets = new PairSets(units)
        sets.reset(ranges)
        expect(sets.mostAlike(0, 1)).toBeGreaterThanOrEqual(new Alikeness(units).of(...ranges))
        expect(sets.mostAlike(0, 0)).toBe(1)
      }),
    )
  })

  it('tell that stretches without a pair in common are little alike', () => {
    const units = Uint16Array.from({ length: 40 }, (_, i) => i + 1)
    const sets = new PairSets(units)
    sets.reset([
      { start: 0, end: 20 },
      { start: 20, end: 40 },
    ])
    expect(sets.mostAlike(0, 1)).toBeLessThan(0.4)
  })
})
