import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from '../../src/align/assignment.ts'

/** Slow and obvious: tries every way. */
function bestTotal(worth: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === worth.length) return 0
  const skip = bestTotal(worth, row + 1, taken)
  const options = worth[row]!.map((value, column) =>
    taken.has(column) || value <= 0 ? 0 : value + bestTotal(worth, row + 1, new Set([...taken, column])),
  )
  return Math.max(skip, ...options)
}

test('the assignment is as good as the best of all ways', () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -5, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  fc.assert(
    fc.property(matrix, (worth) => {
      const pairs = assign(worth)
      expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length)
      expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length)
      expect(pairs.reduce((sum, [row, column]) => sum + worth[row]![column]!, 0)).toBe(bestTotal(worth))
    }),
  )
})
