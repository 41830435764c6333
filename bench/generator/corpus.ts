import { fixed, problem, sentence, type Speaker } from './grammar.ts'
import * as lexicon from './lexicon.ts'
import { adapt, type PlantKind, plantKinds } from './plant.ts'
import { Chance } from './random.ts'

/** How large a corpus to make, and how dense. */
export interface GeneratorOptions {
  readonly seed: number
  readonly towns: number
  readonly years: number
  readonly townsPerCounty: number
  /** Characters of one report. */
  readonly chars: number
  /** Share of sentences that are national formulas, county templates, or last year's own. */
  readonly formulas: number
  readonly templates: number
  readonly carried: number
  /** Share of reports that hold one planted passage. */
  readonly planted: number
  /** Sentences of a planted passage, least and most. */
  readonly passage: readonly [number, number]
}

export const usual: GeneratorOptions = {
  seed: 1,
  towns: 100,
  years: 5,
  townsPerCounty: 10,
  chars: 4800,
  formulas: 0.15,
  templates: 0.1,
  carried: 0.12,
  planted: 0.6,
  passage: [6, 17],
}

export interface GeneratedReport {
  readonly file: string
  readonly body: string
  readonly county: string
  readonly year: number
  readonly text: string
}

/** A copied passage: where it stands in both reports, in UTF-16 code units of their texts. */
export interface Plant {
  readonly kind: PlantKind
  /** Indices into the reports. */
  readonly source: number
  readonly target: number
  readonly sourceSpan: { readonly start: number; readonly end: number }
  readonly targetSpan: { readonly start: number; readonly end: number }
}

export interface GeneratedCorpus {
  readonly reports: readonly GeneratedReport[]
  readonly plants: readonly Plant[]
  /** Of two reports by index: characters of one origin, formulas and templates left out. Ground truth for pairs, copies of copies included. */
  related(a: number, b: number): number
}

/** A sentence with where it comes from: copies and carried-over text keep the origin, formulas and templates have none. */
interface Line {
  readonly text: string
  readonly origin: number
  readonly plant: number
}

interface Draft {
  readonly speaker: Speaker
  readonly year: number
  readonly lines: Line[]
}

/** Towns × years of invented reports with formulas, county templates, carried-over text and planted copies. */
export function generateCorpus(options: GeneratorOptions): GeneratedCorpus {
  return new Generator(options).corpus()
}

class Generator {
  readonly #options: GeneratorOptions
  readonly #chance: Chance
  readonly #drafts: Draft[] = []
  readonly #planted: { kind: PlantKind; source: number; target: number; first: number; last: number }[] = []
  #origins = 0

  constructor(options: GeneratorOptions) {
    this.#options = options
    this.#chance = new Chance(options.seed)
  }

