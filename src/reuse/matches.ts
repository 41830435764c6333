import type { Report } from '../model/report.ts'
import type { ReuseMatch } from '../model/reuse.ts'
import type { TextColumns } from './columns.ts'
import type { ComparedPassages } from './compared.ts'
import { Coverage } from './coverage.ts'
import { PartPairer } from './parts.ts'
import { RawReader } from './raw.ts'
import type { SharedRange } from './shared-range.ts'
import { swapsOf } from './swaps.ts'

/** Compares the two sides of every passage, in their order, as they are asked for. */
export function* comparePassages(
  columns: TextColumns,
  passages: readonly SharedRange[],
): Generator<ComparedPassages, void> {
  const reader = new RawReader(columns)
  const pairer = new PartPairer(columns)
  const coverage = new Coverage(columns.units)
  for (const passage of passages) {
    const one = earlierFirst(passage, columns)
    const { substitutions, kept, verbatim } = swapsOf({ columns, reader }, one, pairer.pair(one))
    const [left, right] = [one.leftAt, one.rightAt]
    const score = verbatim ? 1 : Math.min(coverage.share(left, right), coverage.share(right, left))
    yield {
      left: reader.span(one.left, left),
      right: reader.span(one.right, right),
      score,
      kind: verbatim ? 'verbatim' : 'adapted',
      substitutions,
      kept,
    }
  }
}

/** Passages with what comparing told of each. */
export interface Matching {
  readonly reports: readonly Report[]
  readonly columns: TextColumns
  readonly passages: readonly SharedRange[]
  /** In the order of the passages. */
  readonly compared: Iterable<ComparedPassages>
}

/** The matches for the reader, by left report and start; passages without a family are none. */
export function matchesOf(
  { reports, columns, passages, compared }: Matching,
  familyOf: readonly (string | null)[],
): readonly ReuseMatch[] {
  const { rankOf, bodyOf } = columns
  const placed: { readonly left: number; readonly right: number; readonly match: ReuseMatch }[] = []
  let next = 0
  for (const { left: leftSpan, right: rightSpan, score, kind, substitutions, kept } of compared) {
    const family = familyOf[next]!
    const { left, right } = earlierFirst(passages[next++]!, columns)
    if (family === null) continue
    const match: ReuseMatch = {
      left: { report: reports[left]!.id, span: leftSpan },
      right: { report: reports[right]!.id, span: rightSpan },
      score,
      kind,
      relation: bodyOf[left] === bodyOf[right] ? 'same-body' : 'cross-body',
      earlier: earlierOf(columns, left, right),
      family,
      substitutions,
      kept,
    }
    placed.push({ left, right, match })
  }
  return placed
    .toSorted(
      (a, b) =>
        rankOf[a.left]! - rankOf[b.left]! ||
        a.match.left.span.start - b.match.left.span.start ||
        rankOf[a.right]! - rankOf[b.right]! ||
        a.match.right.span.start - b.match.right.span.start,
    )
    .map(({ match }) => match)
}

function earlierFirst(one: SharedRange, { yearOf, rankOf }: TextColumns): SharedRange {
  const [left, right] = [yearOf[one.left]! || Infinity, yearOf[one.right]! || Infinity]
  const inOrder = left === right ? rankOf[one.left]! <= rankOf[one.right]! : left < right
  if (inOrder) return one
  return { ...one, left: one.right, right: one.left, leftAt: one.rightAt, rightAt: one.leftAt }
}

function earlierOf({ yearOf }: TextColumns, left: number, right: number): ReuseMatch['earlier'] {
  if (yearOf[left] === 0 || yearOf[right] === 0) return 'unknown'
  return yearOf[left] === yearOf[right] ? 'same-year' : 'left'
}
