import {
  allRules,
  checkJson,
  checkReports,
  type Dismissal,
  type Finding,
  renderCheck,
  type Rule,
  withoutDismissed,
  type Wording,
} from '../../src/index.ts'
import { appendDecision, readDecisions } from '../../src/io/decisions.ts'
import type { Call, CommandEntry } from '../call.ts'
import { decisionPath } from '../decision-path.ts'
import { envelope } from '../envelope.ts'
import { readReports } from '../read.ts'
import { UserError } from '../user-error.ts'
import { version } from '../version.ts'

/** `duizhao check <folder or files…>`: leftovers of copying, figures that do not add up. */
export const check: CommandEntry = {
  name: 'check',
  arguments: '[paths...]',
  summary: { zh: '查找照搬残留和不合的数字', en: 'find leftovers of copying and figures that do not add up' },
  examples: [
    { zh: 'duizhao check 报告/', en: 'duizhao check reports/' },
    {
      zh: 'duizhao check 云溪镇-2023.docx --rule arithmetic,missing-unit',
      en: 'duizhao check yunxi-2023.docx --rule arithmetic,missing-unit',
    },
    {
      zh: 'duizhao check 报告/ --skip numbering --json > 存疑.json',
      en: 'duizhao check reports/ --skip numbering --json > findings.json',
    },
    {
      zh: 'duizhao check 报告/ --dismiss 0f3a… --reason 已核对原件',
      en: 'duizhao check reports/ --dismiss 0f3a… --reason "checked the original"',
    },
  ],
  options: [
    {
      flags: '--rule <list>',
      summary: { zh: `只查这些：${allRules.join('、')}`, en: `only these: ${allRules.join(', ')}` },
    },
    { flags: '--skip <list>', summary: { zh: '不查这些', en: 'all but these' } },
    { flags: '--dismiss <id...>', summary: { zh: '不予采纳这些存疑', en: 'dismiss these findings' } },
    { flags: '--restore <id...>', summary: { zh: '恢复不予采纳的存疑', en: 'take dismissed findings up again' } },
    { flags: '--reason <text>', summary: { zh: '不予采纳的理由', en: 'why they are dismissed' } },
    { flags: '--reviewer <name>', summary: { zh: '审核人', en: 'who decides' } },
  ],
  async run(call) {
    const rules = rulesOf(call)
    const { reports, exitCode } = await readReports(call)
    if (reports.length === 0) return exitCode
    const { options, world } = call
    const findings = checkReports(reports, { rules })
    const path = decisionPath(call.paths)
    const said = await readDecisions(path)
    const made = dismissalsOf(call, findings)
    for (const dismissal of made) await appendDecision(path, dismissal)
    const { open, dismissed } = withoutDismissed(findings, [...said.dismissals, ...made])
    if (options.json) world.out(envelope('check/1', options, checkJson(open, options.lang)))
    else world.out(`${renderCheck(open, reports, options.lang)}\n`)
    if (dismissed.length > 0 && !options.quiet) world.err(`${leftOut(dismissed.length)[options.lang]}\n`)
    return exitCode === 0 && options.exitCode && open.length > 0 ? 1 : exitCode
  },
}

/** What this call says of findings: dismissed, with a reason, or taken up again. */
function dismissalsOf({ options }: Call, findings: readonly Finding[]): readonly Dismissal[] {
  if (options.dismiss.length > 0 && options.reason === '') {
    throw new UserError(
      { zh: '不予采纳须写明理由', en: 'Dismissing takes a reason' },
      { zh: '例：--dismiss 0f3a… --reason 已核对原件', en: 'Example: --dismiss 0f3a… --reason "checked the original"' },
    )
  }
  const say = (to: Dismissal['to']) => (typed: string) => ({
    finding: findingNamed(typed, findings).id,
    to,
    reason: options.reason,
    reviewer: options.reviewer,
    time: new Date().toISOString(),
    version,
  })
  return [...options.dismiss.map(say('dismissed')), ...options.restore.map(say(null))]
}

function findingNamed(typed: string, findings: readonly Finding[]): Finding {
  const finding = findings.find(({ id }) => id === typed)
  if (finding !== undefined) return finding
  throw new UserError(
    { zh: `没有编号为“${typed}”的存疑`, en: `There is no finding "${typed}"` },
    { zh: '编号列在每条存疑的行末', en: 'Ids stand at the end of each finding’s first line' },
  )
}

function leftOut(count: number): Wording {
  return {
    zh: `另有 ${count} 处已不予采纳，未列出（--restore <编号> 可恢复）`,
    en: `${count} dismissed findings are not listed (--restore <id> takes one up again)`,
  }
}

function rulesOf({ options }: Call): readonly Rule[] {
  const only = options.rule.map(ruleNamed)
  const skipped = new Set(options.skip.map(ruleNamed))
  return (only.length === 0 ? allRules : only).filter((rule) => !skipped.has(rule))
}

function ruleNamed(typed: string): Rule {
  const rule = allRules.find((one) => one === typed)
  if (rule !== undefined) return rule
  throw new UserError(
    { zh: `没有“${typed}”这条规则`, en: `There is no rule "${typed}"` },
    { zh: `规则：${allRules.join('、')}`, en: `Rules: ${allRules.join(', ')}` },
  )
}
