import { formulaShare } from './background.ts'
import type { TextColumns } from './columns.ts'
import type { Range } from './coverage.ts'
import { isDirected } from './directives.ts'
import type { Groups } from './groups.ts'
import { sharedInt32, sharedUint8 } from './shared-arrays.ts'
import { isThanks } from './thanks.ts'

/** What the holders of a wording say of it; `shared` is copied only where a whole passage bears it out. */
export const wording = { alone: 0, formula: 1, template: 2, shared: 3, carried: 4 } as const

/** Whether a wording is a formula or a template. */
export function isEverybodys(kind: number): boolean {
  return kind === wording.formula || kind === wording.template
}

/** Groups of one wording (sentences, or clauses) with who holds them, in columns by group. */
export interface Wordings {
  readonly groups: Groups
  readonly classes: Uint8Array
  readonly reports: Int32Array
  readonly bodies: Int32Array
  readonly counties: Int32Array
  readonly years: Int32Array
}

/** The holders of one wording. */
export interface Holders {
  reports: number
  bodies: number
  counties: number
  years: number
  /** Most bodies in one county, and how many bodies that county has in the corpus. */
  inCounty: number
  countyBodies: number
  /** Most reports in one year. */
  inYear: number
  /** Bodies that have it in its earliest year; 0 where no year is known. */
  first: number
}

/** Share of a wording that must be national formula for it to be one, if others have it, and if only its own body has. */
export const mostlyFormula = 0.55
export const wholeFormula = 0.9

/**
 * Bodies that may hold a sentence without it being everybody's: a fifth, 3 at least, 12 at most. A clause is shorter and
 * stands in more texts by chance: a tenth of a large corpus.
 */
export function fewBodies(bodies: number): {
  readonly sentences: number
  readonly clauses: number
} {
  const sentences = Math.max(3, Math.min(12, Math.floor(bodies / 5)))
  return { sentences, clauses: Math.max(sentences, Math.floor(bodies / 10)) }
}

/** Stretches of masked text, sentences or clauses, by number. */
export interface Stretches {
  readonly reportOf: Int32Array
  readonly rangeOf: (stretch: number) => Range
}

/** What a wording's holders are held against. */
export interface Corpus {
  readonly columns: TextColumns
  /** Bodies of the corpus. */
  readonly bodies: number
  /** Bodies that may hold a wording without it being everybody's, and bodies of one county that make it the county's. */
  readonly few: number
  readonly countys: number
}

/** Counts the holders of every wording and says what follows from them. Linear in the members. */
export function countHolders(groups: Groups, stretches: Stretches, corpus: Corpus): Wordings {
  const { count, starts, members } = groups
  const { units } = corpus.columns
  const counter = new HolderCounter(corpus.columns)
  const empty = () => sharedInt32(count)
  const wordings = { groups, reports: empty(), bodies: empty(), counties: empty(), years: empty() }
  const classes = sharedUint8(count)
  for (let group = 0; group < count; group++) {
    const own = members.subarray(starts[group], starts[group + 1])
    const holders = counter.count(own, stretches.reportOf)
    wordings.reports[group] = holders.reports
    wordings.bodies[group] = holders.bodies
    wordings.counties[group] = holders.counties
    wordings.years[group] = holders.years
    if (holders.reports === 1) continue
    const { start, end } = stretches.rangeOf(own[0]!)
    const isTemplate = isOneCountys(holders) && isDirected(units, start, end)
    classes[group] = isTemplate ? wording.template : classify(holders, corpus, commonness(units, start, end))
  }
  return { ...wordings, classes }
}

/** Whether several bodies have it, all of one county. */
function isOneCountys({ bodies, inCounty }: Holders): boolean {
  return bodies >= 2 && inCounty === bodies
}

/** How much of a stretch is everybody's by its nature, 0–1: national formula, or thanks. */
function commonness(units: Uint16Array, start: number, end: number): number {
  return isThanks(units, start, end) ? 1 : formulaShare(units, start, end)
}

/**
 * Why a wording recurs, from who has it. Few bodies are told from many by their number; what a county's bodies wrote from
 * the same year on, and again, came to them from above.
 */
