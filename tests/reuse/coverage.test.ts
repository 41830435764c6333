import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Coverage } from '../../src/reuse/coverage.ts'

/** The share of a text that stands in grams of four units that another has too, slow and obvious. */
function obviousShare(text: readonly number[], other: readonly number[]): number {
  const grams = (units: readonly number[]) =>
    Array.from({ length: Math.max(0, units.length - 3) }, (_, i) => units.slice(i, i + 4).join(' '))
  const known = new Set(grams(other))
  const covered = new Set(grams(text).flatMap((gram, i) => (known.has(gram) ? [i, i + 1, i + 2, i + 3] : [])))
  return covered.size / Math.max(1, text.length)
}

test('what was laid over each other before changes nothing, wider or narrower', () => {
  const units = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 30, maxLength: 80 })
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
        const slice = ({ start, end }: typeof one) => text.slice(start, end)
        expect(again.share(one, other)).toBe(obviousShare(slice(one), slice(other)))
      }
    }),
    { numRuns: 1000 },
  )
})
