/** Likeness of items, both ways: `values[a * size + b]`. */
export interface Likenesses {
  readonly size: number
  readonly values: Float32Array
}

/**
 * Groups items, most alike groups first, by the mean likeness of their members, while it is at least `least`.
 *
 * No group ever holds two items of one column: those have a likeness below 0 and never come together. O(items²) space; time
 * of the same order for each joining.
 *
 * @returns indices, ascending, by group; groups by their first member
 * @see Sokal & Michener 1958, average linkage (UPGMA)
 */
export function clusters({ size, values }: Likenesses, least: number): readonly (readonly number[])[] {
  const sums = values.slice()
  const members: number[][] = Array.from({ length: size }, (_, i) => [i])
  const mean = (a: number, b: number) => {
    const sum = sums[a * size + b]!
    return sum < 0 ? -1 : sum / (members[a]!.length * members[b]!.length)
  }
  const best = new Int32Array(size).fill(-1)
  const findBest = (a: number) => {
    let top = -1
    for (let b = 0; b < size; b++) {
      if (b === a || members[b]!.length === 0) continue
      if (top < 0 || mean(a, b) > mean(a, top)) top = b
    }
    best[a] = top
  }
  const live = () => members.flatMap((own, i) => (own.length > 0 && best[i]! >= 0 ? [i] : []))
  for (let a = 0; a < size; a++) findBest(a)
  for (;;) {
    const top = live().reduce((x, y) => (x < 0 || mean(y, best[y]!) > mean(x, best[x]!) ? y : x), -1)
    if (top < 0 || mean(top, best[top]!) < least) break
    const [a, b] = top < best[top]! ? [top, best[top]!] : [best[top]!, top]
    join(sums, { a, b, size })
    members[a]!.push(...members[b]!)
    members[b] = []
    for (const i of live()) {
      if (i === a || best[i] === a || best[i] === b) findBest(i)
      else if (mean(i, a) > mean(i, best[i]!)) best[i] = a
    }
  }
  return members.filter((own) => own.length > 0).map((own) => own.toSorted((x, y) => x - y))
}

/** Adds the sums of group `b` to those of group `a`; what may not come together stays so. */
function join(
  sums: Float32Array,
  { a, b, size }: { readonly a: number; readonly b: number; readonly size: number },
): void {
  for (let i = 0; i < size; i++) {
    const [x, y] = [sums[a * size + i]!, sums[b * size + i]!]
    const sum = x < 0 || y < 0 ? -1 : x + y
    sums[a * size + i] = sum
    sums[i * size + a] = sum
  }
}
