import type { Report, Section } from '../model/report.ts'
import type { ReportReuse, ReuseCounts, ReuseShares, SectionReuse, SentenceReuse } from '../model/reuse.ts'
import type { TextColumns } from './columns.ts'
import type { CountedText } from './counted.ts'
import type { Range } from './coverage.ts'
import type { RangeColumns } from './shared-range.ts'
import { wording, type Wordings } from './wordings.ts'

/** What a unit of a report is to its own report. */
const part = { original: 0, formula: wording.formula, template: wording.template, copied: 3, carried: 4 } as const
const names = ['original', 'formula', 'template', 'copied', 'carried-over'] as const

/** Everything that was found, as needed to say what every sentence is. */
export interface Sharing {
  readonly reports: readonly Report[]
  readonly counted: CountedText
  readonly passages: FoundPassages
  /** Id of the family every sentence stands in, or null. */
  readonly familyOf: (sentence: number) => string | null
}

/** The passages found, and what of the text is everybody's. */
export interface FoundPassages {
  readonly copied: RangeColumns
  readonly carried: RangeColumns
  /** As `commonMarks` makes them. */
  readonly common: Uint8Array
}

/**
 * What every sentence is to its own report, and what that makes of the report and its sections. The earliest holder of a
 * passage is its source and keeps it as its own; what a body had in an earlier report it carried over, whoever wrote it
 * first. Linear.
 */
export function reportShares(found: Sharing): readonly ReportReuse[] {
  const { reports, counted, passages } = found
  const { firsts, starts } = counted.columns
  const marks = marksOf(counted.columns, passages)
  const known = new Map<number, SentenceReuse>()
  return reports.map((report, at) => {
    const bySection = new Map<string, number[]>()
    const own: SentenceReuse[] = []
    for (const [i, { section }] of report.sentences.entries()) {
      const s = firsts[at]! + i
      const sums = bySection.get(section) ?? noUnits()
      bySection.set(section, sums)
      const kind = tally(marks, { start: starts[s]!, end: starts[s + 1]! }, sums)
      own.push(sentenceReuse(s, kind, { counted, familyOf: found.familyOf, known }))
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

/** Adds a sentence's units to the sums; answers what most of it is, original where nothing is most. */
function tally(marks: Uint8Array, { start, end }: Range, sums: number[]): number {
  const before = [...sums]
  for (let i = start; i < end; i++) sums[marks[i]!]!++
  for (let kind = 1; kind < sums.length; kind++)
    if (2 * (sums[kind]! - before[kind]!) >= end - start && end > start) return kind
  return part.original
}

interface Known extends Pick<Sharing, 'counted' | 'familyOf'> {
  readonly known: Map<number, SentenceReuse>
}

const alone: ReuseCounts = { reports: 1, bodies: 1, counties: 1, years: 1 }
const own: SentenceReuse = { class: 'original', counts: alone, family: null }

/** One object for all sentences of a wording, class and family. */
function sentenceReuse(sentence: number, kind: number, { counted, familyOf, known }: Known): SentenceReuse {
  const { sentences } = counted
  const group = sentences.groups.of[sentence]!
  const family = familyOf(sentence)
  const isAlone = group < 0 || sentences.reports[group] === 1
  if (isAlone && kind === part.original && family === null) return own
  if (isAlone) return { class: names[kind]!, counts: clauseCounts(sentence, kind, counted), family }
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
    if (clauses.classes[c] !== kind) continue
    if (longest < 0 || starts[c + 1]! - starts[c]! > starts[longest + 1]! - starts[longest]!) longest = c
  }
  const group = longest < 0 ? -1 : clauses.wordings.groups.of[longest]!
  return group < 0 ? alone : countsOf(clauses.wordings, group)
}

function countsOf({ reports, bodies, counties, years }: Wordings, group: number): ReuseCounts {
  return { reports: reports[group]!, bodies: bodies[group]!, counties: counties[group]!, years: years[group]! }
}

/** What every masked unit of the corpus is to its own report: everybody's, else carried over, else copied. */
function marksOf({ yearOf }: TextColumns, { copied, carried, common }: FoundPassages): Uint8Array {
  const marks = common.slice()
  for (let i = 0; i < carried.count; i++)
    markRest(marks, { start: carried.rightStart[i]!, end: carried.rightEnd[i]! }, part.carried)
  for (let i = 0; i < copied.count; i++) {
    const [a, b] = [yearOf[copied.left[i]!]!, yearOf[copied.right[i]!]!]
    const known = a !== 0 && b !== 0
    if (!known || b <= a) markRest(marks, { start: copied.leftStart[i]!, end: copied.leftEnd[i]! }, part.copied)
    if (!known || a <= b) markRest(marks, { start: copied.rightStart[i]!, end: copied.rightEnd[i]! }, part.copied)
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
