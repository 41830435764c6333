import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusters } from '../../src/align/clusters.ts'

/** Slow and obvious: looks at every two groups each time. */
function obvious(rows: readonly (readonly number[])[], least: number): readonly (readonly number[])[] {
  const groups = rows.map((_, i) => [i])
  for (;;) {
    let best = { value: least, a: -1, b: -1 }
    for (const [a, one] of groups.entries()) {
      for (const [b, other] of groups.entries()) {
        if (b <= a) continue
        const values = one.flatMap((i) => other.map((j) => rows[i]![j]!))
        const mean = values.some((value) => value < 0) ? -1 : values.reduce((x, y) => x + y) / values.length
        if (mean > best.value || (best.a < 0 && mean === least)) best = { value: mean, a, b }
      }
    }
    if (best.a < 0) return groups.map((group) => group.toSorted((x, y) => x - y)).toSorted((x, y) => x[0]! - y[0]!)
    groups[best.a]!.push(...groups[best.b]!)
    groups.splice(best.b, 1)
  }
}

/** Likenesses of items in columns: below 0 within one, all different otherwise. */
const likenesses = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 7 }),
    fc.infiniteStream(fc.integer({ min: 0, max: 40 })),
  )
  .map(([columns, stream]) => {
    const rows = columns.map(() => columns.map(() => -1))
    for (const [i, one] of columns.entries()) {
      for (const [j, other] of columns.entries()) {
        if (j <= i || one === other) continue
        // halves of powers of two are exact in 32 bits; the index makes every value another
        const value = (stream.next().value as number) / 64 + (i * 8 + j) / 4096
        rows[i]![j] = value
        rows[j]![i] = value
      }
    }
    return { columns, rows }
  })

test('groups are those of the obvious way, and hold one item of a column', () => {
  fc.assert(
    fc.property(likenesses, ({ columns, rows }) => {
      const groups = clusters({ size: rows.length, values: Float32Array.from(rows.flat()) }, 0.3)
      expect(groups).toEqual(obvious(rows, 0.3))
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...columns.keys()])
      for (const group of groups) expect(new Set(group.map((i) => columns[i])).size).toBe(group.length)
    }),
  )
})
