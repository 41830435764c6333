import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonUnits } from '../../src/reuse/common-units.ts'
import { Alikeness, Coverage } from '../../src/reuse/coverage.ts'
import { rollGrams, winnow } from '../../src/reuse/grams.ts'
import { groupEqual } from '../../src/reuse/groups.ts'
import { Mask } from '../../src/reuse/mask.ts'
import { commonRun } from '../../src/reuse/runs.ts'
import { orderBy } from '../../src/reuse/sort.ts'
import { rawColumnsOf } from '../../src/reuse/columns.ts'
import { maskSentences, roomToMask, withMasked } from '../../src/reuse/masked.ts'
import { inReports, RawReader } from '../../src/reuse/raw.ts'
import { encodeUnits } from '../../src/text/units.ts'
import { reportsOf } from './corpus.ts'

const places = ['青石镇', '屏溪县']
const marks = ['', '#', '@', '《》']

function masked(text: string): string {
  const mask = new Mask(places)
  mask.read(encodeUnits(text), 0, text.length)
  return Array.from(mask.units.subarray(0, mask.length), (unit) => marks[unit] ?? String.fromCharCode(unit)).join('')
}

function pausesOf(mask: Mask): readonly number[] {
  return [...mask.pauses.subarray(0, mask.pauseCount)]
}

describe('the mask', () => {
  test.each([
    ['全年审核合同１ ２40份，提出意见3.5万条。', '全年审核合同#份提出意见#条'],
    ['一是青石镇会同屏溪县司法局走访一百二十户。', '@会同@司法局走访#户'],
    ['（二）我镇落实《行政处罚法》第三十条，全县首家。', '@落实《》第#条@首家'],
    ['镇党委会同街道司法所，镇里出两名、乡里出一名，大事不出镇。', '@党委会同@司法所@出#名@出#名大事不出@'],
    ['城镇和乡村的集镇、家乡人。', '城镇和乡村的集镇家乡人'],
    ['统一部署，一些村每月逢五办公。', '统一部署一些村每月逢五办公'],
    ['法律顾问\n\n— 3 —\n\n坐班，ABC公司参加。', '法律顾问坐班abc公司参加'],
  ])('%s', (text, expected) => expect(masked(text)).toBe(expected))

  test('reads nothing beyond the sentence: what stands around it changes nothing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'城出镇街道党里我青石一1年。《》\n'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, text, (before, own, after) => {
        const [alone, within] = [new Mask(places), new Mask(places)]
        const start = before.length
        alone.read(encodeUnits(own), 0, own.length)
        within.read(encodeUnits(before + own + after), start, start + own.length)
        expect(within.units.subarray(0, within.length)).toEqual(alone.units.subarray(0, alone.length))
        expect(pausesOf(within)).toEqual(pausesOf(alone))
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps the way back: units stand in order, each for the text it was made of', () => {
    const text = fc.string({ unit: fc.constantFrom(...'镇法治青石一二十万12３.，。、《》“”\n 　我全'), maxLength: 60 })
    fc.assert(
      fc.property(text, (raw) => {
        const mask = new Mask(places)
        mask.read(encodeUnits(raw), 0, raw.length)
        for (let i = 0; i < mask.length; i++) {
          expect(mask.from[i]!).toBeGreaterThanOrEqual(i === 0 ? 0 : mask.to[i - 1]!)
          expect(mask.to[i]!).toBeGreaterThan(mask.from[i]!)
          if (mask.units[i]! > 3) expect(mask.to[i]! - mask.from[i]!).toBe(1)
        }
        expect(mask.length === 0 ? 0 : mask.to[mask.length - 1]!).toBeLessThanOrEqual(raw.length)
      }),
    )
  })
})

const units = fc
  .array(fc.constantFrom(...'甲乙丙丁'.split('')), { maxLength: 40 })
  .map((chars) => Uint16Array.from(chars, (char) => char.charCodeAt(0)))
/** Long enough for a window of grams. */
const longer = units.map((some) =>
  Uint16Array.of(...some, ...Array.from({ length: 12 }, (_, i) => 0x4e00 + (some[i] ?? i))),
)
const keys = fc.array(fc.integer(), { maxLength: 200 }).map((values) => Int32Array.from(values))

test('the masked range of a span is the one the span was made of', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'镇法治青石一二十万12３，、《》“” 　我全'),
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const reports = reportsOf([{ body: '青石镇', year: 2021, text: parts.join('。') }])
      const room = roomToMask(rawColumnsOf(reports))
      const columns = withMasked(room, [maskSentences(room, { start: 0, end: room.high.length })])
      const length = columns.units.length
      if (length === 0) return
      const [start, end] = [a % length, 1 + (b % length)]
      if (start >= end) return
      const reader = new RawReader(columns, inReports(reports, columns))
      expect(reader.range(0, reader.span(0, { start, end }))).toEqual({ start, end })
    }),
    { numRuns: 500 },
  )
})

