import type { Report } from '../model/report.ts'
import { Mask } from './mask.ts'
import { namesOf } from './names.ts'
import { sharedCopy, sharedInt32, sharedUint16, sharedUint32 } from './shared-arrays.ts'
import { Column } from './sort.ts'

/**
 * The masked text of all sentences of a corpus end to end, and what is known of each by index. Reports are by body, then year,
 * whatever order they came in. Threads share it without a copy.
 */
export interface TextColumns {
  /** Masked text of all sentences. */
  readonly units: Uint16Array
  /** Where sentence `s` begins in `units`; one entry more than there are sentences. */
  readonly starts: Int32Array
  /** 64-bit hash of every sentence's masked text; 0 for the shortest. */
  readonly high: Uint32Array
  readonly low: Uint32Array
  /** Report of every sentence, and first sentence of every report, one entry more than there are reports. */
  readonly reportOf: Int32Array
  readonly firsts: Int32Array
  /** Where clause `c` begins in `units`, one entry more than there are clauses; and the first clause of every sentence. */
  readonly clauses: Int32Array
  readonly firstClauses: Int32Array
  /** By report: number of its body, county and year; 0 where it is not known. Bodies are never unknown: the report stands for it. */
  readonly bodyOf: Int32Array
  readonly countyOf: Int32Array
  readonly yearOf: Int32Array
}

/** A corpus in columns, with the reports themselves in the same order. */
export interface Columns extends TextColumns {
  readonly reports: readonly Report[]
  readonly mask: Mask
}

/** Shorter sentences, in masked units, say too little to be anyone's. */
export const shortest = 8

/** Reads a corpus into columns. Linear in the text. */
export function columnsOf(corpus: readonly Report[]): Columns {
  const reports = corpus.toSorted(byBodyAndYear)
  const count = reports.reduce((sum, { sentences }) => sum + sentences.length, 0)
  const room = reports.reduce((sum, report) => sum + lengthOf(report), 0)
  const columns = {
    reports,
    mask: new Mask(namesOf(reports)),
    units: sharedUint16(room),
    starts: sharedInt32(count + 1),
    high: sharedUint32(count),
    low: sharedUint32(count),
    reportOf: sharedInt32(count),
    firsts: sharedInt32(reports.length + 1),
    firstClauses: sharedInt32(count + 1),
    ...holdersOf(reports),
  }
  const clauses = new Column(Math.ceil(room / 10))
  let sentence = 0
  for (const [at, report] of reports.entries()) {
    for (const { span } of report.sentences) {
      columns.mask.read(report.text, span)
      columns.reportOf[sentence] = at
      addSentence(columns, sentence++, clauses)
    }
    columns.firsts[at + 1] = sentence
  }
  columns.firstClauses[count] = clauses.length
  clauses.push(columns.starts[count]!)
  return { ...columns, units: columns.units.subarray(0, columns.starts[count]), clauses: sharedCopy(clauses.values) }
}

type Open = Pick<Columns, 'mask' | 'units' | 'starts' | 'high' | 'low' | 'firstClauses'>

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

function holdersOf(reports: readonly Report[]): Pick<Columns, 'bodyOf' | 'countyOf' | 'yearOf'> {
  return {
    bodyOf: numbered(reports, bodyKey),
    countyOf: numbered(reports, ({ county }) => county),
    yearOf: filled(reports.length, (i) => reports[i]!.year ?? 0),
  }
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
