import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../cli/main.ts'
import { townText } from '../check/town.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'duizhao-'))
  const progress = '排查纠纷80起，调解成功75起，调解成功率95%。发放宣传资料3000，现场答疑。'
  writeFileSync(join(path, '青竹镇-2023.txt'), townText({ progress }))
  return path
}

async function call(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' }
  const code = await main(['check', ...args], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    isTerminal: false,
    isErrTerminal: false,
    env: { LANG: 'zh_CN.UTF-8' },
  })
  return { code, ...said }
}

async function idsIn(path: string): Promise<readonly string[]> {
  const { out } = await call(path, '--json')
  return (JSON.parse(out) as { data: { findings: { id: string }[] } }).data.findings.map(({ id }) => id)
}

test('the graver findings stand first, with what was computed', async () => {
  const { code, out } = await call(folder(), '--exit-code')
  expect(code).toBe(1)
  expect(out).toContain('75/80=93.75%，文中为95%')
  expect(out.indexOf('须核对 1')).toBeLessThan(out.indexOf('可留意 1'))
})

test('rules are chosen and left out by name', async () => {
  const path = folder()
  expect((await call(path, '--rule', 'missing-unit')).out).not.toContain('93.75%')
  expect((await call(path, '--skip', 'arithmetic,missing-unit', '--exit-code')).code).toBe(0)
  expect((await call(path, '--rule', 'spelling')).code).toBe(2)
})

test('a dismissed finding is kept with its reason, and comes back when it is taken up again', async () => {
  const path = folder()
  const [first, second] = await idsIn(path)
  const { err } = await call(path, '--dismiss', first!, '--reason', '已核对原件', '--reviewer', '张')
  expect(err).toContain('另有 1 处已不予采纳')
  expect(await idsIn(path)).toEqual([second])
  const line = readFileSync(join(path, 'duizhao.review.jsonl'), 'utf8')
  expect(JSON.parse(line)).toMatchObject({ finding: first, to: 'dismissed', reason: '已核对原件', reviewer: '张' })
  await call(path, '--restore', first!)
  expect(await idsIn(path)).toEqual([first, second])
})

test('dismissing takes a reason and a finding that is there', async () => {
  const path = folder()
  const [first] = await idsIn(path)
  expect((await call(path, '--dismiss', first!)).code).toBe(2)
  expect((await call(path, '--dismiss', '0', '--reason', '无')).code).toBe(2)
  expect(existsSync(join(path, 'duizhao.review.jsonl'))).toBe(false)
})