describe('fast as slow and obvious', () => {
  test('radix sort', () => {
    fc.assert(
      fc.property(keys, (values) => {
        const slow = [...values.keys()].toSorted((a, b) => (values[a]! >>> 0) - (values[b]! >>> 0) || a - b)
        expect([...orderBy(values)]).toEqual(slow)
      }),
    )
  })

  test('groups of equal keys', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 60 }), (pairs) => {
        const groups = groupEqual(
          Uint32Array.from(pairs, ([high]) => high),
          Uint32Array.from(pairs, ([, low]) => low),
        )
        const slow = Map.groupBy(pairs.keys(), (i) => pairs[i]!.join(' '))
        slow.delete('0 0')
        const fast = Array.from({ length: groups.count }, (_, g) => [
          ...groups.members.subarray(groups.starts[g], groups.starts[g + 1]),
        ])
        expect(fast).toEqual([...slow.values()])
      }),
    )
  })

  test('equal grams have equal hashes, and shared text a shared choice', () => {
    fc.assert(
      fc.property(longer, units, (shared, other) => {
        const text = Uint16Array.of(...other, ...shared)
        const [a, b] = [new Uint32Array(100), new Uint32Array(100)]
        const gram = 5
        const counts = [
          rollGrams(shared, { start: 0, end: shared.length, gram }, a),
          rollGrams(text, { start: 0, end: text.length, gram }, b),
        ]
        expect([...a.subarray(0, counts[0])]).toEqual([...b.subarray(other.length, other.length + counts[0]!)])
        const choose = (hashes: Uint32Array, count: number) => {
          const chosen = new Set<number>()
          winnow(hashes, { count, window: 4 }, (at) => chosen.add(hashes[at]!))
          return chosen
        }
        const [left, right] = [choose(a, counts[0]!), choose(b, counts[1]!)]
        expect([...left].some((hash) => right.has(hash))).toBe(true)
      }),
    )
  })

  test('the longest common run', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const all = Uint16Array.of(...a, ...b)
        const found = commonRun(all, { start: 0, end: a.length }, { start: a.length, end: all.length })
        const [left, right] = [String.fromCharCode(...a), String.fromCharCode(...b)]
        let longest = 0
        for (let i = 0; i < left.length; i++)
          for (let j = i + longest + 1; j <= left.length && right.includes(left.slice(i, j)); j++) longest = j - i
        const shorter = Math.min(left.length, right.length)
        const named = longest >= 16 || (longest >= 12 && longest >= 0.9 * shorter)
        expect(found === null ? 0 : found.left.end - found.left.start).toBe(named ? longest : 0)
        if (found !== null)
          expect([...all.subarray(found.left.start, found.left.end)]).toEqual([
            ...all.subarray(found.right.start, found.right.end),
          ])
      }),
    )
  })

  test('what of one text stands in the other, by grams of four', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const all = Uint16Array.of(...a, ...b)
        const [left, right] = [String.fromCharCode(...a), String.fromCharCode(...b)]
        const covered = new Set<number>()
        for (let i = 0; i + 4 <= left.length; i++)
          if (right.includes(left.slice(i, i + 4))) for (let k = i; k < i + 4; k++) covered.add(k)
        const coverage = new Coverage(all)
        const text = { start: 0, end: a.length }
        coverage.lay(text, { start: a.length, end: all.length })
        expect(coverage.coveredIn(text)).toBe(covered.size)
        const best = coverage.bestWithin(text, text)
        expect(best.start).toBeLessThanOrEqual(best.end)
        expect(best.end).toBeLessThanOrEqual(a.length)
        const anchor = { start: a.length >> 1, end: (a.length >> 1) + 1 }
        const near = coverage.bestWithin(text, anchor)
        if (near.start < near.end) expect(near.start < anchor.end && near.end > anchor.start).toBe(true)
      }),
    )
  })

  test('alikeness is one of equals, even both ways, and leaves no trace', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const all = Uint16Array.of(...a, ...b)
        const alikeness = new Alikeness(all)
        const [left, right] = [
          { start: 0, end: a.length },
          { start: a.length, end: all.length },
        ]
        const score = alikeness.of(left, right)
        expect(alikeness.of(right, left)).toBeCloseTo(score)
        expect(score).toBeLessThanOrEqual(1)
        if (a.length > 1) expect(alikeness.of(left, left)).toBe(1)
      }),
    )
  })

  test('common units rise on both sides and are equal', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const pairs = commonUnits(a, b)
        for (const [n, [i, j]] of pairs.entries()) {
          expect(a[i]).toBe(b[j])
          if (n > 0) expect(i > pairs[n - 1]![0] && j > pairs[n - 1]![1]).toBe(true)
        }
        if (String(a) === String(b)) expect(pairs).toHaveLength(a.length)
      }),
    )
  })
})
