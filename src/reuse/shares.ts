import type { Report, Section } from '../model/report.ts'
import type { ReportReuse, ReuseCounts, ReuseShares, SectionReuse, SentenceReuse } from '../model/reuse.ts'
import type { TextColumns } from './columns.ts'
import type { CountedText } from './counted.ts'
import type { Range } from './coverage.ts'
import { sharedInt32, sharedUint8 } from './shared-arrays.ts'
import type { SharedRange } from './shared-range.ts'
import { wording, type Wordings } from './wordings.ts'

/** What a unit of a report is to its own report. */
const part = { original: 0, formula: wording.formula, template: wording.template, copied: 3, carried: 4 } as const
const names = ['original', 'formula', 'template', 'copied', 'carried-over'] as const

/** What of every sentence is what to its own report. */
export interface Tally {
  /** Masked units of sentence `s` by kind: `sums[5 * s + kind]`. */
  readonly sums: Int32Array
  /** What most of a sentence is, original where nothing is most. */
  readonly kinds: Uint8Array
}

/** Everything that was found, as needed to say what every sentence is. */
export interface FoundReuse {
  readonly reports: readonly Report[]
  readonly counted: CountedText
  readonly tally: Tally
  /** Id of the family every sentence stands in, or null. */
  readonly familyOf: (sentence: number) => string | null
}

/** The passages found, and what of the text is everybody's. */
export interface FoundPassages {
  readonly copied: readonly SharedRange[]
  readonly carried: readonly SharedRange[]
  /** As `commonMarks` makes them. */
  readonly common: Uint8Array
}

/**
 * What every sentence is to its own report. The earliest holder of a passage is its source and keeps it as its own; what
 * a body had in an earlier report it carried over, whoever wrote it first. Linear.
 */
export function tallySentences(columns: TextColumns, found: FoundPassages): Tally {
  const { starts } = columns
  const count = starts.length - 1
  const marks = marksOf(columns, found)
  const tally = { sums: sharedInt32(names.length * count), kinds: sharedUint8(count) }
  for (let s = 0; s < count; s++) {
    const sums = tally.sums.subarray(names.length * s, names.length * (s + 1))
    for (let i = starts[s]!; i < starts[s + 1]!; i++) sums[marks[i]!]!++
    const most = sums.findIndex((sum, kind) => kind > 0 && sum > 0 && 2 * sum >= starts[s + 1]! - starts[s]!)
    tally.kinds[s] = Math.max(part.original, most)
  }
  return tally
}

/** What every sentence is, and what that makes of every report and section. */
export function reportShares(found: FoundReuse): readonly ReportReuse[] {
  const { reports, counted, tally } = found
  const known = new Map<number, SentenceReuse>()
  return reports.map((report, at) => {
    const bySection = new Map<string, number[]>()
    const own: SentenceReuse[] = []
    for (const [i, { section }] of report.sentences.entries()) {
      const s = counted.columns.firsts[at]! + i
      const sums = bySection.get(section) ?? noUnits()
      bySection.set(section, sums)
      for (const kind of sums.keys()) sums[kind]! += tally.sums[names.length * s + kind]!
      own.push(sentenceReuse(s, { found, known }))
    }
    const { chars, shares } = shared([...bySection.values()].reduce(added, noUnits()))
    const sections: SectionReuse[] = []
    for (const section of report.sections) sumSection(section, bySection, sections)
    return { id: report.id, chars, shares, sections, sentences: own }
  })
}

/** Sums of units by kind. */
const noUnits = () => [0, 0, 0, 0, 0]

function added(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, kind) => value + b[kind]!)
}

/** Adds a section, then those below it, to the list where they hold anything; answers its sums. */
function sumSection(
  { id, children }: Section,
  bySection: ReadonlyMap<string, readonly number[]>,
  sections: SectionReuse[],
): readonly number[] {
  const place = sections.length
  let sums: readonly number[] = bySection.get(id) ?? noUnits()
  for (const child of children) sums = added(sums, sumSection(child, bySection, sections))
  const { chars, shares } = shared(sums)
  if (chars > 0) sections.splice(place, 0, { section: id, chars, shares })
  return sums
}

function shared(sums: readonly number[]): { readonly chars: number; readonly shares: ReuseShares } {
  const chars = sums.reduce((sum, value) => sum + value, 0)
  return { chars, shares: sharesOf(sums, chars) }
}

interface Known {
  readonly found: FoundReuse
  readonly known: Map<number, SentenceReuse>
}

const alone: ReuseCounts = { reports: 1, bodies: 1, counties: 1, years: 1 }
const own: SentenceReuse = { class: 'original', counts: alone, family: null }

/** One object for all sentences of a wording, class and family. */
function sentenceReuse(sentence: number, { found, known }: Known): SentenceReuse {
  const { sentences } = found.counted
  const kind = found.tally.kinds[sentence]!
  const group = sentences.groups.of[sentence]!
  const family = found.familyOf(sentence)
  const isAlone = group < 0 || sentences.reports[group] === 1
  if (isAlone && kind === part.original && family === null) return own
  if (isAlone) return { class: names[kind]!, counts: clauseCounts(sentence, kind, found.counted), family }
  const key = group * names.length + kind
  const same = known.get(key)
  if (same !== undefined && same.family === family) return same
  const made = { class: names[kind]!, counts: countsOf(sentences, group), family }
  known.set(key, made)
  return made
}

/** Of a sentence nobody else has: who has its longest clause that made it what it is. */
function clauseCounts(sentence: number, kind: number, { columns, clauses }: CountedText): ReuseCounts {
  const { firstClauses, clauses: starts } = columns
  let longest = -1
  for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++) {
    if (clauses.classes[c] !== kind || clauses.wordings.groups.of[c]! < 0) continue
    if (longest < 0 || starts[c + 1]! - starts[c]! > starts[longest + 1]! - starts[longest]!) longest = c
  }
  return longest < 0 ? alone : countsOf(clauses.wordings, clauses.wordings.groups.of[longest]!)
}

function countsOf({ reports, bodies, counties, years }: Wordings, group: number): ReuseCounts {
  return { reports: reports[group]!, bodies: bodies[group]!, counties: counties[group]!, years: years[group]! }
}

/** What every masked unit of the corpus is to its own report: everybody's, else carried over, else copied. */
function marksOf({ yearOf }: TextColumns, { copied, carried, common }: FoundPassages): Uint8Array {
  const marks = common.slice()
  for (const { rightAt } of carried) markRest(marks, rightAt, part.carried)
  for (const { left, right, leftAt, rightAt } of copied) {
    const [a, b] = [yearOf[left]!, yearOf[right]!]
    const known = a !== 0 && b !== 0
    if (!known || b <= a) markRest(marks, leftAt, part.copied)
    if (!known || a <= b) markRest(marks, rightAt, part.copied)
  }
  return marks
}

function markRest(marks: Uint8Array, { start, end }: Range, kind: number): void {
  for (let i = start; i < end; i++) if (marks[i] === part.original) marks[i] = kind
}

function sharesOf(sums: readonly number[], chars: number): ReuseShares {
  const share = (kind: number) => (chars === 0 ? Number(kind === part.original) : sums[kind]! / chars)
  return {
    formula: share(part.formula),
    template: share(part.template),
    copied: share(part.copied),
    carriedOver: share(part.carried),
    original: share(part.original),
  }
}