export function classify(
  holders: Holders,
  { bodies, few, countys }: Omit<Corpus, 'columns'>,
  formulaic: number,
): number {
  if (holders.bodies === 1) return formulaic >= wholeFormula && countys === 2 ? wording.formula : wording.carried
  if (formulaic >= wholeFormula) return wording.formula
  if (isCountys(holders, bodies) && holders.inCounty >= countys) return wording.template
  if (formulaic >= mostlyFormula) return wording.formula
  if (holders.bodies > few) return isOfOneYear(holders) ? wording.template : wording.formula
  return holders.bodies >= 3 && holders.bodies >= 0.6 * bodies ? wording.formula : wording.shared
}

/**
 * Whether a wording is one county's: several of its bodies from the start, many of them or again and again, and far
 * oftener there than elsewhere. One or the other body elsewhere may have copied it.
 */
function isCountys({ bodies, reports, inCounty, countyBodies, first }: Holders, all: number): boolean {
  if (inCounty < 2 || 2 * inCounty < bodies) return false
  const elsewhere = (bodies - inCounty) / Math.max(1, all - countyBodies)
  if (elsewhere > inCounty / countyBodies / 4) return false
  // One body alone may have had it first, and another copied it and kept it: then it must have come back all the oftener.
  const again = reports >= 2 * bodies + Number(first === 1)
  return (inCounty >= 4 && first !== 1) || (again && 2 * inCounty >= countyBodies)
}

/** Whether it was written in one year only, as what a year's circular asks for is. */
function isOfOneYear({ bodies, inYear, reports }: Holders): boolean {
  return inYear >= 0.9 * reports && inYear >= bodies
}

/** Counts holders without an object a member. */
class HolderCounter {
  readonly #columns: TextColumns
  readonly #countyBodies: Int32Array
  readonly #county: Int32Array
  readonly #countySeen: Int32Array
  readonly #year: Int32Array
  readonly #yearSeen: Int32Array
  readonly #holders: Holders = {
    reports: 0,
    bodies: 0,
    counties: 0,
    years: 0,
    inCounty: 0,
    countyBodies: 0,
    inYear: 0,
    first: 0,
  }
  #turn = 0

  constructor(columns: TextColumns) {
    const { bodyOf, countyOf, yearOf } = columns
    const most = (numbers: Int32Array) => numbers.reduce((high, value) => Math.max(high, value), 0) + 1
    this.#columns = columns
    this.#countyBodies = new Int32Array(most(countyOf))
    this.#county = new Int32Array(most(countyOf))
    this.#countySeen = new Int32Array(most(countyOf))
    this.#year = new Int32Array(most(yearOf))
    this.#yearSeen = new Int32Array(most(yearOf))
    for (let i = 0; i < bodyOf.length; i++) if (bodyOf[i] !== bodyOf[i - 1]) this.#countyBodies[countyOf[i]!]!++
  }

  /** The holders of a group, its members ascending and so by body; the object is the same at every call. */
  count(members: Int32Array, reportOf: Int32Array): Readonly<Holders> {
    const { bodyOf } = this.#columns
    const holders = this.#holders
    this.#turn++
    holders.reports = holders.bodies = holders.counties = holders.years = holders.inCounty = holders.inYear = 0
    let last = -1
    let earliest = 0
    for (const member of members) {
      const report = reportOf[member]!
      if (report === last) continue
      holders.reports++
      if (last < 0 || bodyOf[report] !== bodyOf[last]) this.#addBody(report)
      earliest = this.#addYear(report, earliest)
      last = report
    }
    holders.first = earliest === 0 ? 0 : this.#year[earliest]!
    return holders
  }

  #addBody(report: number): void {
    const holders = this.#holders
    const county = this.#columns.countyOf[report]!
    holders.bodies++
    if (county === 0) return
    if (this.#countySeen[county] !== this.#turn) {
      this.#countySeen[county] = this.#turn
      this.#county[county] = 0
      holders.counties++
    }
    const inCounty = ++this.#county[county]!
    if (inCounty <= holders.inCounty) return
    holders.inCounty = inCounty
    holders.countyBodies = this.#countyBodies[county]!
  }

  /** Answers the earliest year met so far. */
  #addYear(report: number, earliest: number): number {
    const holders = this.#holders
    const year = this.#columns.yearOf[report]!
    if (year === 0) return earliest
    if (this.#yearSeen[year] !== this.#turn) {
      this.#yearSeen[year] = this.#turn
      this.#year[year] = 0
      holders.years++
    }
    holders.inYear = Math.max(holders.inYear, ++this.#year[year]!)
    return earliest === 0 ? year : Math.min(earliest, year)
  }
}
