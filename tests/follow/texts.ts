import { type FollowUp, followUp, parseReport, type Report } from '../../src/index.ts'

/** A report from its text, as if read from a file of this name. */
export function report(file: string, text: string): Report {
  return parseReport({ file, text, notices: [], manifest: null })
}

/** Last year's and this year's report of one town, of these plan items and this year's sentences. */
export function pairOf(plan: readonly string[], progress: readonly string[], problems = '人手不足。'): FollowUp {
  const items = plan.map((item, i) => `（${'一二三四五六七八九十'[i]}）抓好第${i + 1}项工作。${item}`)
  const last = report(
    '松岭镇-2022.txt',
    `松岭镇2022年度法治政府建设报告\n\n一、主要工作情况\n全年召开会议3次。\n\n二、存在的问题\n${problems}\n\n三、2023年工作计划\n${items.join('\n')}\n`,
  )
  const current = report(
    '松岭镇-2023.txt',
    `松岭镇2023年度法治政府建设报告\n\n一、主要工作情况\n${progress.join('\n')}\n\n二、存在的问题\n${problems}\n\n三、2024年工作计划\n继续做好各项工作。\n`,
  )
  return followUp(last, current)
}
