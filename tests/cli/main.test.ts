import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../cli/main.ts'

const folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
const good = join(folder, '云溪镇-2023.txt')
writeFileSync(good, '云溪镇2023年度法治政府建设报告\n一、工作情况\n开展普法6场。\n二、下一步打算\n建站1个。\n')
writeFileSync(join(folder, '空.txt'), '')
writeFileSync(join(folder, '图.txt'), Buffer.from([0x89, 0x50, 0, 0, 1, 0, 0, 7]))
mkdirSync(join(folder, '无报告'))

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
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

test.each([
  ['a missing file', ['outline', join(folder, '缺.txt')], 3, '没有这个文件'],
  ['an empty file', ['outline', join(folder, '空.txt')], 3, '文件为空'],
  ['a binary file', ['outline', join(folder, '图.txt')], 3, '不是文本文件'],
  ['a folder without reports', [join(folder, '无报告')], 3, '文件夹中没有报告'],
  ['an unknown option', ['outline', good, '--colour'], 2, '命令写法有误'],
  ['no file', ['outline'], 2, '没有指定文件'],
  ['a wrong number', ['outline', good, '--jobs', '0'], 2, '--jobs'],
])('%s is answered in two lines', async (_name, args, code, message) => {
  const answer = await call(...args)
  expect(answer.code).toBe(code)
  expect(answer.err.trimEnd().split('\n')).toHaveLength(2)
  expect(answer.err).toContain(message)
})

test('one unreadable file does not keep the others from being read', async () => {
  const answer = await call('outline', folder, '--json')
  expect(answer.code).toBe(3)
  const { schema, data } = JSON.parse(answer.out) as { schema: string; data: { reports: { id: string }[] } }
  expect(schema).toBe('outline/1')
  expect(data.reports.map((report) => report.id)).toEqual(['云溪镇-2023'])
})

test('a folder without a command is summed up', async () => {
  const answer = await call(good)
  expect(answer.code).toBe(0)
  expect(answer.out).toContain('云溪镇  2023')
})

test('help shows examples first, in the language asked for', async () => {
  expect((await call('outline', '--help')).out).toMatch(/^例：/)
  expect((await call('outline', '--help', '--lang', 'en')).out).toMatch(/^Examples:/)
})
