import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutRow, padRow, type Piece, rowCells } from '../../src/present/screens/row.ts'

const text = fc.string({ unit: fc.constantFrom(...'改革开放，a1 “”…') })
const rows = fc.array(text.map((own): Piece => ({ text: own, tone: 'plain' })))
const settings = fc.record({ ambiguous: fc.constantFrom(1 as const, 2 as const), ascii: fc.boolean() })
const textOf = (row: readonly Piece[]): string => row.map((piece) => piece.text).join('')

test('a row is never longer than its columns, and says so where it was cut', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 40 }), settings, (row, columns, fitting) => {
      const cut = cutRow(row, columns, fitting)
      expect(rowCells(cut, fitting.ambiguous)).toBeLessThanOrEqual(columns)
      const isWhole = textOf(cut).trimEnd() === textOf(row).trimEnd()
      const sign = fitting.ascii || fitting.ambiguous === 2 ? '..' : '…'
      expect(isWhole || textOf(cut).trimEnd().endsWith(sign)).toBe(true)
    }),
  )
})

test('a row is filled to exactly its columns', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 40 }), settings, (row, columns, fitting) => {
      expect(rowCells(padRow(row, columns, fitting), fitting.ambiguous)).toBe(columns)
    }),
  )
})
