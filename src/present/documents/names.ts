import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'

/** How a report's body is called: its name, or words that say it is not known. */
export function bodyName(language: Language): (report: Report) => string {
  return (report) => report.body ?? (language === 'zh' ? '发布主体不明' : 'unknown body')
}
