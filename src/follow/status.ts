import type { CommitmentClass, Status, Target } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { containment, gramsOf, matterOf, type Weigh } from './grams.ts'
import { purpose, underway } from './lexicon.ts'
import type { Candidate } from './rank.ts'
import { isCheckable } from './strength.ts'
import { compareTargets, sameMeasure } from './targets.ts'

/** A status with what decided it. */
export interface Verdict {
  readonly status: Status
  readonly confidence: 'high' | 'medium' | 'low'
  readonly target: Target | null
}

/** Thresholds, on the share of an item's matter found (0–1). Chosen on one body of the labelled pairs, reported on the others. */
const thresholds = {
  /** Below this nothing was found. */
  found: 0.33,
  /** Of a general item, below this anything might fit. */
  foundGeneral: 0.5,
  /** Of a clause of a compound item, below this the clause is unanswered. */
  clause: 0.3,
  sure: 0.6,
}

/** What the best candidates make of an item. */
export function judge(
  item: { readonly text: string; readonly class: CommitmentClass },
  candidates: readonly Candidate[],
  context: { readonly text: string; readonly weigh: Weigh },
): Verdict {
  const best = candidates[0]
  const match = best === undefined ? 0 : matchOf(item.text, best, context.text)
  const least = item.class === 'general' || item.class === 'slogan' ? thresholds.foundGeneral : thresholds.found
  if (item.class === 'slogan') return { status: 'untestable', confidence: 'medium', target: null }
  if (best === undefined || match < least) {
    const status = item.class === 'general' ? 'untestable' : 'none'
    return { status, confidence: match > least - 0.08 ? 'low' : 'medium', target: null }
  }
  const evidence = context.text.slice(best.span.start, best.span.end)
  const focus = context.text.slice(best.focus.start, best.focus.end)
  const inFocus = compareTargets(item.text, focus)
  const target = inFocus?.verdict === 'not-comparable' ? compareTargets(item.text, evidence) : inFocus
  const status = answered(item.text, best, { target, focus, candidates, ...context })
  return { status, confidence: confidenceOf(best, status, target), target: status === 'restated' ? null : target }
}

/**
 * How surely a sentence speaks of the item, 0–1 and a little more: matter shared, a long common run (a name), a figure of
 * the same measure; less where the deed is another or the item's quoted term is missing.
 */
function matchOf(item: string, best: Candidate, text: string): number {
  const evidence = text.slice(best.span.start, best.span.end)
  const named = 0.07 * Math.max(0, Math.min(best.run, 8) - 3)
  const measured = sameMeasure(item, evidence) ? 0.15 : 0
  const otherDeed = best.deeds < 0.34 ? 0.15 : 0
  const quoted = [...item.matchAll(/“([^”]{2,12})”/gu)].some((match) => !folded(evidence).includes(folded(match[1]!)))
  return best.fit + named + measured - otherDeed - (quoted ? 0.12 : 0)
}

interface Found {
  readonly target: Target | null
  readonly focus: string
  readonly candidates: readonly Candidate[]
  readonly text: string
  readonly weigh: Weigh
}

function answered(item: string, best: Candidate, found: Found): Status {
  const verdict = found.target?.verdict
  if (verdict === 'missed' || isUnderWay(item, best, found)) return 'partial'
  if (verdict !== 'met') {
    if (!isSpecific(best) || repeats(item, found.focus) || isFuture(best)) return 'restated'
    if (verdict === 'not-comparable' && !isWhole(found.focus)) return 'partial'
  }
  return unansweredClause(item, found) ? 'partial' : 'addressed'
}

/** A figure, date or name to check, or a named thing said to be finished. */
function isSpecific({ strength, run }: Candidate): boolean {
  return isCheckable(strength.signals) || (strength.signals.includes('completed-verb') && run >= 5)
}

function isFuture({ strength }: Candidate): boolean {
  return strength.signals.includes('future') && !strength.signals.includes('completed-verb')
}

/** Said to be not done yet, in the sentence if it is short, else in the clauses that fit. */
function isUnderWay(item: string, best: Candidate, { focus, text }: Found): boolean {
  const sentence = text.slice(best.span.start, best.span.end)
  const said = folded(sentence.length <= 100 ? sentence : focus)
  return underway.test(said) || (finish.test(item) && /开工|动工|启动/u.test(said) && !finish.test(said))
}

/** 全部完成 answers a count without naming it. */
function isWhole(focus: string): boolean {
  return /全部|全覆盖|全员|清零|全面完成|逐一/u.test(folded(focus))
}

const done = /已|完成|建成|了|月|《|获|投入使用|投用|完工|封顶|竣工|通车|开通|化解|整改|签订|解决/u
/** What was promised to be finished, and what only begins it. */
const finish = /建成|完成|投产|竣工|投入使用|完工|通车/u

/** Nearly the same words, and no figure that the promise did not have. */
function repeats(item: string, focus: string): boolean {
  const promised = new Set(figuresOf(item))
  const isNew = figuresOf(focus).some((figure) => !promised.has(figure))
  return !isNew && !done.test(focus) && folded(focus).length < 1.3 * folded(item).length
}

function figuresOf(text: string): readonly string[] {
  return folded(text).match(/\d+(?:\.\d+)?/g) ?? []
}

/** Whether a clause of a compound item finds no answer in any of the best sentences. Purposes need none. */
function unansweredClause(item: string, { candidates, text, weigh }: Found): boolean {
  const clauses = item.split(/[，,；;]/u).filter((clause) => folded(clause).length >= 6 && !purpose.test(clause.trim()))
  if (clauses.length < 2) return false
  const grams = candidates.slice(0, 4).map(({ span }) => gramsOf(matterOf(text.slice(span.start, span.end))))
  return clauses.some((clause) => {
    const own = gramsOf(matterOf(clause))
    return Math.max(0, ...grams.map((other) => containment(own, other, weigh))) < thresholds.clause
  })
}

function confidenceOf(best: Candidate, status: Status, target: Target | null): Verdict['confidence'] {
  if (target?.verdict === 'not-comparable') return 'low'
  if (best.fit >= thresholds.sure && (status !== 'addressed' || best.strength.signals.includes('quantity')))
    return 'high'
  return best.fit >= thresholds.found + 0.1 ? 'medium' : 'low'
}
