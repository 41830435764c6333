import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { FamilyMember, FoundFamily } from '../../model/reuse.ts'
import { familyMember, familyMembers, memberCount } from '../../model/found-reuse.ts'
import type { Span } from '../../model/span.ts'
import { readable } from '../../text/readable.ts'
import { messageText } from '../consequences.ts'
import { type FamiliesView, familyFilterWords, foreignParts } from '../screens/families.ts'
import { type FindingsView, findingFilterWords } from '../screens/findings.ts'
import type { NoticesView } from '../screens/notices.ts'
import { contextOf, placeText } from '../screens/places.ts'
import { countsOf, type ResultsView } from '../screens/results.ts'
import { rowText } from '../screens/row.ts'
import { reuseClassWords, ruleWords, severityWords } from '../words.ts'
import { bracketed, punctuation, say } from '../say.ts'
import { joined, type Spoken, spokenList } from './spoken.ts'

/** 套话: the passages, or the members of one while the cursor is among them. */
export function spokenFamilies(view: FamiliesView, language: Language): Spoken {
  const { reuse, order, member } = view
  const family = reuse?.families[order[view.at] ?? -1]
  const counted = say(language, `${order.length} 组相同文字`, `${order.length} shared passages`)
  const title = joined(
    [say(language, '套话', 'Reuse'), reuse === null ? '' : counted, familyFilterWords[view.filter][language]],
    language,
  )
  if (family !== undefined && member !== null) return spokenMembers(family, { view, member, title, language })
  return spokenList({
    language,
    title,
    total: order.length,
    at: view.at,
    unit: '组',
    entry: (i) => familyEntry(view, reuse!.families[order[i]!]!, language),
    detail: (i) => [membersText(view, reuse!.families[order[i]!]!, language)],
    empty:
      reuse === null
        ? say(language, '正在比对…', 'Comparing…')
        : say(language, '没有这一类相同文字', 'No shared wording of this kind'),
    isWaiting: reuse === null,
  })
}

function familyEntry({ reuse, byId }: FamiliesView, family: FoundFamily, language: Language): string {
  const { class: kind, length, bodies } = family
  const places = memberCount(family)
  const size = say(
    language,
    `${length} 字，${bodies} 个单位 ${places} 处`,
    `${length} characters, ${places} places in ${bodies} bodies`,
  )
  return `${joined([reuseClassWords[kind][language], size], language)}${punctuation[language].colon}${memberText(familyMember(reuse!, family, 0), byId)}`
}

/** Members beyond this are counted, not said. */
const mostMembers = 12

function membersText({ reuse }: FamiliesView, family: FoundFamily, language: Language): string {
  const count = memberCount(family)
  const names = familyMembers(reuse!, family, mostMembers).map(
    ({ report, earliest }) => `${report}${earliest ? bracketed(say(language, '最早', 'earliest'), language) : ''}`,
  )
  const more = count <= mostMembers ? '' : say(language, `等 ${count} 处`, ` and ${count - mostMembers} more`)
  return say(
    language,
    `见于：${names.join('、')}${more}。Enter 看各处`,
    `In: ${names.join(', ')}${more}. Enter lists them`,
  )
}

interface Members {
  readonly view: FamiliesView
  readonly member: number
  readonly title: string
  readonly language: Language
}

function spokenMembers(family: FoundFamily, { view, member, title, language }: Members): Spoken {
  const { byId, reuse } = view
  const memberAt = (place: number) => familyMember(reuse!, family, place)
  const first = memberText(memberAt(0), byId)
  return spokenList({
    language,
    title: joined([title, say(language, '此组各处', 'places of this passage')], language),
    total: memberCount(family),
    at: member,
    unit: '处',
    entry: (i) => {
      const one = memberAt(i)
      const earliest = one.earliest ? say(language, '最早', 'earliest') : ''
      return `${joined([one.report, placeIn(byId.get(one.report), one.span, language), earliest], language)}${punctuation[language].colon}${memberText(one, byId)}`
    },
    detail: (i) => {
      const foreign = foreignParts(memberText(memberAt(i), byId), first)
      if (foreign.length === 0) return []
      const list = foreign.map((part) => `“${part}”`).join(say(language, '、', ', '))
      return [say(language, `与首处不同：${list}`, `Other than the first: ${list}`)]
    },
    empty: '',
    isWaiting: false,
  })
}

function memberText({ report: id, span }: FamilyMember, byId: FamiliesView['byId']): string {
  const report = byId.get(id)
  return report === undefined ? '' : readable(report.text, span)
}

function placeIn(report: Report | undefined, span: Span, language: Language): string {
  return report === undefined ? '' : placeText(report, span, language)
}

