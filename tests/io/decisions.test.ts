import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Decision } from '../../src/index.ts'
import { appendDecision, readDecisions } from '../../src/io/decisions.ts'

const file = () => join(mkdtempSync(join(tmpdir(), 'duizhao-')), 'duizhao.review.jsonl')
const decision = (commitment: string, reason = ''): Decision => ({
  commitment,
  evidence: null,
  from: 'none',
  to: 'partial',
  reason,
  reviewer: '',
  time: '2024-01-05T08:00:00.000Z',
  version: '0.1.0',
})
const source = pathToFileURL(join(import.meta.dirname, '..', '..', 'src', 'io', 'decisions.ts')).href

/** A process of its own that appends decisions as fast as it can. */
const writer = (path: string, name: string, count: number) =>
  new Promise<number | null>((resolve) => {
    const program = `import { appendDecision } from ${JSON.stringify(source)}
for (let i = 0; i < ${count}; i++) await appendDecision(${JSON.stringify(path)}, { ...${JSON.stringify(decision(''))}, commitment: '${name}-' + i, reason: '理由'.repeat(i * 40) })`
    spawn(process.execPath, ['--input-type=module', '--eval', program]).on('exit', resolve)
  })

test('a file that is not there holds nothing', async () => {
  expect(await readDecisions(file())).toEqual({ decisions: [], dismissals: [], damaged: [] })
})

test('processes that write at once lose nothing and damage nothing', async () => {
  const path = file()
  const names = ['甲', '乙', '丙']
  expect(await Promise.all(names.map((name) => writer(path, name, 25)))).toEqual([0, 0, 0])
  const { decisions, damaged } = await readDecisions(path)
  expect(damaged).toEqual([])
  for (const name of names) {
    const own = decisions.map(({ commitment }) => commitment).filter((id) => id.startsWith(name))
    expect(own).toEqual(Array.from({ length: 25 }, (_, i) => `${name}-${i}`))
  }
}, 30_000)

test('a line cut off by a crash, in the middle of a character too, is named and costs no other', async () => {
  const path = file()
  await appendDecision(path, decision('甲'))
  appendFileSync(path, Buffer.from(JSON.stringify(decision('乙', '已核实'))).subarray(0, -90))
  await appendDecision(path, decision('丙'))
  const { decisions, damaged } = await readDecisions(path)
  expect(decisions.map(({ commitment }) => commitment)).toEqual(['甲', '丙'])
  expect(damaged).toEqual([2])
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4)
})

test('lines on findings stand beside, and are no damage', async () => {
  const path = file()
  await appendDecision(path, decision('甲'))
  appendFileSync(
    path,
    `${JSON.stringify({ finding: 'ab12', to: 'dismissed', reason: '', reviewer: '', time: '', version: '' })}\n`,
  )
  const { decisions, dismissals, damaged } = await readDecisions(path)
  expect([decisions.length, dismissals.length, damaged.length]).toEqual([1, 1, 0])
})
