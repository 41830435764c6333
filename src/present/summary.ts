import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'

/** What a corpus holds as text: one line a body with its years and the years between that are missing, then the notices. */
export function renderSummary(reports: readonly Report[], language: Language): string {
  const texts = language === 'zh' ? zh : en
  const bodies = Map.groupBy(reports, ({ body }) => body ?? texts.unknownBody)
  const rows = [...bodies].map(([body, own]) => `  ${body}  ${yearsText(own, texts)}`)
  const notices = reports.flatMap(({ file, notices: own }) =>
    own.map(({ message }) => `  ${file}${texts.colon}${message[language]}`),
  )
  return [
    texts.head(bodies.size, reports.length),
    ...rows,
    ...(notices.length > 0 ? [texts.notices, ...notices] : []),
  ].join('\n')
}

function yearsText(reports: readonly Report[], texts: Texts): string {
  const years = [...new Set(reports.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b)
  const missing = years.slice(1).flatMap((year, i) => yearsBetween(years[i]!, year))
  const unknown = reports.filter(({ year }) => year === null).length
  return [
    ...(years.length > 0 ? [runsOf(years).join(texts.comma)] : []),
    ...(unknown > 0 ? [texts.unknownYears(unknown)] : []),
    ...(missing.length > 0 ? [texts.missing(runsOf(missing).join(texts.comma))] : []),
  ].join('  ')
}

/** Years after the first and before the second. */
function yearsBetween(first: number, second: number): readonly number[] {
  return Array.from({ length: second - first - 1 }, (_, i) => first + 1 + i)
}

/** Ascending years as runs: 2019, 2021, 2022, 2023 → 2019, 2021–2023. */
function runsOf(years: readonly number[]): readonly string[] {
  const runs: [number, number][] = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
}

interface Texts {
  readonly comma: string
  readonly colon: string
  readonly unknownBody: string
  readonly notices: string
  readonly head: (bodies: number, reports: number) => string
  readonly unknownYears: (count: number) => string
  readonly missing: (years: string) => string
}

const zh: Texts = {
  comma: '、',
  colon: '：',
  unknownBody: '（发布主体不明）',
  notices: '提示：',
  head: (bodies, reports) => `共 ${bodies} 个发布主体、${reports} 份报告`,
  unknownYears: (count) => `年份不明 ${count} 份`,
  missing: (years) => `缺 ${years}`,
}

const en: Texts = {
  comma: ', ',
  colon: ': ',
  unknownBody: '(unknown body)',
  notices: 'Notices:',
  head: (bodies, reports) => `${reports} reports of ${bodies} bodies`,
  unknownYears: (count) => `${count} of unknown year`,
  missing: (years) => `missing ${years}`,
}
