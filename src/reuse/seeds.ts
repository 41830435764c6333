import type { TextColumns } from './columns.ts'
import type { CountedSentences } from './counted.ts'
import { rollGrams, winnow } from './grams.ts'
import type { Groups } from './groups.ts'
import { sharedPick } from './shared-arrays.ts'
import { Repeats } from './repeats.ts'
import { Column, orderBy } from './sort.ts'
import { fewBodies, wording, type Wordings } from './wordings.ts'

/** Places where two reports of different bodies have the same masked text, in columns; `left` is the report that comes first. */
export interface Seeds {
  readonly count: number
  readonly left: Int32Array
  readonly right: Int32Array
  /** Masked offsets into the corpus. */
  readonly leftAt: Int32Array
  readonly rightAt: Int32Array
}

/** A wording of more members is paired by the first report of each body only. */
const mostMembers = 16
/** Shorter sentences are found by their whole wording only. */
const shortestFuzzy = 16

/** Up to so many reports nothing has to be spared. */
export const smallCorpus = 300
export const fewReports = 60

/** Length of a gram of the fuzzy tier: longer where there is more text to be alike by chance in. */
function gramLength({ bodyOf }: TextColumns): number {
  if (bodyOf.length < fewReports) return 5
  if (bodyOf.length < smallCorpus) return 8
  return bodyOf.length < 2000 ? 12 : 13
}

/** Window of the winnowing, in grams. */
function windowLength({ bodyOf }: TextColumns): number {
  return bodyOf.length < fewReports ? 2 : 8
}

/**
 * All seeds of a corpus: sentences that few bodies share, and winnowed grams of sentences that are nobody's formula.
 * Ordered by left report, right report, and place. Linear but for the pairs within one wording, which are capped.
 */
export function findSeeds({ columns, bodies, sentences: wordings }: CountedSentences): Seeds {
  const open = new OpenSeeds(columns)
  const paired = pairedMembers(wordings.groups, columns)
  const pairing = { columns, paired, classes: wordings.classes, few: fewBodies(bodies).sentences }
  exactSeeds(open, pairing)
  open.endTelling()
  fuzzySeeds(open, pairing, repeatedPrints(columns, wordings))
  return open.ordered()
}

class OpenSeeds {
  readonly columns: TextColumns
  readonly #left = new Column()
  readonly #right = new Column()
  readonly #leftAt = new Column()
  readonly #rightAt = new Column()
  /** So many of the first need no other beside them. */
  #telling = 0

  constructor(columns: TextColumns) {
    this.columns = columns
  }

  /** Adds a seed between two stretches of text, `a` and `b` being masked offsets. */
  add([report, a]: readonly [number, number], [other, b]: readonly [number, number]): void {
    if (this.columns.bodyOf[report] === this.columns.bodyOf[other]) return
    const swap = report > other
    this.#left.push(swap ? other : report)
    this.#right.push(swap ? report : other)
    this.#leftAt.push(swap ? b : a)
    this.#rightAt.push(swap ? a : b)
  }

  /** What has been added so far tells by itself. */
  endTelling(): void {
    this.#telling = this.#left.length
  }

  ordered(): Seeds {
    if (this.columns.bodyOf.length >= smallCorpus) this.#dropAlone()
    const [left, right, leftAt, rightAt] = [
      this.#left.values,
      this.#right.values,
      this.#leftAt.values,
      this.#rightAt.values,
    ]
    const order = orderBy(left, orderBy(right, orderBy(leftAt, orderBy(rightAt))))
    const by = (values: Int32Array) => sharedPick(values, order)
    return { count: order.length, left: by(left), right: by(right), leftAt: by(leftAt), rightAt: by(rightAt) }
  }

