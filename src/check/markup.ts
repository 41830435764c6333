/** A run of asterisks in a text, with the run that it opens or closes emphasis with. */
interface Stars {
  readonly lineStart: number
  readonly opener: number
  /** Undefined where nothing closes it on its line. */
  readonly closer: number | undefined
}

/** The runs of asterisks of a text by where they start, in pairs line by line. Linear in the text. */
export function starsIn(text: string): ReadonlyMap<number, Stars> {
  const found = new Map<number, Stars>()
  let lineStart = 0
  let opener: number | null = null
  for (const match of text.matchAll(/\*+|\n/g)) {
    if (match[0] === '\n') {
      lineStart = match.index + 1
      opener = null
    } else if (opener === null) {
      opener = match.index
      found.set(opener, { lineStart, opener, closer: undefined })
    } else {
      const pair = { lineStart, opener, closer: match.index }
      found.set(opener, pair)
      found.set(match.index, pair)
      opener = null
    }
  }
  return found
}
