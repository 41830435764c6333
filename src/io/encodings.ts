import type { Notice } from '../model/report.ts'

/** Decoded text and what was odd about its bytes. */
export interface Decoded {
  readonly text: string
  readonly notices: readonly Notice[]
}

/** Decides on the bytes between UTF-8, UTF-16 and GB18030; null for bytes that are no text. The BOM is dropped. */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const encoding = marked ?? unmarkedUtf16(bytes)
  if (encoding !== null) return { text: new TextDecoder(encoding).decode(bytes), notices: [] }
  if (bytes.subarray(0, 8192).includes(0)) return null
  const strict = tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030')
  if (strict !== null) return { text: strict, notices: [] }
  const asUtf8 = new TextDecoder('utf-8').decode(bytes)
  const asGb = new TextDecoder('gb18030').decode(bytes)
  return damaged(countDamage(asUtf8) <= countDamage(asGb) ? asUtf8 : asGb)
}

/** UTF-16 without a BOM shows in line feeds and ASCII with a zero half. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, 8192)
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2]!++
  if (zeros[0] === 0 && zeros[1]! > 0 && bytes.length % 2 === 0 && hasUnit(bytes, [0x0a, 0x00])) return 'utf-16le'
  if (zeros[1] === 0 && zeros[0]! > 0 && bytes.length % 2 === 0 && hasUnit(bytes, [0x00, 0x0a])) return 'utf-16be'
  return null
}

function hasUnit(bytes: Uint8Array, unit: readonly [number, number]): boolean {
  for (let i = 0; i + 1 < Math.min(bytes.length, 8192); i += 2)
    if (bytes[i] === unit[0] && bytes[i + 1] === unit[1]) return true
  return false
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function countDamage(text: string): number {
  return text.split('\ufffd').length - 1
}

function damaged(text: string): Decoded {
  const at = text.indexOf('\ufffd')
  const count = countDamage(text)
  const message = {
    zh: `文件有 ${count} 处字节损坏，首处在第 ${at + 1} 字，以“�”代替`,
    en: `${count} damaged bytes, the first at character ${at + 1}; shown as �`,
  }
  return { text, notices: [{ code: 'bytes-damaged', message, span: { start: at, end: at + 1 } }] }
}
