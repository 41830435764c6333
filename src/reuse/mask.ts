import { skipPageMark } from '../text/page-marks.ts'
import { decodeUnits } from '../text/units.ts'
import { type Characters, characters, kind } from './characters.ts'
import type { Range } from './coverage.ts'
import { nameAt, type Names, namesOf } from './names.ts'

/** Codes a swapped-out value stands as in masked text. */
export const slot = { number: 1, place: 2, title: 3 } as const
/** Masked units up to this one are slots. */
export const lastSlot = 3

const longestTitle = 60
/** Behind a single numeral: what is counted. */
const counted = codes('个名件场次处座家项条户起期所份支人年月日亩台批村天是类种')
const ownPlaces = codes('镇乡县市区省街村州')
/** Behind 镇 or 乡 where it is the body that writes (镇党委, 镇级), and before it where it is not (城镇, 乡镇, 家乡). */
const bodily = codes('党政人级司综机干长')
const otherwise = codes('城集小乡古村家老同下返故')
const scales = codes('万亿百千')
/** A decimal point, a thousands comma or a stray space between two digits. */
const joints = codes('.,． \u3000')
const [titleEnd, street] = ['》'.charCodeAt(0), [...codes('街道')]]
/** 大事不出镇, 镇里. */
const [beyond, inside] = ['出'.charCodeAt(0), '里'.charCodeAt(0)]
/** A page number's line is looked for in so many units. */
const pageMarkWindow = 32
/** An item number has so many units at most. */
const itemWindow = 8

function codes(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (character) => character.charCodeAt(0)))
}

function isStreet(raw: Uint16Array, start: number, end: number): boolean {
  return start + 1 < end && raw[start] === street[0] && raw[start + 1] === street[1]
}

/**
 * Length of 镇, 乡 or 街道 where it says which body writes: what one county's bodies all write differs in nothing else.
 * `before` is the unit before it in the sentence, 0 where it is the first.
 */
function levelLength(raw: Uint16Array, { start, end }: Range, before: number): number {
  if (raw[start] === street[0]) return isStreet(raw, start, end) ? 2 : 0
  if (start + 1 < end && raw[start + 1] === inside) return 2
  const isBody = start + 1 < end && bodily.has(raw[start + 1]!) && !otherwise.has(before)
  return isBody || before === beyond ? 1 : 0
}

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

  /** Masks a sentence of raw text, `start` to `end`; its item number (一是, （二）, 3.) is left out. */
  read(raw: Uint16Array, start: number, end: number): void {
    this.length = 0
    this.pauses.length = 0
    if (end - start > this.units.length) this.#grow(2 * (end - start))
    const { kinds, folds } = this.#characters
    const { first } = this.#names
    const { units, from, to } = this
    for (let i = start + itemLength(raw, start, end); i < end;) {
      // Runs of plain text, nearly all there is, without a call.
      let at = this.length
      let code = raw[i]!
      while (kinds[code] === kind.text && first[code] === 0) {
        units[at] = folds[code]!
        from[at] = i
        to[at++] = ++i
        if (i === end) break
        code = raw[i]!
      }
      this.length = at
      if (i < end) i = this.#special(raw, i, end)
    }
  }

  /** Whatever is not plain text at `start`; answers where to go on. */
  #special(raw: Uint16Array, start: number, end: number): number {
    const code = raw[start]!
    const type = this.#characters.kinds[code]!
    const next = this.#slot(raw, start, end)
    if (next > start) return next
    if (code === lineBreak) return Math.max(start + 1, start + 1 + pageMarkLength(raw, start + 1, end))
    if (type === kind.space) return start + 1
    if (type === kind.pause && this.length > (this.pauses.at(-1) ?? 0)) this.pauses.push(this.length)
    if (type === kind.pause || type === kind.mark || type === kind.title) return start + 1
    return this.#put(this.#characters.folds[code]!, start, start + 1)
  }

  /** Puts the slot that begins at `start`, if one does; answers its end, or `start`. */
  #slot(raw: Uint16Array, start: number, end: number): number {
    const type = this.#characters.kinds[raw[start]!]!
    const place = this.#placeLength(raw, start, end)
    if (place > 0) return this.#put(slot.place, start, start + place)
    if (type === kind.digit || type === kind.numeral) {
      const stop = this.#numberEnd(raw, start, end)
      return stop > start ? this.#put(slot.number, start, stop) : start
    }
    if (type !== kind.title) return start
    const stop = raw.subarray(start, Math.min(end, start + longestTitle)).indexOf(titleEnd) + 1
    return stop > 2 ? this.#put(slot.title, start, start + stop) : start
  }

  /** Length of the place's name, or of 我镇, 全县, 本街道, or 镇 in 镇党委, at `start`; 0 where there is none. */
  #placeLength(raw: Uint16Array, start: number, end: number): number {
    if (this.#names.first[raw[start]!] === 1) {
      const length = nameAt(this.#names, raw, { start, end })
      if (length > 0) return length
    }
    const type = this.#characters.kinds[raw[start]!]
    if (type === kind.level) return levelLength(raw, { start, end }, this.#before(raw, start))
    if (type !== kind.own || start + 1 >= end || !ownPlaces.has(raw[start + 1]!)) return 0
    return isStreet(raw, start + 1, end) ? 3 : 2
  }

  /** The unit right before `start`, if it was masked in this sentence: what stands beyond its border is another's. */
  #before(raw: Uint16Array, start: number): number {
    return this.length > 0 && this.to[this.length - 1] === start ? raw[start - 1]! : 0
  }

  /** 1 240.5万, 二〇二三, 一百二十; a single numeral only before what it counts. */
  #numberEnd(raw: Uint16Array, start: number, end: number): number {
    const { kinds } = this.#characters
    const type = kinds[raw[start]!]!
    let i = start + 1
    while (i < end) {
      const code = raw[i]!
      const joins = type === kind.digit && joints.has(code) && i + 1 < end && kinds[raw[i + 1]!] === kind.digit
      if (kinds[code] !== type && !scales.has(code) && !joins) break
      i++
    }
    if (type === kind.digit || i - start > 1) return i
    return i < end && counted.has(raw[i]!) ? i : start
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

const lineBreak = 10

function pageMarkLength(raw: Uint16Array, start: number, end: number): number {
  return skipPageMark(decodeUnits(raw.subarray(start, Math.min(end, start + pageMarkWindow))), 0)
}

const item =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:是|、)|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,2}[，、])/
/** What an item number may begin with. */
const itemHeads = codes('（(第一二三四五六七八九十0123456789')

function itemLength(raw: Uint16Array, start: number, end: number): number {
  if (!itemHeads.has(raw[start]!)) return 0
  return item.exec(decodeUnits(raw.subarray(start, Math.min(end, start + itemWindow))))?.[0].length ?? 0
}
