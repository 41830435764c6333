import { eachFormula } from './background.ts'
import type { CountedText } from './counted.ts'
import { isOfficial } from './official.ts'
import { sharedUint8 } from './shared-arrays.ts'
import { isThanks } from './thanks.ts'
import { isEverybodys, mostlyFormula, wholeFormula, wording } from './wordings.ts'

/** What of the masked text is everybody's: by unit `wording.formula`, `wording.template`, or 0. Linear. */
export function commonMarks(counted: CountedText): Uint8Array {
  const { units, starts } = counted.columns
  const marks = sharedUint8(units.length)
  for (let s = 0; s + 1 < starts.length; s++) markSentence(marks, s, counted)
  return marks
}

/** Marks a sentence, or what of it is a national formula, and single clauses of it. */
function markSentence(marks: Uint8Array, sentence: number, { columns, sentences, clauses }: CountedText): void {
  const { units, starts, firstClauses, clauses: clauseStarts } = columns
  const [start, end] = [starts[sentence]!, starts[sentence + 1]!]
  const group = sentences.groups.of[sentence]!
  const kind = group < 0 ? wording.alone : sentences.classes[group]!
  if (isEverybodys(kind)) return void marks.fill(kind, start, end)
  if (isThanks(units, start, end) || isOfficial(units, start, end)) return void marks.fill(wording.formula, start, end)
  let covered = 0
  eachFormula(units, { start, end }, (from, to) => {
    marks.fill(wording.formula, from, to)
    covered += to - from
  })
  const least = kind === wording.carried ? wholeFormula : mostlyFormula
  if (covered > 0 && covered >= least * (end - start)) return void marks.fill(wording.formula, start, end)
  for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++) {
    const [from, to] = [clauseStarts[c]!, clauseStarts[c + 1]!]
    if (clauses.classes[c] !== wording.alone) marks.fill(clauses.classes[c]!, from, to)
    else if (isOfficial(units, from, to)) marks.fill(wording.formula, from, to)
  }
}
