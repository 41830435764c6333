import { foldUnit, isPunctuation } from '../text/fold.ts'
import { isSpace } from '../text/spans.ts'

/** What a code unit is to the mask. */
export const kind = { text: 0, space: 1, mark: 2, pause: 3, digit: 4, numeral: 5, title: 6, own: 7, level: 8 } as const

/** Ends a clause. */
const pauses = '，；：。！？,;:!?'
const numerals = '〇零一二三四五六七八九十两'
/** Opens 我镇, 全县, 该村. */
const owners = '我本全各该'
/** Opens what a body calls itself: 镇, 乡, 街道. */
const levels = '镇乡街'

/** For every code unit: its kind, and the unit it is compared as (width and case folded). */
export interface Characters {
  readonly kinds: Uint8Array
  readonly folds: Uint16Array
}

let made: Characters | null = null

/** The tables, made once when first asked for. */
export function characters(): Characters {
  return (made ??= make())
}

function make(): Characters {
  const kinds = new Uint8Array(0x10000)
  const folds = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const unit = foldUnit(code)
    folds[code] = unit
    if (isSpace(code)) kinds[code] = kind.space
    else if (unit >= 0x30 && unit <= 0x39) kinds[code] = kind.digit
    else if (isPunctuation(unit)) kinds[code] = kind.mark
  }
  const set = (chars: string, value: number) => {
    for (const char of chars) kinds[char.charCodeAt(0)] = value
  }
  set(pauses, kind.pause)
  set(numerals, kind.numeral)
  set(owners, kind.own)
  set(levels, kind.level)
  set('《', kind.title)
  return { kinds, folds }
}
