import { compareTwoStrings } from 'string-similarity'
import { type Commitment, type FollowUp, followUp, type Span, type Status } from '../../src/index.ts'
import { loadTokeniser } from '../../src/io/tokenisers.ts'
import { bm25 } from './bm25.ts'
import { type Figure, scores } from './figures.ts'
import { corpusPairs, goldPairs, type Labelled, type LabelledPair } from './labelled.ts'

/** Follow-through on the sample corpus and on the labelled pairs, each apart, beside three baselines. */
export async function evaluateFollow(): Promise<readonly Figure[]> {
  const corpus = await corpusPairs()
  const gold = goldPairs()
  return [
    ...(corpus.length === 0 ? [] : [extraction('corpus', corpus), ...(await figuresWithBaselines('corpus', corpus))]),
    ...(gold.length === 0 ? [] : await figuresWithBaselines('gold', gold)),
  ]
}

/** Commitments found against labelled ones: right where the overlap is more than half of both. */
export function extraction(set: string, pairs: readonly LabelledPair[]): Figure {
  const counts = { right: 0, found: 0, wanted: 0 }
  for (const { last, current, commitments } of pairs) {
    const found = followUp(last, current).commitments
    counts.found += found.length
    counts.wanted += commitments.length
    counts.right += commitments.filter(({ span }) => found.some((one) => overlap(one.span, span) > 0.5)).length
  }
  return { part: 'follow', set, name: 'extraction F1', value: scores(counts).f1, cases: counts.wanted }
}

/** Shared length over the longer of the two. */
function overlap(a: Span, b: Span): number {
  return Math.max(0, shared(a, b)) / Math.max(a.end - a.start, b.end - b.start)
}

function touches(a: Span, b: Span): boolean {
  return Math.min(a.end, b.end) > Math.max(a.start, b.start)
}

/** What was found for a labelled commitment. */
interface Answer {
  readonly status: Status
  /** Best first, up to 3. */
  readonly evidence: readonly Span[]
  readonly target: NonNullable<Commitment['target']>['verdict'] | null
  readonly repeated: NonNullable<Commitment['repeated']>['change'] | null
}

/** The items that make up a labelled commitment, taken together; else the one that shares most with it. */
function answerFor(found: FollowUp, { span }: Labelled): Answer {
  const touching = found.commitments.filter((one) => shared(one.span, span) > 0)
  const parts = touching.filter((one) => shared(one.span, span) > 0.5 * (one.span.end - one.span.start))
  const nearest = touching.toSorted((a, b) => shared(b.span, span) - shared(a.span, span)).slice(0, 1)
  const items = parts.length > 0 ? parts : nearest
  const evidence = items.flatMap((one) => one.evidence).toSorted((a, b) => b.score - a.score)
  const spans = evidence.map((one) => one.span)
  return {
    status: joint(items.map(({ status }) => status)),
    evidence: spans.filter(({ start }, i) => spans.findIndex((other) => other.start === start) === i).slice(0, 3),
    target: items.find(({ target }) => target !== null)?.target?.verdict ?? null,
    repeated: items.find(({ repeated }) => repeated !== null)?.repeated?.change ?? null,
  }
}

/** The status of several items as one: answered in part where only some are. */
function joint(statuses: readonly Status[]): Status {
  const [first = 'none'] = statuses
  if (statuses.every((status) => status === first)) return first
  if (statuses.some(isAnswered)) return 'partial'
  return statuses.includes('restated') ? 'restated' : 'none'
}

/** Characters two spans share; negative where they lie apart. */
function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

interface JudgedPair {
  readonly labelled: Labelled
  readonly found: Answer
}

export function judgedOf(pairs: readonly LabelledPair[]): readonly JudgedPair[] {
  return pairs.flatMap(({ last, current, commitments }) => {
    const found = followUp(last, current)
    return commitments.map((labelled) => ({ labelled, found: answerFor(found, labelled) }))
  })
}

/** Ranks, statuses, targets and repetitions of a labelled set. */
export function figuresOf(set: string, pairs: readonly LabelledPair[]): readonly Figure[] {
  const judged = judgedOf(pairs)
  const ranks = judged
    .filter(({ labelled }) => labelled.evidence.length > 0)
    .map(({ labelled, found }) => rankOf(labelled, found.evidence))
  return [
    ...rankFigures(set, '', ranks),
    ...statusFigures(
      set,
      judged.map(({ labelled, found }) => ({ wanted: labelled.status, found: found.status })),
    ),
    ...targetFigures(set, judged),
    ...repetitionFigures(set, judged),
  ]
}

/** Right verdicts of the labelled targets. */
function targetFigures(set: string, judged: readonly JudgedPair[]): readonly Figure[] {
  const targets = judged.filter(({ labelled }) => labelled.target !== null)
  const right = targets.filter(({ labelled, found }) => labelled.target === found.target).length
  if (targets.length === 0) return []
  return [{ part: 'follow', set, name: 'target verdict right', value: right / targets.length, cases: targets.length }]
}

