/**
 * Learns the weights of src/follow/match.ts and the least match of src/follow/status.ts: `node bench/follow-weights.ts
 * [labelled.json …]`.
 *
 * A logistic regression on whether a reader took a sentence as speaking of an item, over the best sentences of every labelled
 * item; small weights are preferred. Reads the sample corpus with its answers, the labelled pairs beside the project, and
 * more labelled pairs from files. What is printed of its worth is measured with the body left out that it is measured on,
 * weights and threshold chosen on the others; what is printed to be copied is learnt from all.
 */
import type { Report } from '../src/index.ts'
import { itemsOf } from '../src/follow/item.ts'
import type { Signs } from '../src/follow/match.ts'
import { type Candidate, rankEvidence } from '../src/follow/rank.ts'
import { searchedPart } from '../src/follow/searched.ts'
import { planUnits } from '../src/follow/units.ts'
import { corpusPairs, goldPairs, type Labelled, type LabelledPair, pairsInFile } from './evaluate/labelled.ts'

/** A sentence held against a labelled item. */
interface Row {
  /** 1 first, for the bias; then the signs in their order. */
  readonly values: Float64Array
  readonly isRight: boolean
  readonly strength: number
}

interface LabelledRows {
  readonly body: string
  readonly genre: Report['genre']
  readonly status: Labelled['status']
  readonly hasEvidence: boolean
  readonly rows: readonly Row[]
}

/**
 * Weights held at what real year pairs alone give: whoever writes last year's and this year's report of a sample at one desk
 * keeps the order of the plan too well.
 */
const held: Readonly<Partial<Record<keyof Signs, number>>> = { place: 1, own: 1.9 }

/** Sentences learnt from for one item: those that come nearest. */
const learntFrom = 6
const rounds = 3
const penalty = 2
/** A township's item counts as much as two of a work report, of which there are more. */
const townWeight = 2

function rowsOf({ last, current, commitments }: LabelledPair): readonly LabelledRows[] {
  const text = (span: Labelled['span']) => last.text.slice(span.start, span.end)
  const section = (span: Labelled['span']) =>
    last.sentences.find((one) => one.span.start < span.end && span.start < one.span.end)?.section ?? ''
  const labelled = commitments.map((one) => ({
    one,
    unit: { span: one.span, section: section(one.span), text: text(one.span) },
  }))
  const others = planUnits(last).filter(
    ({ span }) => !commitments.some((one) => one.span.start < span.end && span.start < one.span.end),
  )
  const units = [...labelled.map(({ unit }) => unit), ...others].toSorted((a, b) => a.span.start - b.span.start)
  const { candidates } = rankEvidence(itemsOf(units, last), searchedPart(current))
  return labelled.map(({ one, unit }) => ({
    body: last.body ?? '',
    genre: last.genre,
    status: one.status,
    hasEvidence: one.evidence.length > 0,
    rows: candidates[units.indexOf(unit)]!.map((candidate) => rowOf(candidate, one)),
  }))
}

function rowOf({ signs, span, strength }: Candidate, { evidence }: Labelled): Row {
  return {
    values: Float64Array.from([1, ...names.map((name) => signs[name])]),
    isRight: evidence.some((right) => right.start < span.end && span.start < right.end),
    strength: strength.value,
  }
}

const names: readonly (keyof Signs)[] = [
  'fit',
  'back',
  'object',
  'run',
  'rarest',
  'deeds',
  'named',
  'figure',
  'unmeasured',
  'sized',
  'kindred',
  'fields',
  'place',
  'own',
]

function matchBy(weights: Float64Array, { values }: Row): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += weights[i]! * values[i]!
  return 1 / (1 + Math.exp(-sum))
}

function scoreBy(weights: Float64Array, row: Row): number {
  return matchBy(weights, row) * (0.5 + 0.5 * row.strength)
}

/** Rows by their score, best first. */
function ranked(weights: Float64Array, rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => scoreBy(weights, b) - scoreBy(weights, a))
}

/** Newton's method, a few steps; the nearest sentences are chosen anew in every round. */
function learn(items: readonly LabelledRows[]): Float64Array {
  let weights = startWeights()
  weights[1] = 5
  for (let round = 0; round < rounds; round++) {
    const chosen = items.flatMap(({ rows, genre }) =>
      ranked(weights, rows)
        .slice(0, learntFrom)
        .map((row) => ({ row, weight: genre === 'work-report' ? 1 : townWeight })),
    )
    weights = startWeights()
    for (let step = 0; step < 12; step++) newtonStep(weights, chosen)
  }
  return weights
}

function startWeights(): Float64Array {
  return Float64Array.from([0, ...names.map((name) => held[name] ?? 0)])
}

