import { expect, test } from 'vitest'
import { decode } from '../../src/io/encodings.ts'

const text = '云溪镇\n法治政府'
const utf16 = (bigEndian: boolean, bom: boolean) => {
  const bytes = Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE with BOM', utf16(false, true)],
  ['UTF-16 BE with BOM', utf16(true, true)],
  ['UTF-16 LE without BOM', utf16(false, false)],
  ['UTF-16 BE without BOM', utf16(true, false)],
  // 云溪镇\n法治政府 in GB18030
  ['GB18030', Buffer.from('d4c6cfaad5f20ab7a8d6ced5feb8ae', 'hex')],
])('%s is told on its bytes', (_name, bytes) => {
  expect(decode(bytes)).toEqual({ text, notices: [] })
})

test('damaged bytes become a notice with their place', () => {
  const decoded = decode(Buffer.concat([Buffer.from('云溪'), Buffer.from([0xe9]), Buffer.from('镇的报告')]))
  expect(decoded?.text).toBe('云溪�镇的报告')
  expect(decoded?.notices[0]).toMatchObject({ code: 'bytes-damaged', span: { start: 2, end: 3 } })
})

test('a binary file is no text', () => {
  expect(decode(Buffer.from([0x89, 0x50, 0, 0, 1, 2, 0, 7]))).toBeNull()
})
