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

/** Masks the sentences of a corpus from `start` to before `end`. Linear in the text. */
export function maskSentences({ raw, rawStarts, places }: RawColumns, { start, end }: Range): MaskedText {
  const count = end - start
  const mask = new Mask(places)
  const clauses = new Column(Math.ceil((rawStarts[end]! - rawStarts[start]!) / 10))
  const masked = {
    units: sharedUint16(rawStarts[end]! - rawStarts[start]!),
    starts: sharedInt32(count + 1),
    high: sharedUint32(count),
    low: sharedUint32(count),
    firstClauses: sharedInt32(count + 1),
  }
  for (let s = 0; s < count; s++) {
    mask.read(raw, rawStarts[start + s]!, rawStarts[start + s + 1]!)
    addSentence(masked, { sentence: s, mask, clauses })
  }
  const length = masked.starts[count]!
  masked.firstClauses[count] = clauses.length
  clauses.push(length)
  return { ...masked, units: masked.units.subarray(0, length), clauses: sharedCopy(clauses.values) }
}

interface Masking {
  readonly sentence: number
  readonly mask: Mask
  readonly clauses: Column
}

function addSentence(masked: Omit<MaskedText, 'clauses'>, { sentence, mask, clauses }: Masking): void {
  const { units, starts } = masked
  const start = starts[sentence]!
  units.set(mask.units.subarray(0, mask.length), start)
  starts[sentence + 1] = start + mask.length
  masked.firstClauses[sentence] = clauses.length
  clauses.push(start)
  for (const pause of mask.pauses) if (pause < mask.length) clauses.push(start + pause)
  if (mask.length < shortest) return
  const hash = hashUnits(units, start, start + mask.length)
  masked.high[sentence] = hash.high
  masked.low[sentence] = hash.low
}

/** A corpus with its sentences masked, in parts that follow one another. */
export function withMasked(columns: RawColumns, parts: readonly MaskedText[]): TextColumns {
  if (parts.length === 1) return { ...columns, ...parts[0]! }
  const count = columns.from.length
  const sum = (lengthOf: (part: MaskedText) => number) => parts.reduce((total, part) => total + lengthOf(part), 0)
  const all = {
    units: sharedUint16(sum(({ units }) => units.length)),
    starts: sharedInt32(count + 1),
    high: sharedUint32(count),
    low: sharedUint32(count),
    clauses: sharedInt32(sum(({ clauses }) => clauses.length - 1) + 1),
    firstClauses: sharedInt32(count + 1),
  }
  const at = { unit: 0, sentence: 0, clause: 0 }
  for (const part of parts) {
    all.units.set(part.units, at.unit)
    all.high.set(part.high, at.sentence)
    all.low.set(part.low, at.sentence)
    shiftInto(all.starts, part.starts, { at: at.sentence, by: at.unit })
    shiftInto(all.clauses, part.clauses, { at: at.clause, by: at.unit })
    shiftInto(all.firstClauses, part.firstClauses, { at: at.sentence, by: at.clause })
    at.unit += part.units.length
    at.sentence += part.high.length
    at.clause += part.clauses.length - 1
  }
  return { ...columns, ...all }
}

/** Writes values from `at` on, each greater by so much. */
function shiftInto(
  all: Int32Array,
  values: Int32Array,
  { at, by }: { readonly at: number; readonly by: number },
): void {
  for (let i = 0; i < values.length; i++) all[at + i] = values[i]! + by
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
