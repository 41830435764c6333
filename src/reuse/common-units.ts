import { lastSlot } from './mask.ts'

/** Index pairs, left and right, of units both texts have. */
export type UnitPairs = readonly (readonly [number, number])[]

/**
 * A longest common subsequence of two masked texts; single units between two changes are left out, for they stand there
 * by chance. O(left × right) behind what both begin with.
 */
export function commonUnits(left: Uint16Array, right: Uint16Array): UnitPairs {
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head++
  const same = Array.from({ length: head }, (_, i): readonly [number, number] => [i, i])
  if (head === left.length && head === right.length) return same
  const rest = longestCommon(left.subarray(head), right.subarray(head)).map(([i, j]): readonly [number, number] => [
    i + head,
    j + head,
  ])
  return withoutStrays([...same, ...rest], left)
}

function longestCommon(left: Uint16Array, right: Uint16Array): UnitPairs {
  const width = right.length + 1
  const lengths = lengthTable(left, right)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const at = i * width + j
    if (left[i] === right[j]) pairs.push([i++, j++])
    else if (lengths[at + width]! >= lengths[at + 1]!) i++
    else j++
  }
  return pairs
}

/** Length of the longest common subsequence of all ends of both texts. */
function lengthTable(left: Uint16Array, right: Uint16Array): Uint16Array {
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * width + j
      const longer = Math.max(lengths[at + width]!, lengths[at + 1]!)
      lengths[at] = left[i] === right[j] ? lengths[at + width + 1]! + 1 : longer
    }
  }
  return lengths
}

function withoutStrays(pairs: UnitPairs, left: Uint16Array): UnitPairs {
  return pairs.filter(([a, b], i) => {
    const before = pairs[i - 1]
    const after = pairs[i + 1]
    if (left[a]! <= lastSlot || before === undefined || after === undefined) return true
    const changesBefore = before[0] < a - 1 && before[1] < b - 1
    const changesAfter = after[0] > a + 1 && after[1] > b + 1
    return !(changesBefore && changesAfter)
  })
}
