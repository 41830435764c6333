import { skipPageMark } from '../text/page-marks.ts'
import { type Characters, characters, kind } from './characters.ts'
import { nameAt, type Names, namesOf } from './names.ts'

/** Codes a swapped-out value stands as in masked text. */
export const slot = { number: 1, place: 2, title: 3 } as const
/** Masked units up to this one are slots. */
export const lastSlot = 3

const longestTitle = 60
/** Behind a single numeral: what is counted. */
const counted = new Set('个名件场次处座家项条户起期所份支人年月日亩台批村天是类种')
const ownPlaces = new Set('镇乡县市区省街村州')
const scales = new Set('万亿百千')

/**
 * Masks text: white space, punctuation and page numbers out, widths folded, every number, place and law title one unit.
 *
 *     全年，青岚镇共审核合同 1 240份  →  全年▫共审核合同▪份
 *
 * Holds the last result until the next call; `from[i]` and `to[i]` are the raw offsets of masked unit `i`. Linear.
 */
export class Mask {
  units = new Uint16Array(4096)
  from = new Int32Array(4096)
  to = new Int32Array(4096)
  length = 0
  /** Masked offsets at which a clause begins, the first left out. */
  readonly pauses: number[] = []
  readonly #names: Names
  readonly #characters: Characters

  /** `places` are the bodies and counties a corpus speaks of. */
  constructor(places: readonly string[]) {
    this.#names = namesOf(places)
    this.#characters = characters()
  }

  /** Masks a sentence; its item number (一是, （二）, 3.) is left out. */
  read(text: string): void {
    const end = text.length
    this.length = 0
    this.pauses.length = 0
    if (end > this.units.length) this.#grow(2 * end)
    const { kinds, folds } = this.#characters
    const { first } = this.#names
    const { units, from, to } = this
    for (let i = afterItem(text, kinds); i < end;) {
      // Runs of plain text, nearly all there is, without a call.
      let at = this.length
      let code = text.charCodeAt(i)
      while (i < end && kinds[code] === kind.text && first[code] === 0) {
        units[at] = folds[code]!
        from[at] = i
        to[at++] = ++i
        code = text.charCodeAt(i)
      }
      this.length = at
      if (i < end) i = this.#special(text, i, kinds[code]!)
    }
  }

  /** Whatever is not plain text at `start`; answers where to go on. */
  #special(text: string, start: number, type: number): number {
    const next = this.#slot(text, start, type)
    if (next > start) return next
    const code = text.charCodeAt(start)
    if (type === kind.space) return code === 10 ? Math.max(start + 1, skipPageMark(text, start + 1)) : start + 1
    if (type === kind.pause && this.length > (this.pauses.at(-1) ?? 0)) this.pauses.push(this.length)
    if (type === kind.pause || type === kind.mark || type === kind.title) return start + 1
    this.#put(this.#characters.folds[code]!, start, start + 1)
    return start + 1
  }

  /** Puts the slot that begins at `start`, if one does; answers its end, or `start`. */
  #slot(text: string, start: number, type: number): number {
    const place = this.#placeEnd(text, start, type)
    if (place > start) return this.#put(slot.place, start, place)
    if (type === kind.digit || type === kind.numeral) {
      const stop = this.#numberEnd(text, start, type)
      return stop > start ? this.#put(slot.number, start, stop) : start
    }
    if (type !== kind.title) return start
    const stop = text.indexOf('》', start) + 1
    return stop > start + 2 && stop - start <= longestTitle ? this.#put(slot.title, start, stop) : start
  }

  /** End of the place's name, or of 我镇, 全县, 本街道, at `start`; `start` where there is none. */
  #placeEnd(text: string, start: number, type: number): number {
    if (this.#names.first[text.charCodeAt(start)] === 1) {
      const length = nameAt(this.#names, text, start)
      if (length > 0) return start + length
    }
    if (type !== kind.own || !ownPlaces.has(text[start + 1] ?? '')) return start
    return start + (text.startsWith('街道', start + 1) ? 3 : 2)
  }

  /** 1 240.5万, 二〇二三, 一百二十; a single numeral only before what it counts. */
  #numberEnd(text: string, start: number, type: number): number {
    const { kinds } = this.#characters
    let i = start
    while (i < text.length) {
      const here = kinds[text.charCodeAt(i)]!
      if (here === type || (i > start && scales.has(text[i]!))) i++
      else if (type === kind.digit && i > start && joinsDigits(text, i, kinds)) i++
      else break
    }
    if (type === kind.digit || i - start > 1) return i
    return counted.has(text[i] ?? '') ? i : start
  }

  #put(unit: number, from: number, to: number): number {
    this.units[this.length] = unit
    this.from[this.length] = from
    this.to[this.length++] = to
    return to
  }

  #grow(size: number): void {
    this.units = new Uint16Array(size)
    this.from = new Int32Array(size)
    this.to = new Int32Array(size)
  }
}

/** A decimal point, a thousands comma or a stray space between two digits. */
function joinsDigits(text: string, at: number, kinds: Uint8Array): boolean {
  return '.,． \u3000'.includes(text[at]!) && kinds[text.charCodeAt(at + 1)] === kind.digit
}

const item =
  /(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:是|、)|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,2}[，、])/y

function afterItem(text: string, kinds: Uint8Array): number {
  const code = text.charCodeAt(0)
  const type = kinds[code]
  if (type !== kind.numeral && type !== kind.digit && code !== 0xff08 && code !== 0x28 && code !== 0x7b2c) return 0
  item.lastIndex = 0
  return item.test(text) ? item.lastIndex : 0
}
