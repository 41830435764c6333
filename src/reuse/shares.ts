import type { Report, Section } from '../model/report.ts'
import type { ReportReuse, ReuseCounts, ReuseShares, SectionReuse, SentenceReuse } from '../model/reuse.ts'
import type { CountedText } from './counted.ts'
import { part, partKinds, type Tally } from './tally.ts'
import type { Wordings } from './wordings.ts'

const names = ['original', 'formula', 'template', 'copied', 'carried-over'] as const

/** Everything that was found, as needed to say what every sentence is. */
export interface Sharing {
  readonly reports: readonly Report[]
  readonly counted: CountedText
  readonly tally: Tally
  /** Id of the family every sentence stands in, or null. */
  readonly familyOf: (sentence: number) => string | null
}

/** What every sentence is to its own report, and what that makes of the report and its sections. Linear. */
export function reportShares({ reports, counted, tally, familyOf }: Sharing): readonly ReportReuse[] {
  const { firsts, sectionOf } = counted.columns
  const known = new Map<number, SentenceReuse>()
  return reports.map((report, at) => {
    const bySection = new Map<string, number[]>()
    const sentences = report.sentences.map(({ section }, i) => {
      const s = firsts[at]! + i
      if (i === 0 || sectionOf[s] !== sectionOf[s - 1]) addUnits(bySection, section, unitsOf(tally, sectionOf[s]!))
      return sentenceReuse(s, tally.kinds[s]!, { counted, familyOf, known })
    })
    const { chars, shares } = shared([...bySection.values()].reduce(added, noUnits()))
    const sections: SectionReuse[] = []
    for (const section of report.sections) sumSection(section, bySection, sections)
    return { id: report.id, chars, shares, sections, sentences }
  })
}

function unitsOf({ units }: Tally, run: number): readonly number[] {
  return Array.from(units.subarray(partKinds * run, partKinds * (run + 1)))
}

function addUnits(bySection: Map<string, number[]>, section: string, units: readonly number[]): void {
  bySection.set(section, added(bySection.get(section) ?? noUnits(), units))
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
