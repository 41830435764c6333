/**
 * Typed arrays that threads share instead of copying: the columns of 10,000 reports are some 500 MB. Filled by one thread,
 * then read by any.
 */
export function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length))
}

export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(4 * length))
}

export function sharedUint16(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(2 * length))
}

export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length))
}

/** The values at some indices, in their order. */
export function sharedPick(values: Int32Array, indices: Int32Array): Int32Array {
  const picked = sharedInt32(indices.length)
  for (let i = 0; i < indices.length; i++) picked[i] = values[indices[i]!]!
  return picked
}

export function sharedCopy(values: Int32Array): Int32Array {
  const copy = sharedInt32(values.length)
  copy.set(values)
  return copy
}

/** The values of several columns, one column's behind the other's. */
export function sharedJoin(columns: readonly Int32Array[]): Int32Array {
  return filled(sharedInt32(lengthOf(columns)), columns)
}

export function sharedJoinBytes(columns: readonly Uint8Array[]): Uint8Array {
  return filled(sharedUint8(lengthOf(columns)), columns)
}

function lengthOf(columns: readonly { readonly length: number }[]): number {
  return columns.reduce((sum, { length }) => sum + length, 0)
}

function filled<Values extends Int32Array | Uint8Array>(joined: Values, columns: readonly Values[]): Values {
  let at = 0
  for (const column of columns) {
    joined.set(column, at)
    at += column.length
  }
  return joined
}
