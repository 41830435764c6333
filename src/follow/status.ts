import type { Ground, Status, Target } from '../model/follow-up.ts'
import type { Genre } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { readable } from '../text/readable.ts'
import type { Weigh } from './grams.ts'
import type { Item } from './item.ts'
import { lowerRank, missingMembers, unansweredClauses } from './parts.ts'
import { isUnfinished } from './progress.ts'
import type { Candidate } from './rank.ts'
import { scopeOf } from './scope.ts'
import { isClaimOnly } from './specifics.ts'
import { compareTargets, type Results } from './targets.ts'

/** A status with what decided it. */
export interface Verdict {
  readonly status: Status
  readonly confidence: 'high' | 'medium' | 'low'
  readonly target: Target | null
  readonly grounds: readonly Ground[]
}

/** How surely a sentence must speak of an item for it to be found, 0–1. */
interface Least {
  readonly found: number
  /** Of an item with names or an event of its own (培训, 考核), which the sentence has none of. */
  readonly unnamed: number
  /** Of an item with figures, where the sentence has none that could be held against them. */
  readonly unmeasured: number
}

/** A township's report is short: fewer sentences may match by chance, so less is enough. */
const ofTown: Least = { found: 0.15, unnamed: 0.3, unmeasured: 0.2 }
const ofCity: Least = { found: 0.2, unnamed: 0.45, unmeasured: 0.4 }

/** Thresholds on how surely a sentence speaks of an item, chosen with `bench/follow-weights.ts` and on the statuses of the same pairs. */
export const thresholds = {
  least: { 'work-report': ofCity, 'rule-of-law': ofTown, other: ofCity } satisfies Record<Genre, Least>,
  /** Of a general item, below this anything might fit. */
  general: 0.4,
  /** Where the sentence has another event than the promised one. */
  other: 0.97,
  likely: 0.4,
  sure: 0.8,
  mention: 0.4,
  restatement: 0.6,
}

interface Context {
  /** This year's text. */
  readonly text: string
  readonly genre: Genre
  readonly weigh: Weigh
}

/** What the best candidates make of an item. */
export function judge(item: Item, candidates: readonly Candidate[], context: Context): Verdict {
  if (item.class === 'slogan')
    return { status: 'untestable', confidence: 'medium', target: null, grounds: [{ code: 'slogan', words: [] }] }
  const best = candidates[0]
  const match = best?.match ?? 0
  const least = leastFor(item, best, context.genre)
  if (best === undefined || match < least) {
    const isGeneral = item.class === 'general'
    return {
      status: isGeneral ? 'untestable' : 'none',
      confidence: match > least - 0.1 ? 'low' : 'medium',
      target: null,
      grounds: isGeneral ? [{ code: 'general', words: [] }] : [],
    }
  }
  return found(item, candidates, context)
}

const nothing: Verdict = { status: 'none', confidence: 'low', target: null, grounds: [] }

/** How surely a sentence must speak of an item for it to be found. */
function leastFor(item: Item, best: Candidate | undefined, genre: Genre): number {
  const least = Math.max(thresholds.least[genre].found, item.class === 'general' ? thresholds.general : 0)
  if (best === undefined) return least
  const promised = events.filter((kind) => item.deeds.has(kind))
  const isMissed = promised.length > 0 && !promised.some((kind) => best.deeds.has(kind))
  // Assessment promised, training reported: the same object, another event.
  if (isMissed && events.some((kind) => best.deeds.has(kind))) return thresholds.other
  const isUnnamed = item.names.length > 0 && best.signs.named === 0
  return isUnnamed || isMissed ? Math.max(least, thresholds.least[genre].unnamed) : least
}

/** Deeds that are an event by themselves, not a way of doing another. */
const events = ['train', 'assess', 'recruit'] as const

function found(item: Item, candidates: readonly Candidate[], context: Context): Verdict {
  const { text, weigh } = context
  const best = candidates[0]!
  const scope = scopeOf(text, best, item)
  const results = resultsOf(item, { scope, sentence: readable(text, best.span), weigh })
  const isMet = results !== null && results.met + results.missed > 0
  const empty = isMet ? null : withoutResult(item, best, { ...context, results })
  if (empty !== null) return empty
  const grounds = [
    ...targetGrounds(results, scope),
    ...(isUnfinished(item, scope, isMet) ? [{ code: 'under-way', words: [] } as const] : []),
    ...(isNotWhole(item, scope, results) ? [{ code: 'not-all', words: [] } as const] : []),
    ...unsaid(item, candidates, context),
  ]
  const status = grounds.length > 0 ? 'partial' : 'addressed'
  return { status, confidence: confidenceOf(best, grounds), target: results?.target ?? null, grounds }
}

