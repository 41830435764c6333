import type { Role } from '../model/report.ts'

/** Words in a heading that give a section its role, in order of precedence. */
const roleWords: readonly (readonly [Role, RegExp])[] = [
  ['responsibilities', /第一责任人|主要负责人.{0,12}履行|履行.{0,12}法治建设.{0,6}职责/],
  [
    'problems',
    /存在.{0,8}(?:问题|不足|困难|短板)|(?:问题|不足|短板).{0,4}(?:和|与|及)?(?:原因|不足|短板)?$|主要问题|薄弱环节/,
  ],
  [
    'plan',
    /下一步|下一年|下一阶段|明年|打算|思路|工作计划|工作安排|今后|展望|目标任务|(?:20\d\d|今)年.{0,24}(?:重点工作|主要任务|主要工作任务|总体要求|主要目标|工作重点|重点任务)/,
  ],
  ['progress', /(?:基本|建设|工作|落实|开展|进展|推进).{0,6}情况|成效|举措|做法|措施|回顾|主要工作|取得的成绩/],
]

/** The role a heading's words give it, and the words; null where none speaks. */
export function findRole(heading: string): { readonly role: Role; readonly reason: string } | null {
  for (const [role, words] of roleWords) {
    const match = words.exec(heading)
    if (match !== null) return { role, reason: `标题含“${match[0]}”` }
  }
  return null
}
