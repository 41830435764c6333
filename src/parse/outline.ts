import { type Candidate, endsLikeHeading, type Shape } from './candidates.ts'

/** A candidate accepted as a heading, with its level (1 = top). */
export interface PlacedHeading {
  readonly candidate: Candidate
  readonly level: number
}

/** The last heading of one open level. */
interface Open {
  readonly shape: Shape
  readonly value: number | null
}

/** One reading of the candidates so far. */
interface Reading {
  readonly cost: number
  readonly open: readonly Open[]
  /** The last value each level had before its parent ended, for numbers that run on across parents. */
  readonly closed: readonly (number | null)[]
  readonly last: Placed | null
}

interface Placed {
  readonly heading: PlacedHeading
  readonly before: Placed | null
}

/** How unlikely a shape is as the first of a new level 1, 2, 3, 4. */
const opening: Readonly<Record<Shape, readonly [number, number, number, number]>> = {
  part: [0, 4, 6, 6],
  chinese: [0, 1.2, 3, 6],
  bracketed: [1, 0, 1.5, 3],
  arabic: [1.2, 0.6, 0, 1],
  'bracketed-arabic': [2, 1, 0.3, 0],
  circled: [4, 2, 0.6, 0],
  item: [4, 0.5, 0.3, 0.3],
  plain: [0.5, 9, 9, 9],
  bare: [0.5, 1.6, 1.9, 9],
}

/** Shapes that stand for one another where a number was typed by hand or lost its form. */
const kin = new Map<Shape, Shape>([
  ['chinese', 'arabic'],
  ['arabic', 'chinese'],
  ['bracketed', 'bracketed-arabic'],
  ['bracketed-arabic', 'bracketed'],
])

const costs = {
  kinShape: 1.2,
  otherShape: 3.5,
  repeatedNumber: 2.2,
  skippedNumber: 2,
  brokenNumber: 5,
  startsLate: 2.6,
  runsOn: 0.5,
  shapeOfAncestor: 4,
  longHeading: 0.5,
  plainAmongNumbered: 3,
  lostNumber: 1.6,
  bareAmongWorded: 0.9,
  wordedAmongBare: 0.3,
  bareBelowWorded: 0.8,
  brokenMark: 0.2,
  brokenAlone: 9,
  numberedAmongPlain: 4,
  restartedNumber: 3.5,
}

/** An Arabic-numbered line longer than this is rather an item of a list or glossary than a heading, in code units. */
const longestListItem = 40

/** Readings kept after each candidate, and how much dearer than the cheapest they may be; more changed nothing on any real report. */
const beam = 32
const margin = 12
/** With more candidates than any report has, fewer readings are kept. */
const manyCandidates = 5000
const narrowBeam = 8

/**
 * Chooses the reading of all candidates together: which are headings, and on which level each stands.
 *
 * Levels follow from how numbers continue and nest, not from the shape of one line: every reading has a cost –
 * a broken continuation, a number that starts late, an unlikely parent, a heading passed over – and the cheapest wins.
 * Beam search, linear in the candidates.
 */
export function placeHeadings(candidates: readonly Candidate[]): readonly PlacedHeading[] {
  let readings: readonly Reading[] = [{ cost: 0, open: [], closed: [], last: null }]
  const width = candidates.length > manyCandidates ? narrowBeam : beam
  for (const candidate of candidates) readings = cheapest(readings, candidate).slice(0, width)
  const headings: PlacedHeading[] = []
  for (let last = readings[0]!.last; last !== null; last = last.before) headings.push(last.heading)
  return headings.reverse()
}

/** The readings that go on from these with one candidate more: the cheapest of each state, the cheapest states first. */
function cheapest(readings: readonly Reading[], candidate: Candidate): readonly Reading[] {
  const best = new Map<number, Reading>()
  const passing = passingCost(candidate)
  const limit = readings[0]!.cost + passing + margin
  const offer = (reading: Reading) => {
    if (reading.cost > limit) return
    const state = stateOf(reading.open)
    const known = best.get(state)
    if (known === undefined || reading.cost < known.cost) best.set(state, reading)
  }
  for (const reading of readings) {
    offer({ ...reading, cost: reading.cost + passing })
    const deepest = candidate.shape === 'plain' ? 1 : Math.min(reading.open.length + 1, 4)
    for (let level = 1; level <= deepest; level++) offer(placed(reading, candidate, level))
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost)
}

const shapeNumbers: ReadonlyMap<Shape, number> = new Map(
  (Object.keys(opening) as Shape[]).map((shape, i) => [shape, i + 1]),
)

