import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPaths } from '../../src/io/files.ts'
import { parseReports } from '../../src/parse/corpus.ts'

const text = '2022年，我镇扎实推进法治政府建设。\n一、工作情况\n好。\n'

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'duizhao-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

const manifest = (...reports: object[]) => JSON.stringify({ reports })

test('duizhao.json names body, county and year, of files in folders below too', async () => {
  const path = folder({
    '甲.txt': text,
    '乙/丙.txt': text,
    'duizhao.json': manifest(
      { file: '甲.txt', body: '石桥镇', year: 2021, county: '云台县' },
      { file: '乙/丙.txt', body: '柳林乡', year: 2020 },
    ),
  })
  const { sources, failures } = await readPaths([path])
  expect(failures).toEqual([])
  const reports = parseReports(sources).map(({ body, county, year }) => [body, county, year])
  expect(reports).toEqual([
    ['柳林乡', null, 2020],
    ['石桥镇', '云台县', 2021],
  ])
})

test('the nearest duizhao.json counts', async () => {
  const path = folder({
    '乙/丙.txt': text,
    'duizhao.json': manifest({ file: '乙/丙.txt', body: '石桥镇' }),
    '乙/duizhao.json': manifest({ file: '丙.txt', body: '柳林乡' }),
  })
  const { sources } = await readPaths([join(path, '乙', '丙.txt')])
  expect(sources[0]?.manifest?.body).toBe('柳林乡')
})

test.each([
  ['a file that does not exist', manifest({ file: '无.txt', body: '石桥镇' }), '所列文件“无.txt”不存在'],
  ['no JSON', '{"reports":', '格式有误，未采用'],
  ['a year in words', manifest({ file: '甲.txt', year: '二〇二三' }), '格式有误，未采用'],
])('%s in duizhao.json is said, and the files are read', async (_name, content, message) => {
  const { sources, failures } = await readPaths([folder({ '甲.txt': text, 'duizhao.json': content })])
  expect(sources).toHaveLength(1)
  expect(failures.map((failure) => failure.message.zh)).toEqual([message])
})

test('what a browser saves beside a page, and locks of open documents, are passed over', async () => {
  const path = folder({ '甲.txt': text, '甲_files/框架.html': '<html>', '.隐藏/乙.txt': text, '~$甲.docx': 'x' })
  const { sources, failures } = await readPaths([path])
  expect([sources.length, failures.length]).toEqual([1, 0])
})
