/**
 * The one-to-one assignment of rows to columns whose summed worth is greatest; pairs without positive worth are left out.
 *
 * Shortest augmenting paths, O(rows² × columns).
 *
 * @param worth rows of equal length
 * @returns `[row, column]` pairs, by row
 * @see Kuhn 1955; Jonker & Volgenant 1987
 */
export function assign(worth: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const rows = worth.length
  const columns = worth[0]?.length ?? 0
  if (rows === 0 || columns === 0) return []
  if (rows > columns)
    return assign(transpose(worth))
      .map(([row, column]): [number, number] => [column, row])
      .sort((a, b) => a[0] - b[0])
  const owner = solve(worth, rows, columns)
  const pairs: [number, number][] = []
  for (let column = 1; column <= columns; column++) {
    const row = owner[column]! - 1
    if (row >= 0 && worth[row]![column - 1]! > 0) pairs.push([row, column - 1])
  }
  return pairs.sort((a, b) => a[0] - b[0])
}

/** Which row (1-based) owns each column (1-based), for costs −max(worth, 0); potentials `u` and `v` keep reduced costs at 0 or more. */
function solve(worth: readonly (readonly number[])[], rows: number, columns: number): Int32Array {
  const u = new Float64Array(rows + 1)
  const v = new Float64Array(columns + 1)
  const owner = new Int32Array(columns + 1)
  const way = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    owner[0] = row
    const least = new Float64Array(columns + 1).fill(Infinity)
    const used = new Uint8Array(columns + 1)
    let at = 0
    do {
      used[at] = 1
      const from = owner[at]!
      let delta = Infinity
      let next = 0
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue
        const reduced = -Math.max(0, worth[from - 1]![column - 1]!) - u[from]! - v[column]!
        if (reduced < least[column]!) {
          least[column] = reduced
          way[column] = at
        }
        if (least[column]! < delta) {
          delta = least[column]!
          next = column
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          u[owner[column]!]! += delta
          v[column]! -= delta
        } else least[column]! -= delta
      }
      at = next
    } while (owner[at] !== 0)
    for (; at !== 0; at = way[at]!) owner[at] = owner[way[at]!]!
  }
  return owner
}

function transpose(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!))
}
