import type { Commitment, Mention } from '../../model/follow-up.ts'
import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import { readable } from '../../text/readable.ts'
import { lifeText, reasons, searchedText } from '../follow.ts'
import { needsCheck } from '../needs-check.ts'
import { otherBodies, reuseByStart } from '../screens/blocks.ts'
import { type CommitmentsView, confidenceWords, emptyWord, evidenceHead } from '../screens/commitments.ts'
import { placeText } from '../screens/places.ts'
import { remember } from '../screens/remember.ts'
import { commitmentClassWords, repetitionWords, reuseClassWords, statuses, statusWords } from '../words.ts'
import { punctuation, say } from '../say.ts'
import { joined, type Spoken, spokenList } from './spoken.ts'

/** 承诺: every item with its status; of the one under the cursor the evidence, the grounds and what else is known. */
export function spokenCommitments(view: CommitmentsView, language: Language): Spoken {
  const { followUp, order, at } = view
  return spokenList({
    language,
    title: titleOf(view, language),
    total: followUp === null ? 0 : order.length,
    at,
    unit: '项',
    entry: (i) => entryOf(view, i, language),
    detail: (i) => detailOf(view, i, language),
    empty: emptyWord(followUp, language === 'zh'),
    isWaiting: followUp === null,
  })
}

function titleOf({ followUp, lastName, currentName, filter, sort }: CommitmentsView, language: Language): string {
  const zh = language === 'zh'
  const pair = zh
    ? `承诺，${lastName} 计划，${currentName} 报告`
    : `Commitments, plan of ${lastName}, report of ${currentName}`
  if (followUp === null) return pair
  const { summary, commitments } = followUp
  const counts = statuses.map((status) => `${statusWords[status][language]} ${summary[status]}`)
  const check = commitments.filter(needsCheck).length
  const only =
    filter === 'all' ? '' : filter === 'undecided' ? say(language, '待核', 'to check') : statusWords[filter][language]
  return [
    joined(
      [
        pair,
        zh ? `共 ${commitments.length} 项` : `${commitments.length} items`,
        ...counts,
        zh ? `待核 ${check}` : `to check ${check}`,
        only === '' ? '' : zh ? `只列${only}` : `only ${only}`,
        sort === 'plan' ? '' : say(language, '按结论排序', 'ordered by status'),
      ],
      language,
    ),
    searchedText(followUp, language),
  ].join(say(language, '。', '. '))
}

/** 未见佐证，待核：硬化村组公路10公里。 */
function entryOf({ followUp, order, last }: CommitmentsView, i: number, language: Language): string {
  const index = order[i]!
  const item = followUp!.commitments[index]!
  const zh = language === 'zh'
  const number = index === i ? '' : zh ? `计划第 ${index + 1} 项` : `item ${index + 1} of the plan`
  const head = joined([number, statusWords[item.status][language], decidedWord(item, language)], language)
  return `${head}${punctuation[language].colon}${readable(last.text, item.span)}`
}

function decidedWord(item: Commitment, language: Language): string {
  if (item.decidedBy === 'reviewer') {
    const suggested = statusWords[item.suggested][language]
    return say(language, `审核人认定（工具建议：${suggested}）`, `decided by a reviewer (suggested: ${suggested})`)
  }
  if (item.recheck !== undefined)
    return say(
      language,
      '待复核，佐证已变，原认定未沿用',
      'to be re-checked, the evidence changed since it was decided',
    )
  return needsCheck(item) ? say(language, '待核', 'to check') : ''
}

/** Evidence first, then why, then what else speaks of the item. */
function detailOf(view: CommitmentsView, i: number, language: Language): readonly string[] {
  const { followUp, order, last } = view
  const item = followUp!.commitments[order[i]!]!
  const zh = language === 'zh'
  const why = item.status === 'none' ? '' : reasons(item, language).replaceAll(' → ', punctuation[language].comma)
  const confidence = `${zh ? '把握' : 'confidence '}${confidenceWords[item.confidence][language]}`
  const place = `${zh ? '原文在上年报告' : 'planned in '}${placeText(last, item.span, language)}`
  return [
    ...evidenceLines(item, view, language),
    why === '' ? '' : `${zh ? '依据：' : 'Grounds: '}${why}`,
    mentionLine(item.restatement, view.current, { head: say(language, '另有重述', 'Also restated'), language }),
    mentionLine(item.problem, view.current, { head: say(language, '存在问题中提到', 'Among the problems'), language }),
    repeatedLine(item, view.current, language),
    lifeLine(item, view, language),
    joined([commitmentClassWords[item.class][language], confidence, place], language),
  ]
}

/** The sentences of this year most like the item, best first; evidence only where the status says so. */
function evidenceLines(
  { status, evidence }: Commitment,
  { current, reuse }: CommitmentsView,
  language: Language,
): readonly string[] {
  const head = evidenceHead(status, language)
  const zh = language === 'zh'
  if (evidence.length === 0) return [`${head}${zh ? '：没有相近的语句' : ': no similar sentence'}`]
  const known = sentencesOf(current, reuse)
  return evidence.map(({ span }, i) => {
    const name = i === 0 ? head : say(language, `其次 ${i}`, `Next ${i}`)
    const others = otherBodies(known.get(span.start))
    const kind = reuseClassWords[known.get(span.start)?.class ?? 'original'][language]
    const also =
      others === 0 ? '' : zh ? `${kind}，亦见于其他 ${others} 个单位` : `${kind}, ${others} other bodies have it`
    const place = joined([placeText(current, span, language), also], language)
    return `${name}${punctuation[language].colon}${readable(current.text, span)}${zh ? '见' : ' In '}${place}`
  })
}

const sentencesOf = remember(reuseByStart)

interface Heading {
  readonly head: string
  readonly language: Language
}

function mentionLine(mention: Pick<Mention, 'span'> | null, current: Report, { head, language }: Heading): string {
  if (mention === null) return ''
  const place = placeText(current, mention.span, language)
  const text = readable(current.text, mention.span)
  return language === 'zh' ? `${head}：${text}见${place}` : `${head}: ${text} In ${place}`
}

function repeatedLine({ repeated }: Commitment, current: Report, language: Language): string {
  if (repeated === null) return ''
  const change = repetitionWords[repeated.change][language]
  return mentionLine(repeated, current, {
    head: say(language, `本年计划再列，${change}`, `Planned again, ${change}`),
    language,
  })
}

/** What became of the item in every year it was planned in. */
function lifeLine({ id }: Commitment, { lives, followUp }: CommitmentsView, language: Language): string {
  const life = lives.find(({ years }) => years.some((year) => year.last === followUp?.last && year.commitment === id))
  if (life === undefined) return ''
  const zh = language === 'zh'
  return `${zh ? '历年：' : 'Year by year: '}${lifeText(life, language).replaceAll(' → ', punctuation[language].comma)}`
}
