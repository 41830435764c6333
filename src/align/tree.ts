import type { Report, Section } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { textOf } from '../text/spans.ts'
import { type Field, fieldsOf } from '../text/fields.ts'
import { type Grams, gramsOf, numberGrams, union } from './grams.ts'
import { type HeadingText, headingText } from './headings.ts'

/** A section with what it is compared by. */
export interface Node {
  readonly section: Section
  readonly parent: Node | null
  readonly children: Node[]
  /** Null for implied sections. */
  readonly heading: HeadingText | null
  /** Numbered bigrams of its sentences, children's included; of its text where it has none. */
  readonly content: Int32Array
  /** Code units from its heading to its end. */
  readonly length: number
  /** 0–1, where it starts in the report. */
  readonly position: number
  /** 0–1, from its content: decides between equals. */
  readonly tie: number
  /** Indices into the report's sentences that lie in it but in none of its children. */
  readonly own: readonly number[]
  /** Those of its children too. */
  readonly all: readonly number[]
  /** How often the words of each field of work stand in it. */
  readonly fields: ReadonlyMap<Field, number>
}

/** A report made ready to be compared with others. */
export interface Side {
  readonly report: Report
  /** All its sections, in reading order. */
  readonly nodes: readonly Node[]
  /** By sentence: its numbered bigrams, ascending, and what decides between equals. */
  readonly sentences: readonly Int32Array[]
  readonly ties: readonly number[]
}

/** Reports made ready to be compared with one another: their bigrams are numbered together. */
export interface Sides {
  readonly sides: readonly Side[]
  /** How many bigrams there are. */
  readonly grams: number
}

/** Makes reports ready to be compared. Linear in their text. */
export function prepare(reports: readonly Report[]): Sides {
  const raw = reports.map((report) => ({
    sentences: report.sentences.map(({ span }) => gramsOf(textOf(report.text, span))),
    sections: new Map(flat(report.sections).map((section) => [section.id, gramsOf(bareText(report, section))])),
  }))
  const { units, size } = numberGrams(raw.flatMap(({ sentences, sections }) => [...sentences, ...sections.values()]))
  let at = 0
  const sides = reports.map((report, i): Side => {
    const { sentences, sections } = raw[i]!
    const numbered = units.slice(at, (at += sentences.length))
    const bare = new Map([...sections.keys()].map((id, k) => [id, units[at + k]!]))
    at += sections.size
    const ties = sentences.map(({ tie }) => tie)
    return { report, nodes: nodesOf(report, { sentences: numbered, ties, bare, sections }), sentences: numbered, ties }
  })
  return { sides, grams: size }
}

/** The text of a section that has no sentences (letterhead, title); empty for others. */
function bareText({ text }: Report, { role, span }: Section): string {
  return role === 'furniture' || role === 'title' ? textOf(text, span) : ''
}

interface Material {
  readonly sentences: readonly Int32Array[]
  readonly ties: readonly number[]
  readonly bare: ReadonlyMap<string, Int32Array>
  readonly sections: ReadonlyMap<string, Grams>
}

function nodesOf(report: Report, { sentences, ties, bare, sections }: Material): readonly Node[] {
  const own = Map.groupBy(report.sentences.keys(), (i) => report.sentences[i]!.section)
  const build = (section: Section, parent: Node | null): Node => {
    const children: Node[] = []
    const ownSentences = own.get(section.id) ?? []
    const all = [...ownSentences]
    const contents: Int32Array[] = ownSentences.map((i) => sentences[i]!)
    const node = {
      section,
      parent,
      children,
      heading: section.heading === null ? null : headingText(section.heading, report),
      content: bare.get(section.id)!,
      length: section.span.end - section.span.start,
      position: section.span.start / Math.max(1, report.text.length),
      tie: 0,
      own: ownSentences,
      all,
      fields: fieldsOf(folded(textOf(report.text, section.span))),
    }
    for (const child of section.children) {
      const built = build(child, node)
      children.push(built)
      all.push(...built.all)
      contents.push(built.content)
    }
    if (contents.length > 0) node.content = union(contents)
    node.tie = (sections.get(section.id)!.tie + all.reduce((sum, i) => sum + ties[i]!, 0)) % 1
    return node
  }
  return flatten(report.sections.map((section) => build(section, null)))
}

function flatten(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}
