import type { ReuseMatch } from '../model/reuse.ts'
import { type Columns, compare } from './columns.ts'
import { Coverage } from './coverage.ts'
import { PartPairer } from './parts.ts'
import { rawSpan } from './raw.ts'
import type { SharedRange } from './shared-range.ts'
import { swapsOf } from './swaps.ts'

/** A shared passage with the id of its family. */
export interface Matched extends SharedRange {
  readonly family: string
}

/** The matches for the reader, by left report and start. */
export function matchesOf(columns: Columns, matched: readonly Matched[]): readonly ReuseMatch[] {
  const pairer = new PartPairer(columns)
  const coverage = new Coverage(columns.units)
  return matched
    .map((one) => matchOf(columns, earlierFirst(one, columns), { pairer, coverage }))
    .toSorted(
      (a, b) =>
        compare(a.left.report, b.left.report) ||
        a.left.span.start - b.left.span.start ||
        compare(a.right.report, b.right.report) ||
        a.right.span.start - b.right.span.start,
    )
}

function earlierFirst(one: Matched, { yearOf, reports }: Columns): Matched {
  const [left, right] = [yearOf[one.left]! || Infinity, yearOf[one.right]! || Infinity]
  const inOrder = left === right ? compare(reports[one.left]!.id, reports[one.right]!.id) <= 0 : left < right
  if (inOrder) return one
  return { ...one, left: one.right, right: one.left, leftAt: one.rightAt, rightAt: one.leftAt }
}

function matchOf(
  columns: Columns,
  one: Matched,
  { pairer, coverage }: { readonly pairer: PartPairer; readonly coverage: Coverage },
): ReuseMatch {
  const { reports, bodyOf } = columns
  const { substitutions, kept, verbatim } = swapsOf(columns, one, pairer.pair(one))
  const [left, right] = [one.leftAt, one.rightAt]
  const score = Math.min(coverage.share(left, right), coverage.share(right, left))
  return {
    left: { report: reports[one.left]!.id, span: rawSpan(columns, one.left, left) },
    right: { report: reports[one.right]!.id, span: rawSpan(columns, one.right, right) },
    score: verbatim ? 1 : score,
    kind: verbatim ? 'verbatim' : 'adapted',
    relation: bodyOf[one.left] === bodyOf[one.right] ? 'same-body' : 'cross-body',
    earlier: earlierOf(columns, one),
    family: one.family,
    substitutions,
    kept,
  }
}

function earlierOf({ yearOf }: Columns, { left, right }: Matched): ReuseMatch['earlier'] {
  if (yearOf[left] === 0 || yearOf[right] === 0) return 'unknown'
  return yearOf[left] === yearOf[right] ? 'same-year' : 'left'
}
