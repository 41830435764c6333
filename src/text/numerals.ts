const digits = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]))
digits.set('零', 0).set('两', 2)
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/**
 * The value of a whole number in Arabic (either width) or Chinese numerals below 10,000: 12, １２, 十二, 一百二十, 二〇二三.
 *
 * @returns null where the text is no such number
 */
export function numeralValue(text: string): number | null {
  const plain = text.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  if ([...plain].every((char) => digits.has(char))) return plain === '' ? null : positional(plain)
  return additive(plain)
}

/** 二〇二三 → 2023 */
function positional(text: string): number {
  return [...text].reduce((value, digit) => value * 10 + digits.get(digit)!, 0)
}

/** 一百二十 → 120, 十二 → 12 */
function additive(text: string): number | null {
  let total = 0
  let pending: number | null = null
  for (const char of text) {
    const unit = units.get(char)
    if (unit !== undefined) {
      total += (pending ?? 1) * unit
      pending = null
      continue
    }
    const digit = digits.get(char)
    if (digit === undefined || (pending !== null && pending !== 0)) return null
    pending = digit
  }
  return total + (pending ?? 0)
}
