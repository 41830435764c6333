import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { findIn } from '../../text/search.ts'
import { placeOf } from '../place.ts'
import { listScreen, pointer, wrapPieces } from './list.ts'
import { contextOf, excerptRow, nameCells, placeText } from './places.ts'
import { remember } from './remember.ts'
import { type Canvas, cell, cellRight, piece, type Row } from './row.ts'

/** One place that reads like what was searched. */
export interface Hit {
  readonly report: Report
  readonly span: Span
}

/** Hits kept, at most: those of the earliest years. */
const mostHits = 20_000

/** Every place of all reports that reads like the query, whatever its width and punctuation; earliest year first. */
export const findHits: (reports: readonly Report[], query: string) => readonly Hit[] = remember(
  (reports: readonly Report[], query: string) => {
    const hits: Hit[] = []
    // Reports are put in order, not their hits: a frequent character has tens of thousands.
    for (const report of reports.toSorted((a, b) => (a.year ?? 9999) - (b.year ?? 9999))) {
      for (const span of findIn(report.text, query)) hits.push({ report, span })
      if (hits.length >= mostHits) break
    }
    return hits.slice(0, mostHits)
  },
)

/** How many reports and bodies have hits. */
const holdersOf = remember((hits: readonly Hit[]) => ({
  reports: new Set(hits.map(({ report }) => report.id)).size,
  bodies: new Set(hits.map(({ report }) => report.body)).size,
}))

export interface ResultsView {
  readonly query: string
  readonly hits: readonly Hit[]
  readonly byId: ReadonlyMap<string, Report>
  readonly at: number
  readonly top: number
  readonly status: Row
}

/** The 检索 screen: where the wording stands, the earliest year first. */
export function resultsScreen(view: ResultsView, canvas: Canvas, hints: Row): readonly Row[] {
  const { hits, query } = view
  const zh = canvas.language === 'zh'
  const hit = hits[view.at]
  return listScreen(
    {
      title: titleRow(view, canvas.language),
      total: hits.length,
      at: view.at,
      top: view.top,
      entry: (i, { isCursor, width }) =>
        hitRow(hits[i]!, { isCursor, width, canvas, names: nameCells(view.byId, canvas) }),
      detail: (width) => (hit === undefined ? [] : detailRows(hit, { canvas, width })),
      empty:
        query === ''
          ? zh
            ? '按 g/ 输入要找的文字'
            : 'Press g/ and type what to find'
          : zh
            ? `未找到“${query}”`
            : `Not found: ${query}`,
      status: view.status,
      hints,
    },
    canvas,
  )
}

/** How many places, bodies and reports. */
export function countsOf(hits: readonly Hit[], language: Language): string {
  const { reports, bodies } = holdersOf(hits)
  const isCut = hits.length === mostHits
  return language === 'zh'
    ? `${isCut ? '前 ' : ''}${hits.length} 处，${bodies} 个单位 ${reports} 份报告`
    : `${isCut ? 'first ' : ''}${hits.length} places in ${reports} reports of ${bodies} bodies`
}

function titleRow({ hits, query }: ResultsView, language: Language): Row {
  const zh = language === 'zh'
  const asked = query === '' ? '' : ` “${query}”  `
  return [
    piece(zh ? ' 检索 ' : ' Search ', 'bar'),
    piece(asked, 'strong'),
    piece(query === '' ? '' : countsOf(hits, language)),
  ]
}

interface Line {
  readonly isCursor: boolean
  readonly width: number
  readonly canvas: Canvas
  /** Cells of the reports' names. */
  readonly names: number
}

function hitRow({ report, span }: Hit, { isCursor, width, canvas, names }: Line): Row {
  return [
    pointer(isCursor, canvas),
    cell(report.id, names, { canvas, tone: isCursor ? 'strong' : 'plain' }),
    cellRight(String(placeOf(report, span).line), lineCells, { canvas, tone: 'dim' }),
    piece(' '),
    ...excerptRow(report, span, { width: width - names - lineCells - 2, canvas }),
  ]
}

/** Cells of a line number. */
const lineCells = 4

function detailRows(
  { report, span }: Hit,
  { canvas, width }: { readonly canvas: Canvas; readonly width: number },
): readonly Row[] {
  return [
    [piece(report.id, 'title'), piece(`  ${placeText(report, span, canvas.language)}`, 'link')],
    ...wrapPieces(contextOf(report, span), { width, canvas }),
  ]
}
