import type { Report } from '../model/report.ts'
import type { ReportReuse, Reuse, ReuseCounts, ReuseShares, SentenceReuse } from '../model/reuse.ts'
import { bodyKey, classify, countsOf, mostlyFormula, sizeOf } from './classify.ts'
import { clusterUnits } from './cluster.ts'
import { type Grown, growFamilies } from './families.ts'
import { formulaShare } from './background.ts'
import { maskFor } from './mask.ts'
import { matchesOf } from './matches.ts'
import type { Unit } from './units.ts'

/**
 * Everything shared in a corpus: passages that are one wording once numbers, places and law titles are masked.
 *
 * A sentence's class says what its own report did: the earliest holder of a copied wording is its source and counts as
 * original. The order of the reports does not matter. Linear in the text but for candidates of reworded sentences.
 */
export function findReuse(reports: readonly Report[]): Reuse {
  const mask = maskFor(reports)
  const { units, clusters } = clusterUnits(reports, mask)
  const size = sizeOf(reports)
  const acrossReports = clusters.filter((members) => new Set(members.map((i) => units[i]!.report)).size > 1)
  const classed = acrossReports.map((members) => {
    const holders = members.map((i) => reports[units[i]!.report]!)
    return { members, class: classify(units[members[0]!]!.masked, holders, size) }
  })
  const grown = growFamilies(classed, units, reports)
  const clusterOf = new Map(classed.flatMap(({ members }, i) => members.map((unit) => [unit, i] as const)))
  return {
    reports: sharesOf(reports, { units, grown, members: classed.map(({ members }) => members) }),
    families: grown.map(({ family }) => family),
    matches: matchesOf(grown, { units, reports, mask, clusterOf }),
  }
}

interface Found {
  readonly units: readonly Unit[]
  readonly grown: readonly Grown[]
  readonly members: readonly (readonly number[])[]
}

/** What is known of a sentence: the largest part of it that a family holds. */
interface Held {
  readonly length: number
  readonly reuse: SentenceReuse
}

function sharesOf(reports: readonly Report[], { units, grown, members }: Found): readonly ReportReuse[] {
  const held = new Map<string, Held>()
  for (const { family, clusters } of grown) {
    for (const cluster of clusters) {
      const own = members[cluster]!
      const holders = own.map((i) => reports[units[i]!.report]!)
      const counts = countsOf(holders)
      for (const unit of own) {
        const { report, sentence, masked } = units[unit]!
        const kind = roleOf(reports[report]!, holders, family.class)
        const key = `${report}:${sentence}`
        if ((held.get(key)?.length ?? 0) < masked.length)
          held.set(key, { length: masked.length, reuse: { class: kind, counts, family: family.id } })
      }
    }
  }
  const lengths = lengthsOf(units, reports.length)
  return reports.map((report, at) => reportReuse(report, { at, held, lengths: lengths[at]! }))
}

/** What a holder did with the wording: formulas and templates are everybody's; the one earliest holder is the source. */
function roleOf(report: Report, holders: readonly Report[], kind: Grown['family']['class']): SentenceReuse['class'] {
  if (kind === 'formula' || kind === 'template') return kind
  const year = (one: Report) => one.year ?? Number.MAX_SAFE_INTEGER
  const earlier = holders.filter((other) => other !== report && year(other) < year(report))
  if (earlier.some((other) => bodyKey(other) === bodyKey(report))) return 'carried-over'
  if (earlier.length > 0) return 'copied'
  const sameYear = holders.some((other) => bodyKey(other) !== bodyKey(report) && year(other) === year(report))
  return sameYear ? 'copied' : 'original'
}

/** Masked length of every sentence, by report. */
function lengthsOf(
  units: readonly Unit[],
  count: number,
): readonly (readonly { readonly length: number; readonly masked: string }[])[] {
  const lengths: { length: number; masked: string }[][] = Array.from({ length: count }, () => [])
  for (const { report, sentence, masked } of units) lengths[report]![sentence] ??= { length: masked.length, masked }
  return lengths
}

const alone: ReuseCounts = { reports: 1, bodies: 1, counties: 1, years: 1 }
/** A family's part of a sentence makes the sentence its own from this share on. */
const leastPart = 0.5

interface Own {
  readonly at: number
  readonly held: ReadonlyMap<string, Held>
  readonly lengths: readonly { readonly length: number; readonly masked: string }[]
}

function reportReuse(report: Report, { at, held, lengths }: Own): ReportReuse {
  const sums = { formula: 0, template: 0, copied: 0, carriedOver: 0, original: 0 }
  const sentences = lengths.map(({ length, masked }, i) => {
    const { share, kind, reuse } = judged(masked, held.get(`${at}:${i}`))
    add(sums, kind, share * length)
    add(sums, 'original', (1 - share) * length)
    return reuse
  })
  const chars = lengths.reduce((sum, { length }) => sum + length, 0)
  return { id: report.id, chars, shares: normalised(sums, chars), sentences }
}

interface Judged {
  /** Share of the sentence that is of this kind, 0–1; the rest is the report's own. */
  readonly share: number
  readonly kind: SentenceReuse['class']
  readonly reuse: SentenceReuse
}

function judged(masked: string, found: Held | undefined): Judged {
  const original: SentenceReuse = { class: 'original', counts: alone, family: null }
  const part = found === undefined ? 0 : Math.min(1, found.length / Math.max(1, masked.length))
  if (found !== undefined && part >= leastPart) return { share: 1, kind: found.reuse.class, reuse: found.reuse }
  // Formula wording counts as formula even where the rest of the sentence is the report's own.
  if (found?.reuse.class !== 'formula' && formulaShare(masked) >= mostlyFormula) {
    const reuse: SentenceReuse = { class: 'formula', counts: found?.reuse.counts ?? alone, family: null }
    return { share: 1, kind: 'formula', reuse }
  }
  return { share: part, kind: found?.reuse.class ?? 'original', reuse: original }
}

function add(sums: Record<keyof ReuseShares, number>, kind: SentenceReuse['class'], amount: number): void {
  sums[kind === 'carried-over' ? 'carriedOver' : kind] += amount
}

function normalised(sums: ReuseShares, chars: number): ReuseShares {
  if (chars === 0) return { formula: 0, template: 0, copied: 0, carriedOver: 0, original: 1 }
  const { formula, template, copied, carriedOver, original } = sums
  return {
    formula: formula / chars,
    template: template / chars,
    copied: copied / chars,
    carriedOver: carriedOver / chars,
    original: original / chars,
  }
}
