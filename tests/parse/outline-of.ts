import type { Report, Section } from '../../src/model/report.ts'
import { parseReport } from '../../src/parse/report.ts'

/** The report of a text, as if it stood in a file of that name. */
export function reportOf(text: string, file = '报告.txt'): Report {
  return parseReport({ file, text, notices: [], manifest: null })
}

/** The outline of a text, one section a row: level, role, number and heading; `~` and its first characters for an implied one. */
export function outlineOf(text: string): readonly string[] {
  const rows = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap((section) => [
      `${section.level} ${section.role} ${section.implied ? `~${text.slice(section.span.start, section.span.start + 4).replaceAll('\n', '')}` : (section.number ?? '') + (section.heading ?? '')}`,
      ...rows(section.children),
    ])
  return rows(reportOf(text).sections)
}
