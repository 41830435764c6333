import type { Span } from '../model/span.ts'
import { splitClauses } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'
import { folded } from '../text/fold.ts'
import { readable } from '../text/readable.ts'
import { matterOf } from './grams.ts'
import type { Item } from './item.ts'
import { honours } from './wording.ts'

/** A clause without a subject of its own: it tells what came of the one before. */
const outcome =
  /^(?:获|荣获|被|实现|成功|受理|共|累计|达|满意|惠及|覆盖|其中|涉及|并|已|全部|吸纳|分别|为|集中|责令|提出|服务)/u

/** The text of a sentence that is judged for an item: its best clauses, and the clause after them that tells what came of it. */
export function scopeOf(text: string, best: { readonly span: Span; readonly focus: Span }, item: Item): string {
  const next = splitClauses(text, best.span).find(({ start }) => start >= best.focus.end)
  const follows = next !== undefined && isOutcome(textOf(text, next), item)
  return readable(text, { start: best.focus.start, end: follows ? next.end : best.focus.end })
}

function isOutcome(clause: string, item: Item): boolean {
  const plain = folded(clause)
  return outcome.test(plain) || honours.test(plain) || sharesPair(matterOf(clause), matterOf(item.text))
}

/** Whether two matters have two characters in a row in common. */
function sharesPair(one: string, other: string): boolean {
  for (let i = 0; i + 2 <= one.length; i++) if (other.includes(one.slice(i, i + 2))) return true
  return false
}
