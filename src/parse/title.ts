import { folded } from '../text/fold.ts'
import type { Line } from './lines.ts'

/** The title as one string, and the lines it stands on: first and last of the first time it is written. */
export interface Title {
  readonly text: string
  readonly first: number
  readonly last: number
}

const named =
  '(?:(?:法治政府|法治建设|依法行政|法治镇|法治乡|法治街道|依法治[镇乡县市区]).{0,24}(?:报告|总结|汇报|情况)|政府工作(?:的)?报告|工作报告|统计公报)'
/** 工作总结和2023年工作计划 */
const planned = '(?:[和及暨与、]?.{0,10}(?:计划|打算|思路|安排|要点))?'
const remark = '(?:[（(\\[［].{1,12}[）)\\]］])?'
const titled = new RegExp(`${named}${planned}${remark}$`)
/** What may stand on one of several lines of a title. */
const part = /[国镇乡县区市州旗]|街道|省|人民政府|委员会|办事处|[局厅委]$|关于|年|法治|依法|政府|报告|工作|情况|建设/
const numberedHead = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、．）)]|第[一二三四五六七八九十]{1,3}(?:部分|章))/
/** The site's name that a page's title ends in. */
const siteName = /\s*[-_|－—–].{2,40}(?:政府|网|网站|平台|公开|门户)$/
/** Where and when a work report was given: no part of its title. */
const meeting = /^[—\-–－─\s]{1,8}(?:(?:19|20)\d\d|在)|年.{0,14}日?.{0,30}(?:会议|大会|次会)上?[）)]?$/
/** A title stands within so many lines of the top, and runs over at most so many. */
const searched = 40
/** Written again, as page heading and body do, it stands within so many lines of the last time. */
const searchedAgain = 10
const longestRun = 4

/**
 * Finds the title, every time it is written: the first lines that together end in the words of one. A line with an
 * outline number never is one.
 *
 * 洪山镇人民政府 / 关于2023年度法治政府 / 建设情况的报告 → one title of three lines
 */
export function findTitles(lines: readonly Line[]): readonly Title[] {
  const titles: Title[] = []
  let until = Math.min(lines.length, searched)
  for (let first = 0; first < until; first++) {
    if (opensText(lines[first]!)) break
    const found = mayBelong(lines[first]!) ? titleFrom(lines, first) : null
    if (found === null) continue
    titles.push(found)
    first = found.last
    until = Math.min(lines.length, found.last + 1 + searchedAgain)
  }
  return titles
}

function titleFrom(lines: readonly Line[], first: number): Title | null {
  let text = ''
  for (let last = first; last < Math.min(lines.length, first + longestRun); last++) {
    const line = lines[last]!
    if (!mayBelong(line)) return null
    text += line.text.replace(siteName, '').replace(/[\s\u3000]+/g, '')
    if (text.length > 90) return null
    if (titled.test(text)) return { text: text.replace(/^标题[:：]|^[—\-－─]+|[[［]\d[\]］]$/g, ''), first, last }
  }
  return null
}

/** A heading with a number, or a long sentence: below it no title is looked for. */
function opensText({ text, isFurniture }: Line): boolean {
  return !isFurniture && (numberedHead.test(text) || (text.length > 90 && text.includes('。')))
}

function mayBelong(line: Line): boolean {
  const text = line.text.replace(/[\s\u3000]+/g, '')
  if (text.length > 70 || line.isFurniture || meeting.test(text)) return false
  return part.test(text) && !numberedHead.test(text) && !/[。；，！,;]|[：:]$/.test(text)
}

/** Whether a line writes the title again, whole or a part of it, as page heading and body do. */
export function repeatsTitle(line: Line, title: Title): boolean {
  const text = folded(line.text, { punctuation: 'drop' })
  return text.length >= 4 && folded(title.text, { punctuation: 'drop' }).includes(text)
}
