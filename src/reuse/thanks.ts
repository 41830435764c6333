/** Words of thanks and greeting, and of giving them, two units each. */
const thanks = new Set(['感谢', '敬意', '谢意', '问候'].map((word) => pair(word.charCodeAt(0), word.charCodeAt(1))))
const giving = new Set(['表示', '致以'].map((word) => pair(word.charCodeAt(0), word.charCodeAt(1))))

/** Whether a sentence gives thanks (向…表示衷心的感谢): everybody's wording, however long, and nobody's copy. */
export function isThanks(units: Uint16Array, start: number, end: number): boolean {
  let given = false
  for (let i = Math.max(start, end - 24); i + 1 < end; i++) {
    const here = pair(units[i]!, units[i + 1]!)
    if (given && thanks.has(here)) return true
    given ||= giving.has(here)
  }
  return false
}

function pair(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}
