import type { Report } from '../model/report.ts'
import type { Range } from './coverage.ts'
import type { MaskedText } from './masked.ts'
import { sharedInt32, sharedUint16 } from './shared-arrays.ts'

/**
 * The sentences of a corpus end to end, masked, and what is known of each by index. Reports are by body, then year,
 * whatever order they came in. Threads share it without a copy.
 */
export type TextColumns = Omit<RawColumns, 'raw'> & MaskedText

/** With the raw text, which only comparing needs. */
export type ComparableText = RawColumns & MaskedText

/** A corpus as it is read. */
export interface RawColumns {
  /** Raw text of all sentences, where each begins in it, one entry more than there are, and its raw offset in its report. */
  readonly raw: Uint16Array
  readonly rawStarts: Int32Array
  readonly from: Int32Array
  /** By sentence: a number that stays while the section does. */
  readonly sectionOf: Int32Array
  /** Report of every sentence, and first sentence of every report, one entry more than there are reports. */
  readonly reportOf: Int32Array
  readonly firsts: Int32Array
  /** By report: number of its body, county and year; 0 where it is not known. Bodies are never unknown: the report stands for it. */
  readonly bodyOf: Int32Array
  readonly countyOf: Int32Array
  readonly yearOf: Int32Array
  /** By report: where its id comes in the order of ids. */
  readonly rankOf: Int32Array
  /** Bodies and counties: the places the mask knows. */
  readonly places: readonly string[]
}

/** The order reports have in columns: by body, then year. */
export function inColumnOrder(corpus: readonly Report[]): readonly Report[] {
  return corpus.toSorted(byBodyAndYear)
}

/** The sentences of reports in column order. Linear in the text. */
export function rawColumnsOf(reports: readonly Report[]): RawColumns {
  const columns = roomForRaw(reports)
  readRaw(columns, reports, { start: 0, end: reports.length })
  return columns
}

/** Columns for the sentences of reports in column order: all but what `readRaw` reads. */
export function roomForRaw(reports: readonly Report[]): RawColumns {
  const count = reports.reduce((sum, { sentences }) => sum + sentences.length, 0)
  const firsts = sharedInt32(reports.length + 1)
  for (const [at, { sentences }] of reports.entries()) firsts[at + 1] = firsts[at]! + sentences.length
  return {
    raw: sharedUint16(reports.reduce((sum, report) => sum + lengthOf(report), 0)),
    rawStarts: sharedInt32(count + 1),
    from: sharedInt32(count),
    sectionOf: sharedInt32(count),
    reportOf: sharedInt32(count),
    firsts,
    bodyOf: numbered(reports, bodyKey),
    countyOf: numbered(reports, ({ county }) => county),
    yearOf: filled(reports.length, (i) => reports[i]!.year ?? 0),
    rankOf: ranksOf(reports),
    places: [...new Set(reports.flatMap(({ body, county }) => [body, county]).filter((name) => name !== null))],
  }
}

/** Reads the sentences of some reports; those before them must have been read. */
export function readRaw(columns: RawColumns, reports: readonly Report[], { start, end }: Range): void {
  for (let at = start; at < end; at++) readReport(columns, at, reports[at]!)
}

function readReport(columns: RawColumns, at: number, { text, sentences }: Report): void {
  const { raw, rawStarts, from, sectionOf, reportOf, firsts } = columns
  let sentence = firsts[at]!
  let section = ''
  for (const own of sentences) {
    let unit = rawStarts[sentence]!
    for (let i = own.span.start; i < own.span.end; i++) raw[unit++] = text.charCodeAt(i)
    from[sentence] = own.span.start
    reportOf[sentence] = at
    const before = sentence === 0 ? 0 : sectionOf[sentence - 1]!
    sectionOf[sentence] = own.section === section ? before : before + 1
    section = own.section
    rawStarts[++sentence] = unit
  }
}

function lengthOf({ sentences }: Report): number {
  return sentences.reduce((sum, { span }) => sum + span.end - span.start, 0)
}

/** A body's name, or the report's own id where it is not known. */
export function bodyKey({ body, id }: Report): string {
  return body ?? id
}

function numbered(reports: readonly Report[], keyOf: (report: Report) => string | null): Int32Array {
  const numbers = new Map<string, number>()
  return filled(reports.length, (i) => {
    const key = keyOf(reports[i]!)
    if (key === null) return 0
    const known = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, known)
    return known
  })
}

function filled(length: number, valueAt: (index: number) => number): Int32Array {
  const values = sharedInt32(length)
  for (let i = 0; i < length; i++) values[i] = valueAt(i)
  return values
}

function ranksOf(reports: readonly Report[]): Int32Array {
  const ranks = sharedInt32(reports.length)
  const order = Array.from(reports.keys()).toSorted((a, b) => compare(reports[a]!.id, reports[b]!.id))
  for (const [rank, report] of order.entries()) ranks[report] = rank
  return ranks
}

function byBodyAndYear(a: Report, b: Report): number {
  return (
    compare(a.body ?? '', b.body ?? '') ||
    (a.year ?? 0) - (b.year ?? 0) ||
    compare(a.file, b.file) ||
    compare(a.id, b.id)
  )
}

/** Order of two strings by code unit. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
