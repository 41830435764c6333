import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { leadingFindings, type Leading, messageText } from './consequences.ts'
import { readable } from '../text/readable.ts'
import { placeOf } from './place.ts'
import { ruleWords, severities, severityWords } from './words.ts'

/** Characters shown on each side of a finding. */
const around = 14
/** Lines named where the same stands many times. */
const mostLines = 8

/** Findings as text: the graver first, by report, each with its place, the words it stands in, and what would settle it. */
export function renderCheck(findings: readonly Finding[], reports: readonly Report[], language: Language): string {
  const leading = leadingFindings(findings)
  const byId = new Map(reports.map((report) => [report.id, report]))
  const head = headText(leading, reports.length, language)
  const blocks = severities.flatMap((severity) => {
    const own = leading.filter(({ finding }) => finding.severity === severity)
    const title = `${severityWords[severity][language]} ${own.length}`
    return own.length === 0 ? [] : [title, ...groupsOf(own).map((group) => groupText(group, byId, language)), '']
  })
  return [head, '', ...blocks].join('\n').trimEnd()
}

function headText(findings: readonly Leading[], reports: number, language: Language): string {
  const counts = severities.map((severity) => {
    const count = findings.filter(({ finding }) => finding.severity === severity).length
    return `${severityWords[severity][language]} ${count}`
  })
  return language === 'zh'
    ? `${reports} 份报告，存疑 ${findings.length} 处：${counts.join('，')}。存疑不等于有误，请对照原文核实；未列出的也不表示无误。`
    : `${reports} reports, ${findings.length} findings: ${counts.join(', ')}. A finding is a question, not a verdict; what is not listed is not proved right.`
}

/** The same words found many times in one report are one entry. */
function groupsOf(findings: readonly Leading[]): readonly (readonly Leading[])[] {
  const keyOf = ({ finding: { report, rule, text } }: Leading) => JSON.stringify([report, rule, text])
  return [...Map.groupBy(findings, keyOf).values()]
}

function groupText(group: readonly Leading[], reports: ReadonlyMap<string, Report>, language: Language): string {
  const first = group[0]!.finding
  const also = group.flatMap((one) => one.also)
  const report = reports.get(first.report)!
  const lines = [...new Set(group.map(({ finding }) => placeOf(report, finding.span).line))]
  const named = lines.slice(0, mostLines).join(language === 'zh' ? '、' : ', ')
  const more = lines.length > mostLines ? '…' : ''
  const where = language === 'zh' ? `第 ${named}${more} 行` : `line ${named}${more}`
  const times = group.length === 1 ? '' : language === 'zh' ? `，共 ${group.length} 处` : `, ${group.length} times`
  return [
    `  ${first.report}  ${where}${times}  [${ruleWords[first.rule][language]}]  ${first.id}`,
    `      ${contextOf(report, first)}`,
    `      ${messageText({ finding: first, also }, language)}`,
  ].join('\n')
}

/** The finding in brackets, with the words beside it: of its sentence, or of its line where it is a heading. */
function contextOf({ text, sentences }: Report, { span }: Finding): string {
  const sentence = sentences.find((one) => one.span.start <= span.start && span.end <= one.span.end)?.span
  const lineEnd = text.indexOf('\n', span.end)
  const first = sentence?.start ?? text.lastIndexOf('\n', span.start - 1) + 1
  const last = sentence?.end ?? (lineEnd < 0 ? text.length : lineEnd)
  const start = Math.max(first, span.start - around)
  const end = Math.min(last, span.end + around)
  const found = text.slice(span.start, span.end).replace(/\s*\n\s*/g, '')
  const [before, after] = [readable(text, { start, end: span.start }), readable(text, { start: span.end, end })]
  return `${start > first ? '…' : ''}${before}【${found}】${after}${end < last ? '…' : ''}`
}
