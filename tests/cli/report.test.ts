import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../cli/main.ts'

const corpus = resolve(import.meta.dirname, '..', '..', 'corpus')

async function call(...args: string[]): Promise<{ readonly code: number; readonly err: string }> {
  let err = ''
  const code = await main(args, {
    out: () => {},
    err: (text) => void (err += text),
    isTerminal: false,
    isErrTerminal: false,
    env: { LANG: 'zh_CN.UTF-8' },
  })
  return { code, err }
}

test('an overview, a page for each body and the shared passages are written', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'duizhao-')), '新建', '对照')
  expect((await call('report', corpus, '--out', out)).code).toBe(0)
  expect(readdirSync(out).toSorted()).toEqual(
    ['总览.md', '柏渡镇.md', '相同段落.md', '砚泉镇.md', '青岚镇.md'].toSorted(),
  )
  const overview = readFileSync(join(out, '总览.md'), 'utf8')
  for (const [, target] of overview.matchAll(/\]\(([^)]+)\)/g))
    expect(existsSync(join(out, decodeURI(target!)))).toBe(true)
})

test('each town’s page says what was searched, and that nothing found is not nothing done', async () => {
  const out = mkdtempSync(join(tmpdir(), 'duizhao-'))
  await call('report', corpus, '--out', out)
  const page = readFileSync(join(out, '青岚镇.md'), 'utf8')
  expect(page).toMatch(/查找范围：.* 个语句；“未见佐证”不表示该项工作没有开展/)
})

test('a folder that cannot be written is said in two lines', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'duizhao-')), '文件')
  writeFileSync(file, '')
  const { code, err } = await call('report', corpus, '--out', join(file, '对照'))
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toHaveLength(2)
})

test.each([
  ['no folder to write to', ['report', corpus], '没有指定输出文件夹'],
  ['an unknown format', ['report', corpus, '--out', 'x', '--format', 'md,odt'], '不能输出“odt”格式'],
])('%s is a wrong call', async (_name, args, message) => {
  const { code, err } = await call(...args)
  expect(code).toBe(2)
  expect(err).toContain(message)
})
