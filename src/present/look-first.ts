import type { Finding } from '../model/finding.ts'
import type { Planned } from '../model/follow-up.ts'
import type { Language } from '../model/language.ts'
import type { ReportShares } from '../model/reuse.ts'
import { readable } from '../text/readable.ts'
import { leadingFindings, type Leading, messageText } from './consequences.ts'
import { percent } from './documents/shares.ts'
import { textsOf } from './documents/texts.ts'
import { ruleWords } from './words.ts'

/** Something worth a person's minute. Towns are not ranked: entries are places to look at. */
export type Look =
  | ({ readonly kind: 'finding' } & Leading)
  | { readonly kind: 'open'; readonly pair: Planned }
  | { readonly kind: 'copied'; readonly report: string; readonly share: number }

/** From which share on a report is worth looking at for being copied. */
const muchCopied = 0.1

interface Looked {
  readonly findings: readonly Finding[]
  readonly followUps: Iterable<Planned>
  readonly reports: readonly Pick<ReportShares, 'id' | 'shares'>[]
}

/** Where to look first (先看这里): findings of high severity, plans of which something is not found, reports that are much copied; of each kind at most `most`, the gravest first. */
export function lookFirst({ findings, followUps, reports }: Looked, most: number): readonly Look[] {
  const grave = leadingFindings(findings)
    .filter(({ finding }) => finding.severity === 'high')
    .slice(0, most)
  const open = [...followUps]
    .filter(({ summary }) => summary.none > 0)
    .toSorted((a, b) => b.summary.none - a.summary.none)
    .slice(0, most)
  const copied = reports
    .filter(({ shares }) => shares.copied >= muchCopied)
    .toSorted((a, b) => b.shares.copied - a.shares.copied)
    .slice(0, most)
  return [
    ...grave.map((leading): Look => ({ kind: 'finding', ...leading })),
    ...open.map((pair): Look => ({ kind: 'open', pair })),
    ...copied.map(({ id, shares }): Look => ({ kind: 'copied', report: id, share: shares.copied })),
  ]
}

/** Items of a plan, whatever became of them. */
export function itemsOf({ summary }: Planned): number {
  return Object.values(summary).reduce((sum, count) => sum + count, 0)
}

/** One entry as a sentence. */
export function lookText(look: Look, language: Language): string {
  const texts = textsOf(language)
  if (look.kind === 'copied') return texts.muchCopied(look.report, percent(look.share))
  if (look.kind === 'open') return texts.openItems(look.pair, look.pair.summary.none, itemsOf(look.pair))
  const { finding } = look
  const text = readable(finding.text, { start: 0, end: finding.text.length })
  return texts.finding({ ...finding, text, message: messageText(look, language) }, ruleWords[finding.rule][language])
}
