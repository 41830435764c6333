import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Coverage } from '../../src/reuse/coverage.ts'

test('what was laid over each other before changes nothing, wider or narrower', () => {
  const units = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 80 })
  const places = fc.array(fc.tuple(fc.nat(80), fc.nat(80), fc.nat(80), fc.nat(80)), { maxLength: 8 })
  fc.assert(
    fc.property(units, places, (text, rounds) => {
      const all = Uint16Array.from(text)
      const range = (a: number, b: number) => ({
        start: Math.min(a, b, all.length),
        end: Math.min(Math.max(a, b), all.length),
      })
      const again = new Coverage(all)
      for (const [a, b, c, d] of rounds) {
        const [one, other] = [range(a, b), range(c, d)]
        expect(again.share(one, other)).toBe(new Coverage(all).share(one, other))
      }
    }),
  )
})