/** What is said of an item whose best sentence tells nothing of it that could be checked; null where it does. */
function withoutResult(
  item: Item,
  best: Candidate,
  { text, genre, results }: Context & { readonly results: Results | null },
): Verdict | null {
  if (isOfOtherFigures(results) && best.match < thresholds.least[genre].unmeasured) return nothing
  if (onlyClaims(item, best, text)) {
    const grounds = [{ code: 'only-claims', words: [] } as const]
    return { status: 'restated', confidence: confidenceOf(best, []), target: null, grounds }
  }
  return isVague(best) ? nothing : null
}

/** What an item names that the best sentence, or for its clauses the best three, do not speak of. */
function unsaid(item: Item, candidates: readonly Candidate[], { text, weigh, genre }: Context): readonly Ground[] {
  const sentences = candidates.slice(0, 3).map(({ span }) => readable(text, span))
  const best = sentences[0]!
  return [
    ...missingMembers(item, best, weigh),
    ...lowerRank(item, best),
    ...unansweredClauses(item, sentences, { weigh, genre }),
  ]
}

/** Whether nothing stands in a sentence that could be checked, and it may speak of something else. */
function isVague({ strength, match }: Candidate): boolean {
  return strength.signals.length === 0 && match < thresholds.likely
}

/** Whether figures were promised and none of the same measure is reported. */
function isOfOtherFigures(results: Results | null): boolean {
  return results !== null && results.met + results.missed + results.different === 0
}

/** Whether a sentence on problems surely enough speaks of the item. */
export function isMention({ match }: Candidate): boolean {
  return match >= thresholds.mention
}

/** The best sentence after the first that only repeats the item. */
export function restatementAmong(
  item: Item,
  candidates: readonly Candidate[],
  { text }: Context,
): Candidate | undefined {
  return candidates
    .slice(1)
    .find((candidate) => candidate.match >= thresholds.restatement && onlyClaims(item, candidate, text))
}

function onlyClaims(item: Item, candidate: Candidate, text: string): boolean {
  const opening = readable(text, { start: candidate.span.start, end: candidate.focus.start })
  return isClaimOnly(item, { scope: scopeOf(text, candidate, item), opening }, candidate)
}

interface Texts {
  readonly scope: string
  readonly sentence: string
  readonly weigh: Weigh
}

/** The item's figures beside those near the best clauses; where none is of its measures, beside the whole sentence's. */
function resultsOf(item: Item, { scope, sentence, weigh }: Texts): Results | null {
  const core = item.clauses.join('')
  const near = compareTargets(core, scope, weigh)
  if (near === null || near.different + near.unanswered + near.missed === 0) return near
  const wide = compareTargets(core, sentence, weigh)
  if (wide === null) return near
  const more = wide.met + wide.missed - near.met - near.missed
  return more > 0 || (more === 0 && wide.met > near.met) ? wide : near
}

/** 全部完成 answers a count without naming it. */
const whole =
  /全部|全覆盖|全员|清零|全面(?:完成|建成|实现)|逐一|普遍|均(?:已|为|由|达|按|完成|实现)|人手|各村|每个|所有|100%|无一/u
/** 全部投入运营, 翻一番: what is promised is all of it. */
const wholePromised = /翻一?番|全覆盖|清零|全部(?!门)/u

function isNotWhole(item: Item, scope: string, results: Results | null): boolean {
  return (
    (results?.met ?? 0) === 0 &&
    wholePromised.test(item.clauses.join('')) &&
    !whole.test(folded(scope)) &&
    /\d/.test(scope)
  )
}

function targetGrounds(results: Results | null, scope: string): readonly Ground[] {
  if (results === null) return []
  const { missed, met, different, unanswered } = results
  if (missed > 0) return [{ code: 'target-missed', words: [] }]
  if (different + unanswered === 0 || whole.test(folded(scope))) return []
  return [{ code: met > 0 ? 'goals-unanswered' : 'other-measure', words: [] }]
}

function confidenceOf(best: Candidate, grounds: readonly Ground[]): Verdict['confidence'] {
  if (grounds.some(({ code }) => code === 'other-measure' || code === 'clause')) return 'low'
  if (best.match >= thresholds.sure) return 'high'
  return best.match >= thresholds.likely ? 'medium' : 'low'
}
