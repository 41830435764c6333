import type { PageLine } from './pdf-lines.ts'

/** In sizes of the type: a line that ends this near to its column's edge is full; one that starts this far in is indented. */
const full = 2.2
const indented = 1
/** Lines farther apart than this many sizes belong to different paragraphs, within a page. */
const farthest = 2.6

const numbered =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|第[一二三四五六七八九十]{1,3}[部章篇，]|\d{1,2}[、．]|[（(]\d{1,2}[）)]|[①-⑩])/

/** The lines of all pages as paragraphs: a line runs on into the next where it fills its column and the next is not indented. */
export function joinParagraphs(pages: readonly (readonly PageLine[])[]): readonly string[] {
  const paragraphs: string[] = []
  let before: { readonly line: PageLine; readonly page: number } | null = null
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      if (before !== null && runsOn(before.line, line, before.page === page)) {
        paragraphs[paragraphs.length - 1] += spaceBetween(paragraphs.at(-1)!, line.text) + line.text
      } else paragraphs.push(line.text)
      before = { line, page }
    }
  }
  return paragraphs
}

function runsOn(before: PageLine, line: PageLine, samePage: boolean): boolean {
  const size = Math.max(before.size, line.size)
  const fills = before.right >= before.column.right - full * size
  const starts = line.x <= line.column.left + indented * size
  if (!fills || !starts || before.text.includes('\t') || line.text.includes('\t')) return false
  if (Math.abs(before.size - line.size) > 0.15 * size) return false
  if (samePage && line.y > before.y && line.y - before.y > farthest * size) return false
  return !numbered.test(line.text) || !/[。；：！”]$/.test(before.text)
}

function spaceBetween(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}
