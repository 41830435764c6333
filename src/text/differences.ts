/** Cells of the table of common beginnings beyond which two middles are called different as a whole. */
const largest = 250_000
/** Equal stretches shorter than this between two differences are chance. */
const shortest = 2

/** What is changed as a whole: a number with its decimals and thousands, else one code unit. */
const unit = /\d+(?:[.,]\d+)*|[^]/g

/**
 * The stretches of `to` that `from` does not have in that place: what a copier changed.
 *
 * A number is one unit: from 86 to 64 both digits changed, although both numbers have a 6. By a longest common subsequence
 * of units; quadratic in what common beginning and end leave over.
 *
 * @returns half-open ranges of `to`, in order
 */
export function differencesIn(to: string, from: string): readonly (readonly [number, number])[] {
  const [own, other] = [to.match(unit) ?? [], from.match(unit) ?? []]
  const start = commonStart(own, other)
  const end = commonEnd(own, other, start)
  const [middle, otherMiddle] = [own.slice(start, own.length - end), other.slice(start, other.length - end)]
  if (middle.length === 0) return []
  const isWhole = middle.length * otherMiddle.length > largest || otherMiddle.length === 0
  const ranges = isWhole ? [[0, middle.length] as const] : joined(uncommon(middle, otherMiddle), middle)
  const offsets = offsetsOf(own)
  return ranges.map(([a, b]) => [offsets[a + start]!, offsets[b + start]!] as const)
}

type Units = readonly string[]

/** Where each unit begins, and where the last one ends. */
function offsetsOf(units: Units): readonly number[] {
  const offsets = [0]
  for (const { length } of units) offsets.push(offsets.at(-1)! + length)
  return offsets
}

function commonStart(a: Units, b: Units): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}

function commonEnd(a: Units, b: Units, start: number): number {
  let i = 0
  const most = Math.min(a.length, b.length) - start
  while (i < most && a[a.length - 1 - i] === b[b.length - 1 - i]) i++
  return i
}

/** Indices of `own` outside a longest common subsequence with `other`. */
function uncommon(own: Units, other: Units): readonly number[] {
  const width = other.length + 1
  const lengths = new Uint16Array((own.length + 1) * width)
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        own[i] === other[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const found: number[] = []
  let j = 0
  for (let i = 0; i < own.length; i++) {
    while (j < other.length && own[i] !== other[j] && lengths[i * width + j + 1]! >= lengths[(i + 1) * width + j]!) j++
    if (j < other.length && own[i] === other[j]) j++
    else found.push(i)
  }
  return found
}

/** Ranges of units; those with but a chance character between them are one. A number that stayed is no chance. */
function joined(indices: readonly number[], units: Units): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  for (const i of indices) {
    const last = ranges.at(-1)
    const isNear = last !== undefined && units.slice(last[1], i).join('').length < shortest
    if (isNear) last[1] = i + 1
    else ranges.push([i, i + 1])
  }
  return ranges
}