/** Found again in this year's plan with the right change. */
function repetitionFigures(set: string, judged: readonly JudgedPair[]): readonly Figure[] {
  const known = judged.filter(({ labelled }) => labelled.repeated !== undefined)
  const wanted = known.filter(({ labelled }) => labelled.repeated !== null).length
  if (wanted === 0) return []
  const value = scores({
    right: known.filter(({ labelled, found }) => found.repeated !== null && labelled.repeated === found.repeated)
      .length,
    found: known.filter(({ found }) => found.repeated !== null).length,
    wanted,
  }).f1
  return [{ part: 'follow', set, name: 'planned again, with the change, F1', value, cases: wanted }]
}

async function figuresWithBaselines(set: string, pairs: readonly LabelledPair[]): Promise<readonly Figure[]> {
  const baselines = await baselineRanks(pairs)
  const wanted = pairs.flatMap(({ commitments }) => commitments.map(({ status }) => status))
  return [
    ...figuresOf(set, pairs),
    ...Object.entries(baselines).flatMap(([name, own]) => rankFigures(set, ` (${name})`, own).map(asBaseline)),
    asBaseline(
      answeredFigure(
        set,
        ' (always addressed)',
        wanted.map((status) => ({ wanted: status, found: 'addressed' as const })),
      ),
    ),
  ]
}

function asBaseline(figure: Figure): Figure {
  return { ...figure, baseline: true }
}

/** 1-based rank of the first right sentence; 0 where none is among them. */
function rankOf({ evidence }: Labelled, spans: readonly Span[]): number {
  return spans.findIndex((span) => evidence.some((right) => touches(span, right))) + 1
}

function rankFigures(set: string, suffix: string, ranks: readonly number[]): readonly Figure[] {
  const share = (rank: number) => ranks.filter((own) => own > 0 && own <= rank).length / ranks.length
  const mrr = ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length
  const figure = (name: string, value: number): Figure => ({
    part: 'follow',
    set,
    name: name + suffix,
    value,
    cases: ranks.length,
  })
  return [figure('evidence first', share(1)), figure('evidence in top 3', share(3)), figure('evidence MRR', mrr)]
}

interface Judged {
  readonly wanted: Status
  readonly found: Status
}

function statusFigures(set: string, judged: readonly Judged[]): readonly Figure[] {
  const kinds = [...new Set(judged.map(({ wanted }) => wanted))]
  const f1 = (status: Status) =>
    scores({
      right: judged.filter(({ wanted, found }) => wanted === status && found === status).length,
      found: judged.filter(({ found }) => found === status).length,
      wanted: judged.filter(({ wanted }) => wanted === status).length,
    }).f1
  const macro = kinds.reduce((sum, status) => sum + f1(status), 0) / kinds.length
  const negatives = judged.filter(({ wanted }) => !isAnswered(wanted))
  const specificity = negatives.filter(({ found }) => !isAnswered(found)).length / negatives.length
  const figure = (name: string, value: number, cases = judged.length): Figure => ({
    part: 'follow',
    set,
    name,
    value,
    cases,
  })
  return [
    figure('status macro-F1', macro),
    ...kinds.map((status) =>
      figure(`status F1, ${status}`, f1(status), judged.filter(({ wanted }) => wanted === status).length),
    ),
    answeredFigure(set, '', judged),
    figure('specificity', specificity, negatives.length),
  ]
}

function answeredFigure(set: string, suffix: string, judged: readonly Judged[]): Figure {
  const value = scores({
    right: judged.filter(({ wanted, found }) => isAnswered(wanted) && isAnswered(found)).length,
    found: judged.filter(({ found }) => isAnswered(found)).length,
    wanted: judged.filter(({ wanted }) => isAnswered(wanted)).length,
  }).f1
  return { part: 'follow', set, name: `addressed or partial F1${suffix}`, value, cases: judged.length }
}

function isAnswered(status: Status): boolean {
  return status === 'addressed' || status === 'partial'
}

/** What simpler ways of ranking all sentences of this year's report outside problems and plan give. */
async function baselineRanks(pairs: readonly LabelledPair[]): Promise<Readonly<Record<string, readonly number[]>>> {
  const jieba = await loadTokeniser('jieba')
  const ranks = { 'bigram Dice': [] as number[], 'jieba BM25': [] as number[] }
  for (const { last, current, commitments } of pairs) {
    const { sections } = followUp(last, current).searched
    const spans = current.sentences.filter(({ section }) => sections.includes(section)).map(({ span }) => span)
    const texts = spans.map(({ start, end }) => current.text.slice(start, end))
    const score = bm25(texts, jieba)
    for (const labelled of commitments.filter(({ evidence }) => evidence.length > 0)) {
      const query = last.text.slice(labelled.span.start, labelled.span.end)
      const byScore = (values: readonly number[]) =>
        spans.map((span, i) => ({ span, value: values[i]! })).toSorted((a, b) => b.value - a.value)
      ranks['bigram Dice'].push(
        rankOf(
          labelled,
          byScore(texts.map((text) => compareTwoStrings(query, text))).map(({ span }) => span),
        ),
      )
      ranks['jieba BM25'].push(
        rankOf(
          labelled,
          byScore(score(query)).map(({ span }) => span),
        ),
      )
    }
  }
  return ranks
}
