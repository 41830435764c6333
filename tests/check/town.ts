import { checkReports, type Finding, parseReports, type Report, type Rule } from '../../src/index.ts'

/** A town's report around a few sentences, so that a rule sees them where they stand in real ones. */
export interface Town {
  readonly title?: string
  readonly progress?: string
  readonly plan?: string
  readonly planHeading?: string
}

/** 青竹镇 of 临溪县, the report of 2023. */
export function townText({ title, progress, plan, planHeading }: Town): string {
  return [
    title ?? '青竹镇人民政府关于2023年度法治政府建设情况的报告',
    '临溪县人民政府：',
    '2023年，在县委、县政府的坚强领导下，青竹镇深入推进法治政府建设，全县考核名列前茅。现将有关情况报告如下：',
    '一、2023年法治政府建设工作情况',
    progress ?? '我镇扎实推进各项工作。',
    planHeading ?? '二、2024年工作打算',
    plan ?? '我们将继续努力。',
    '',
  ].join('\n')
}

export function parse(text: string, file = '青竹镇-2023.txt'): Report {
  return parseReports([{ file, text, notices: [], manifest: null }])[0]!
}

/** What a rule finds in a town's report. */
export function found(rule: Rule, town: Town | string): readonly Finding[] {
  const text = typeof town === 'string' ? town : townText(town)
  return checkReports([parse(text)], { rules: [rule] })
}

/** The texts a rule finds in one sentence of progress, white space closed up. */
export function textsIn(rule: Rule, progress: string): readonly string[] {
  return found(rule, { progress }).map(({ text }) => text.replace(/\s+/g, ''))
}
