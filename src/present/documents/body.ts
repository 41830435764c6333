import type { Comparison } from '../../model/comparison.ts'
import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import { placeOf } from '../place.ts'
import { punctuation } from '../say.ts'
import { ruleWords } from '../words.ts'
import { alignBlocks } from './align-blocks.ts'
import { type Block, type Document, heading, type Line, listOr } from './document.ts'
import { familyLines } from './families.ts'
import { leadingFindings, messageText } from '../consequences.ts'
import { followBlocks } from './follow-blocks.ts'
import { bodyName } from './names.ts'
import { textsOf } from './texts.ts'

/** Everything about one body: each year pair's follow-through and changes, shared passages, findings. */
export function bodyDocuments(comparison: Comparison, language: Language): readonly Document[] {
  const texts = textsOf(language)
  const sharedBy = familyLines(comparison, language)
  return [...Map.groupBy(comparison.reports, bodyName(language))].map(([body, reports]) => {
    const ids = new Set(reports.map((report) => report.id))
    const findings = comparison.findings.filter((finding) => ids.has(finding.report))
    return {
      name: body,
      title: body,
      blocks: [
        ...pairBlocks(comparison, ids, language),
        heading(2, texts.shared),
        listOr(sharedBy(ids), texts.nothingShared),
        heading(2, texts.findings),
        listOr(findingLines(findings, reports, language), texts.noFindings),
      ],
    }
  })
}

function pairBlocks(comparison: Comparison, ids: ReadonlySet<string>, language: Language): readonly Block[] {
  const texts = textsOf(language)
  const report = (id: string) => comparison.reports.find((candidate) => candidate.id === id)!
  return comparison.followUps
    .filter((pair) => ids.has(pair.this))
    .flatMap((pair) => {
      const sides = { last: report(pair.last), current: report(pair.this) }
      const alignment = comparison.alignments.find(({ left, right }) => left === pair.last && right === pair.this)
      return [
        heading(2, `${pair.last} → ${pair.this}`),
        heading(3, texts.followThrough),
        ...followBlocks(pair, sides, language),
        ...(alignment === undefined ? [] : alignBlocks(alignment, sides, language)),
      ]
    })
}

function findingLines(findings: readonly Finding[], reports: readonly Report[], language: Language): readonly Line[] {
  const texts = textsOf(language)
  const { colon, dash } = punctuation[language]
  return leadingFindings(findings).map((leading) => {
    const { finding } = leading
    const report = reports.find(({ id }) => id === finding.report)!
    const where = texts.line(placeOf(report, finding.span).line)
    const words = ruleWords[finding.rule][language]
    return [
      { mark: 'strong', text: words },
      ` ${finding.report} ${where}${colon}“${finding.text}”${dash}${messageText(leading, language)}`,
    ]
  })
}
