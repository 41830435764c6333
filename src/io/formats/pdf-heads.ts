import type { PageLine } from './pdf-lines.ts'

/** Lines at the top and at the bottom of a page that may be a running head or a page number. */
const edge = 2
/** Part of the pages that a running head stands on at least; left and right pages may have their own. */
const runningPart = 0.4

const pageNumber = /^[—\-–－·\s]*\d{1,4}[—\-–－·\s]*$|^第?\s*\d{1,4}\s*页?\s*(?:[/，,共]+\s*\d{1,4}\s*页?)?$/

/** The pages without page numbers and running heads: what stands at the edge of many pages, digits aside. */
export function withoutRunningHeads(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const form of new Set(page.filter((_, i) => isAtEdge(page, i)).map(formOf))) {
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
  }
  const fewest = Math.max(3, runningPart * pages.length)
  return pages.map((page) =>
    page.filter((line, i) => {
      if (!isAtEdge(page, i)) return true
      return !pageNumber.test(line.text) && (counts.get(formOf(line)) ?? 0) < fewest
    }),
  )
}

function isAtEdge(page: readonly PageLine[], at: number): boolean {
  return at < edge || at >= page.length - edge
}

function formOf({ text }: PageLine): string {
  return text.replace(/\s+/g, '').replace(/\d+/g, '#')
}
