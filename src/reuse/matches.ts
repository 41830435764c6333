import type { Report } from '../model/report.ts'
import type { ReuseMatch } from '../model/reuse.ts'
import type { Span } from '../model/span.ts'
import type { TextColumns } from './columns.ts'
import { Coverage } from './coverage.ts'
import { PartPairer } from './parts.ts'
import { RawReader } from './raw.ts'
import type { SharedRange } from './shared-range.ts'
import { swapsOf } from './swaps.ts'

/** What two passages have in common and what differs; left is the earlier one. */
export interface ComparedPassages extends Pick<ReuseMatch, 'score' | 'kind' | 'substitutions' | 'kept'> {
  readonly left: Span
  readonly right: Span
}

/** Compares the two sides of every passage; in their order. */
export function comparePassages(columns: TextColumns, passages: readonly SharedRange[]): readonly ComparedPassages[] {
  const reader = new RawReader(columns)
  const pairer = new PartPairer(columns)
  const coverage = new Coverage(columns.units)
  return passages.map((passage) => {
    const one = earlierFirst(passage, columns)
    const { substitutions, kept, verbatim } = swapsOf({ columns, reader }, one, pairer.pair(one))
    const [left, right] = [one.leftAt, one.rightAt]
    const score = verbatim ? 1 : Math.min(coverage.share(left, right), coverage.share(right, left))
    return {
      left: reader.span(one.left, left),
      right: reader.span(one.right, right),
      score,
      kind: verbatim ? 'verbatim' : 'adapted',
      substitutions,
      kept,
    }
  })
}

/** Passages with what comparing told of each. */
export interface Matching {
  readonly reports: readonly Report[]
  readonly columns: TextColumns
  readonly passages: readonly SharedRange[]
  readonly compared: readonly ComparedPassages[]
}

/** The matches for the reader, by left report and start; passages without a family are none. */
export function matchesOf(
  { reports, columns, passages, compared }: Matching,
  familyOf: readonly (string | null)[],
): readonly ReuseMatch[] {
  const { rankOf } = columns
  const matched = passages.flatMap((passage, i) => {
    const family = familyOf[i]!
    return family === null ? [] : [{ ...earlierFirst(passage, columns), of: compared[i]!, family }]
  })
  return matched
    .toSorted(
      (a, b) =>
        rankOf[a.left]! - rankOf[b.left]! ||
        a.of.left.start - b.of.left.start ||
        rankOf[a.right]! - rankOf[b.right]! ||
        a.of.right.start - b.of.right.start,
    )
    .map(({ left, right, of, family }) => ({
      left: { report: reports[left]!.id, span: of.left },
      right: { report: reports[right]!.id, span: of.right },
      score: of.score,
      kind: of.kind,
      relation: columns.bodyOf[left] === columns.bodyOf[right] ? 'same-body' : 'cross-body',
      earlier: earlierOf(columns, left, right),
      family,
      substitutions: of.substitutions,
      kept: of.kept,
    }))
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
