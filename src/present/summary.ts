import type { Report } from '../model/report.ts'

/** What a corpus holds: one line a body with its years, then the reports that carry notices. */
export function renderSummary(reports: readonly Report[]): string {
  const bodies = Map.groupBy(reports, (report) => report.body ?? '（发布主体不明）')
  const years = reports.flatMap((report) => report.year ?? [])
  const span = years.length === 0 ? '年份不明' : `${Math.min(...years)}–${Math.max(...years)}`
  const rows = [...bodies].map(
    ([body, own]) => `  ${body}  ${own.map((report) => report.year ?? '年份不明').join('、')}`,
  )
  const notices = reports.flatMap((report) => report.notices.map((notice) => `  ${report.file}：${notice.message}`))
  const head = `${bodies.size} 个发布主体，${span}，共 ${reports.length} 份报告`
  return [head, ...rows, ...(notices.length > 0 ? ['提示：', ...notices] : [])].join('\n')
}
