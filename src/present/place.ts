import type { Report, Section } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/** Where a span stands, for a reader who has the file open. */
export interface Place {
  /** Line of the extracted text, 1-based. */
  readonly line: number
  /** Headings from the top down to the section that holds the span; empty before the first heading. */
  readonly headings: readonly string[]
}

/** The place of a span in its report. O(length of the text). */
export function placeOf(report: Report, span: Span): Place {
  let line = 1
  for (let at = report.text.indexOf('\n'); at >= 0 && at < span.start; at = report.text.indexOf('\n', at + 1)) line++
  return { line, headings: headingsAt(report.sections, span.start) }
}

function headingsAt(sections: readonly Section[], at: number): readonly string[] {
  const holder = sections.find(({ span }) => span.start <= at && at < span.end)
  if (holder === undefined) return []
  const own = holder.heading === null ? [] : [`${holder.number ?? ''}${holder.heading}`]
  return [...own, ...headingsAt(holder.children, at)]
}

/** The section of an id, or null. */
export function findSection(sections: readonly Section[], id: string): Section | null {
  for (const section of sections) {
    const found = section.id === id ? section : findSection(section.children, id)
    if (found !== null) return found
  }
  return null
}
