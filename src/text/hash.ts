/**
 * A 53-bit hash of a string as 14 hexadecimal digits, for ids that stay the same on every machine.
 *
 * Two 32-bit FNV-1a-like lanes, mixed. Not for secrets.
 */
export function hashOf(text: string): string {
  let high = 0x811c9dc5
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x9e3779b1)
  }
  high = Math.imul(high ^ (high >>> 15), 0x85ebca6b) ^ low
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35) ^ high
  return ((high >>> 0) & 0x1fffff).toString(16).padStart(6, '0') + (low >>> 0).toString(16).padStart(8, '0')
}
