import type { RawColumns, TextColumns } from './columns.ts'
import type { Range } from './coverage.ts'
import { Mask } from './mask.ts'
import { sharedCopy, sharedInt32, sharedUint16, sharedUint32 } from './shared-arrays.ts'
import { Column } from './sort.ts'

/** Masked sentences end to end. */
export interface MaskedText {
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

/** Shorter sentences, in masked units, say too little to be anyone's. */
export const shortest = 8

/** Room for the masked text of a corpus, and what has been masked of it. */
export interface MaskingText extends Omit<MaskedText, 'clauses'> {
  readonly columns: RawColumns
}

/** Room to mask a corpus in: as much as if nothing were masked. */
export function roomToMask(columns: RawColumns): MaskingText {
  const count = columns.from.length
  return {
    columns,
    units: sharedUint16(columns.raw.length),
    starts: sharedInt32(count + 1),
    high: sharedUint32(count),
    low: sharedUint32(count),
    firstClauses: sharedInt32(count + 1),
  }
}

/** Sentences masked, from the place in `units` where the first would begin if nothing before were masked. */
export interface MaskedPart extends Range {
  readonly length: number
  /** Where every clause begins, counted from the part's own start, as `starts` and `firstClauses` of its sentences are. */
  readonly clauses: Int32Array
}

/** Masks the sentences of a corpus from `start` to before `end`. Linear in the text. */
export function maskSentences({ columns, ...room }: MaskingText, { start, end }: Range): MaskedPart {
  const { raw, rawStarts, places } = columns
  const mask = new Mask(places, room.units.subarray(rawStarts[start], rawStarts[end]))
  const clauses = new Column(Math.ceil((rawStarts[end]! - rawStarts[start]!) / 10))
  for (let s = start; s < end; s++) {
    mask.read(raw, rawStarts[s]!, rawStarts[s + 1]!)
    const stop = mask.begin + mask.length
    room.starts[s] = mask.begin
    room.firstClauses[s] = clauses.length
    clauses.push(mask.begin)
    for (let p = 0; p < mask.pauseCount; p++) if (mask.pauses[p]! < stop) clauses.push(mask.pauses[p]!)
    if (mask.length < shortest) continue
    const hash = hashUnits(mask.units, mask.begin, stop)
    room.high[s] = hash.high
    room.low[s] = hash.low
  }
  return { start, end, length: mask.begin + mask.length, clauses: sharedCopy(clauses.values) }
}

/**
 * The corpus with its sentences masked, of parts that follow one another: moves each up to the one before. The raw text
 * is left behind.
 */
export function withMasked({ columns, ...room }: MaskingText, parts: readonly MaskedPart[]): TextColumns {
  const { raw: _raw, ...known } = columns
  const { units, starts, firstClauses } = room
  const clauses = sharedInt32(parts.reduce((sum, part) => sum + part.clauses.length, 1))
  const at = { unit: 0, clause: 0 }
  for (const { start, end, length, clauses: own } of parts) {
    const from = columns.rawStarts[start]!
    units.copyWithin(at.unit, from, from + length)
    for (let s = start; s < end; s++) {
      starts[s]! += at.unit
      firstClauses[s]! += at.clause
    }
    for (let c = 0; c < own.length; c++) clauses[at.clause + c] = own[c]! + at.unit
    at.unit += length
    at.clause += own.length
  }
  starts[columns.from.length] = at.unit
  firstClauses[columns.from.length] = at.clause
  clauses[at.clause] = at.unit
  return { ...known, ...room, units: units.subarray(0, at.unit), clauses }
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
    low = (Math.imul(low ^ units[i]!, 0x9e3779b1) + (i - start)) | 0
  }
  high = Math.imul(high ^ (high >>> 15), 0x85ebca6b)
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  hashed.high = (high ^ (high >>> 16)) >>> 0 || 1
  hashed.low = (low ^ (low >>> 15)) >>> 0
  return hashed
}
