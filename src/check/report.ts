import type { Finding, Rule } from '../model/finding.ts'
import type { Report, Section } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { shortPlaceName } from '../text/places.ts'
import { findArithmetic } from './arithmetic.ts'
import { findForeignPlaces } from './foreign-place.ts'
import { type Home, homeOf } from './home.ts'
import { type KnownNames, knownNames } from './known-names.ts'
import { findMisfiled } from './misfiled.ts'
import { findMissingUnits } from './missing-unit.ts'
import { findNumbering } from './numbering.ts'
import { findPlaceholders } from './placeholder.ts'
import { type Reading, readingOf, type Suspicion } from './reading.ts'
import { findRepeatedFigures } from './repeated-figure.ts'
import { findStaleYears } from './stale-year.ts'
import { findUnsubstituted } from './unsubstituted.ts'
import { findWrongBodies } from './wrong-body.ts'

export interface CheckOptions {
  /** Rules to run; all, where not given. */
  readonly rules?: readonly Rule[]
}

/** What a rule may look at beside the report itself. */
interface Subject {
  readonly reading: Reading
  readonly home: Home
  readonly last: Reading | null
  readonly known: KnownNames
}

const rules: Readonly<Record<Rule, (subject: Subject) => readonly Suspicion[]>> = {
  'foreign-place': (subject) => [
    ...findForeignPlaces(subject.reading, subject.home, subject.known),
    ...findUnsubstituted(subject),
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
 * Each report by itself; with the year before it in the list for figures that stayed the same, and with the other bodies in the
 * list for their names. Linear in the texts; one body's readings are held at a time.
 *
 * @returns findings by report in the given order, then by start; none of one rule overlap
 */
export function checkReports(reports: readonly Report[], options: CheckOptions = {}): readonly Finding[] {
  const known = knownNames(reports)
  const chosen = allRules.filter((rule) => options.rules?.includes(rule) ?? true)
  const found = new Map<Report, readonly Finding[]>()
  for (const [body, series] of Map.groupBy(reports, (report) => report.body)) {
    const readings = new Map<Report, Reading>()
    const readingFor = (report: Report): Reading => {
      const own = readings.get(report) ?? readingOf(report)
      if (body !== null) readings.set(report, own)
      return own
    }
    for (const report of series) {
      const last = body === null || !chosen.includes('repeated-figure') ? undefined : yearBefore(series, report)
      const reading = readingFor(report)
      const subject = {
        reading,
        home: homeOf(report, reading.text),
        last: last === undefined ? null : readingFor(last),
        known,
      }
      found.set(report, findingsOf(subject, chosen))
    }
  }
  return reports.flatMap((report) => found.get(report)!)
}

function findingsOf(subject: Subject, chosen: readonly Rule[]): readonly Finding[] {
  const found = chosen.flatMap((rule) => apart(rules[rule](subject)).map((suspicion) => ({ rule, ...suspicion })))
  return withIds(
    subject.reading.report,
    found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || order(a.rule) - order(b.rule)),
  )
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
  const [grave, slight] = [
    suspicions.filter(({ severity }) => severity === 'high'),
    suspicions.filter(({ severity }) => severity === 'low'),
  ].map((group) => group.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end))
  const kept = withoutOverlap(grave!)
  // Those kept are in order and apart, so that the first that ends behind a start is the only one to ask.
  return [...kept, ...withoutOverlap(slight!.filter(({ span }) => firstBehind(kept, span.start) >= span.end))]
}

function withoutOverlap(ordered: readonly Suspicion[]): readonly Suspicion[] {
  let end = -1
  return ordered.filter(({ span }) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

/** Where the first suspicion that ends behind an offset starts; binary search. */
function firstBehind(ordered: readonly Suspicion[], at: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle]!.span.end <= at) low = middle + 1
    else high = middle
  }
  return ordered[low]?.span.start ?? Infinity
}

type Ruled = Suspicion & { readonly rule: Rule }

function withIds(report: Report, found: readonly Ruled[]): readonly Finding[] {
  const counts = new Map<string, number>()
  const ids = found.map(({ rule, span }) => {
    const text = report.text.slice(span.start, span.end)
    const key = [rule, report.body, report.year, pathAt(report.sections, span.start), folded(text)].join('\n')
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return hashOf(`${key}\n${count}`)
  })
  const causes = causesOf(found)
  return found.map(({ rule, severity, span, message, other }, i) => ({
    id: ids[i]!,
    report: report.id,
    rule,
    severity,
    span,
    text: report.text.slice(span.start, span.end),
    message,
    other: other ?? null,
    cause: causes[i] === null ? null : ids[causes[i]!]!,
  }))
}

/** Of each finding the one it follows from: where a report is said to be another's, that other's name elsewhere in it. */
function causesOf(found: readonly Ruled[]): readonly (number | null)[] {
  const leaders = new Map<string, number>()
  for (const [i, { rule, names }] of found.entries()) {
    const name = names === undefined ? null : shortPlaceName(names)
    if (rule === 'wrong-body' && name !== null && !leaders.has(name)) leaders.set(name, i)
  }
  return found.map(({ names }, i) => {
    const leader = names === undefined ? undefined : leaders.get(shortPlaceName(names))
    return leader === undefined || leader === i ? null : leader
  })
}

/** The headings above an offset, without their numbers. */
function pathAt(sections: readonly Section[], at: number): string {
  const holder = sections.find(({ span }) => span.start <= at && at < span.end)
  return holder === undefined ? '' : `${folded(holder.heading ?? '')}/${pathAt(holder.children, at)}`
}
