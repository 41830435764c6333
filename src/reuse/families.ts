import type { Report } from '../model/report.ts'
import type { Family, FamilyMember, ReuseClass } from '../model/reuse.ts'
import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { textOf } from '../text/spans.ts'
import { bodyKey } from './classify.ts'
import { Union } from './union.ts'
import type { Unit } from './units.ts'

/** A cluster with its class. */
export interface Classed {
  readonly members: readonly number[]
  readonly class: ReuseClass
}

/** A family while it is put together: its clusters, and the runs of units they form in each report. */
export interface Grown {
  readonly family: Family
  readonly clusters: readonly number[]
  readonly runs: readonly Run[]
}

/** Neighbouring units of one report that belong to one family. */
export interface Run {
  readonly report: number
  readonly units: readonly number[]
}

/** Two wordings are one passage where they stand together in so many of the members of each. */
const together = 0.6
/** Sentences of its own that may lie between two of a passage copied from another body; a carried-over one ends there. */
const gap = 1

/** Unites clusters that stand side by side into passages: families, largest first. */
export function growFamilies(
  classed: readonly Classed[],
  units: readonly Unit[],
  reports: readonly Report[],
): readonly Grown[] {
  const union = joinNeighbours(classed, units)
  const groups = Map.groupBy(classed.keys(), (i) => union.find(i))
  const grown = [...groups.values()].map((clusters) => {
    const members = clusters.flatMap((i) => classed[i]!.members)
    const kind = classed[clusters[0]!]!.class
    const runs = runsOf(members, units, kind === 'carried-over' ? 0 : gap)
    return { family: familyOf(runs, kind, { units, reports }), clusters, runs }
  })
  return grown.toSorted((a, b) => weightOf(b.family) - weightOf(a.family) || (a.family.id < b.family.id ? -1 : 1))
}

/** Long passages of few before short ones of many: what a reviewer wants to see first. */
function weightOf({ length, members }: Family): number {
  return length * Math.log2(1 + members.length)
}

function joinNeighbours(classed: readonly Classed[], units: readonly Unit[]): Union {
  const union = new Union(classed.length)
  for (const [key, count] of neighbours(classed, units)) {
    const [a, b] = key.split(':').map(Number) as [number, number]
    const most = Math.max(classed[a]!.members.length, classed[b]!.members.length)
    if (classed[a]!.class === classed[b]!.class && count >= together * most) union.join(a, b)
  }
  return union
}

/** How often two clusters stand beside each other, by `lower:higher` index. */
function neighbours(classed: readonly Classed[], units: readonly Unit[]): ReadonlyMap<string, number> {
  const clusterAt = new Map<string, number>()
  for (const [i, { members }] of classed.entries()) {
    for (const unit of members) clusterAt.set(`${units[unit]!.report}:${units[unit]!.sentence}`, i)
  }
  const beside = new Map<string, number>()
  for (const [i, { members, class: kind }] of classed.entries()) {
    const steps = kind === 'carried-over' ? [1] : [1, 1 + gap]
    for (const [unit, step] of members.flatMap((one) => steps.map((far) => [one, far] as const))) {
      const { report, sentence } = units[unit]!
      const next = clusterAt.get(`${report}:${sentence + step}`)
      if (next === undefined || next === i) continue
      const key = i < next ? `${i}:${next}` : `${next}:${i}`
      beside.set(key, (beside.get(key) ?? 0) + 1)
    }
  }
  return beside
}

function runsOf(members: readonly number[], units: readonly Unit[], between: number): readonly Run[] {
  const ordered = members.toSorted(
    (a, b) => units[a]!.report - units[b]!.report || units[a]!.span.start - units[b]!.span.start,
  )
  const runs: { report: number; units: number[] }[] = []
  for (const unit of ordered) {
    const last = runs.at(-1)
    const before = last === undefined ? undefined : units[last.units.at(-1)!]!
    const joins =
      before !== undefined &&
      before.report === units[unit]!.report &&
      units[unit]!.section === before.section &&
      units[unit]!.sentence - before.sentence <= 1 + between
    if (joins) last!.units.push(unit)
    else runs.push({ report: units[unit]!.report, units: [unit] })
  }
  return runs
}

interface Context {
  readonly units: readonly Unit[]
  readonly reports: readonly Report[]
}

function familyOf(runs: readonly Run[], kind: ReuseClass, { units, reports }: Context): Family {
  const years = runs.flatMap(({ report }) => reports[report]!.year ?? [])
  const first = years.length === 0 ? null : Math.min(...years)
  const members = runs.map((run): FamilyMember => {
    const report = reports[run.report]!
    const span = { start: units[run.units[0]!]!.span.start, end: units[run.units.at(-1)!]!.span.end }
    return { report: report.id, span, earliest: first !== null && report.year === first }
  })
  const longest = Math.max(...runs.map((run) => run.units.reduce((sum, unit) => sum + units[unit]!.masked.length, 0)))
  const source = runs[0]!
  const text = source.units.map((unit) => folded(textOf(reports[source.report]!.text, units[unit]!.span))).join('')
  return {
    id: hashOf(`${kind}|${text}`),
    class: kind,
    length: longest,
    bodies: new Set(runs.map(({ report }) => bodyKey(reports[report]!))).size,
    years: first === null ? null : [first, Math.max(...years)],
    members: members.toSorted(
      (a, b) =>
        Number(b.earliest) - Number(a.earliest) ||
        (a.report < b.report ? -1 : a.report > b.report ? 1 : a.span.start - b.span.start),
    ),
  }
}
