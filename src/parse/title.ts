import { folded } from '../text/fold.ts'
import { isFurniture } from './furniture.ts'
import type { Line } from './lines.ts'

/** The title as one string, and the lines it stands on: first and last of the first time it is written. */
export interface Title {
  readonly text: string
  readonly first: number
  readonly last: number
}

const titled =
  /(?:(?:法治政府|法治建设|依法行政|法治镇|法治乡|法治街道|依法治[镇乡县市区]).{0,24}(?:报告|总结|汇报|情况)|政府工作(?:的)?报告|工作报告|统计公报)(?:[（(].{1,12}[）)])?$/
const numberedHead = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、．）)]|第[一二三四五六七八九十]{1,3}(?:部分|章))/
/** A title stands within so many lines of the top, and runs over at most so many. */
const searched = 16
const longestRun = 4

/**
 * Finds the title: the first lines that together end in the words of one. A line with an outline number never is one.
 *
 * 洪山镇人民政府 / 关于2023年度法治政府 / 建设情况的报告 → one title of three lines
 */
export function findTitle(lines: readonly Line[]): Title | null {
  for (let first = 0; first < Math.min(lines.length, searched); first++) {
    if (!mayBelong(lines[first]!)) continue
    const found = titleFrom(lines, first)
    if (found !== null) return found
  }
  return null
}

function titleFrom(lines: readonly Line[], first: number): Title | null {
  let text = ''
  for (let last = first; last < Math.min(lines.length, first + longestRun); last++) {
    const line = lines[last]!
    if (!mayBelong(line)) return null
    text = text === '' ? line.text : text + line.text
    const compact = text.replace(/[\s\u3000]+/g, '')
    if (compact.length > 90) return null
    if (titled.test(compact)) return { text: compact.replace(/^标题[:：]/, ''), first, last }
  }
  return null
}

function mayBelong(line: Line): boolean {
  return (
    line.text.length <= 70 &&
    !isFurniture(line) &&
    !numberedHead.test(line.text) &&
    !/[。；，！,;]|[：:]$/.test(line.text)
  )
}

/** Whether a line writes the title again, whole or a part of it, as page heading and body do. */
export function repeatsTitle(line: Line, title: Title): boolean {
  const text = folded(line.text, { punctuation: 'drop' })
  return text.length >= 4 && folded(title.text, { punctuation: 'drop' }).includes(text)
}
