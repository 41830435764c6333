import type { SectionPairKind, SentencePairKind } from '../model/alignment.ts'
import type { Finding, Rule } from '../model/finding.ts'
import type { CommitmentClass, Ground, Repetition, Status, Target } from '../model/follow-up.ts'
import type { Wording } from '../model/language.ts'
import type { Role } from '../model/report.ts'
import type { ReuseClass } from '../model/reuse.ts'

/** The words for every kind a result may have: one table, used by screens and documents alike. */
export const statusWords: Readonly<Record<Status, Wording>> = {
  addressed: { zh: '有具体佐证', en: 'addressed' },
  partial: { zh: '部分佐证', en: 'partly addressed' },
  restated: { zh: '仅重述', en: 'only restated' },
  none: { zh: '未见佐证', en: 'nothing found' },
  untestable: { zh: '无法判断', en: 'cannot be judged' },
}

/** The same where room is short. */
export const shortStatusWords: Readonly<Record<Status, Wording>> = {
  addressed: { zh: '有佐证', en: 'addressed' },
  partial: { zh: '部分', en: 'partly' },
  restated: { zh: '重述', en: 'restated' },
  none: { zh: '未见', en: 'none' },
  untestable: { zh: '无法判断', en: 'untestable' },
}

/** In the order a reviewer looks at them. */
export const statuses: readonly Status[] = ['none', 'restated', 'partial', 'addressed', 'untestable']

export const commitmentClassWords: Readonly<Record<CommitmentClass, Wording>> = {
  measurable: { zh: '可量化', en: 'measurable' },
  actionable: { zh: '可操作', en: 'actionable' },
  general: { zh: '笼统', en: 'general' },
  slogan: { zh: '口号', en: 'slogan' },
}

export const verdictWords: Readonly<Record<Target['verdict'], Wording>> = {
  met: { zh: '达到', en: 'met' },
  missed: { zh: '未达到', en: 'missed' },
  'not-comparable': { zh: '口径不同，不可比', en: 'not comparable' },
}

export const repetitionWords: Readonly<Record<Repetition['change'], Wording>> = {
  verbatim: { zh: '原文照列', en: 'repeated word for word' },
  raised: { zh: '指标提高', en: 'raised' },
  lowered: { zh: '指标降低', en: 'lowered' },
  reworded: { zh: '换词再列', en: 'reworded' },
}

export const reuseClassWords: Readonly<Record<ReuseClass | 'original', Wording>> = {
  formula: { zh: '官样套语', en: 'formula' },
  template: { zh: '模板', en: 'template' },
  copied: { zh: '照抄', en: 'copied' },
  'carried-over': { zh: '沿用', en: 'carried over' },
  original: { zh: '自有', en: 'original' },
}

export const ruleWords: Readonly<Record<Rule, Wording>> = {
  'foreign-place': { zh: '外地地名', en: 'foreign place' },
  'stale-year': { zh: '年份未改', en: 'stale year' },
  placeholder: { zh: '占位未填', en: 'placeholder' },
  arithmetic: { zh: '数字不合', en: 'arithmetic' },
  'repeated-figure': { zh: '数字照旧', en: 'repeated figure' },
  'wrong-body': { zh: '主体有误', en: 'wrong body' },
  'missing-unit': { zh: '缺少单位', en: 'missing unit' },
  numbering: { zh: '序号有误', en: 'numbering' },
}

/** In the order a reviewer looks at them. */
export const severities: readonly Finding['severity'][] = ['high', 'low']

export const severityWords: Readonly<Record<Finding['severity'], Wording>> = {
  high: { zh: '须核对', en: 'to be checked' },
  low: { zh: '可留意', en: 'worth a look' },
}

export const pairKindWords: Readonly<Record<SectionPairKind | SentencePairKind, Wording>> = {
  same: { zh: '相同', en: 'same' },
  edited: { zh: '改动', en: 'edited' },
  moved: { zh: '移位', en: 'moved' },
  split: { zh: '拆分', en: 'split' },
  merged: { zh: '合并', en: 'merged' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
}

export const roleWords: Readonly<Record<Role, Wording>> = {
  title: { zh: '标题', en: 'title' },
  intro: { zh: '导语', en: 'introduction' },
  progress: { zh: '工作情况', en: 'progress' },
  problems: { zh: '存在问题', en: 'problems' },
  plan: { zh: '下步计划', en: 'plan' },
  responsibilities: { zh: '第一责任人', en: 'responsibilities' },
  closing: { zh: '结语', en: 'closing' },
  furniture: { zh: '版式', en: 'furniture' },
  other: { zh: '其他', en: 'other' },
}

/** What made an item less than addressed. */
export const groundWords: Readonly<Record<Ground['code'], Wording>> = {
  'target-missed': { zh: '未达目标', en: 'target missed' },
  'goals-unanswered': { zh: '部分指标未见报告', en: 'some figures are not reported' },
  'other-measure': { zh: '所报数据与计划指标口径不同', en: 'what is reported is another measure' },
  list: { zh: '未提到', en: 'not named' },
  clause: { zh: '未见回应', en: 'no answer to' },
  'not-all': { zh: '未说明是否全部完成', en: 'not said to be all' },
  'under-way': { zh: '尚在进行', en: 'still under way' },
  'only-claims': { zh: '只有概括表述，没有可核对的内容', en: 'general wording only, nothing to check' },
  general: { zh: '事项笼统，无从对照', en: 'too general to test' },
  slogan: { zh: '口号性表述', en: 'a slogan' },
}

/** What makes a sentence checkable as evidence. */
export const signalWords: Readonly<Record<string, Wording>> = {
  quantity: { zh: '有数量', en: 'figure' },
  date: { zh: '有时间', en: 'date' },
  'named-document': { zh: '有文件名', en: 'named document' },
  'named-place': { zh: '有地点', en: 'named place' },
  'named-actor': { zh: '有单位', en: 'named actor' },
  'completed-verb': { zh: '已完成语气', en: 'completed' },
  'under-way': { zh: '进行中', en: 'under way' },
  future: { zh: '将来语气', en: 'future' },
}
