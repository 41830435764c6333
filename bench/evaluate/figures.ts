/** One measured figure, 0–1 unless its name gives a unit. */
export interface Figure {
  /** The stage: sections, alignment, reuse, follow, check. */
  readonly part: string
  /** The texts it was measured on: `corpus` or a folder of the shared data. */
  readonly set: string
  readonly name: string
  readonly value: number
  /** Of how many cases. */
  readonly cases: number
  /** A baseline is printed beside the others and has no floor. */
  readonly baseline?: true
}

/** Precision, recall and F1 from counts; 1 where nothing was to be found and nothing was. */
export function scores(counts: { readonly right: number; readonly found: number; readonly wanted: number }): {
  readonly precision: number
  readonly recall: number
  readonly f1: number
} {
  const precision = counts.found === 0 ? Number(counts.wanted === 0) : counts.right / counts.found
  const recall = counts.wanted === 0 ? 1 : counts.right / counts.wanted
  const sum = precision + recall
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum }
}

/** The name a floor is kept under. */
export function keyOf(figure: Figure): string {
  return `${figure.part} · ${figure.set} · ${figure.name}`
}
