import type { Report, Section, Sentence } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { textOf } from '../text/spans.ts'
import { type Grams, gramsOf } from './grams.ts'

/** A section with what it is compared by. */
export interface Node {
  readonly section: Section
  readonly parent: Node | null
  readonly children: Node[]
  /** Folded heading without its number, years and the body's names; empty for implied sections. */
  readonly heading: string
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
      heading: maskedHeading(section.heading ?? '', report),
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

/** A heading without what changes from town to town and year to year. */
function maskedHeading(heading: string, { body, county }: Report): string {
  const names = [body, county, body?.replace(/(?:街道|[省市州县区镇乡])$/u, '')].filter(
    (name) => (name ?? '').length > 1,
  )
  const plain = names.reduce((text: string, name) => text.replaceAll(name!, ''), heading)
  return folded(plain, { punctuation: 'drop' })
    .replace(/(?:19|20)\d\d年?度?/g, '')
    .replace(/[我本全][镇乡街县市区省]/g, '')
}

/** The grams of a report's sentences, in order. */
export function sentenceGrams({ text, sentences }: Report): readonly Grams[] {
  return sentences.map(({ span }: Sentence) => gramsOf(textOf(text, span)))
}
