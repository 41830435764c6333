import type { Report } from '../model/report.ts'
import type { ReuseMatch, Substitution } from '../model/reuse.ts'
import { folded } from '../text/fold.ts'
import { textOf } from '../text/spans.ts'
import { bodyKey } from './classify.ts'
import type { Grown, Run } from './families.ts'
import type { Mask } from './mask.ts'
import type { Unit } from './units.ts'

/** A family of more members is matched from its earliest to each, not each with each. */
const mostPaired = 12

interface Context {
  readonly units: readonly Unit[]
  readonly reports: readonly Report[]
  readonly mask: Mask
  readonly clusterOf: ReadonlyMap<number, number>
}

/** The matches of every family but the formulas, by left report and start. */
export function matchesOf(grown: readonly Grown[], context: Context): readonly ReuseMatch[] {
  const matches = grown
    .filter(({ family }) => family.class !== 'formula')
    .flatMap(({ family, runs }) =>
      pairsOf(runs, context).flatMap(([a, b]) => matchOf(a, b, { ...context, family: family.id })),
    )
  return matches.toSorted(
    (a, b) =>
      compare(a.left.report, b.left.report) ||
      a.left.span.start - b.left.span.start ||
      compare(a.right.report, b.right.report),
  )
}

/** Pairs of runs of different reports, the earlier first; years unknown last. */
function pairsOf(runs: readonly Run[], { reports }: Context): readonly (readonly [Run, Run])[] {
  const year = ({ report }: Run) => reports[report]!.year ?? Number.MAX_SAFE_INTEGER
  const ordered = runs.toSorted((a, b) => year(a) - year(b) || compare(reports[a.report]!.id, reports[b.report]!.id))
  const heads = ordered.length > mostPaired ? ordered.slice(0, 1) : ordered
  return heads.flatMap((left, i) =>
    ordered
      .slice(i + 1)
      .filter((right) => right.report !== left.report)
      .map((right): [Run, Run] => [left, right]),
  )
}

function matchOf(left: Run, right: Run, context: Context & { readonly family: string }): readonly ReuseMatch[] {
  const { units, reports, clusterOf } = context
  const shared = left.units.flatMap((a) => {
    const b = right.units.find((other) => clusterOf.get(other) === clusterOf.get(a))
    return b === undefined ? [] : [[units[a]!, units[b]!] as const]
  })
  if (shared.length === 0) return []
  const [from, to] = [reports[left.report]!, reports[right.report]!]
  const size = (run: Run) => run.units.reduce((sum, unit) => sum + units[unit]!.masked.length, 0)
  const common = shared.reduce(
    (sum, [a, b]) => sum + Math.min(a.masked.length, b.masked.length) * (a.masked === b.masked ? 1 : 0.85),
    0,
  )
  const wording = (report: Report, unit: Unit) => folded(textOf(report.text, unit.span), { punctuation: 'drop' })
  return [
    {
      left: { report: from.id, span: spanOf(left, units) },
      right: { report: to.id, span: spanOf(right, units) },
      score: Math.min(1, common / Math.max(size(left), size(right))),
      kind: shared.every(([a, b]) => wording(from, a) === wording(to, b)) ? 'verbatim' : 'adapted',
      relation: bodyKey(from) === bodyKey(to) ? 'same-body' : 'cross-body',
      earlier: from.year === null || to.year === null ? 'unknown' : from.year === to.year ? 'same-year' : 'left',
      family: context.family,
      substitutions: shared.flatMap(([a, b]) => substitutionsOf([from, a], [to, b], context.mask)),
    },
  ]
}

function spanOf(run: Run, units: readonly Unit[]): { readonly start: number; readonly end: number } {
  return { start: units[run.units[0]!]!.span.start, end: units[run.units.at(-1)!]!.span.end }
}

/** The slots whose values differ, where the masked texts are equal; for reworded sentences, none. */
function substitutionsOf(
  [from, a]: readonly [Report, Unit],
  [to, b]: readonly [Report, Unit],
  mask: Mask,
): readonly Substitution[] {
  if (a.masked !== b.masked) return []
  const [rawA, rawB] = [textOf(from.text, a.span), textOf(to.text, b.span)]
  const others = mask(rawB).slots
  return mask(rawA).slots.flatMap((slot, i) => {
    const [left, right] = [folded(textOf(rawA, slot.span)), folded(textOf(rawB, others[i]!.span))]
    return left === right ? [] : [{ left, right, type: slot.type === 'title' ? 'other' : slot.type }]
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
