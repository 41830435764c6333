import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { expect, test } from 'vitest'
import { createPatch } from '../../src/align/patch.ts'
import { parseReport } from '../../src/parse/report.ts'

const left = '云溪镇2022年报告\n一、情况\n建成广场1个。\n办讲座12场。'
const right = '云溪镇2023年报告\n一、情况\n建成广场2个。\n办讲座12场。\n公开信息88条。\n'
const read = (text: string, file: string) => parseReport({ file, text, notices: [], manifest: null })
const patch = createPatch(read(left, 'last.txt'), read(right, 'this.txt'))

test('the patch turns the left text into the right one', () => {
  expect(applyPatch(left, patch)).toBe(right)
})

const hasPatch = (() => {
  try {
    execFileSync('patch', ['--version'])
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPatch)('the program `patch` applies it (skipped where `patch` is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
  writeFileSync(join(folder, 'last.txt'), left)
  execFileSync('patch', [join(folder, 'last.txt')], { input: patch })
  expect(readFileSync(join(folder, 'last.txt'), 'utf8')).toBe(right)
})
