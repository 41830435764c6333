import type { Topic, Topics } from '../model/alignment.ts'
import type { Language } from '../model/language.ts'
import { shown } from '../text/shown.ts'
import { roleWords } from './words.ts'

/** Topics as rows, reports as columns: one mark where a report speaks of the topic; columns of one body stand together. */
export function renderTopics({ reports, topics }: Topics, language: Language): string {
  const head =
    language === 'zh'
      ? `主题对照：${reports.length} 份报告，${topics.length} 个主题（■ 写到　· 未见）`
      : `Topics: ${reports.length} reports, ${topics.length} topics (■ spoken of  · not found)`
  const names = reports.map((id, i) => `${String(i + 1).padStart(3)} ${shown(id)}`)
  const row = (cells: readonly string[]) =>
    cells.map((cell, i) => (i > 0 && bodyOf(reports[i]!) !== bodyOf(reports[i - 1]!) ? ` ${cell}` : cell)).join('')
  const numbers = row(reports.map((_, i) => String((i + 1) % 10)))
  const rows = topics.map((topic) => {
    return `${row(topic.sections.map((id) => (id === null ? '·' : '■')))}  ${shown(topicName(topic, language))}`
  })
  return [head, ...names, '', numbers, ...rows].join('\n')
}

/** How a topic is called: by its heading, where it has none by what its sections do. */
export function topicName({ heading, role }: Topic, language: Language): string {
  return heading ?? roleWords[role][language]
}

/** A report's id without its year. */
function bodyOf(id: string): string {
  return id.replace(/-\d{4}.*$/u, '')
}
