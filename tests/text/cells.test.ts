import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AmbiguousWidth, cellsOf, cutCells, fitCells } from '../../src/text/cells.ts'
import { breakLines } from '../../src/text/lines.ts'
import { shown } from '../../src/text/shown.ts'

const require = createRequire(import.meta.url)
const { Terminal } = require('@xterm/headless') as typeof import('@xterm/headless')
const { Unicode11Addon } = require('@xterm/addon-unicode11') as typeof import('@xterm/addon-unicode11')

const mixed = fc.string({
  unit: fc.constantFrom(...'青岚镇改革开放一二（）“”《》。，；！、…—％·①Ⅲ℃×→■\u0301\u{20000}😀aZ09 .%-'),
})
const widths = fc.constantFrom<AmbiguousWidth>(1, 2)

test.each([
  ['青岚镇2023年', 1, 12],
  ['“厕所革命”', 1, 10],
  ['“厕所革命”', 2, 12],
  ['→①—…', 2, 8],
  ['e\u0301', 1, 1],
  ['𠀀😀', 1, 4],
  ['', 2, 0],
] as const)('%j takes, with ambiguous characters %i wide, %i cells', (text, ambiguous, cells) => {
  expect(cellsOf(text, ambiguous)).toBe(cells)
})

test('characters take the cells a real terminal gives them', async () => {
  const terminal = new Terminal({ cols: 200, rows: 2, allowProposedApi: true })
  terminal.loadAddon(new Unicode11Addon())
  terminal.unicode.activeVersion = '11'
  for (const text of [
    '农村人居环境整治，“三清一改”100%。',
    '①Ⅲ℃×→■●★│─┼▸✓✗░▒▓█▁▂▃',
    '（一）《条例》〔2023〕5号——……',
    '𠀀𪜶 ﾊﾝｶｸ ＦＵＬＬ ｶ',
  ]) {
    terminal.reset()
    await new Promise<void>((done) => terminal.write(text, done))
    expect([text, terminal.buffer.active.cursorX]).toEqual([text, cellsOf(text, 1)])
  }
})

test('a cut text fits, is a beginning, and is as long as can be', () => {
  fc.assert(
    fc.property(mixed, fc.nat(30), widths, (text, cells, ambiguous) => {
      const cut = cutCells(text, cells, ambiguous)
      expect(text.startsWith(cut)).toBe(true)
      expect(cellsOf(cut, ambiguous)).toBeLessThanOrEqual(cells)
      const next = String.fromCodePoint(text.slice(cut.length).codePointAt(0) ?? 0x20)
      if (cut !== text) expect(cellsOf(cut + next, ambiguous)).toBeGreaterThan(cells)
    }),
  )
})

test('a fitted text takes exactly its cells', () => {
  fc.assert(
    fc.property(mixed, fc.nat(30), widths, (text, cells, ambiguous) => {
      expect(cellsOf(fitCells(text, cells, { ambiguous, ascii: false }), ambiguous)).toBe(cells)
    }),
  )
})

test('rows tile the text, fit, and never tear a character', () => {
  fc.assert(
    fc.property(mixed, fc.integer({ min: 2, max: 40 }), widths, (text, width, ambiguous) => {
      const rows = breakLines(text, { width, ambiguous }).map(([start, end]) => text.slice(start, end))
      expect(rows.join('')).toBe(text)
      for (const row of rows) {
        if ([...row].length > 1) expect(cellsOf(row, ambiguous)).toBeLessThanOrEqual(Math.max(width, 2))
        expect(row.isWellFormed()).toBe(true)
      }
    }),
  )
})

test.each([
  [['全面贯彻党的二十大精神，', '扎实推进。'], 24],
  [['解决群众“急', '难愁盼”问', '题。'], 12],
  [['按照《条例》', '（试行）办理'], 12],
  [['总投资', '2800.5万元'], 10],
  [['使用', 'Excel', '表格'], 6],
])('%j at %i cells', (rows, width) => {
  const text = rows.join('')
  expect(breakLines(text, { width, ambiguous: 1 }).map(([start, end]) => text.slice(start, end))).toEqual(rows)
})

test('no row of running Chinese opens with closing or ends with opening punctuation', () => {
  const clause = fc.stringMatching(/^[一-三乡镇村农工]{1,6}$/)
  const joint = fc.constantFrom('，', '。', '；', '、', '（', '）', '《', '》', '“', '”')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(clause, joint), { maxLength: 12 }),
      fc.integer({ min: 16, max: 40 }),
      (parts, width) => {
        const text = parts.flat().join('')
        const rows = breakLines(text, { width, ambiguous: 1 }).map(([start, end]) => text.slice(start, end))
        for (const row of rows.slice(1)) expect(row).not.toMatch(/^[，。；、）》”]/)
        for (const row of rows.slice(0, -1)) expect(row).not.toMatch(/[（《“]$/)
      },
    ),
  )
})

test('what a terminal would obey is shown', () => {
  expect(shown('红头\u001b[31m文件\u0007\u202e\u200b')).toBe('红头␛[31m文件␇␦␦')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      // oxlint-disable-next-line no-control-regex
      expect(shown(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/)
    }),
  )
})
