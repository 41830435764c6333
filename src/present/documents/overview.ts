import type { Comparison } from '../../model/comparison.ts'
import type { FollowUp } from '../../model/follow-up.ts'
import type { Language } from '../../model/language.ts'
import type { ReportReuse } from '../../model/reuse.ts'
import { lookFirst, lookText } from '../look-first.ts'
import { punctuation } from '../say.ts'
import { statuses, statusWords } from '../words.ts'
import { type Block, type Document, heading, listOr, paragraph } from './document.ts'
import { bodyName } from './names.ts'
import { shareCells, shareHeader } from './shares.ts'
import { type Texts, textsOf } from './texts.ts'

/** How many entries “where to look first” has of each kind, at most. */
const firstLook = 5

/** The first page: where to look first, what is there, follow-through and reuse at a glance, notices, how to read it. */
export function overviewDocument(comparison: Comparison, language: Language): Document {
  const texts = textsOf(language)
  const bodies = Map.groupBy(comparison.reports, bodyName(language))
  const notices = comparison.reports.flatMap((report) =>
    report.notices.map((notice) => `${report.file}${punctuation[language].colon}${notice.message[language]}`),
  )
  const { reports } = comparison.reuse
  const looks = lookFirst({ ...comparison, reports }, firstLook).map((look) => lookText(look, language))
  return {
    name: texts.overviewName,
    title: texts.overviewTitle,
    blocks: [
      paragraph(texts.counted(bodies.size, comparison.reports.length)),
      { kind: 'list', items: [...bodies.keys()].map((body) => [{ mark: 'link', text: body, to: body }]) },
      heading(2, texts.lookFirst),
      listOr(looks, texts.nothingStandsOut),
      heading(2, texts.followThrough),
      followTable(comparison.followUps, language),
      paragraph(texts.notFoundIsNotUndone),
      heading(2, texts.reuse),
      shareTable(comparison.reuse.reports, language),
      paragraph(texts.denominator),
      heading(2, texts.notices),
      listOr(notices, texts.noNotices),
      heading(2, texts.method),
      paragraph(texts.made(comparison.tokeniser)),
    ],
  }
}

function followTable(pairs: readonly FollowUp[], language: Language): Block {
  const texts: Texts = textsOf(language)
  if (pairs.length === 0) return paragraph(texts.noPairs)
  return {
    kind: 'table',
    header: [texts.pair, texts.items, ...statuses.map((status) => statusWords[status][language])],
    rows: pairs.map((pair) => [
      `${pair.last} → ${pair.this}`,
      String(pair.commitments.length),
      ...statuses.map((status) => String(pair.summary[status])),
    ]),
  }
}

function shareTable(reports: readonly ReportReuse[], language: Language): Block {
  const texts = textsOf(language)
  return {
    kind: 'table',
    header: [texts.report, texts.characters, ...shareHeader(language)],
    rows: reports.map(({ id, chars, shares }) => [id, String(chars), ...shareCells(shares)]),
  }
}
