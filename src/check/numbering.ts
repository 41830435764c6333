import type { Wording } from '../model/language.ts'
import type { Section } from '../model/report.ts'
import { numeralValue } from '../text/numerals.ts'
import { folded } from '../text/fold.ts'
import { rawSpan, type Reading, type Suspicion } from './reading.ts'

/** Numbers that stand twice or are left out: among sibling headings, and among the items (一是, 二是) of one paragraph. */
export function findNumbering(reading: Reading): readonly Suspicion[] {
  return [...inHeadings(reading, reading.report.sections), ...inItems(reading)]
}

interface Numbered {
  readonly section: Section
  readonly value: number
  readonly number: string
  /** The kind of number: 一、 （一） 1. */
  readonly form: string
}

/** Siblings level by level; a section's children after it. */
function inHeadings(reading: Reading, sections: readonly Section[]): readonly Suspicion[] {
  const numbered = sections.flatMap((section) => numberOf(section) ?? [])
  const own = numbered.flatMap((later, i) => {
    const earlier = numbered[i - 1]
    if (earlier === undefined || earlier.form !== later.form) return []
    const isAfterRepeat = numbered[i - 2]?.value === earlier.value && later.value === earlier.value + 2
    return isAfterRepeat ? [] : compare(reading, earlier, later)
  })
  return [...own, ...sections.flatMap(({ children }) => inHeadings(reading, children))]
}

function numberOf(section: Section): Numbered | null {
  if (section.number === null || section.headingSpan === null) return null
  const number = folded(section.number)
  const digits = /[\d〇零一二两三四五六七八九十百]+/.exec(number)?.[0]
  const value = digits === undefined ? null : numeralValue(digits)
  if (value === null || /是/.test(number)) return null
  return { section, value, number, form: /^\d/.test(digits!) ? 'arabic' : 'chinese' }
}

function compare(reading: Reading, earlier: Numbered, later: Numbered): readonly Suspicion[] {
  const step = later.value - earlier.value
  if (step === 1 || later.value === 1 || step < 0 || step > 3) return []
  if (step > 1 && standsBetween(reading, earlier, later)) return []
  const span = later.section.headingSpan!
  const message = step === 0 ? repeated(later.number) : skipped(earlier.number, later.number)
  return [{ severity: 'low', span, message, other: { report: reading.report.id, span: earlier.section.headingSpan! } }]
}

/** Whether a number left out is written in the text between, only not as a heading of its own. */
function standsBetween({ report }: Reading, earlier: Numbered, later: Numbered): boolean {
  const between = folded(report.text.slice(earlier.section.headingSpan!.end, later.section.headingSpan!.start))
  const missing = Array.from({ length: later.value - earlier.value - 1 }, (_, i) => earlier.value + 1 + i)
  return missing.every((value) => new RegExp(`(?:^|[.;:,!?])[(]?${written(value, later.form)}[、.,)是]`).test(between))
}

const numerals = '零一二三四五六七八九十'
function written(value: number, form: string): string {
  if (form === 'arabic' || value > 19) return String(value)
  return value <= 10 ? numerals[value]! : `十${numerals[value - 10]!}`
}

/** Without one of these a text has no item. */
const itemised = /是|\([一二三四五六七八九十\d]|[①-⑳]/
/** Items of running text: 一是 at the head of a clause; (二), ② anywhere but in what a law's articles are called by. */
const item =
  /(?<=^|[,;:.、!?"\s])([一二三四五六七八九十]{1,2})是(?!否|非)|(?<![第条款项\d)])\(([一二三四五六七八九十]{1,2}|\d{1,2})\)(?![项款条名人次个件])|([①-⑳])/gu

/** 一是…二是…四是, (1)…(2)…(2): after a number comes the next one of its form, or the first again. */
function inItems(reading: Reading): readonly Suspicion[] {
  const found: Suspicion[] = []
  const last = new Map<string, Item>()
  for (const passage of reading.passages) {
    if (passage.kind !== 'sentence') {
      // An item may have been taken for a heading itself.
      const number = passage.section.number ?? ''
      if (!number.includes('是')) last.clear()
      continue
    }
    for (const match of itemised.test(passage.text) ? passage.text.matchAll(item) : []) {
      const { form, value } = itemOf(match)
      const before = last.get(form)
      const message = before === undefined ? null : itemMessage(before, { said: match[0], value })
      if (message !== null) {
        found.push({ severity: 'low', span: rawSpan(passage, match.index, match.index + match[0].length), message })
      }
      last.set(form, { said: match[0], value })
    }
  }
  return found
}

interface Item {
  readonly said: string
  readonly value: number
}

function itemOf([, named, bracketed, ringed]: RegExpExecArray): { readonly form: string; readonly value: number } {
  if (ringed !== undefined) return { form: '①', value: ringed.charCodeAt(0) - 0x245f }
  if (named !== undefined) return { form: '是', value: numeralValue(named)! }
  return { form: /\d/.test(bracketed!) ? '(1)' : '(一)', value: numeralValue(bracketed!)! }
}

function itemMessage(before: Item, { said, value }: Item): Wording | null {
  if (value === 1) return null
  if (value === before.value) return repeated(said)
  return value === before.value + 2 ? skipped(before.said, said) : null
}

function repeated(number: string): Wording {
  return { zh: `序号“${number}”重复出现，请核对序号`, en: `the number ${number} stands twice; check the numbering` }
}

function skipped(from: string, to: string): Wording {
  return {
    zh: `序号由“${from}”跳到“${to}”，请核对序号或是否漏了内容`,
    en: `the numbers go from ${from} to ${to}; check the numbering, or whether something was left out`,
  }
}
