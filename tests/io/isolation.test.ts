import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { readPaths } from '../../src/io/files.ts'
import { DocumentReader } from '../../src/io/formats/isolation.ts'
import { docx } from './documents.ts'

const reader = new DocumentReader()
afterAll(() => reader.close())

const whole = docx(['松坪镇2023年度法治政府建设情况报告', '一、工作情况', '好。'])
const withDocument = (xml: string) => zipSync({ ...unzipSync(whole), 'word/document.xml': strToU8(xml) })

test('an archive that unpacks to more than the limit is refused before it is unpacked', async () => {
  const bomb = zipSync({ ...unzipSync(whole), 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 9 })
  expect(bomb.length).toBeLessThan(200_000)
  expect(await reader.read(bomb)).toEqual({ reason: 'unpacks-too-large' })
})

test('entities of a document are not expanded', async () => {
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
  const xml = strFromU8(unzipSync(whole)['word/document.xml']!)
    .replace('?>', `?><!DOCTYPE d [<!ENTITY e0 "甲">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>`)
    .replace('好。', '好&e12;&f;。')
  const answer = await reader.read(withDocument(xml))
  expect(JSON.stringify(answer).length).toBeLessThan(500)
  expect(JSON.stringify(answer)).not.toContain('root:')
})

test.each<[string, Uint8Array]>([
  ['cut off', whole.subarray(0, whole.length >> 1)],
  ['no document inside', zipSync({ 'word/styles.xml': strToU8('<x/>') })],
  ['no XML inside', withDocument('这不是 XML')],
  [
    'a compound file of zeros',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(600)]),
  ],
  ['a PDF without anything', strToU8('%PDF-1.4\n%%EOF')],
])('a damaged document has its reason: %s', async (_name, bytes) => {
  expect(await reader.read(bytes)).toMatchObject({ reason: expect.stringMatching(/damaged|no-text/) as string })
})

test('a page nested so deeply that reading it takes too long ends in an answer', async () => {
  const patient = new DocumentReader(1500)
  const answer = await patient.read(strToU8(`<html><body>${'<div>'.repeat(60_000)}深`))
  expect(answer).toMatchObject({ reason: expect.stringMatching(/too-slow|damaged/) as string })
  await patient.close()
})

test('a document that takes too long is stopped, and the next one is read', async () => {
  const hasty = new DocumentReader(1)
  expect(await hasty.read(whole)).toEqual({ reason: 'too-slow' })
  await hasty.close()
  expect(await reader.read(whole)).toMatchObject({ text: expect.stringContaining('一、工作情况') as string })
})

test('any bytes give a text or a reason, behind whatever magic number', async () => {
  const magic = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '<html>', '{\\rtf1')
  await fc.assert(
    fc.asyncProperty(magic, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
      const answer = await reader.read(Buffer.concat([Buffer.from(head, 'latin1'), rest]))
      expect('text' in answer || 'reason' in answer).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('bytes of a real document, changed anywhere, give a text or a reason', async () => {
  const document = readFileSync(join(import.meta.dirname, '..', 'fixtures', '自动编号.doc'))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(whole, document),
      fc.nat(),
      fc.uint8Array({ maxLength: 40 }),
      async (bytes, at, noise) => {
        const changed = new Uint8Array(bytes)
        changed.set(noise, at % (bytes.length - noise.length))
        const answer = await reader.read(changed)
        expect('text' in answer || 'reason' in answer).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})

test('in a folder every report is read by its content, and what is not read is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
  writeFileSync(join(folder, '甲镇-2023.txt'), whole)
  writeFileSync(join(folder, '乙镇-2023.docx'), '一、工作情况\n好。')
  writeFileSync(join(folder, '丙镇-2023.doc'), '{\\rtf1}')
  writeFileSync(join(folder, '丁镇-2023.wps'), strToU8('PK\u0003\u0004'))
  writeFileSync(join(folder, '~$甲镇-2023.docx'), 'x')
  const { sources, failures } = await readPaths([folder])
  expect(sources.map(({ text }) => text.includes('一、工作情况'))).toEqual([true, true])
  expect(failures.map(({ message }) => message.zh)).toEqual(['是压缩包', '是 RTF 文档，暂不能读'])
})
