const numerals = '〇一二三四五六七八九'
const legal = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** A counter as Word writes it in one of its number formats (ST_NumberFormat); Arabic where the format is not known, nothing for bullets. */
export function counterText(value: number, format: string): string {
  if (format === 'none' || format === 'bullet') return ''
  if (value < 1 || value > 9999) return String(value)
  return (formats[format] ?? String)(value)
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: (value) => chinese(value, numerals, '十百千'),
  chineseCountingThousand: (value) => chinese(value, numerals, '十百千'),
  japaneseCounting: (value) => chinese(value, numerals, '十百千'),
  taiwaneseCounting: (value) => chinese(value, numerals, '十百千'),
  taiwaneseCountingThousand: (value) => chinese(value, numerals, '十百千'),
  ideographDigital: (value) => [...String(value)].map((digit) => numerals[Number(digit)]!).join(''),
  chineseLegalSimplified: (value) => chinese(value, legal, '拾佰仟'),
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  ideographZodiac: (value) => branches[value - 1] ?? String(value),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => fullWidth(value),
  decimalFullWidth2: (value) => fullWidth(value),
  decimalEnclosedCircle: (value) => enclosed(value, { first: 0x2460, count: 20 }),
  decimalEnclosedCircleChinese: (value) => enclosed(value, { first: 0x2460, count: 20 }),
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
}

/** 12 → 十二, 105 → 一百零五 */
function chinese(value: number, digits: string, units: string): string {
  const written = [...String(value)].map(Number)
  let text = ''
  for (const [i, digit] of written.entries()) {
    const power = written.length - 1 - i
    if (digit > 0) text += digits[digit]! + (power > 0 ? units[power - 1]! : '')
    else if (!text.endsWith('零') && written.slice(i).some((later) => later > 0)) text += '零'
  }
  return value >= 10 && value < 20 && digits === numerals ? text.slice(1) : text
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
}

function enclosed(value: number, { first, count }: { readonly first: number; readonly count: number }): string {
  return value <= count ? String.fromCharCode(first + value - 1) : `(${value})`
}

function letter(value: number): string {
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [size, digits] of romans) {
    while (rest >= size) {
      text += digits
      rest -= size
    }
  }
  return text
}
