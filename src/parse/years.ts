import { numeralValue } from '../text/numerals.ts'

const yearPattern =
  /(?<![\d〇一二三四五六七八九])((?:19|20)\d\d|[二一][〇○零九][〇○零一二三四五六七八九]{2})\s*年?(?!\d)/

/** The first year a short text names, 1900–2099, in Arabic or Chinese numerals; null where it names none. */
export function findYear(text: string): number | null {
  const match = yearPattern.exec(text.normalize('NFKC').replace(/(?<=\d)\s+(?=[\d年])/g, ''))
  if (match === null) return null
  const value = numeralValue(match[1]!.replaceAll('○', '〇'))
  return value !== null && value >= 1900 && value < 2100 ? value : null
}

const meeting = /年.{0,12}日?.{0,4}在.{4,60}(?:会议|大会|次会)/
const dated = /^[（(—\-－–\s]*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/

/** The year a work report was given, from the line that names the people's congress: 2013年4月10日在…会议上. */
export function findDeliveryYear(head: string): number | null {
  const line = head.split('\n').find((text) => text.length <= 90 && (meeting.test(text) || dated.test(text)))
  return line === undefined ? null : findYear(line)
}
