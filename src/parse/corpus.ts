import type { Notice, Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { parseReport } from './report.ts'

/** Parses a corpus: reports by body then year, ids made unique by a suffix; notices where one was sent again. */
export function parseReports(sources: readonly Source[]): readonly Report[] {
  const reports = withRepeats(withSeriesCounty(sources.map(parseReport)))
  const ordered = reports.toSorted(
    (a, b) => compare(a.body ?? '', b.body ?? '') || (a.year ?? 0) - (b.year ?? 0) || compare(a.file, b.file),
  )
  const taken = new Map<string, number>()
  return ordered.map((report) => {
    const count = (taken.get(report.id) ?? 0) + 1
    taken.set(report.id, count)
    return count === 1 ? report : { ...report, id: `${report.id}#${count}` }
  })
}

/** A report that does not name its county has that of the same body's other years, where they agree. */
function withSeriesCounty(reports: readonly Report[]): readonly Report[] {
  const series = Map.groupBy(reports, ({ body }) => body)
  return reports.map((report) => {
    if (report.body === null || report.county !== null) return report
    const counties = new Set(series.get(report.body)!.flatMap(({ county }) => county ?? []))
    return counties.size === 1 ? { ...report, county: [...counties][0]! } : report
  })
}

/** Shortest text of which it means something that two are the same, in code units. */
const shortestSame = 200

/** Of many files alike each names the first ones: all of all would be their number squared. */
const mostNamed = 3

/** Says of every report whose words, figures left out, another file has too, which file that is. */
function withRepeats(reports: readonly Report[]): readonly Report[] {
  const words = reports.map(({ text }) => folded(text, { punctuation: 'drop' }).replace(/\d+/g, '#'))
  const keys = words.map((own, i) => (own.length < shortestSame ? String(i) : hashOf(own)))
  const same = Map.groupBy(reports.keys(), (i) => keys[i]!)
  return reports.map((report, i) => {
    const others = same
      .get(keys[i]!)!
      .slice(0, mostNamed + 1)
      .filter((other) => other !== i)
      .slice(0, mostNamed)
    const notices = others.map((other) => repeatNotice(report, reports[other]!))
    return notices.length === 0 ? report : { ...report, notices: [...report.notices, ...notices] }
  })
}

function repeatNotice(report: Report, other: Report): Notice {
  const isSame = folded(report.text) === folded(other.text)
  const zh = isSame
    ? `与“${other.file}”内容相同，请核对是否重复报送`
    : `与“${other.file}”只有数字不同，请核对是否沿用旧稿`
  const en = isSame
    ? `same content as "${other.file}": was it sent twice?`
    : `differs from "${other.file}" in figures only`
  return { code: isSame ? 'same-content' : 'same-but-figures', message: { zh, en }, span: null }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