  corpus(): GeneratedCorpus {
    const { towns, years, townsPerCounty } = this.#options
    const speakers = speakersOf(this.#chance, { towns, townsPerCounty })
    const formulas = Array.from({ length: 60 }, () => fixed(this.#chance, null))
    const templates = new Map(
      [...new Set(speakers.map(({ county }) => county))].map((county) => [
        county,
        Array.from({ length: 12 }, () => fixed(this.#chance, this.#chance.is(0.3) ? county : null)),
      ]),
    )
    for (let i = 0; i < years; i++) {
      for (const speaker of speakers) {
        this.#write(speaker, { year: 2018 + i, shared: [formulas, templates.get(speaker.county)!] })
      }
    }
    return this.#rendered()
  }

  #write(
    speaker: Speaker,
    { year, shared }: { year: number; shared: readonly [readonly string[], readonly string[]] },
  ): void {
    const { chars, planted } = this.#options
    const last = this.#drafts.findLast((draft) => draft.speaker === speaker && draft.year === year - 1)
    const at = this.#drafts.length
    const draft = { speaker, year, lines: [] as Line[] }
    const fresh = { formulas: this.#chance.shuffled(shared[0]), templates: this.#chance.shuffled(shared[1]) }
    const plantAt = this.#chance.is(planted) ? this.#chance.next() * 0.8 * chars : Infinity
    let planting = true
    for (let size = 0; size < chars;) {
      const isPlant: boolean = planting && size >= plantAt
      const added = isPlant ? this.#plant(speaker, at) : [this.#line(speaker, last, fresh)]
      planting &&= !isPlant
      draft.lines.push(...added)
      size += added.reduce((sum, { text }) => sum + text.length, 0)
    }
    this.#drafts.push(draft)
  }

  /** One sentence: a formula, a template, or the town's own. */
  #line(speaker: Speaker, last: Draft | undefined, fresh: { formulas: string[]; templates: string[] }): Line {
    const { formulas, templates } = this.#options
    const dice = this.#chance.next()
    const common =
      dice < formulas ? fresh.formulas.pop() : dice < formulas + templates ? fresh.templates.pop() : undefined
    return common === undefined ? this.#own(speaker, last) : { text: common, origin: -1, plant: -1 }
  }

  #own(speaker: Speaker, last: Draft | undefined): Line {
    const { carried, formulas, templates } = this.#options
    if (last !== undefined && this.#chance.is(carried / Math.max(0.1, 1 - formulas - templates))) {
      const line = this.#chance.one(last.lines)
      if (line.origin >= 0) {
        const text = this.#chance.is(0.6)
          ? adapt([line.text], 'numbers', { chance: this.#chance, speaker })[0]!
          : line.text
        return { text, origin: line.origin, plant: -1 }
      }
    }
    const text = this.#chance.is(0.06) ? problem(this.#chance) : sentence(this.#chance, speaker)
    return { text, origin: this.#origins++, plant: -1 }
  }

  /** A run of another town's sentences, adapted in one of five ways; the source is of the same year or earlier. */
  #plant(speaker: Speaker, target: number): readonly Line[] {
    const source = this.#chance.whole(0, Math.max(0, this.#drafts.length - 1))
    const draft = this.#drafts[source]
    if (draft === undefined || draft.speaker === speaker) return []
    const length = this.#chance.whole(...this.#options.passage)
    const first = this.#chance.whole(0, Math.max(0, draft.lines.length - length))
    const taken = draft.lines.slice(first, first + length)
    const kind = this.#chance.one(plantKinds)
    const from = draft.speaker
    const order = kind === 'reordered' ? this.#chance.shuffled([...taken.keys()]) : [...taken.keys()]
    const texts = adapt(
      order.map((i) => taken[i]!.text),
      kind,
      { chance: this.#chance, speaker, from },
    )
    const plant = this.#planted.push({ kind, source, target, first, last: first + taken.length - 1 }) - 1
    return texts.map((text, i) => ({ text, origin: taken[order[i]!]!.origin, plant }))
  }

  #rendered(): GeneratedCorpus {
    const spans = this.#drafts.map(({ lines, speaker, year }) => layOut(lines, speaker, year))
    const plants = this.#planted.map(({ kind, source, target, first, last }): Plant => {
      const own = this.#drafts[target]!.lines
      const plant = own.findLast((line) => line.plant >= 0)!.plant
      const [from, to] = [
        own.findIndex((line) => line.plant === plant),
        own.findLastIndex((line) => line.plant === plant),
      ]
      const [at, into] = [spans[source]!.starts, spans[target]!.starts]
      return {
        kind,
        source,
        target,
        sourceSpan: { start: at[first]!, end: at[last]! + this.#drafts[source]!.lines[last]!.text.length },
        targetSpan: { start: into[from]!, end: into[to]! + own[to]!.text.length },
      }
    })
    const origins = this.#drafts.map(
      ({ lines }) => new Map(lines.filter((line) => line.origin >= 0).map((line) => [line.origin, line.text.length])),
    )
    return {
      reports: this.#drafts.map(({ speaker, year }, i) => ({
        file: `${speaker.county}/${speaker.town}-${year}.txt`,
        body: speaker.town,
        county: speaker.county,
        year,
        text: spans[i]!.text,
      })),
      plants,
      related: (a, b) =>
        [...origins[a]!].reduce((sum, [origin, length]) => sum + (origins[b]!.has(origin) ? length : 0), 0),
    }
  }
}

const headings = ['一、主要工作和成效', '二、规范履职情况', '三、重点任务进展', '四、存在的问题', '五、下一步打算']

/** The text as a report is written: title, headings, indented paragraphs; and where every line starts. */
function layOut(
  lines: readonly Line[],
  { town }: Speaker,
  year: number,
): { readonly text: string; readonly starts: readonly number[] } {
  let text = `${town}${year}年度法治政府建设情况报告\n`
  const starts: number[] = []
  const section = Math.ceil(lines.length / headings.length)
  for (const [i, line] of lines.entries()) {
    // A planted passage is not torn apart by a heading; a paragraph may end within it.
    const inPlant = line.plant >= 0 && lines[i - 1]?.plant === line.plant
    if (i % section === 0 && !inPlant) text += `${i === 0 ? '' : '\n'}${headings[i / section]!}\n　　`
    else if (i % 7 === 6) text += '\n　　'
    starts.push(text.length)
    text += line.text
  }
  return { text: `${text}\n`, starts }
}

function speakersOf(
  chance: Chance,
  { towns, townsPerCounty }: { towns: number; townsPerCounty: number },
): readonly Speaker[] {
  const taken = new Set<string>()
  const name = (suffix: string): string => {
    for (;;) {
      const three = taken.size > 1500 ? chance.one(lexicon.townHeads) : ''
      const found = `${chance.one(lexicon.townHeads)}${three}${chance.one(lexicon.townTails)}${suffix}`
      if (taken.has(found)) continue
      taken.add(found)
      return found
    }
  }
  let county = ''
  return Array.from({ length: towns }, (_, i) => {
    if (i % townsPerCounty === 0) county = name(chance.one(['县', '县', '区', '市']))
    return {
      county,
      town: name(chance.one(lexicon.townSuffixes)),
      villages: Array.from(
        { length: 9 },
        () => `${chance.one(lexicon.townHeads)}${chance.one(lexicon.townTails)}${chance.one(lexicon.villageSuffixes)}`,
      ),
    }
  })
}
