import { foldUnit, isPunctuation } from '../text/fold.ts'
import { isSpace } from '../text/spans.ts'

/** What a code unit is to the mask where it is not plain text, in the order of how soon the mask is done with it. */
export const kind = {
  dropped: 0,
  pause: 1,
  name: 2,
  digit: 3,
  numeral: 4,
  title: 5,
  own: 6,
  level: 7,
  lineBreak: 8,
} as const
/** Readings above this one are units of plain text. */
export const lastKind = 8

/** Ends a clause. */
const pauses = '，；：。！？,;:!?'
const numerals = '〇零一二三四五六七八九十两'
/** Opens 我镇, 全县, 该村. */
const owners = '我本全各该'
/** Opens what a body calls itself: 镇, 乡, 街道. */
const levels = '镇乡街'

/** For every code unit what it is read as, and the unit it is compared as: width and case folded. */
export interface Characters {
  /**
   * Plain text as the unit it is compared as, anything else as its kind, so that one look tells both. No unit of text is as
   * low as a kind: those characters are controls, which are dropped. No reading is `kind.name`: names are a corpus's own.
   */
  readonly readings: Uint16Array
  readonly folds: Uint16Array
}

let made: Characters | null = null

/** The tables, made once when first asked for. */
export function characters(): Characters {
  return (made ??= make())
}

function make(): Characters {
  const folds = Uint16Array.from({ length: 0x10000 }, (_, code) => foldUnit(code))
  const readings = folds.map((unit, code) => readingOf(code, unit))
  const set = (chars: string, value: number) => {
    for (const char of chars) readings[char.charCodeAt(0)] = value
  }
  set(pauses, kind.pause)
  set(numerals, kind.numeral)
  set(owners, kind.own)
  set(levels, kind.level)
  set('《', kind.title)
  set('\n', kind.lineBreak)
  return { readings, folds }
}

function readingOf(code: number, unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return kind.digit
  return isSpace(code) || isPunctuation(unit) ? kind.dropped : unit
}
