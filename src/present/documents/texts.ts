import type { Language } from '../../model/language.ts'

/** The fixed sentences of the documents, in one language. */
export interface Texts {
  readonly overviewName: string
  readonly overviewTitle: string
  readonly counted: (bodies: number, reports: number) => string
  readonly lookFirst: string
  readonly nothingStandsOut: string
  readonly muchCopied: (report: string, share: string) => string
  readonly openItems: (pair: { last: string; this: string }, open: number, all: number) => string
  readonly finding: (finding: { report: string; text: string; message: string }, rule: string) => string
  readonly followThrough: string
  readonly notFoundIsNotUndone: string
  readonly reuse: string
  readonly denominator: string
  readonly notices: string
  readonly noNotices: string
  readonly method: string
  readonly made: (tokeniser: string) => string
  readonly noPairs: string
  readonly pair: string
  readonly items: string
  readonly report: string
  readonly characters: string
  readonly item: string
  readonly status: string
  readonly evidence: string
  readonly grounds: string
  readonly line: (line: number) => string
  readonly changes: string
  readonly kind: string
  readonly last: string
  readonly current: string
  readonly changed: string
  readonly noChanges: string
  readonly figures: string
  readonly shared: string
  readonly nothingShared: string
  readonly findings: string
  readonly noFindings: string
  readonly familiesName: string
  readonly familiesTitle: string
  readonly familyHead: (kind: string, size: { length: number; members: number; bodies: number }) => string
  readonly earliest: string
  readonly swapped: string
  readonly decided: string
  readonly repeated: (change: string, line: number) => string
  readonly noPlan: string
}

const zh: Texts = {
  overviewName: '总览',
  overviewTitle: '年度报告对照',
  counted: (bodies, reports) => `共 ${bodies} 个发布主体、${reports} 份报告。`,
  lookFirst: '先看这里',
  nothingStandsOut: '未发现需要优先查看的事项。',
  muchCopied: (report, share) => `${report}：${share} 的文字与其他少数单位的报告相同`,
  openItems: (pair, open, all) => `${pair.last}的 ${all} 项计划中，有 ${open} 项在${pair.this}中未见佐证`,
  finding: ({ report, text, message }, rule) => `${report}：${rule}“${text}”——${message}`,
  followThrough: '计划落实',
  notFoundIsNotUndone:
    '“未见佐证”是指在本年报告除存在问题、下步计划和版式以外的全部语句中未找到相应内容，不表示该项工作没有开展。',
  reuse: '文字来源',
  denominator:
    '各项占比以报告正文语句的字数（不计标点、空格、标题和版式）为分母，合计为 100%。官样套语：多数单位共用；模板：同县或同年多个单位共用；照抄：与少数单位相同；沿用：与本单位往年相同。',
  notices: '读取提示',
  noNotices: '无。',
  method: '说明',
  made: (tokeniser) => `由 duizhao 生成，分词器：${tokeniser}。各项状态为工具建议，已由审核人认定的另行注明。`,
  noPairs: '没有相邻年度的报告，无从对照计划与落实。',
  pair: '上年计划 → 本年报告',
  items: '事项数',
  report: '报告',
  characters: '字数',
  item: '计划事项',
  status: '状态',
  evidence: '佐证',
  grounds: '依据',
  line: (line) => `第 ${line} 行`,
  changes: '章节变化',
  kind: '变化',
  last: '上年',
  current: '本年',
  changed: '文字改动',
  noChanges: '无。',
  figures: '数字变动：',
  shared: '与其他报告相同的段落',
  nothingShared: '除官样套语外，未发现与其他报告相同的段落。',
  findings: '存疑',
  noFindings: '未发现。',
  familiesName: '相同段落',
  familiesTitle: '各报告间相同的段落',
  familyHead: (kind, { length, members, bodies }) => `${kind}：${length} 字，${bodies} 个单位 ${members} 处`,
  earliest: '最早',
  swapped: '替换',
  decided: '审核人认定',
  repeated: (change, line) => `本年计划再列（${change}，第 ${line} 行）`,
  noPlan: '上年报告中未找到计划事项。',
}

const en: Texts = {
  overviewName: 'overview',
  overviewTitle: 'Yearly reports, side by side',
  counted: (bodies, reports) => `${bodies} bodies, ${reports} reports.`,
  lookFirst: 'Look here first',
  nothingStandsOut: 'Nothing stands out.',
  muchCopied: (report, share) => `${report}: ${share} of its text also stands in reports of few other bodies`,
  openItems: (pair, open, all) => `${pair.last}: of ${all} planned items, ${open} are not found in ${pair.this}`,
  finding: ({ report, text, message }, rule) => `${report}: ${rule} “${text}” – ${message}`,
  followThrough: 'Follow-through',
  notFoundIsNotUndone:
    '“Nothing found” means: not in any sentence of this year’s report outside problems, plan and page furniture. It does not mean that the work was not done.',
  reuse: 'Where the text comes from',
  denominator:
    'Shares are of the characters of the report’s sentences (without punctuation, spaces, headings and furniture) and add up to 100 %. Formula: shared by most bodies; template: by many bodies of one county or year; copied: by few others; carried over: from the same body’s earlier year.',
  notices: 'Notices',
  noNotices: 'None.',
  method: 'About',
  made: (tokeniser) =>
    `Made by duizhao, tokeniser ${tokeniser}. Statuses are suggestions; those decided by a reviewer say so.`,
  noPairs: 'No two consecutive years of one body: nothing to follow up.',
  pair: 'last year’s plan → this year’s report',
  items: 'items',
  report: 'report',
  characters: 'characters',
  item: 'planned item',
  status: 'status',
  evidence: 'evidence',
  grounds: 'grounds',
  line: (line) => `line ${line}`,
  changes: 'Sections that changed',
  kind: 'change',
  last: 'last year',
  current: 'this year',
  changed: 'Sentences that changed',
  noChanges: 'None.',
  figures: 'Figures: ',
  shared: 'Passages shared with other reports',
  nothingShared: 'None besides formulas.',
  findings: 'To be checked',
  noFindings: 'None.',
  familiesName: 'passages',
  familiesTitle: 'Passages that several reports share',
  familyHead: (kind, { length, members, bodies }) =>
    `${kind}: ${length} characters, ${members} places in ${bodies} bod${bodies === 1 ? 'y' : 'ies'}`,
  earliest: 'earliest',
  swapped: 'swapped',
  decided: 'decided by a reviewer',
  repeated: (change, line) => `planned again this year (${change}, line ${line})`,
  noPlan: 'No planned items were found in last year’s report.',
}

export function textsOf(language: Language): Texts {
  return language === 'zh' ? zh : en
}
