import type { Report } from '../model/report.ts'
import type { FoundReuse, MatchColumns, PlaceColumns, ReuseMatch } from '../model/reuse.ts'
import { bodyKey, type ComparableText, type TextColumns } from './columns.ts'
import type { ComparedPassages } from './compared.ts'
import { Coverage } from './coverage.ts'
import { PartPairer } from './parts.ts'
import type { Reading } from './families.ts'
import { inRawText, RawReader } from './raw.ts'
import { sharedInt32, sharedJoin, sharedPick } from './shared-arrays.ts'
import { type RangeColumns, type SharedRange, sharedRangeAt } from './shared-range.ts'
import { orderBy } from './sort.ts'
import { swapsOf } from './swaps.ts'

/** Where passages stand: the earlier report on the left. */
export type Sides = Pick<MatchColumns, 'left' | 'right'>

/** Where passages stand in the raw text, in their order. */
export function sidesOf(passages: RangeColumns, { columns, reader }: Reading): Sides {
  const [left, right] = [emptyPlaces(passages.count), emptyPlaces(passages.count)]
  for (let i = 0; i < passages.count; i++) {
    const one = sharedRangeAt(passages, i)
    const sides = isEarlierFirst(one, columns) ? [left, right] : [right, left]
    put(sides[0]!, i, { report: one.left, span: reader.span(one.left, one.leftAt) })
    put(sides[1]!, i, { report: one.right, span: reader.span(one.right, one.rightAt) })
  }
  return { left, right }
}

function emptyPlaces(count: number): PlaceColumns {
  return { report: sharedInt32(count), start: sharedInt32(count), end: sharedInt32(count) }
}

interface Place {
  readonly report: number
  readonly span: { readonly start: number; readonly end: number }
}

function put(places: PlaceColumns, at: number, { report, span }: Place): void {
  places.report[at] = report
  places.start[at] = span.start
  places.end[at] = span.end
}

/** All matches by left report and start, then right report and start; those of family -1 are none. Linear. */
export function matchesInOrder(lists: readonly MatchColumns[], rankOf: Int32Array): MatchColumns {
  const family = sharedJoin(lists.map((one) => one.family))
  const left = joinedPlaces(lists.map((one) => one.left))
  const right = joinedPlaces(lists.map((one) => one.right))
  const ranks = ({ report }: PlaceColumns) => report.map((one) => rankOf[one]!)
  const all = orderBy(ranks(left), orderBy(left.start, orderBy(ranks(right), orderBy(right.start))))
  const order = all.filter((i) => family[i]! >= 0)
  const by = (values: Int32Array) => sharedPick(values, order)
  const places = ({ report, start, end }: PlaceColumns) => ({ report: by(report), start: by(start), end: by(end) })
  return { left: places(left), right: places(right), family: by(family) }
}

function joinedPlaces(lists: readonly PlaceColumns[]): PlaceColumns {
  return {
    report: sharedJoin(lists.map(({ report }) => report)),
    start: sharedJoin(lists.map(({ start }) => start)),
    end: sharedJoin(lists.map(({ end }) => end)),
  }
}

/** Whether the left report is the earlier one, or the first by id where years do not tell. */
function isEarlierFirst({ left, right }: SharedRange, { yearOf, rankOf }: TextColumns): boolean {
  const [one, other] = [yearOf[left]! || Infinity, yearOf[right]! || Infinity]
  return one === other ? rankOf[left]! <= rankOf[right]! : one < other
}

/** Compares the two sides of matches `from` to before `to`, in their order, as they are asked for. */
export function* compareMatches(
  columns: ComparableText,
  { left, right }: MatchColumns,
  [from, to]: readonly [number, number] = [0, left.report.length],
): Generator<ComparedPassages, void> {
  const reader = new RawReader(columns, inRawText(columns))
  const pairer = new PartPairer(columns)
  const coverage = new Coverage(columns.units)
  for (let i = from; i < to; i++) {
    const [own, other] = [placeAt(left, i), placeAt(right, i)]
    const [leftAt, rightAt] = [reader.range(own.report, own.span), reader.range(other.report, other.span)]
    const one = { left: own.report, right: other.report, leftAt, rightAt, evidence: 0 }
    const { substitutions, kept, verbatim } = swapsOf({ columns, reader }, one, pairer.pair(one))
    const score = verbatim ? 1 : Math.min(coverage.share(leftAt, rightAt), coverage.share(rightAt, leftAt))
    yield { score, kind: verbatim ? 'verbatim' : 'adapted', substitutions, kept }
  }
}

function placeAt({ report, start, end }: PlaceColumns, i: number): Place {
  return { report: report[i]!, span: { start: start[i]!, end: end[i]! } }
}

/** The matches for the reader, of reports in column order, with what comparing told of each. */
export function matchesOf(
  { families, matches: { left, right, family } }: FoundReuse,
  reports: readonly Report[],
  compared: Iterable<ComparedPassages>,
): readonly ReuseMatch[] {
  const matches: ReuseMatch[] = []
  for (const { score, kind, substitutions, kept } of compared) {
    const i = matches.length
    const [own, other] = [placeAt(left, i), placeAt(right, i)]
    const [a, b] = [reports[own.report]!, reports[other.report]!]
    matches.push({
      left: { report: a.id, span: own.span },
      right: { report: b.id, span: other.span },
      score,
      kind,
      relation: bodyKey(a) === bodyKey(b) ? 'same-body' : 'cross-body',
      earlier: earlierOf(a, b),
      family: families[family[i]!]!.id,
      substitutions,
      kept,
    })
  }
  return matches
}

function earlierOf({ year: one }: Report, { year: other }: Report): ReuseMatch['earlier'] {
  if (one === null || other === null) return 'unknown'
  return one === other ? 'same-year' : 'left'
}
