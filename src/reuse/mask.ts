import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../text/fold.ts'

/** What a slot stands for; the masked text holds its code in one unit. */
export type SlotType = 'number' | 'place' | 'title'

const codes: Readonly<Record<SlotType, string>> = { number: '\u0001', place: '\u0002', title: '\u0003' }

/** A swapped-out value: its type, where it stood, and its folded wording. */
export interface Slot {
  readonly type: SlotType
  /** Index into the masked text. */
  readonly at: number
  /** In the raw text. */
  readonly span: Span
}

/** A text with numbers, places and law titles each made one code, and the way back. */
export interface Masked {
  readonly text: string
  readonly slots: readonly Slot[]
}

/** Masks a raw text: white space and punctuation out, widths folded, slots one unit each. */
export type Mask = (raw: string) => Masked

const own = '[我本全各该][镇乡县市区省街]道?'
const number = '\\d+(?:[.:]\\d+)*|[一二三四五六七八九十百千两]{2,}(?=[个名件场次处座家项条户起期所部份支人年月日])'
const title = '《[^《》]{2,60}》'

/**
 * A mask that knows the places of a corpus: its bodies and counties, with and without their suffix, and 我镇, 全县 and the like.
 */
export function maskFor(reports: readonly Report[]): Mask {
  const names = new Set<string>()
  for (const { body, county } of reports) {
    for (const name of [body, county]) {
      if (name === null || name.length < 2) continue
      names.add(name)
      const short = name.replace(/(?:街道|自治[州县区]|[省市州县区镇乡])$/u, '')
      if (short.length >= 2) names.add(short)
    }
  }
  const places = [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const pattern = new RegExp(`(${title})|(${[...places, own].join('|')})|(${number})`, 'gu')
  return (raw) => maskWith(raw, pattern)
}

function maskWith(raw: string, pattern: RegExp): Masked {
  const { text, at } = fold(raw)
  const slots: Slot[] = []
  let masked = ''
  let last = 0
  for (const match of text.matchAll(pattern)) {
    masked += plain(text.slice(last, match.index))
    const type: SlotType = match[1] !== undefined ? 'title' : match[2] !== undefined ? 'place' : 'number'
    const end = match.index + match[0].length
    slots.push({ type, at: masked.length, span: { start: at[match.index]!, end: at[end - 1]! + 1 } })
    masked += codes[type]
    last = end
  }
  return { text: masked + plain(text.slice(last)), slots }
}

const punctuation = /[^\p{L}\p{N}]+/gu

function plain(text: string): string {
  return text.replace(punctuation, '')
}
