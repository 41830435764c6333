/** Length of the grams two passages are laid over each other by. */
const gram = 4
/** A covered unit counts for, one that is not counts against, and so does every run anew: short runs stand everywhere. */
const gain = 4
const loss = 4
const perRun = 12
/** A longer stretch that is not covered parts two passages. */
const longestGap = 20

/** A half-open range of masked offsets. */
export interface Range {
  start: number
  end: number
}

/**
 * Lays stretches of masked text over each other: which units of one stand in a gram that the other has too, in whatever
 * order. Holds the last result until the next call. Linear in both stretches.
 */
export class Coverage {
  readonly #hashes: GramHashes
  readonly #known = new Int32Array(0x10000)
  #turn = 1
  #covered = new Uint8Array(4096)
  #start = 0

  constructor(units: Uint16Array) {
    this.#hashes = new GramHashes(units)
  }

  /** Finds what of `text` stands in `other`; `coveredIn` and `bestWithin` then speak of `text`. */
  lay(text: Range, other: Range): void {
    this.#turn = Math.imul(this.#turn, 0x2c1b3c6d) + 1
    const [turn, known] = [this.#turn, this.#known]
    const its = this.#hashes.of(other)
    for (let i = other.start; i + gram <= other.end; i++) {
      const hash = its.values[i - its.start]!
      known[hash & 0xffff] = hash ^ turn
    }
    const own = this.#hashes.of(text)
    const length = text.end - text.start
    if (this.#covered.length < length) this.#covered = new Uint8Array(2 * length)
    this.#covered.fill(0, 0, length)
    this.#start = text.start
    const covered = this.#covered
    for (let i = text.start; i + gram <= text.end; i++) {
      const hash = own.values[i - own.start]!
      if (known[hash & 0xffff] !== (hash ^ turn)) continue
      const at = i - text.start
      covered[at] = covered[at + 1] = covered[at + 2] = covered[at + 3] = 1
    }
  }

  coveredIn({ start, end }: Range): number {
    let count = 0
    for (let i = start; i < end; i++) count += this.#covered[i - this.#start]!
    return count
  }

  /** Lays two stretches over each other: the share of the first that the second has too, 0–1. */
  share(text: Range, other: Range): number {
    this.lay(text, other)
    return this.coveredIn(text) / Math.max(1, text.end - text.start)
  }

  /** The part of `text` that touches `anchor` and is most of all covered: begins and ends with a covered unit; empty where none is. */
  bestWithin(text: Range, anchor: Range): Range {
    const best = { start: text.start, end: text.start }
    let most = 0
    let sum = 0
    let start = text.start
    let last = text.start
    for (let i = text.start; i < text.end; i++) {
      const covered = this.#covered[i - this.#start] === 1
      if (i - last > longestGap) sum = 0
      if (covered) last = i
      const begins = covered && (i === text.start || this.#covered[i - this.#start - 1] === 0)
      if (sum <= 0 && begins) {
        sum = 0
        start = i
      }
      sum += covered ? gain : -loss
      if (begins) sum -= perRun
      if (sum <= most || !touches(start, last, anchor)) continue
      most = sum
      best.start = start
      best.end = last + 1
    }
    return best
  }
}

/** Hashes of the grams of a stretch, from `start` on. */
interface Hashed {
  start: number
  end: number
  values: Int32Array
}

/**
 * Hashes of grams, of the last two stretches asked for and of all within them: two texts are laid over each other again and
 * again, ever more narrowly.
 */
class GramHashes {
  readonly #units: Uint16Array
  /** The one asked for last comes first. */
  #last: Hashed = { start: 0, end: 0, values: new Int32Array(4096) }
  #before: Hashed = { start: 0, end: 0, values: new Int32Array(4096) }

  constructor(units: Uint16Array) {
    this.#units = units
  }

  /** Holds until two other stretches have been asked for. */
  of({ start, end }: Range): Readonly<Hashed> {
    if (start >= this.#last.start && end <= this.#last.end) return this.#last
    const hashed = this.#before
    this.#before = this.#last
    this.#last = hashed
    if (start >= hashed.start && end <= hashed.end) return hashed
    if (hashed.values.length < end - start) hashed.values = new Int32Array(2 * (end - start))
    hashed.start = start
    hashed.end = end
    for (let i = start; i + gram <= end; i++) hashed.values[i - start] = this.#hash(i)
    return hashed
  }

  #hash(at: number): number {
    const units = this.#units
    let hash = Math.imul(units[at]!, 0x9e3779b1) ^ units[at + 1]!
    hash = Math.imul(hash, 0x85ebca6b) ^ units[at + 2]!
    hash = Math.imul(hash, 0xc2b2ae35) ^ units[at + 3]!
    return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  }
}

function touches(first: number, last: number, { start, end }: Range): boolean {
  return first < end && last >= start
}

/** Alikeness of two stretches, 0–1: Dice coefficient of their pairs of neighbouring units, each pair counted as often as it stands. */
export class Alikeness {
  readonly #units: Uint16Array
  readonly #counts = new Int32Array(0x10000)

  constructor(units: Uint16Array) {
    this.#units = units
  }

  of(a: Range, b: Range): number {
    const total = a.end - a.start + b.end - b.start - 2
    if (a.end - a.start < 2 || b.end - b.start < 2) return 0
    const [units, counts] = [this.#units, this.#counts]
    for (let i = a.start; i + 1 < a.end; i++) counts[pairOf(units, i)]!++
    let shared = 0
    for (let i = b.start; i + 1 < b.end; i++) if (counts[pairOf(units, i)]!-- > 0) shared++
    for (let i = a.start; i + 1 < a.end; i++) counts[pairOf(units, i)] = 0
    for (let i = b.start; i + 1 < b.end; i++) counts[pairOf(units, i)] = 0
    return (2 * shared) / total
  }
}

/** A unit and the one behind it, 16 bits. */
export function pairOf(units: Uint16Array, at: number): number {
  return (Math.imul(units[at]!, 0x9e3b) ^ units[at + 1]!) & 0xffff
}
