import type { Language } from '../../model/language.ts'
import { punctuation } from '../say.ts'
import { shown } from '../../text/shown.ts'

/** A screen as it is said: whole sentences, one a line, without marks, columns or colour. */
export interface Spoken {
  /** Which screen of what, with its counts and filter. */
  readonly title: string
  /** What else the screen offers; empty for nothing. */
  readonly hint: string
  /** The place in the list and what stands under the cursor; what matters most comes first, so that a listener may stop. */
  readonly here: readonly string[]
  /** The whole list, every entry as if the cursor stood on it. O(entries). */
  readonly whole: () => readonly string[]
  /** Whether what the screen is for is still being computed. */
  readonly isWaiting: boolean
}

/** A list with a cursor, to be said. */
export interface SpokenList {
  readonly language: Language
  readonly title: string
  readonly total: number
  /** Index of the entry under the cursor. */
  readonly at: number
  /** What is counted, in Chinese: 项, 处, 句. */
  readonly unit: string
  /** One entry in one line. */
  readonly entry: (index: number) => string
  /** What else there is to say of an entry, a line each; empty lines are left out. */
  readonly detail: (index: number) => readonly string[]
  /** Said where there are no entries. */
  readonly empty: string
  readonly isWaiting: boolean
}

export function spokenList(list: SpokenList): Spoken {
  const { title, total, at, entry, detail, empty, isWaiting } = list
  const said = (index: number): readonly string[] => [
    `${placeWords(list, index)}${shown(entry(index))}`,
    ...linesOf(detail(index)),
  ]
  return {
    title: shown(title),
    hint: '',
    here: total === 0 ? [empty] : said(at),
    whole: () => (total === 0 ? [empty] : Array.from({ length: total }, (_, i) => said(i)).flat()),
    isWaiting,
  }
}

/** 第 3 项，共 27 项： */
function placeWords({ language, total, unit }: SpokenList, index: number): string {
  return language === 'zh' ? `第 ${index + 1} ${unit}，共 ${total} ${unit}：` : `${index + 1} of ${total}: `
}

/** Lines safe to print, without the empty ones. */
export function linesOf(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '').map(shown)
}

/** Parts of a sentence with commas between; empty ones are left out. */
export function joined(parts: readonly string[], language: Language): string {
  return parts.filter((part) => part !== '').join(punctuation[language].comma)
}