function newtonStep(weights: Float64Array, rows: readonly { readonly row: Row; readonly weight: number }[]): void {
  const size = weights.length
  const gradient = new Float64Array(size)
  const curvature = Array.from({ length: size }, () => new Float64Array(size))
  for (let i = 1; i < size; i++) {
    gradient[i] = -penalty * weights[i]!
    curvature[i]![i] = penalty
  }
  for (const { row, weight } of rows) {
    const match = matchBy(weights, row)
    const error = weight * (Number(row.isRight) - match)
    const bend = weight * match * (1 - match)
    for (let i = 0; i < size; i++) {
      gradient[i]! += error * row.values[i]!
      for (let j = 0; j < size; j++) curvature[i]![j]! += bend * row.values[i]! * row.values[j]!
    }
  }
  for (const [i, name] of names.entries()) if (name in held) hold(i + 1, curvature, gradient)
  const step = solve(curvature, gradient)
  for (let i = 0; i < size; i++) weights[i]! += step[i]!
}

function hold(at: number, curvature: readonly Float64Array[], gradient: Float64Array): void {
  gradient[at] = 0
  curvature[at]!.fill(0)
  curvature[at]![at] = 1
}

/** Gaussian elimination with pivots; the matrix is overwritten. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const x = Float64Array.from(right)
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column; row < size; row++)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row
    ;[matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!]
    ;[x[column], x[pivot]] = [x[pivot]!, x[column]!]
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row]![column]! / (matrix[column]![column]! || 1e-9)
      for (let k = column; k < size; k++) matrix[row]![k]! -= factor * matrix[column]![k]!
      x[row]! -= factor * x[column]!
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= matrix[row]![k]! * x[k]!
    x[row]! /= matrix[row]![row]! || 1e-9
  }
  return x
}

interface Found {
  readonly item: LabelledRows
  /** Match of the best sentence; 0 where there is none. */
  readonly match: number
  /** Of the first right sentence, 1-based; 0 where none is among them. */
  readonly rank: number
}

function find(weights: Float64Array, item: LabelledRows): Found {
  const rows = ranked(weights, item.rows)
  return {
    item,
    match: rows[0] === undefined ? 0 : matchBy(weights, rows[0]),
    rank: rows.findIndex(({ isRight }) => isRight) + 1,
  }
}

/** Whether there is something to be found, by a least match: the mean of both kinds' shares told right. */
function balanced(found: readonly Found[], least: number): number {
  const share = (list: readonly Found[], isRight: (one: Found) => boolean) =>
    list.length === 0 ? 1 : list.filter(isRight).length / list.length
  const [some, none] = [found.filter(({ item }) => item.hasEvidence), found.filter(({ item }) => !item.hasEvidence)]
  return (share(some, ({ match }) => match >= least) + share(none, ({ match }) => match < least)) / 2
}

function bestLeast(found: readonly Found[]): number {
  const steps = Array.from({ length: 60 }, (_, i) => 0.02 + i / 100)
  return steps.reduce((best, least) => (balanced(found, least) > balanced(found, best) ? least : best))
}

function worthOf(name: string, found: readonly (Found & { readonly least: number })[]): string {
  const known = found.filter(({ item }) => item.hasEvidence)
  const absent = found.filter(({ item }) => !item.hasEvidence)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const figures = {
    first: mean(known.map(({ rank }) => Number(rank === 1))),
    'top 3': mean(known.map(({ rank }) => Number(rank > 0 && rank <= 3))),
    mrr: mean(known.map(({ rank }) => (rank === 0 ? 0 : 1 / rank))),
    'some told': mean(known.map(({ match, least }) => Number(match >= least))),
    'none told': mean(absent.map(({ match, least }) => Number(match < least))),
  }
  const cells = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(3)}`)
  return `${name.padEnd(14)} ${String(found.length).padStart(4)}  ${cells.join('  ')}`
}

function report(items: readonly LabelledRows[]): void {
  const bodies = [...new Set(items.map(({ body }) => body))]
  const leftOut = bodies.flatMap((body) => {
    const others = items.filter((item) => item.body !== body)
    const weights = learn(others)
    const known = others.map((item) => find(weights, item))
    return items
      .filter((item) => item.body === body)
      .map((item) => ({
        ...find(weights, item),
        least: bestLeast(known.filter((one) => one.item.genre === item.genre)),
      }))
  })
  console.log('with its own body left out:')
  for (const body of bodies)
    console.log(
      worthOf(
        body,
        leftOut.filter(({ item }) => item.body === body),
      ),
    )
  for (const genre of ['rule-of-law', 'work-report'])
    console.log(
      worthOf(
        genre,
        leftOut.filter(({ item }) => item.genre === genre),
      ),
    )
  const weights = learn(items)
  const found = items.map((item) => find(weights, item))
  console.log('\nlearnt from all:')
  for (const [i, name] of ['bias', ...names].entries()) console.log(`  ${name}: ${weights[i]!.toFixed(2)},`)
  for (const genre of ['rule-of-law', 'work-report'])
    console.log(`  least, ${genre}: ${bestLeast(found.filter(({ item }) => item.genre === genre)).toFixed(2)}`)
}

const pairs = [...(await corpusPairs()), ...goldPairs(), ...process.argv.slice(2).flatMap(pairsInFile)]
report(pairs.flatMap(rowsOf).filter(({ status }) => status !== 'untestable'))
