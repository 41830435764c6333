import type { Report } from '../model/report.ts'
import { fold } from '../text/fold.ts'
import { beginBit } from '../text/places-index.ts'
import { shortPlaceName } from '../text/places.ts'
import { isTown, kindOf } from './kind.ts'

/** A body or county of the reports checked together. */
interface KnownName {
  readonly county: string | null
  /** Its own reports, latest first; of a county those of its towns too. */
  readonly reports: readonly Report[]
}

/** The bodies and counties of the reports checked together, by full and short name: the gazetteer does not know all. */
export interface KnownNames {
  readonly byName: ReadonlyMap<string, KnownName>
  /** A bit for each two code units that a name begins with (`beginBit`). */
  readonly begins: Uint32Array
  /** In code units, longest first. */
  readonly lengths: readonly number[]
  /** Texts folded so far, see `foldedTextOf`. */
  readonly folds: Map<Report, string>
}

export function knownNames(reports: readonly Report[]): KnownNames {
  const byName = new Map<string, { county: string | null; reports: Report[] }>()
  const add = (name: string, county: string | null, report: Report) => {
    for (const one of new Set([name, shortPlaceName(name)])) {
      const known = byName.get(one)
      if (known === undefined) byName.set(one, { county, reports: [report] })
      else known.reports.push(report)
    }
  }
  for (const report of reports.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))) {
    const { body, county } = report
    if (county !== null) add(county, county, report)
    if (body !== null && body !== county) add(body, isTown(kindOf(body)) ? county : body, report)
  }
  const begins = new Uint32Array(0x100000 / 32)
  for (const name of byName.keys()) {
    const bit = beginBit(name.charCodeAt(0), name.charCodeAt(1))
    begins[bit >>> 5]! |= 1 << (bit & 31)
  }
  const lengths = [...new Set([...byName.keys()].map(({ length }) => length))].toSorted((a, b) => b - a)
  return { byName, begins, lengths, folds: new Map() }
}

/** Folded texts held at once, some 35 kB each. */
const mostFolds = 2000

/** A report's text folded, for asking many times whether it has some words. */
export function foldedTextOf({ folds }: KnownNames, report: Report): string {
  const known = folds.get(report)
  if (known !== undefined) return known
  if (folds.size >= mostFolds) folds.clear()
  const text = fold(report.text).text
  folds.set(report, text)
  return text
}

/** A known name where it stands in a text. */
export interface KnownMention {
  readonly said: string
  readonly start: number
  readonly known: KnownName
}

/** The known names a folded text says, longest match from the left, without overlap. Linear in the text. */
export function knownNamesIn(text: string, { byName, begins, lengths }: KnownNames): readonly KnownMention[] {
  const found: KnownMention[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    const bit = beginBit(text.charCodeAt(i), text.charCodeAt(i + 1))
    if ((begins[bit >>> 5]! & (1 << (bit & 31))) === 0) continue
    const said = lengths.map((length) => text.slice(i, i + length)).find((one) => byName.has(one))
    if (said === undefined) continue
    found.push({ said, start: i, known: byName.get(said)! })
    i += said.length - 1
  }
  return found
}
