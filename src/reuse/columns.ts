import type { Report } from '../model/report.ts'
import { Mask } from './mask.ts'
import { sharedCopy, sharedInt32, sharedUint16, sharedUint32 } from './shared-arrays.ts'
import { Column } from './sort.ts'

/**
 * The sentences of a corpus end to end, raw and masked, and what is known of each by index. Reports are by body, then year,
 * whatever order they came in. Threads share it without a copy.
 */
export interface TextColumns extends RawColumns {
  /** Masked text of all sentences. */
  readonly units: Uint16Array
  /** Where sentence `s` begins in `units`; one entry more than there are sentences. */
  readonly starts: Int32Array
  /** 64-bit hash of every sentence's masked text; 0 for the shortest. */
  readonly high: Uint32Array
  readonly low: Uint32Array
  /** Where clause `c` begins in `units`, one entry more than there are clauses; and the first clause of every sentence. */
  readonly clauses: Int32Array
  readonly firstClauses: Int32Array
}

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

/** Shorter sentences, in masked units, say too little to be anyone's. */
export const shortest = 8

/** The order reports have in columns: by body, then year. */
export function inColumnOrder(corpus: readonly Report[]): readonly Report[] {
  return corpus.toSorted(byBodyAndYear)
}

/** Takes the sentences of reports in column order. Linear in the text. */
export function rawColumnsOf(reports: readonly Report[]): RawColumns {
  const count = reports.reduce((sum, { sentences }) => sum + sentences.length, 0)
  const columns = {
    raw: sharedUint16(reports.reduce((sum, report) => sum + lengthOf(report), 0)),
    rawStarts: sharedInt32(count + 1),
    from: sharedInt32(count),
    sectionOf: sharedInt32(count),
    reportOf: sharedInt32(count),
    firsts: sharedInt32(reports.length + 1),
    bodyOf: numbered(reports, bodyKey),
    countyOf: numbered(reports, ({ county }) => county),
    yearOf: filled(reports.length, (i) => reports[i]!.year ?? 0),
    rankOf: ranksOf(reports),
    places: [...new Set(reports.flatMap(({ body, county }) => [body, county]).filter((name) => name !== null))],
  }
  for (const [at, report] of reports.entries()) addReport(columns, at, report)
  return columns
}

function addReport(columns: RawColumns, at: number, { text, sentences }: Report): void {
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
  firsts[at + 1] = sentence
}

/** Masks the sentences. Linear in the text. */
export function maskColumns(columns: RawColumns): TextColumns {
  const { raw, rawStarts, from } = columns
  const count = from.length
  const masked = {
    mask: new Mask(columns.places),
    units: sharedUint16(raw.length),
    starts: sharedInt32(count + 1),
    high: sharedUint32(count),
    low: sharedUint32(count),
    firstClauses: sharedInt32(count + 1),
  }
  const clauses = new Column(Math.ceil(raw.length / 10))
  for (let s = 0; s < count; s++) {
    masked.mask.read(raw, rawStarts[s]!, rawStarts[s + 1]!)
    addSentence(masked, s, clauses)
  }
  const { mask: _, ...rest } = masked
  rest.firstClauses[count] = clauses.length
  clauses.push(rest.starts[count]!)
  return { ...columns, ...rest, units: rest.units.subarray(0, rest.starts[count]), clauses: sharedCopy(clauses.values) }
}
type Open = Pick<TextColumns, 'units' | 'starts' | 'high' | 'low' | 'firstClauses'> & { readonly mask: Mask }

function addSentence(open: Open, sentence: number, clauses: Column): void {
  const { mask, units, starts, high, low } = open
  const start = starts[sentence]!
  units.set(mask.units.subarray(0, mask.length), start)
  starts[sentence + 1] = start + mask.length
  open.firstClauses[sentence] = clauses.length
  clauses.push(start)
  for (const pause of mask.pauses) if (pause < mask.length) clauses.push(start + pause)
  if (mask.length < shortest) return
  const hash = hashUnits(units, start, start + mask.length)
  high[sentence] = hash.high
  low[sentence] = hash.low
}

const hashed = { high: 0, low: 0 }

/** 64 bits of masked text; the object is the same at every call. */
export function hashUnits(
  units: Uint16Array,
  start: number,
  end: number,
): { readonly high: number; readonly low: number } {
  let high = 0x811c9dc5
  let low = 0x41c6ce57
  for (let i = start; i < end; i++) {
    high = Math.imul(high ^ units[i]!, 0x01000193)
    low = (Math.imul(low ^ units[i]!, 0x9e3779b1) + i - start) | 0
  }
  high = Math.imul(high ^ (high >>> 15), 0x85ebca6b)
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  hashed.high = (high ^ (high >>> 16)) >>> 0 || 1
  hashed.low = (low ^ (low >>> 15)) >>> 0
  return hashed
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