/** 存疑: every finding with what is wrong; of the one under the cursor its sentence and the other place. */
export function spokenFindings(view: FindingsView, language: Language): Spoken {
  const { findings, order, at } = view
  const high = order.filter((i) => findings?.[i]?.severity === 'high').length
  const counted = say(
    language,
    `${order.length} 处，其中 ${high} 处应先看`,
    `${order.length} findings, ${high} to look at first`,
  )
  return spokenList({
    language,
    title: joined(
      [say(language, '存疑', 'Findings'), findings === null ? '' : counted, findingFilterWords[view.filter][language]],
      language,
    ),
    total: order.length,
    at,
    unit: '处',
    entry: (i) => findingEntry(findings![order[i]!]!, view, language),
    detail: (i) => findingDetail(findings![order[i]!]!, view, language),
    empty:
      findings === null
        ? say(language, '正在核对…', 'Checking…')
        : say(language, '未发现存疑之处', 'Nothing to be checked'),
    isWaiting: findings === null,
  })
}

function findingEntry(finding: Finding, { byId, findings, dismissed }: FindingsView, language: Language): string {
  const { id, rule, severity, report, span, text } = finding
  const also = findings?.filter(({ cause }) => cause === id) ?? []
  const gone = dismissed.has(id) ? say(language, '不予采纳', 'dismissed') : severityWords[severity][language]
  const place = placeIn(byId.get(report), span, language)
  const quoted = readable(text, { start: 0, end: text.length })
  return `${joined([gone, ruleWords[rule][language], report, place], language)}${punctuation[language].colon}${say(language, `“${quoted}”，`, `“${quoted}”, `)}${messageText({ finding, also }, language)}`
}

function findingDetail(finding: Finding, { byId, dismissed }: FindingsView, language: Language): readonly string[] {
  const { id, report: own, span, other } = finding
  const report = byId.get(own)
  const beside = other === null ? undefined : byId.get(other.report)
  const dismissal = dismissed.get(id)
  const said = [dismissal?.reviewer ?? '', dismissal?.reason ?? '']
    .filter((text) => text !== '')
    .join(punctuation[language].colon)
  return [
    said === '' ? '' : say(language, `理由：${said}`, `Reason: ${said}`),
    report === undefined ? '' : `${say(language, '原文：', 'Text: ')}${rowText(contextOf(report, span))}`,
    other === null || beside === undefined
      ? ''
      : say(
          language,
          `对照处，${beside.id} ${placeText(beside, other.span, language)}：${rowText(contextOf(beside, other.span))}`,
          `Compare ${beside.id}, ${placeText(beside, other.span, language)}: ${rowText(contextOf(beside, other.span))}`,
        ),
  ]
}

/** 检索: every place that reads like the query, with its sentence. */
export function spokenResults(view: ResultsView, language: Language): Spoken {
  const { hits, query, at } = view
  const asked = query === '' ? '' : `“${query}”`
  return spokenList({
    language,
    title: joined([say(language, '检索', 'Search'), asked, query === '' ? '' : countsOf(hits, language)], language),
    total: hits.length,
    at,
    unit: '处',
    entry: (i) => {
      const { report, span } = hits[i]!
      return `${joined([report.id, placeText(report, span, language)], language)}${punctuation[language].colon}${sentenceAt(report, span)}`
    },
    detail: () => [],
    empty:
      query === ''
        ? say(language, '按 g/ 输入要找的文字', 'Press g/ and type what to find')
        : say(language, `未找到“${query}”`, `Not found: ${query}`),
    isWaiting: false,
  })
}

/** The sentence that holds a place; where none does, as in a heading, the text around it. */
function sentenceAt(report: Report, span: Span): string {
  const sentence = report.sentences.find((one) => one.span.start <= span.start && span.start < one.span.end)
  return sentence === undefined ? rowText(contextOf(report, span)) : readable(report.text, sentence.span)
}

/** 提示: what could not be read and why, and what was assumed while reading the rest. */
export function spokenNotices({ oddities, at }: NoticesView, language: Language): Spoken {
  const failures = oddities.filter(({ isFailure }) => isFailure).length
  return spokenList({
    language,
    title: say(
      language,
      `提示，${failures} 份未能读取，${oddities.length - failures} 条提示`,
      `Notices, ${failures} not read, ${oddities.length - failures} notices`,
    ),
    total: oddities.length,
    at,
    unit: '条',
    entry: (i) => {
      const { file, message, isFailure } = oddities[i]!
      const name = file.split('/').at(-1) ?? file
      return joined(
        [isFailure ? say(language, '未能读取', 'not read') : '', `${name}${punctuation[language].colon}${message}`],
        language,
      )
    },
    detail: (i) => [oddities[i]!.hint, oddities[i]!.file],
    empty: say(language, '全部读取正常，没有提示', 'All read, no notices'),
    isWaiting: false,
  })
}
