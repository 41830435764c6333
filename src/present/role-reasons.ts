import type { Language, Wording } from '../model/language.ts'
import type { RoleReason } from '../model/report.ts'
import { say } from './say.ts'

/** Why a section has its role, in words. */
export function roleReasonText(reason: RoleReason, language: Language): string {
  switch (reason.code) {
    case 'heading-words':
      return say(language, `标题含“${reason.words}”`, `heading has “${reason.words}”`)
    case 'plan-lead':
      return say(language, `无标题，句首语“${reason.words}”`, `no heading, opens with “${reason.words}”`)
    case 'reviewed-year':
      return say(language, `标题所称 ${reason.year} 年为总结年度`, `heading names ${reason.year}, the year reviewed`)
    case 'planned-year':
      return say(language, `标题所称 ${reason.year} 年为计划年度`, `heading names ${reason.year}, the year planned`)
    case 'tense':
      return tenseText(reason, language)
    default:
      return words[reason.code][language]
  }
}

type Tense = Extract<RoleReason, { readonly code: 'tense' }>

/** The more frequent tense first. */
function tenseText({ ahead, behind }: Tense, language: Language): string {
  return ahead > behind
    ? say(language, `正文多用将来语气（${ahead}∶${behind}）`, `text mostly in the future tense (${ahead}:${behind})`)
    : say(language, `正文多用完成语气（${behind}∶${ahead}）`, `text mostly of things done (${behind}:${ahead})`)
}

type Plain = Exclude<RoleReason, { readonly words: string } | { readonly year: number } | Tense>

const words: Readonly<Record<Plain['code'], Wording>> = {
  parent: { zh: '随上级标题', en: 'as the heading above' },
  'page-head': { zh: '版头或网页附带文字', en: 'letterhead or text of the web page' },
  'page-foot': { zh: '落款、附件或网页附带文字', en: 'signature, annexes or text of the web page' },
  'title-line': { zh: '标题行', en: 'title line' },
  'before-headings': { zh: '首个标题之前', en: 'before the first heading' },
  genre: { zh: '体裁不分职能', en: 'reports of this kind are not divided by role' },
  glossary: { zh: '名词解释', en: 'glossary' },
  'problems-settled': { zh: '标题讲上年问题整改情况', en: 'heading tells how earlier problems were put right' },
  'first-topic': { zh: '首个专题标题', en: 'first heading of a topic' },
  'topic-before-plan': { zh: '专题标题，在计划章节之前', en: 'topic, before the plan' },
  'topic-after-plan': { zh: '专题标题，在问题段落或计划章节之后', en: 'topic, after the problems or the plan' },
  topic: { zh: '专题标题，按工作情况', en: 'topic, taken as progress' },
  'child-duty': { zh: '子标题讲第一责任人职责', en: 'subheading speaks of the duties of the one first responsible' },
  'child-problems': { zh: '子标题讲问题', en: 'subheading speaks of problems' },
  'child-plan': { zh: '子标题讲下步工作', en: 'subheading speaks of the next steps' },
  'duty-lead': { zh: '首句讲第一责任人职责', en: 'first sentence speaks of the duties of the one first responsible' },
  'problems-lead': { zh: '无标题，句首语“看到…问题”', en: 'no heading, opens with seeing problems (看到…问题)' },
  lessons: { zh: '无标题，总结全年经验', en: 'no heading, sums up the lessons of the year' },
  thanks: { zh: '致谢段', en: 'paragraph of thanks' },
  closing: { zh: '结束语', en: 'closing words' },
}
