import type { Notice, Section } from '../model/report.ts'

/** What is odd about an outline: no headings at all, a heading without text. */
export function outlineNotices(text: string, sections: readonly Section[]): readonly Notice[] {
  const headed = sections.filter(({ implied }) => !implied)
  if (headed.length === 0) {
    return [{ code: 'no-headings', message: '未找到章节标题，全文按一个段落处理', span: null }]
  }
  return flat(headed).flatMap((section) => {
    const { headingSpan, span, children, heading } = section
    if (headingSpan === null || children.length > 0 || span.end > headingSpan.end || section.level > 2) return []
    if (/[。；;]/.test(text[headingSpan.end - 1]!) || section.role === 'furniture' || span.end - span.start > 30)
      return []
    return [{ code: 'section-empty', message: `“${section.number ?? ''}${heading}”下没有正文`, span: headingSpan }]
  })
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}
