import type { Report } from '../../src/model/report.ts'
import type { Reuse } from '../../src/model/reuse.ts'
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

/** Holds copied passages against what was planted. */
export function measureReuse(
  corpus: GeneratedCorpus,
  reports: readonly Pick<Report, 'id' | 'file'>[],
  reuse: Reuse,
): ReuseFigures {
  const index = indices(corpus, reports)
  const pairs = copiedPairs(reuse, index)
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

function indices(
  corpus: GeneratedCorpus,
  reports: readonly Pick<Report, 'id' | 'file'>[],
): ReadonlyMap<string, number> {
  const byFile = new Map(corpus.reports.map(({ file }, i) => [file, i]))
  return new Map(reports.map(({ id, file }) => [id, byFile.get(file)!]))
}

function copiedPairs(reuse: Reuse, index: ReadonlyMap<string, number>): ReadonlyMap<string, Pair> {
  const copied = new Set(reuse.families.filter((family) => family.class === 'copied').map(({ id }) => id))
  const pairs = new Map<string, Pair>()
  for (const { left, right, relation, family } of reuse.matches) {
    if (relation !== 'cross-body' || !copied.has(family)) continue
    const [a, b] = [index.get(left.report)!, index.get(right.report)!]
    const key = keyOf(a, b)
    const pair = pairs.get(key) ?? {
      reports: [a, b],
      spans: new Map([
        [a, []],
        [b, []],
      ]),
      length: 0,
    }
    pair.spans.get(a)!.push(left.span)
    pair.spans.get(b)!.push(right.span)
    pair.length += right.span.end - right.span.start
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
