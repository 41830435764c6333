import type { Clauses } from './clauses.ts'
import type { TextColumns } from './columns.ts'
import type { Range } from './coverage.ts'
import { sentenceAt } from './raw.ts'
import type { SharedRange } from './shared-range.ts'
import { isEverybodys, type Wordings } from './wordings.ts'

/** What decides where a carried-over passage is cut. */
export interface Cutting {
  readonly columns: TextColumns
  readonly sentences: Wordings
  readonly clauses: Clauses
}

/**
 * Cuts what a body carried over into the passages a reader would name: sentence by sentence as they answer one another,
 * ending at a heading, without the formulas between. One piece where the sentences do not answer one by one.
 */
export function piecesOf(shared: SharedRange, cutting: Cutting): readonly SharedRange[] {
  const left = partsOf(cutting.columns, shared.left, shared.leftAt)
  const right = partsOf(cutting.columns, shared.right, shared.rightAt)
  if (left.length !== right.length) return [shared]
  const pieces: { left: number; right: number; leftAt: Range; rightAt: Range; evidence: number }[] = []
  let goesOn = false
  for (const [i, part] of left.entries()) {
    const other = right[i]!
    if (isCommon(part, cutting)) {
      goesOn = false
      continue
    }
    const last = pieces.at(-1)
    if (
      last !== undefined &&
      goesOn &&
      part.section === left[i - 1]!.section &&
      other.section === right[i - 1]!.section
    ) {
      last.leftAt.end = part.end
      last.rightAt.end = other.end
    } else {
      const [leftAt, rightAt] = [
        { start: part.start, end: part.end },
        { start: other.start, end: other.end },
      ]
      pieces.push({ left: shared.left, right: shared.right, leftAt, rightAt, evidence: 0 })
    }
    goesOn = true
  }
  return pieces
}

interface Part extends Range {
  readonly sentence: number
  readonly section: number
}

function partsOf(columns: TextColumns, report: number, { start, end }: Range): readonly Part[] {
  const { starts } = columns
  const parts: Part[] = []
  for (let s = sentenceAt(columns, report, start); starts[s]! < end; s++) {
    const part = { start: Math.max(start, starts[s]!), end: Math.min(end, starts[s + 1]!) }
    if (part.start < part.end) parts.push({ ...part, sentence: s, section: columns.sectionOf[s]! })
  }
  return parts
}

/** Whether most of a part is everybody's. */
function isCommon({ start, end, sentence }: Part, { columns, sentences, clauses }: Cutting): boolean {
  const group = sentences.groups.of[sentence]!
  if (group >= 0 && isEverybodys(sentences.classes[group]!)) return true
  const { firstClauses, clauses: starts } = columns
  let common = 0
  for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++) {
    if (isEverybodys(clauses.classes[c]!))
      common += Math.max(0, Math.min(end, starts[c + 1]!) - Math.max(start, starts[c]!))
  }
  return 2 * common >= end - start
}