/** Shape and number of every open level as one number: 10 shapes and 101 numbers a level, four levels. */
function stateOf(open: readonly Open[]): number {
  let state = 0
  for (const { shape, value } of open) state = state * 1111 + shapeNumbers.get(shape)! * 101 + ((value ?? -1) + 1)
  return state
}

/** What it costs to read a candidate as running text, by its shape: a number with a full form is hardly ever passed over. */
const passing: Readonly<Partial<Record<Shape, number>>> = { bare: 1, plain: 2.4, item: 1.5, circled: 1.5 }
const passingOther = {
  broken: 0.5,
  glossary: 8,
  fused: 1.6,
  listItem: 1.2,
  arabicLine: 3,
  arabicWorded: 6,
  ownLine: 6,
  runIn: 4,
}

function passingCost(candidate: Candidate): number {
  const { shape, ownLine, fused, heading, broken } = candidate
  if (broken) return passingOther.broken
  if (shape === 'plain' && /解释|说明|注释|注解/.test(heading)) return passingOther.glossary
  if (fused && !isUnnumbered(shape)) return passingOther.fused
  if (shape === 'arabic') return arabicPassingCost(candidate)
  return passing[shape] ?? (ownLine ? passingOther.ownLine : passingOther.runIn)
}

function arabicPassingCost({ ownLine, heading }: Candidate): number {
  if (!ownLine || heading.length > longestListItem) return passingOther.listItem
  return endsLikeHeading(heading) ? passingOther.arabicWorded : passingOther.arabicLine
}

function placed(reading: Reading, candidate: Candidate, level: number): Reading {
  const before = reading.open[level - 1]
  const step = before === undefined ? openingCost(reading, candidate, level) : siblingCost(before, candidate)
  const long = candidate.heading.length > 70 ? costs.longHeading : 0
  const value = candidate.value ?? nextValue(before?.value ?? null, candidate.shape)
  const shape =
    isUnnumbered(candidate.shape) && before !== undefined && !isUnnumbered(before.shape)
      ? before.shape
      : candidate.shape
  return {
    cost: reading.cost + step + long,
    open: [...reading.open.slice(0, level - 1), { shape, value }],
    closed: reading.open.map((open, i) => (i >= level ? open.value : (reading.closed[i] ?? null))),
    last: { heading: { candidate, level }, before: reading.last },
  }
}

function isUnnumbered(shape: Shape): boolean {
  return shape === 'plain' || shape === 'bare'
}

/** An unnumbered heading among numbered ones is taken for one that lost its number. */
function nextValue(before: number | null, shape: Shape): number | null {
  return before !== null && shape === 'bare' ? before + 1 : before
}

function openingCost({ open, closed }: Reading, { shape, value, broken }: Candidate, level: number): number {
  const ancestor = open.some((other) => other.shape === shape) ? costs.shapeOfAncestor : 0
  const place = placeCost(open.at(-1)?.shape, shape, level) + ancestor + (broken ? costs.brokenAlone : 0)
  if (value === null || value === 1) return place
  const runsOn = closed[level - 1] !== null && closed[level - 1] === value - 1
  return place + (runsOn ? costs.runsOn : costs.startsLate)
}

function placeCost(parent: Shape | undefined, shape: Shape, level: number): number {
  if (shape === 'chinese' && (parent === 'plain' || parent === 'part')) return 0
  return shape === 'bare' && parent === 'plain' ? costs.bareBelowWorded : opening[shape][level - 1]!
}

function siblingCost(before: Open, { shape, value, broken }: Candidate): number {
  if (isUnnumbered(shape)) return unnumberedSiblingCost(before.shape, shape)
  if (isUnnumbered(before.shape)) return costs.numberedAmongPlain
  const form = before.shape === shape ? 0 : kin.get(before.shape) === shape ? costs.kinShape : costs.otherShape
  const step = (value ?? 0) - (before.value ?? 0)
  if (broken) return form + (step === 1 ? costs.brokenMark : costs.brokenAlone)
  return form + (stepCosts.get(step) ?? (value === 1 ? costs.restartedNumber : costs.brokenNumber))
}

/** From one number to the next of its level. */
const stepCosts: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [0, costs.repeatedNumber],
  [2, costs.skippedNumber],
])

function unnumberedSiblingCost(before: Shape, shape: Shape): number {
  if (!isUnnumbered(before)) return shape === 'bare' ? costs.lostNumber : costs.plainAmongNumbered
  if (before === shape) return 0
  return shape === 'bare' ? costs.bareAmongWorded : costs.wordedAmongBare
}