  /**
   * Drops grams that are all their two reports share, four of five: what is long enough to tell holds several. A few pairs
   * of reports may share a slot.
   */
  #dropAlone(): void {
    const columns = [this.#left, this.#right, this.#leftAt, this.#rightAt]
    const [left, right] = [this.#left.values, this.#right.values]
    const repeats = new Repeats(pairSlots)
    for (let i = 0; i < left.length; i++) repeats.add(slotOf(left[i]!, right[i]!))
    for (let i = 0; i < this.#telling; i++) repeats.add(slotOf(left[i]!, right[i]!))
    const kept = new Column(left.length >> 1)
    for (let i = 0; i < left.length; i++) if (repeats.has(slotOf(left[i]!, right[i]!))) kept.push(i)
    for (const column of columns) column.keep(kept.values)
  }
}

const pairSlots = 1 << 24

/** Slot of a pair of reports. */
function slotOf(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 8
}

/** The members of every wording that are paired, as of `Groups`: all, or of many the first of each body. */
type Paired = Pick<Groups, 'starts' | 'members'>

function pairedMembers({ count, starts, members }: Groups, { bodyOf, reportOf }: TextColumns): Paired {
  const kept = new Column(members.length)
  const begins = new Int32Array(count + 1)
  for (let group = 0; group < count; group++) {
    const [start, end] = [starts[group]!, starts[group + 1]!]
    for (let i = start; i < end; i++) {
      const isNext = i > start && bodyOf[reportOf[members[i]!]!] === bodyOf[reportOf[members[i - 1]!]!]
      if (end - start <= mostMembers || !isNext) kept.push(members[i]!)
    }
    begins[group + 1] = kept.length
  }
  return { starts: begins, members: kept.values }
}

function exactSeeds(open: OpenSeeds, { columns: { starts: begins, reportOf }, paired, classes }: Pairing): void {
  const { starts, members } = paired
  for (let group = 0; group < classes.length; group++) {
    if (classes[group] !== wording.shared) continue
    for (let i = starts[group]!; i < starts[group + 1]!; i++) {
      for (let j = i + 1; j < starts[group + 1]!; j++) {
        const [a, b] = [members[i]!, members[j]!]
        open.add([reportOf[a]!, begins[a]!], [reportOf[b]!, begins[b]!])
      }
    }
  }
}

/** The grams chosen from every distinct sentence that is nobody's formula: hash, offset in the sentence, wording. */
interface Prints {
  readonly hashes: Int32Array
  readonly offset: Int32Array
  readonly groupOf: Int32Array
}

/** Fingerprints that stand more than once; nearly all others are dropped before anything is sorted. */
function repeatedPrints(columns: TextColumns, wordings: Wordings): Prints {
  const room = columns.units.length / (2 * windowLength(columns) > 8 ? 5 : 2)
  const all = [new Column(room), new Column(room), new Column(room)] as const
  eachPrint(columns, {
    wordings,
    found: (hash, offset, group) => {
      all[0].push(hash)
      all[1].push(offset)
      all[2].push(group)
    },
  })
  const [hashes, offset, groupOf] = all.map(({ values }) => values) as [Int32Array, Int32Array, Int32Array]
  const slots = columns.units.length > 1 << 22 ? 1 << 25 : 1 << 21
  const repeats = new Repeats(slots)
  for (let i = 0; i < hashes.length; i++) repeats.add(hashes[i]! & (slots - 1))
  let kept = 0
  for (let i = 0; i < hashes.length; i++) {
    if (!repeats.has(hashes[i]! & (slots - 1))) continue
    hashes[kept] = hashes[i]!
    offset[kept] = offset[i]!
    groupOf[kept++] = groupOf[i]!
  }
  return { hashes: hashes.subarray(0, kept), offset: offset.subarray(0, kept), groupOf: groupOf.subarray(0, kept) }
}

function eachPrint(
  columns: TextColumns,
  { wordings, found }: { wordings: Wordings; found: (hash: number, offset: number, group: number) => void },
): void {
  const { groups, classes } = wordings
  const gram = gramLength(columns)
  const room = new Uint32Array(1 << 16)
  for (let group = 0; group < groups.count; group++) {
    if (classes[group] === wording.formula || classes[group] === wording.template) continue
    const first = groups.members[groups.starts[group]!]!
    const [start, end] = [columns.starts[first]!, columns.starts[first + 1]!]
    if (end - start < shortestFuzzy || end - start > room.length) continue
    const count = rollGrams(columns.units, { start, end, gram }, room)
    winnow(room, { count, window: windowLength(columns) }, (chosen) => found(room[chosen]! | 0, chosen, group))
  }
}

function fuzzySeeds(open: OpenSeeds, pairing: Pairing, prints: Prints): void {
  const { hashes } = prints
  const order = orderBy(hashes)
  const pairs = { ...pairing, prints }
  for (let from = 0, to = 0; from < order.length; from = to) {
    to = from + 1
    while (to < order.length && hashes[order[to]!] === hashes[order[from]!]) to++
    // A gram that more wordings share than bodies may is everybody's.
    if (to - from === 1 || to - from > pairing.few) continue
    for (let i = from; i < to; i++) for (let j = i + 1; j < to; j++) pairPrints(open, [order[i]!, order[j]!], pairs)
  }
}

/** Seeds between all sentences that bear one of two equal prints and those that bear the other. */
function pairPrints(
  open: OpenSeeds,
  [one, other]: readonly [number, number],
  { columns: { starts: begins, reportOf }, paired: { starts, members }, prints }: Pairing & { readonly prints: Prints },
): void {
  const [own, others] = [prints.groupOf[one]!, prints.groupOf[other]!]
  const [at, otherAt] = [prints.offset[one]!, prints.offset[other]!]
  for (let j = starts[others]!; j < starts[others + 1]!; j++) {
    const y = members[j]!
    for (let i = starts[own]!; i < starts[own + 1]!; i++) {
      const x = members[i]!
      open.add([reportOf[x]!, begins[x]! + at], [reportOf[y]!, begins[y]! + otherAt])
    }
  }
}

interface Pairing {
  readonly columns: TextColumns
  readonly paired: Paired
  readonly classes: Uint8Array
  /** Bodies that may hold a wording without it being everybody's. */
  readonly few: number
}
