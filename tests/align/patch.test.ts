import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPatch, sentenceLines } from '../../src/align/patch.ts'
import { parseReport } from '../../src/parse/report.ts'

const left = '云溪镇2022年报告\n一、情况\n建成广场1个。\n办讲座12场。'
const right = '云溪镇2023年报告\n一、情况\n建成广场2个。\n办讲座12场。\n公开信息88条。\n'
const read = (text: string, file: string) => parseReport({ file, text, notices: [], manifest: null })

const line = fc.constantFrom(
  '一、情况',
  '建成广场1个。办讲座12场。',
  '\u3000\u3000公开信息88条。',
  '',
  '— 1 —',
  '执法人员不足；',
  '@@',
  '-12',
  '+12',
)
const text = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('', '\n'))
  .map(([lines, end]) => lines.join('\n') + end)

test('the patch turns the left text into the right one', () => {
  expect(applyPatch(left, createPatch(read(left, 'last.txt'), read(right, 'this.txt')))).toBe(right)
  fc.assert(
    fc.property(text, text, (a, b) => {
      const patch = createPatch(read(a, 'last.txt'), read(b, 'this.txt'))
      expect(a === b ? a : applyPatch(a, patch)).toBe(b)
    }),
  )
})

const hasPatch = (() => {
  try {
    execFileSync('patch', ['--version'])
    return true
  } catch {
    return false
  }
})()

/** What the program `patch` makes of a text. */
function patched(from: string, patch: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
  try {
    writeFileSync(join(folder, 'last.txt'), from)
    execFileSync('patch', ['--silent', '--binary', join(folder, 'last.txt')], { input: patch })
    return readFileSync(join(folder, 'last.txt'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(!hasPatch)('the program `patch` applies it (skipped where `patch` is not installed)', () => {
  expect(patched(left, createPatch(read(left, 'last.txt'), read(right, 'this.txt')))).toBe(right)
  fc.assert(
    fc.property(text, text, (a, b) => {
      fc.pre(a !== b && a !== '' && b !== '')
      expect(patched(a, createPatch(read(a, 'last.txt'), read(b, 'this.txt')))).toBe(b)
    }),
    { numRuns: 25 },
  )
})

test('by sentence, every heading and sentence is a line of both sides', () => {
  const [last, current] = [
    read('云溪镇2022年法治政府建设报告\n一、情况\n建成广场1个。办讲座\n12场。', 'last.txt'),
    read('云溪镇2023年法治政府建设报告\n一、情况\n建成广场1个。办讲座15场。', 'this.txt'),
  ]
  expect(sentenceLines(last)).toBe('云溪镇2022年法治政府建设报告\n一、情况\n建成广场1个。\n办讲座12场。\n')
  const patch = createPatch(last, current, 'sentence')
  expect(patch).toContain('\n-办讲座12场。\n+办讲座15场。\n')
  expect(applyPatch(sentenceLines(last), patch)).toBe(sentenceLines(current))
})
