import type { FigureChange } from '../model/alignment.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { readable } from '../text/readable.ts'

/** A changed figure for people: 3200亩→3800亩（+18.8%）, 97.8%→98.9%（+1.1个百分点）, 2022年→2023年. */
export function figureText(change: FigureChange, sides: FigureSides, language: Language): string {
  const [from, to] = [readable(sides.left.text, change.left), readable(sides.right.text, change.right)]
  const signs = change.from < 0 !== change.to < 0 ? fallOrRise(change, language) : ['', '']
  const figures = `${signs[0]}${from}→${signs[1]}${to}`
  const difference = differenceOf(change, language)
  if (difference === null) return figures
  return language === 'zh' ? `${figures}（${difference}）` : `${figures} (${difference})`
}

/** The reports of both sides. */
export interface FigureSides {
  readonly left: Report
  readonly right: Report
}

function fallOrRise({ from, to }: FigureChange, language: Language): readonly [string, string] {
  const word = (value: number) => (value < 0 ? { zh: '下降', en: 'down ' } : { zh: '增长', en: 'up ' })[language]
  return [word(from), word(to)]
}

/** The relative change of a level, the points of a rate; null where there is none to tell. */
function differenceOf({ kind, from, to, isAbout }: FigureChange, language: Language): string | null {
  if (kind === 'year' || from < 0 !== to < 0) return null
  const about = isAbout ? { zh: '约', en: 'about ' }[language] : ''
  if (kind === 'level') return from === 0 ? null : `${about}${signed((to / from - 1) * 100, 1)}%`
  const points = signed(Math.abs(to) - Math.abs(from), 2)
  return `${about}${points}${{ zh: '个百分点', en: ' points' }[language]}`
}

function signed(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits))
  return `${rounded > 0 ? '+' : ''}${rounded}`
}
