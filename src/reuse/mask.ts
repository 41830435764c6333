import { skipPageMark } from '../text/page-marks.ts'
import { decodeUnits } from '../text/units.ts'
import { characters, kind, lastKind } from './characters.ts'
import type { Range } from './coverage.ts'
import { mix, nameAt, type Names, namesOf } from './names.ts'

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
 * Holds the last result until the next call. Linear.
 */
export class Mask {
  /** The sentence read last, from `begin` on. */
  units: Uint16Array
  /** Raw offsets of every masked unit, where it begins and ends, as long as sentences are read one by one. */
  from = new Int32Array(4096)
  to = new Int32Array(4096)
  begin = 0
  length = 0
  /** Offsets in `units` at which a clause ended, ascending, and how many there are. */
  pauses = new Int32Array(4096)
  pauseCount = 0
  /** Whether sentences are masked end to end, and none is asked for the way back. */
  readonly #isForward: boolean
  /** Raw offset at which the last unit ended. */
  #rawEnd = 0
  readonly #names: Names
  /** Readings of this corpus: what a name may begin with is of a kind of its own. */
  readonly #readings: Uint16Array
  /** Readings of any corpus. */
  readonly #plain = characters().readings

  /**
   * `places` are the bodies and counties a corpus speaks of. Sentences are put end to end in `room`, as long as their raw
   * text, if there is one; else each takes the place of the one before.
   */
  constructor(places: readonly string[], room?: Uint16Array) {
    this.#isForward = room !== undefined
    this.units = room ?? new Uint16Array(4096)
    this.#names = namesOf(places)
    this.#readings = this.#plain.slice()
    for (const code of this.#names.first) this.#readings[code] = kind.name
  }

  /** Masks a sentence of raw text, `start` to `end`; its item number (一是, （二）, 3.) is left out. */
  read(raw: Uint16Array, start: number, end: number): void {
    this.begin = this.#isForward ? this.begin + this.length : 0
    this.length = 0
    this.pauseCount = 0
    if (end - start > this.pauses.length) this.#grow(2 * (end - start))
    for (let i = start + itemLength(raw, start, end); i < end;) {
      i = this.#readPlain(raw, i, end)
      if (i < end) i = this.#special(raw, i, end)
    }
  }

  /**
   * Puts plain text and leaves out marks, nearly all there is, in one loop without a call; answers where something else
   * begins.
   */
  #readPlain(raw: Uint16Array, start: number, end: number): number {
    const { units, from, to } = this
    const { mixed } = this.#names
    const [table, plain, isForward] = [this.#readings, this.#plain, this.#isForward]
    let at = this.begin + this.length
    let [i, rawEnd] = [start, this.#rawEnd]
    for (; i < end; i++) {
      const code = raw[i]!
      let reading = table[code]!
      if (reading === kind.name) {
        if (i + 1 < end && mixed[mix(code, raw[i + 1]!)] === 1) break
        reading = plain[code]!
      }
      if (reading > lastKind) {
        if (!isForward) {
          from[at] = i
          to[at] = i + 1
        }
        units[at++] = reading
        rawEnd = i + 1
      } else if (reading === kind.pause) this.#pause(at)
      else if (reading !== kind.dropped) break
    }
    this.length = at - this.begin
    this.#rawEnd = rawEnd
    return i
  }

  /** Ends a clause before the unit at `at`, if there is anything in it. */
  #pause(at: number): void {
    const before = this.pauseCount === 0 ? this.begin : this.pauses[this.pauseCount - 1]!
    if (at > before) this.pauses[this.pauseCount++] = at
  }

  /** Whatever is neither plain text nor a mark at `start`, or may begin a name; answers where to go on. */
  #special(raw: Uint16Array, start: number, end: number): number {
    const place = this.#placeLength(raw, start, end)
    if (place > 0) return this.#put(slot.place, start, start + place)
    const code = raw[start]!
    const reading = this.#plain[code]!
    if (reading > lastKind) return this.#put(reading, start, start + 1)
    if (reading === kind.digit || reading === kind.numeral) {
      const stop = this.#numberEnd(raw, start, end)
      return stop > start ? this.#put(slot.number, start, stop) : this.#put(code, start, start + 1)
    }
    if (reading === kind.own || reading === kind.level) return this.#put(code, start, start + 1)
    if (reading === kind.lineBreak) return Math.max(start + 1, start + 1 + pageMarkLength(raw, start + 1, end))
    if (reading === kind.pause) this.#pause(this.begin + this.length)
    const stop = reading === kind.title ? titleStop(raw, start, end) : start
    return stop > start ? this.#put(slot.title, start, stop) : start + 1
  }

  /** Length of the place's name, or of 我镇, 全县, 本街道, or 镇 in 镇党委, at `start`; 0 where there is none. */
  #placeLength(raw: Uint16Array, start: number, end: number): number {
    const code = raw[start]!
    if (this.#readings[code] === kind.name) {
      const length = nameAt(this.#names, raw, { start, end })
      if (length > 0) return length
    }
    const reading = this.#plain[code]
    if (reading === kind.level) return levelLength(raw, { start, end }, this.#before(raw, start))
    if (reading !== kind.own || start + 1 >= end || !ownPlaces.has(raw[start + 1]!)) return 0
    return isStreet(raw, start + 1, end) ? 3 : 2
  }

  /** The unit right before `start`, if it was masked in this sentence: what stands beyond its border is another's. */
  #before(raw: Uint16Array, start: number): number {
    return this.length > 0 && this.#rawEnd === start ? raw[start - 1]! : 0
  }

  /** 1 240.5万, 二〇二三, 一百二十; a single numeral only before what it counts. */
  #numberEnd(raw: Uint16Array, start: number, end: number): number {
    const plain = this.#plain
    const type = plain[raw[start]!]!
    let i = start + 1
    while (i < end) {
      const code = raw[i]!
      const joins = type === kind.digit && joints.has(code) && i + 1 < end && plain[raw[i + 1]!] === kind.digit
      if (plain[code] !== type && !scales.has(code) && !joins) break
      i++
    }
    if (type === kind.digit || i - start > 1) return i
    return i < end && counted.has(raw[i]!) ? i : start
  }

  #put(unit: number, from: number, to: number): number {
    const at = this.begin + this.length++
    this.units[at] = unit
    this.#rawEnd = to
    if (this.#isForward) return to
    this.from[at] = from
    this.to[at] = to
    return to
  }

  #grow(size: number): void {
    this.pauses = new Int32Array(size)
    if (this.#isForward) return
    this.units = new Uint16Array(size)
    this.from = new Int32Array(size)
    this.to = new Int32Array(size)
  }
}

/** Where the title of a law that begins at `start` ends; `start` where none does. */
function titleStop(raw: Uint16Array, start: number, end: number): number {
  const stop = raw.subarray(start, Math.min(end, start + longestTitle)).indexOf(titleEnd) + 1
  return stop > 2 ? start + stop : start
}

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
