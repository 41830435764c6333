import type { Report, Section } from '../model/report.ts'
import { textOf } from '../text/spans.ts'
import { type Field, fieldsOf } from '../text/fields.ts'
import { type Grams, gramsOf, longUnion, numberGrams } from './grams.ts'
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
  /** By sentence: its numbered bigrams, ascending. */
  readonly sentences: readonly Int32Array[]
  /** By sentence: its masked text, and what decides between equals. */
  readonly texts: readonly Pick<Grams, 'text' | 'tie'>[]
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
    bare: flat(report.sections).map((section) => gramsOf(bareText(report, section))),
  }))
  const { units, size } = numberGrams(raw.flatMap(({ sentences, bare }) => [...sentences, ...bare]))
  let at = 0
  const sides = reports.map((report, i): Side => {
    const { sentences, bare } = raw[i]!
    const numbered = units.slice(at, (at += sentences.length))
    const nodes = nodesOf(report, {
      sentences,
      numbered,
      bare,
      numberedBare: units.slice(at, (at += bare.length)),
      size,
    })
    return { report, nodes, sentences: numbered, texts: sentences }
  })
  return { sides, grams: size }
}

/** The text of a section that has no sentences (letterhead, title); empty for others. */
function bareText({ text }: Report, { role, span }: Section): string {
  return role === 'furniture' || role === 'title' ? textOf(text, span) : ''
}

/** The bigrams of a report's sentences, and of its sections' texts where they have none, in reading order. */
interface Material {
  readonly sentences: readonly Grams[]
  readonly numbered: readonly Int32Array[]
  readonly bare: readonly Grams[]
  readonly numberedBare: readonly Int32Array[]
  readonly size: number
}

function nodesOf(report: Report, material: Material): readonly Node[] {
  const { sentences, numbered, bare, numberedBare, size } = material
  const owners = Map.groupBy(report.sentences.keys(), (i) => report.sentences[i]!.section)
  const places = new Map(flat(report.sections).map(({ id }, i) => [id, i]))
  const build = (section: Section, parent: Node | null): Node => {
    const place = places.get(section.id)!
    const own = owners.get(section.id) ?? []
    const children: Node[] = []
    const node = {
      ...bareNode(section, report),
      parent,
      children,
      own,
      all: own,
      content: numberedBare[place]!,
      tie: 0,
    }
    children.push(...section.children.map((child) => build(child, node)))
    node.all = [...own, ...children.flatMap(({ all }) => all)]
    const contents = [...own.map((i) => numbered[i]!), ...children.map(({ content }) => content)]
    if (contents.length > 0) node.content = longUnion(contents, size)
    node.fields = fieldsBelow(own.map((i) => sentences[i]!.text).join('\n'), children)
    node.tie = (bare[place]!.tie + node.all.reduce((sum, i) => sum + sentences[i]!.tie, 0)) % 1
    return node
  }
  return flatten(report.sections.map((section) => build(section, null)))
}

/** What of a node its section alone tells. */
function bareNode(section: Section, report: Report) {
  return {
    section,
    heading: section.heading === null ? null : headingText(section.heading, report),
    length: section.span.end - section.span.start,
    position: section.span.start / Math.max(1, report.text.length),
    fields: new Map<Field, number>() as ReadonlyMap<Field, number>,
  }
}

/** How often the words of each field stand in a section's own text and in its children's. */
function fieldsBelow(text: string, children: readonly Node[]): ReadonlyMap<Field, number> {
  const counts = new Map(fieldsOf(text))
  for (const child of children) {
    for (const [field, count] of child.fields) counts.set(field, (counts.get(field) ?? 0) + count)
  }
  return counts
}

function flatten(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}
