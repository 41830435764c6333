import type { Finding, Rule } from '../model/finding.ts'
import type { Report, Section } from '../model/report.ts'
import type { ReuseMatch } from '../model/reuse.ts'
import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { findArithmetic } from './arithmetic.ts'
import { findForeignPlaces } from './foreign-place.ts'
import { type Home, homeOf, type KnownNames, knownNames } from './home.ts'
import { findMisfiled } from './misfiled.ts'
import { findMissingUnits } from './missing-unit.ts'
import { findNumbering } from './numbering.ts'
import { findPlaceholders } from './placeholder.ts'
import { type Reading, readingOf, type Suspicion } from './reading.ts'
import { findRepeatedFigures } from './repeated-figure.ts'
import { findStaleYears } from './stale-year.ts'
import { findUnsubstituted, type SharedPassage } from './unsubstituted.ts'
import { findWrongBodies } from './wrong-body.ts'

export interface CheckOptions {
  /** Rules to run; all, where not given. */
  readonly rules?: readonly Rule[]
  /** Shared passages, as reuse finds them: names of the body copied from that stayed in them are found too. */
  readonly matches?: readonly ReuseMatch[]
}

/** What a rule may look at beside the report itself. */
interface Subject {
  readonly reading: Reading
  readonly home: Home
  readonly last: Reading | null
  readonly known: KnownNames
  readonly shared: readonly SharedPassage[]
}

const rules: Readonly<Record<Rule, (subject: Subject) => readonly Suspicion[]>> = {
  'foreign-place': ({ reading, home, known, shared }) => [
    ...findForeignPlaces(reading, home, known),
    ...findUnsubstituted({ reading, home, known }, shared),
  ],
  'wrong-body': ({ reading, home }) => [...findMisfiled(reading, home), ...findWrongBodies(reading, home)],
  'stale-year': ({ reading }) => findStaleYears(reading),
  placeholder: ({ reading }) => findPlaceholders(reading),
  arithmetic: ({ reading }) => findArithmetic(reading),
  'repeated-figure': ({ reading, last }) => findRepeatedFigures(reading, last),
  'missing-unit': ({ reading }) => findMissingUnits(reading),
  numbering: ({ reading }) => findNumbering(reading),
}

/** The rules by name, in the order of the contract. */
export const allRules = Object.keys(rules) as readonly Rule[]

/**
 * Checks reports for leftovers of copying and figures that do not add up (存疑).
 *
 * Each report by itself; a report with the year before it in the list also for figures that stayed the same. Linear in the texts.
 *
 * @returns findings by report in the given order, then by start; none of one rule overlap
 */
export function checkReports(reports: readonly Report[], options: CheckOptions = {}): readonly Finding[] {
  const known = knownNames(reports)
  const chosen = allRules.filter((rule) => options.rules?.includes(rule) ?? true)
  const shared = sharedPassages(reports, options.matches ?? [])
  const series = Map.groupBy(reports, ({ body }) => body)
  return reports.flatMap((report) => {
    const reading = readingOf(report)
    const last =
      report.body === null || !chosen.includes('repeated-figure')
        ? undefined
        : yearBefore(series.get(report.body)!, report)
    const subject: Subject = {
      reading,
      home: homeOf(report, reading.text),
      last: last === undefined ? null : readingOf(last),
      known,
      shared: shared.get(report.id) ?? [],
    }
    const found = chosen.flatMap((rule) => apart(rules[rule](subject)).map((suspicion) => ({ rule, ...suspicion })))
    return withIds(
      report,
      found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || order(a.rule) - order(b.rule)),
    )
  })
}

function order(rule: Rule): number {
  return allRules.indexOf(rule)
}

function yearBefore(series: readonly Report[], { period, county }: Report): Report | undefined {
  return series.find(
    (one) =>
      period.review !== null &&
      one.period.review === period.review - 1 &&
      (one.county === county || one.county === null || county === null),
  )
}

/** Without those that lie on another of the same rule: the graver, then the earlier, then the longer stays. */
function apart(suspicions: readonly Suspicion[]): readonly Suspicion[] {
  const kept: Suspicion[] = []
  const ranked = suspicions.toSorted(
    (a, b) =>
      Number(a.severity === 'low') - Number(b.severity === 'low') ||
      a.span.start - b.span.start ||
      b.span.end - a.span.end,
  )
  for (const one of ranked) {
    if (!kept.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) kept.push(one)
  }
  return kept
}

function withIds(report: Report, found: readonly (Suspicion & { readonly rule: Rule })[]): readonly Finding[] {
  const counts = new Map<string, number>()
  return found.map(({ rule, severity, span, message, other }) => {
    const text = report.text.slice(span.start, span.end)
    const key = [rule, report.body, report.year, pathAt(report.sections, span.start), folded(text)].join('\n')
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return {
      id: hashOf(`${key}\n${count}`),
      report: report.id,
      rule,
      severity,
      span,
      text,
      message,
      other: other ?? null,
    }
  })
}

/** The headings above an offset, without their numbers. */
function pathAt(sections: readonly Section[], at: number): string {
  const holder = sections.find(({ span }) => span.start <= at && at < span.end)
  return holder === undefined ? '' : `${folded(holder.heading ?? '')}/${pathAt(holder.children, at)}`
}

/** By report: what it shares with other bodies, where it may be the one that copied. */
function sharedPassages(
  reports: readonly Report[],
  matches: readonly ReuseMatch[],
): ReadonlyMap<string, readonly SharedPassage[]> {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const sides = matches
    .filter(({ relation, kept }) => relation === 'cross-body' && kept.length > 0)
    .flatMap(({ left, right, earlier, kept }) => [
      { own: right, theirs: left, kept: kept.map((one) => ({ text: one.text, span: one.right })) },
      ...(earlier === 'left'
        ? []
        : [{ own: left, theirs: right, kept: kept.map((one) => ({ text: one.text, span: one.left })) }]),
    ])
  const passages = sides.flatMap(({ own, theirs, kept }) => {
    const source = byId.get(theirs.report)
    return source === undefined ? [] : [{ own: own.report, shared: { theirs, kept, source } }]
  })
  const grouped = Map.groupBy(passages, ({ own }) => own)
  return new Map([...grouped].map(([id, group]) => [id, group.map(({ shared }) => shared)]))
}
