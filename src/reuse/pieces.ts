import type { TextColumns } from './columns.ts'
import type { Range } from './coverage.ts'
import { sentenceAt } from './raw.ts'
import type { SharedRange } from './shared-range.ts'
import { wholeFormula } from './wordings.ts'

/**
 * Cuts what a body carried over into the passages a reader would name: sentence by sentence as they answer one another,
 * ending at a heading, without the formulas between (`common`, as `commonMarks` makes them). One piece where the sentences do not answer one by one.
 */
export function piecesOf(shared: SharedRange, columns: TextColumns, common: Uint8Array): readonly SharedRange[] {
  const left = partsOf(columns, shared.left, shared.leftAt)
  const right = partsOf(columns, shared.right, shared.rightAt)
  if (left.length !== right.length) return [shared]
  const pieces: { left: number; right: number; leftAt: Range; rightAt: Range; evidence: number }[] = []
  let goesOn = false
  for (const [i, part] of left.entries()) {
    const other = right[i]!
    if (isCommon(part, common)) {
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
  readonly section: number
}

function partsOf(columns: TextColumns, report: number, { start, end }: Range): readonly Part[] {
  const { starts } = columns
  const parts: Part[] = []
  for (let s = sentenceAt(columns, report, start); starts[s]! < end; s++) {
    const part = { start: Math.max(start, starts[s]!), end: Math.min(end, starts[s + 1]!) }
    if (part.start < part.end) parts.push({ ...part, section: columns.sectionOf[s]! })
  }
  return parts
}

/** Whether a part is everybody's. */
function isCommon({ start, end }: Part, common: Uint8Array): boolean {
  let held = 0
  for (let i = start; i < end; i++) if (common[i] !== 0) held++
  return held >= wholeFormula * (end - start)
}
