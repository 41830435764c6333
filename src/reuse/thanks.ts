/** Words of thanks and greeting, and of giving them, two units each, by the first: no two begin alike. */
const thanks = secondByFirst(['感谢', '敬意', '谢意', '问候'])
const giving = secondByFirst(['表示', '致以'])

/** Whether a sentence gives thanks (向…表示衷心的感谢): everybody's wording, however long, and nobody's copy. */
export function isThanks(units: Uint16Array, start: number, end: number): boolean {
  let given = false
  for (let i = Math.max(start, end - 24); i + 1 < end; i++) {
    const wanted = given ? thanks[units[i]!]! : giving[units[i]!]!
    if (wanted === 0 || wanted !== units[i + 1]) continue
    if (given) return true
    given = true
  }
  return false
}

function secondByFirst(words: readonly string[]): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const word of words) table[word.charCodeAt(0)] = word.charCodeAt(1)
  return table
}
