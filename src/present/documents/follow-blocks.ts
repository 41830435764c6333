import type { Commitment, FollowUp } from '../../model/follow-up.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import { readable } from '../../text/readable.ts'
import { placeOf } from '../place.ts'
import { reasons, searchedText } from '../follow.ts'
import { bracketed, punctuation } from '../say.ts'
import { repetitionWords, statusWords } from '../words.ts'
import { type Block, type Line, paragraph } from './document.ts'
import { textsOf } from './texts.ts'

/** One year pair's plan, item by item: status, best evidence with its place, grounds. */
export function followBlocks(
  pair: FollowUp,
  reports: { readonly last: Report; readonly current: Report },
  language: Language,
): readonly Block[] {
  const texts = textsOf(language)
  if (pair.commitments.length === 0) return [paragraph(texts.noPlan)]
  return [
    paragraph(searchedText(pair, language)),
    {
      kind: 'table',
      header: ['', texts.item, texts.status, texts.evidence, texts.grounds],
      rows: pair.commitments.map((item, i) => [
        String(i + 1),
        `${readable(reports.last.text, item.span)}${bracketed(texts.line(placeOf(reports.last, item.span).line), language)}`,
        statusCell(item, language),
        evidenceCell(item, reports.current, language),
        groundsCell(item, reports.current, language),
      ]),
    },
  ]
}

function statusCell(item: Commitment, language: Language): Line {
  const word = { mark: 'strong', text: statusWords[item.status][language] } as const
  return item.decidedBy === 'reviewer' ? [word, bracketed(textsOf(language).decided, language)] : [word]
}

/** The best sentence and where it stands; for an item without an answer, nothing: what was merely nearest would mislead. */
function evidenceCell(item: Commitment, current: Report, language: Language): Line {
  const best = item.evidence[0]
  if (best === undefined || item.status === 'none' || item.status === 'untestable') return '—'
  const { line, headings } = placeOf(current, best.span)
  const where = [...headings, textsOf(language).line(line)].join(' › ')
  return `${readable(current.text, best.span)}${bracketed(where, language)}`
}

function groundsCell(item: Commitment, current: Report, language: Language): Line {
  const texts = textsOf(language)
  const { repeated } = item
  const parts = [
    ...(item.status === 'none' || item.status === 'untestable' ? [] : [reasons(item, language)]),
    ...(repeated === null
      ? []
      : [texts.repeated(repetitionWords[repeated.change][language], placeOf(current, repeated.span).line)]),
  ]
  return parts.filter((part) => part !== '').join(punctuation[language].semicolon)
}
