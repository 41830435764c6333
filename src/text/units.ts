/** The string that code units make. */
export function decodeUnits(units: Uint16Array): string {
  if (units.length <= longestCall) return Reflect.apply(String.fromCharCode, null, units)
  const parts: string[] = []
  for (let i = 0; i < units.length; i += longestCall) parts.push(decodeUnits(units.subarray(i, i + longestCall)))
  return parts.join('')
}

/** Arguments a call surely takes. `apply` takes the typed array as it is; spreading it would walk it one by one. */
const longestCall = 0x2000

/** The code units of a string. */
export function encodeUnits(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
}
