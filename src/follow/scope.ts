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

/** Clauses after a topic that opens its sentence which tell its details, at most. */
const details = 3

/**
 * The text of a sentence that is judged for an item: its best clauses, and what after them tells what came of it. Where they
 * open the sentence, the clauses that follow are their details; elsewhere only a clause without a subject of its own is.
 */
export function scopeOf(text: string, best: { readonly span: Span; readonly focus: Span }, item: Item): string {
  const after = splitClauses(text, best.span).filter(({ start }) => start >= best.focus.end)
  const opens = best.focus.start === best.span.start
  const next = after[0]
  const follows = next !== undefined && isOutcome(textOf(text, next), item) ? next : undefined
  const last = opens ? after.slice(0, details).at(-1) : follows
  return readable(text, { start: best.focus.start, end: last?.end ?? best.focus.end })
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
