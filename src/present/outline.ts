import type { Report, Role, Section } from '../model/report.ts'

const roleNames: Readonly<Record<Role, string>> = {
  title: '标题',
  intro: '导语',
  progress: '工作情况',
  problems: '存在问题',
  plan: '下步计划',
  responsibilities: '第一责任人',
  closing: '结语',
  furniture: '版式',
  other: '其他',
}

/** The section tree of one report as text: number and heading, role, characters; with `explain`, why the role. */
export function renderOutline(report: Report, options: { readonly explain: boolean }): string {
  const head = `${report.id}  ${report.title ?? '（无标题）'}  ${report.text.length} 字  ${report.file}`
  const rows = report.sections.flatMap((section) => rowsOf(report, section, options.explain))
  const notices = report.notices.map((notice) => `  提示：${notice.message}`)
  return [head, ...notices, ...rows].join('\n')
}

function rowsOf(report: Report, section: Section, explain: boolean): readonly string[] {
  const indent = '  '.repeat(section.level)
  const starts = report.text.slice(section.span.start, section.span.start + 16).replace(/\s+/g, '')
  const name = section.implied ? `〔${starts}…〕` : `${section.number ?? ''}${section.heading ?? ''}`
  const why = explain ? `  ← ${section.roleReason}` : ''
  const own = `${indent}${name}  ${roleNames[section.role]}  ${section.span.end - section.span.start} 字${why}`
  return [own, ...section.children.flatMap((child) => rowsOf(report, child, explain))]
}
