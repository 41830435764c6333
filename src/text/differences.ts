/** Cells of the table of common beginnings beyond which two middles are called different as a whole. */
const largest = 250_000
/** Equal stretches shorter than this between two differences are chance. */
const shortest = 2

/**
 * The stretches of `to` that `from` does not have in that place: what a copier changed.
 *
 * By a longest common subsequence of characters; quadratic in what common beginning and end leave over.
 *
 * @returns half-open ranges of `to`, in order
 */
export function differencesIn(to: string, from: string): readonly (readonly [number, number])[] {
  const start = commonStart(to, from)
  const end = commonEnd(to, from, start)
  const [own, other] = [to.slice(start, to.length - end), from.slice(start, from.length - end)]
  if (own === '') return []
  if (own.length * other.length > largest || other === '') return [[start, to.length - end]]
  return joined(uncommon(own, other)).map(([a, b]) => [a + start, b + start] as const)
}

function commonStart(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}

function commonEnd(a: string, b: string, start: number): number {
  let i = 0
  const most = Math.min(a.length, b.length) - start
  while (i < most && a[a.length - 1 - i] === b[b.length - 1 - i]) i++
  return i
}

/** Indices of `own` outside a longest common subsequence with `other`. */
function uncommon(own: string, other: string): readonly number[] {
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

function joined(indices: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  for (const i of indices) {
    const last = ranges.at(-1)
    if (last !== undefined && i - last[1] < shortest) last[1] = i + 1
    else ranges.push([i, i + 1])
  }
  return ranges
}
