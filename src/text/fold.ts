import { skipSurePageMark } from './page-marks.ts'
import { isSpace } from './spans.ts'
import { decodeUnits } from './units.ts'

/** Folded text with the way back: `at[i]` is the raw offset of folded code unit `i`; `at[text.length]` is the raw length. */
export interface Folded {
  readonly text: string
  readonly at: Int32Array
}

export interface FoldOptions {
  /** Keep punctuation (its width folded) or drop it. Default: keep. */
  readonly punctuation?: 'keep' | 'drop'
}

/**
 * Folds what differs without meaning anything: white space and page numbers between dashes on lines of their own out,
 * full-width forms to ASCII, ASCII letters to lower case.
 *
 * Idempotent. One raw code unit gives at most one folded code unit. Offsets into the folded text must not
 * leave the function that folded.
 */
export function fold(text: string, options: FoldOptions = {}): Folded {
  const drop = options.punctuation === 'drop'
  const units = new Uint16Array(text.length)
  const at = new Int32Array(text.length + 1)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Nearly all of a report, and never folded.
    if (isHanUnit(code)) {
      units[length] = code
      at[length++] = i
      continue
    }
    if (code === 0x0a) i = skipSurePageMark(text, i + 1) - 1
    if (isSpace(code)) continue
    const unit = foldUnit(code)
    if (drop && isPunctuation(unit)) continue
    units[length] = unit
    at[length++] = i
  }
  at[length] = text.length
  return { text: decodeUnits(units.subarray(0, length)), at: at.slice(0, length + 1) }
}

/** The folded text alone, for comparing short strings. */
export function folded(text: string, options: FoldOptions = {}): string {
  return isHan(text) ? text : fold(text, options).text
}

/** Whether nothing can be folded: a name, most often. */
function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHanUnit(text.charCodeAt(i))) return false
  return true
}

/** The common Han characters: all but rare ones. */
function isHanUnit(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

const variants = ['。.', '“"', '”"', "‘'", "’'", '【[', '】]', '〔[', '〕]', '—-', '–-']
const pairs = new Map(variants.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]))

/** One code unit with its width, case and punctuation variants folded. */
export function foldUnit(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  if (code < 0x80) return code
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(code - 0xfee0)
  return pairs.get(code) ?? code
}

/** Whether a folded code unit is neither a letter, a digit, a Han character nor half of one. */
export function isPunctuation(code: number): boolean {
  const han = (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 /* 〇 */
  const surrogate = code >= 0xd800 && code <= 0xdfff
  return !(han || surrogate || letterOrDigit.test(String.fromCharCode(code)))
}

const letterOrDigit = /[\p{L}\p{N}]/u
