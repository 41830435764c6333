import type { Report, Role, Section } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { folded } from '../text/fold.ts'
import { findQuantities } from '../text/quantities.ts'
import { splitClauses } from '../text/sentences.ts'
import { textOf } from '../text/spans.ts'

/** One item of a plan (计划事项), as it stands: a sentence, or each of its clauses that sets a target of its own. */
export interface PlanUnit {
  readonly span: Span
  readonly section: string
  readonly text: string
}

const itemMark =
  /^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，,、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑩])\s*/u
/** A sentence that only leads over to the items, or speaks of what was done or of the times. */
const leadOver =
  /[:：]$|(?:以下|下列|如下|几个方面|方面的?工作)[^，。]{0,6}[。：]?$|^各位代表|^(?:今年|20\d\d年|新的一年)是|^(?:做好|完成|实现)(?:今年|20\d\d年|上述|以上)/u
const credit = /^(?:一年来|过去|20\d\d年以来|截至|目前|近年来)|(?:取得了|已经?(?:建成|完成|实现))(?!.{0,20}(?:基础上))/u
const action =
  /[\p{Script=Han}](?:立|建|办|推|抓|强|完|善|组|织|制|定|修|订|培|训|宣|传|调|解|查|治|改|造|引|进|增|扩|提|升|落|实|开|展|公|示|布|聘|招|配|健|全|深|化|优|推|行|编|制|清|理|整|督|检|考|核|打|保|障|支|持|发|展|培|育|加|快|实|施|争|取|达|超|控|制|压|降|减|培|壮|做|守|坚|巩|拓|构|启|动|投|用)/u

/** The items of a report's plan, in order: sentences of plan sections that promise something. */
export function planUnits(report: Report): readonly PlanUnit[] {
  const roles = rolesOf(report.sections)
  return report.sentences
    .filter(({ section }) => roles.get(section) === 'plan')
    .flatMap(({ span, section }) =>
      unitsOf(report.text, span, report.genre === 'work-report').map((unit) => ({
        span: unit,
        section,
        text: textOf(report.text, unit),
      })),
    )
    .filter(({ text }) => promises(text))
}

/** The role of every section, by id. */
export function rolesOf(sections: readonly Section[]): ReadonlyMap<string, Role> {
  return new Map(sections.flatMap((section) => [[section.id, section.role] as const, ...rolesOf(section.children)]))
}

function promises(text: string): boolean {
  const plain = folded(text)
  if (plain.length < 8 || leadOver.test(text.replace(/\s/g, '')) || credit.test(text)) return false
  return action.test(text) || /翻一?番|全覆盖|清零|倍增/u.test(text) || findQuantities(text).length > 0
}

/** A work report's sentence longer than this strings several items together. */
const longSentence = 40
const newDeed =
  /^(?:年内|全年|全面|加快|大力|积极|确保|力争|继续|着力|扎实|深入|进一步|集中力量|不断|有序|稳步|统筹|切实|重点|再|对)*(?:推进|完成|建设|建成|开工|新建|改造|实施|启动|抓好|办好|做好|办理|支持|发展|培育|引进|引育|落实|扩大|加强|深化|打造|推广|整治|综合整治|治理|植树|新增|新开工|出台|制定|编制|修订|组织|举办|开展|建立|健全|完善|构建|创建|申报|争取|改善|提高|提升|优化|推动|促进|鼓励|引导|扶持|开通|开发|改革|清理|取消|严格|强化|加大|保护|修缮|打好|打赢|巩固|解决|设立|设置|培训|发放|签约|实现|规划|延伸|拓宽|拆除|复垦|征收|盘活|化解|防范|争创|创新|壮大|做强|做大|做优|招引|招商)/u

/**
 * A sentence without its item mark, split where a clause sets a figure of its own after one that did – and, in the long
 * sentences of work reports, wherever a clause starts a deed of its own.
 */
function unitsOf(text: string, sentence: Span, isWorkReport: boolean): readonly Span[] {
  const mark = itemMark.exec(textOf(text, sentence))?.[0].length ?? 0
  const whole = { start: sentence.start + mark, end: sentence.end }
  const clauses = splitClauses(text, whole)
  const byDeed = isWorkReport && folded(textOf(text, whole)).length > longSentence
  const units: Span[] = []
  let start = whole.start
  let measured = false
  for (const [i, clause] of clauses.entries()) {
    const own = textOf(text, clause)
    const hasFigure = findQuantities(own).length > 0
    const splits = i > 0 && ((measured && hasFigure && hasSubject(own)) || (byDeed && startsDeed(own)))
    if (splits) {
      units.push({ start, end: clauses[i - 1]!.end })
      start = clause.start
      measured = false
    }
    measured ||= hasFigure
  }
  return [...units, { start, end: whole.end }]
}

function startsDeed(clause: string): boolean {
  const plain = folded(clause, { punctuation: 'drop' })
  return plain.length >= 7 && newDeed.test(plain)
}

/** A clause that names what its figure is of: 财政收入增长8%, not merely 其中200亩. */
function hasSubject(clause: string): boolean {
  const before = folded(clause, { punctuation: 'drop' }).split(/\d/)[0]!
  return before.length >= 4 && !/^(?:其中|比上年|较上年|同比|惠及|覆盖|带动|每|总投资|占)/u.test(before)
}
