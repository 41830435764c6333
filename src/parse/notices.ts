import type { Notice, Section } from '../model/report.ts'

/** A report with fewer characters than this says next to nothing. */
const shortestReport = 300

/** What is odd about an outline: hardly any text, no headings at all, a heading without text. */
export function outlineNotices(text: string, sections: readonly Section[]): readonly Notice[] {
  const headed = sections.filter(({ implied }) => !implied)
  return [...lengthNotices(text, sections), ...(headed.length === 0 ? [noHeadings] : emptySections(text, headed))]
}

const noHeadings: Notice = {
  code: 'no-headings',
  message: { zh: '未找到章节标题，全文按一个段落处理', en: 'no headings found; the whole text is one section' },
  span: null,
}

function lengthNotices(text: string, sections: readonly Section[]): readonly Notice[] {
  const own = sections.filter(({ role }) => role !== 'furniture' && role !== 'title')
  const chars = own.reduce((sum, { span }) => sum + text.slice(span.start, span.end).replace(/\s+/g, '').length, 0)
  if (chars >= shortestReport) return []
  const message = {
    zh: `正文仅 ${chars} 字，请核对是否完整`,
    en: `only ${chars} characters of text: is the report complete?`,
  }
  return [{ code: 'short', message, span: null }]
}

function emptySections(text: string, headed: readonly Section[]): readonly Notice[] {
  return flat(headed).flatMap((section) => {
    const { headingSpan, span, children, heading } = section
    if (headingSpan === null || children.length > 0 || span.end > headingSpan.end || section.level > 2) return []
    if (/[。；;]/.test(text[headingSpan.end - 1]!) || section.role === 'furniture' || span.end - span.start > 30)
      return []
    const name = `${section.number ?? ''}${heading}`
    const message = { zh: `“${name}”下没有正文`, en: `no text below “${name}”` }
    return [{ code: 'section-empty', message, span: headingSpan }]
  })
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}
