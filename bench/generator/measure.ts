import type { Report } from '../../src/model/report.ts'
import type { FoundReuse } from '../../src/model/reuse.ts'
import type { Span } from '../../src/model/span.ts'
import type { GeneratedCorpus } from './corpus.ts'
import { type PlantKind, plantKinds } from './plant.ts'

/** How well planted passages were found. */
export interface ReuseFigures {
  /** Pairs of reports said to share a copied passage, and the share of them that do. */
  readonly pairs: number
  readonly precision: number
  /** Of the pairs ranked by the length of what they share. */
  readonly averagePrecision: number
  readonly kinds: Readonly<
    Record<
      PlantKind,
      {
        readonly planted: number
        readonly found: number
        /** Of characters that are no white space, on the copier's side. */
        readonly recall: number
        readonly precision: number
      }
    >
  >
}

/** Characters of one origin two reports need to share to be a true pair. */
export const leastRelated = 30

interface Pair {
  readonly reports: readonly [number, number]
  /** Spans by report index. */
  readonly spans: ReadonlyMap<number, Span[]>
  length: number
}

/** A passage that two bodies share, copied: the files it stands in, and where. */
export interface Copy {
  readonly left: string
  readonly right: string
  readonly leftSpan: Span
  readonly rightSpan: Span
}

/** The copied passages found between bodies. */
export function copiesIn(
  reports: readonly Pick<Report, 'id' | 'file' | 'body'>[],
  { reports: order, families, matches: { left, right, family } }: FoundReuse,
): readonly Copy[] {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const sorted = order.map(({ id }) => byId.get(id)!)
  const copies: Copy[] = []
  for (const [i, own] of family.entries()) {
    const [a, b] = [sorted[left.report[i]!]!, sorted[right.report[i]!]!]
    if (families[own]!.class !== 'copied' || a.body === b.body) continue
    copies.push({
      left: a.file,
      right: b.file,
      leftSpan: { start: left.start[i]!, end: left.end[i]! },
      rightSpan: { start: right.start[i]!, end: right.end[i]! },
    })
  }
  return copies
}

/** Holds copied passages against what was planted. */
export function measureReuse(corpus: GeneratedCorpus, copies: readonly Copy[]): ReuseFigures {
  const pairs = copiedPairs(corpus, copies)
  const ranked = [...pairs.values()].toSorted((a, b) => b.length - a.length)
  const isTrue = ranked.map(({ reports: [a, b] }) => corpus.related(a, b) >= leastRelated)
  let right = 0
  let sum = 0
  for (const [i, one] of isTrue.entries()) {
    if (!one) continue
    right++
    sum += right / (i + 1)
  }
  const kinds = Object.fromEntries(plantKinds.map((kind) => [kind, ofKind(kind, corpus, pairs)]))
  return {
    pairs: ranked.length,
    precision: ranked.length === 0 ? 1 : right / ranked.length,
    averagePrecision: right === 0 ? 0 : sum / right,
    kinds: kinds as ReuseFigures['kinds'],
  }
}

function copiedPairs(corpus: GeneratedCorpus, copies: readonly Copy[]): ReadonlyMap<string, Pair> {
  const byFile = new Map(corpus.reports.map(({ file }, i) => [file, i]))
  const pairs = new Map<string, Pair>()
  for (const { left, right, leftSpan, rightSpan } of copies) {
    const [a, b] = [byFile.get(left)!, byFile.get(right)!]
    const key = keyOf(a, b)
    const pair = pairs.get(key) ?? {
      reports: [a, b],
      spans: new Map([
        [a, []],
        [b, []],
      ]),
      length: 0,
    }
    pair.spans.get(a)!.push(leftSpan)
    pair.spans.get(b)!.push(rightSpan)
    pair.length += rightSpan.end - rightSpan.start
    pairs.set(key, pair)
  }
  return pairs
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function ofKind(
  kind: PlantKind,
  corpus: GeneratedCorpus,
  pairs: ReadonlyMap<string, Pair>,
): ReuseFigures['kinds'][PlantKind] {
  const plants = corpus.plants.filter((plant) => plant.kind === kind)
  let found = 0
  const chars = { right: 0, wanted: 0, said: 0 }
  for (const { source, target, targetSpan } of plants) {
    const { text } = corpus.reports[target]!
    chars.wanted += visible(text, [targetSpan])
    const spans = pairs.get(keyOf(source, target))?.spans.get(target)
    const touching = (spans ?? []).filter(({ start, end }) => start < targetSpan.end && end > targetSpan.start)
    if (touching.length === 0) continue
    found++
    chars.said += visible(text, touching)
    chars.right += visible(
      text,
      touching.map(({ start, end }) => ({
        start: Math.max(start, targetSpan.start),
        end: Math.min(end, targetSpan.end),
      })),
    )
  }
  return {
    planted: plants.length,
    found: plants.length === 0 ? 1 : found / plants.length,
    recall: chars.wanted === 0 ? 1 : chars.right / chars.wanted,
    precision: chars.said === 0 ? 1 : chars.right / chars.said,
  }
}

/** Characters in the union of some spans, white space left out. */
export function visible(text: string, spans: readonly Span[]): number {
  let count = 0
  let until = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    for (let i = Math.max(start, until); i < end; i++) if (!/\s/u.test(text[i]!)) count++
    until = Math.max(until, end)
  }
  return count
}
