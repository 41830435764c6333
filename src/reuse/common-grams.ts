import type { Report } from '../model/report.ts'
import { decodeUnits } from '../text/units.ts'
import { rollGrams } from './grams.ts'
import type { PlainReader } from './plain.ts'

/** Grams that stand in many reports. */
export interface CommonGrams {
  /** Whether the gram that begins at `at`, of that hash, is one. */
  readonly has: (units: Uint16Array, at: number, hash: number) => boolean
}

interface Wanted {
  readonly reader: PlainReader
  readonly gram: number
  /** Reports a gram must stand in. */
  readonly least: number
}

/**
 * The grams of sentences that stand in so many reports. A table of counts by part of the hash first says which can: nearly all
 * stand in few, and only the others are counted one by one. Linear in the text, twice.
 */
export function commonGrams(reports: readonly Report[], { reader, gram, least }: Wanted): CommonGrams {
  const chars = reports.reduce((sum, { text }) => sum + text.length, 0)
  let size = 1 << 16
  while (size < chars && size < 1 << 24) size *= 2
  const rough = new ReportCounts(size)
  eachGram(reports, { reader, gram }, ({ hash, report }) => rough.add(hash & (size - 1), report))
  const holders = new Map<string, { reports: number; last: number }>()
  eachGram(reports, { reader, gram }, ({ units, at, hash, report }) => {
    if (rough.counts[hash & (size - 1)]! < least) return
    const text = textAt(units, at, gram)
    const known = holders.get(text)
    if (known === undefined) holders.set(text, { reports: 1, last: report })
    else if (known.last !== report) {
      known.last = report
      known.reports++
    }
  })
  const isCommon = (text: string) => (holders.get(text)?.reports ?? 0) >= least
  return { has: (units, at, hash) => rough.counts[hash & (size - 1)]! >= least && isCommon(textAt(units, at, gram)) }
}

function textAt(units: Uint16Array, at: number, length: number): string {
  return decodeUnits(units.subarray(at, at + length))
}

/** For every slot the reports that met it, each once. */
class ReportCounts {
  readonly counts: Int32Array
  readonly #last: Int32Array

  constructor(size: number) {
    this.counts = new Int32Array(size)
    this.#last = new Int32Array(size).fill(-1)
  }

  add(slot: number, report: number): void {
    if (this.#last[slot] === report) return
    this.#last[slot] = report
    this.counts[slot]!++
  }
}

/** A gram where it was met; the object is the same at every call. */
interface Met {
  units: Uint16Array
  at: number
  hash: number
  report: number
}

function eachGram(
  reports: readonly Report[],
  { reader, gram }: Pick<Wanted, 'reader' | 'gram'>,
  found: (gram: Readonly<Met>) => void,
): void {
  let hashes = new Uint32Array(4096)
  const met: Met = { units: new Uint16Array(0), at: 0, hash: 0, report: 0 }
  for (const [at, report] of reports.entries()) {
    const { units, starts, count } = reader.sentences(report)
    met.units = units
    met.report = at
    if (hashes.length < units.length) hashes = new Uint32Array(units.length)
    for (let s = 0; s < count; s++) {
      const grams = rollGrams(units, { start: starts[s]!, end: starts[s + 1]!, gram }, hashes)
      for (let i = 0; i < grams; i++) {
        met.at = starts[s]! + i
        met.hash = hashes[i]!
        found(met)
      }
    }
  }
}
