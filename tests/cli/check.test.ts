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

async function call(...args: string[]): Promise<Said> {
  return run('check', ...args)
}

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function run(...args: string[]): Promise<Said> {
  const said = { out: '', err: '' }
  const code = await main(args, {
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

test('a dismissed finding is left out of the written report too', async () => {
  const path = folder()
  const page = async () => {
    const out = mkdtempSync(join(tmpdir(), 'duizhao-'))
    await run('report', path, '--out', out, '--format', 'md')
    return readFileSync(join(out, '青竹镇.md'), 'utf8')
  }
  expect(await page()).toContain('75/80=93.75%')
  const [first] = await idsIn(path)
  await call(path, '--dismiss', first!, '--reason', '已核对原件')
  expect(await page()).not.toContain('75/80=93.75%')
})

test('in English, the screen’s text and the JSON say what is wrong and what would settle it', async () => {
  const path = folder()
  expect((await call(path, '--lang', 'en')).out).toContain('75/80=93.75%, written 95%; check the source figures')
  const { out } = await call(path, '--lang', 'en', '--json')
  const { findings } = (JSON.parse(out) as { data: { findings: { message: string }[] } }).data
  expect(findings.map(({ message }) => message).join('\n')).not.toMatch(/请|核对/)
})

test('another town’s name all over a report that is titled as its own is one entry, and many where that is dismissed', async () => {
  const path = mkdtempSync(join(tmpdir(), 'duizhao-'))
  const title = '青竹镇2023年度法治政府建设情况报告\n石塘镇2023年度法治政府建设情况报告'
  const progress = '石塘镇党委高度重视。石塘镇综治中心认真负责。石塘镇司法所依法履职。'
  writeFileSync(join(path, '青竹镇-2023.txt'), townText({ title, progress }))
  const { out } = await call(path)
  expect(out).toContain('（另有 3 处同因）')
  expect(out).not.toContain('[外地地名]')
  const [leader] = await idsIn(path)
  await call(path, '--dismiss', leader!, '--reason', '两镇合并')
  expect((await call(path)).out).toContain('[外地地名]')
})
