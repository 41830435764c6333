import type { Span } from '../model/span.ts'
import { splitSentences } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'

/** What a sentence that opens a report's problems says, and how surely; the surest that it says counts. */
const openings: readonly (readonly [number, RegExp])[] = [
  // 我们也清醒地看到…: hardly ever said of anything else.
  [3, /^.{0,60}?(?:清醒|清楚|冷静|客观|辩证)(?:地|的)?.{0,6}(?:看到|认识|意识|感到|正视|认清|看清)/u],
  // 也要看到…, 更要正视…
  [
    2,
    /^.{0,60}?(?:也|还|更|应|应该|必须|要|深刻|充分)(?:地)?.{0,6}(?:看到|认识到|意识到|正视|直面|认清|看清)|^.{0,20}(?:问题|不足)不容忽视/u,
  ],
  // 仍存在…不足, 存在的主要问题是…
  [
    1.5,
    /^.{0,60}?(?:仍|还|也|依然|尚)(?:然)?(?:存在|有|面临).{0,24}(?:问题|不足|困难|短板|差距|矛盾|薄弱|挑战)|^.{0,16}存在的.{0,8}(?:问题|不足|短板)(?:主要)?(?:是|有|表现|：)|^我们深知.{0,40}(?:困难|问题|挑战)/u,
  ],
]
/** 在肯定成绩的同时, 但是, 与要求相比: turns from the achievements. */
const contrast =
  /^.{0,24}(?:成绩|成效|成果|进展).{0,10}(?:同时|更|也|但)|^(?:同时|但|虽然|尽管|不过|当前|目前)|^(?:与|对照).{0,30}(?:相比|要求|期盼)/u
/** What was met and dealt with in the year's work. */
const dealtWith =
  /^(?:针对|围绕|聚焦|通过|开展|组织|面对|对于|为解决|在.{0,12}中发现)|整改到位|已(?:全部|基本)?(?:整改|解决|办结)/
const problemWords = /问题|不足|困难|短板|差距|矛盾|薄弱|不够|不强|不高|不深|挑战|压力|制约/

/** Where a report's problems begin without a heading. */
export interface ProblemsLead {
  readonly at: number
  /** How surely: 3 and more in words that are said of hardly anything else. */
  readonly score: number
}

/** A lead from which on the problems are sure. */
export const clearScore = 3
/** Leads nearer than this to one another belong to one stretch, in code units. */
const oneStretch = 600

/** The leads of problems within a stretch of text, in order: each at the head of its paragraph where that speaks of problems too. */
export function problemLeads(text: string, within: Span): readonly ProblemsLead[] {
  return splitSentences(text, within).flatMap((sentence) => {
    const own = textOf(text, sentence).slice(0, 200)
    const score = dealtWith.test(own) ? 0 : (openings.find(([, pattern]) => pattern.test(own))?.[0] ?? 0)
    if (score === 0 || !problemWords.test(text.slice(sentence.start + 4, Math.min(sentence.start + 140, within.end))))
      return []
    return [{ at: leadStart(text, sentence.start, within.start), score: score + (contrast.test(own) ? 1 : 0) }]
  })
}

/**
 * The one among a report's leads that opens its problems: of the surest stretch, and of several the last, the surest lead
 * – the first one where none is sure.
 */
export function chooseLead(leads: readonly ProblemsLead[]): ProblemsLead | null {
  const stretches: ProblemsLead[][] = []
  for (const lead of leads) {
    const open = stretches.at(-1)
    if (open !== undefined && lead.at - open.at(-1)!.at < oneStretch) open.push(lead)
    else stretches.push([lead])
  }
  const best = Math.max(0, ...leads.map(({ score }) => score))
  const stretch = stretches.findLast((one) => one.some(({ score }) => score === best))
  if (stretch === undefined) return null
  return (best >= clearScore ? stretch.find(({ score }) => score === best) : stretch[0]) ?? null
}

/** The head of the paragraph where its first words speak of problems, else the sentence itself. */
function leadStart(text: string, at: number, from: number): number {
  const head = paragraphStart(text, at, from)
  return problemWords.test(text.slice(head, head + 90)) && at - head < longestBefore ? head : at
}

/** Longest stretch of a paragraph before the sentence that leads, in code units. */
const longestBefore = 400

/** Where the paragraph of an offset begins, white space left out, not before `from`. */
export function paragraphStart(text: string, at: number, from: number): number {
  const start = Math.max(from, text.lastIndexOf('\n', at - 1) + 1)
  return start + (/^\s*/.exec(text.slice(start, at + 1))?.[0].length ?? 0)
}
