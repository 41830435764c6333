import type { Report, Section, Sentence } from '../model/report.ts'
import { textOf } from '../text/spans.ts'
import { type Grams, gramsOf } from './grams.ts'
import { type HeadingText, headingText } from './headings.ts'

/** A section with what it is compared by. */
export interface Node {
  readonly section: Section
  readonly parent: Node | null
  readonly children: Node[]
  /** Null for implied sections. */
  readonly heading: HeadingText | null
  /** Bigrams of the whole text below it, children included. */
  readonly content: Grams
  /** 0–1, where it starts in the report. */
  readonly position: number
  /** Indices into the report's sentences that lie in it but in none of its children. */
  readonly own: readonly number[]
}

/** All sections of a report as nodes, in reading order. */
export function nodesOf(report: Report): readonly Node[] {
  const own = Map.groupBy(report.sentences.keys(), (i) => report.sentences[i]!.section)
  const build = (section: Section, parent: Node | null): Node => {
    const node: Node = {
      section,
      parent,
      children: [],
      heading: section.heading === null ? null : headingText(section.heading, report),
      content: gramsOf(textOf(report.text, section.span)),
      position: section.span.start / Math.max(1, report.text.length),
      own: own.get(section.id) ?? [],
    }
    node.children.push(...section.children.map((child) => build(child, node)))
    return node
  }
  return flatten(report.sections.map((section) => build(section, null)))
}

function flatten(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}

/** The grams of a report's sentences, in order. */
export function sentenceGrams({ text, sentences }: Report): readonly Grams[] {
  return sentences.map(({ span }: Sentence) => gramsOf(textOf(text, span)))
}
