import { allRules, checkJson, checkReports, findReuse, renderCheck, type Rule } from '../../src/index.ts'
import type { Call, CommandEntry } from '../call.ts'
import { envelope } from '../envelope.ts'
import { readReports } from '../read.ts'
import { UserError } from '../user-error.ts'

/** `duizhao check <folder or files…>`: leftovers of copying, figures that do not add up. */
export const check: CommandEntry = {
  name: 'check',
  arguments: '[paths...]',
  summary: { zh: '查找照搬残留和不合的数字', en: 'find leftovers of copying and figures that do not add up' },
  examples: [
    'duizhao check 报告/',
    'duizhao check 云溪镇-2023.docx --rule arithmetic,missing-unit',
    'duizhao check 报告/ --skip numbering --json > 存疑.json',
  ],
  options: [
    {
      flags: '--rule <list>',
      summary: { zh: `只查这些：${allRules.join('、')}`, en: `only these: ${allRules.join(', ')}` },
    },
    { flags: '--skip <list>', summary: { zh: '不查这些', en: 'all but these' } },
  ],
  async run(call) {
    const rules = rulesOf(call)
    const { reports, exitCode } = await readReports(call)
    if (reports.length === 0) return exitCode
    const { options, world } = call
    const matches = rules.includes('foreign-place') && reports.length > 1 ? findReuse(reports).matches : []
    const findings = checkReports(reports, { rules, matches })
    if (options.json) world.out(envelope('check/1', options, checkJson(findings, options.lang)))
    else world.out(`${renderCheck(findings, reports, options.lang)}\n`)
    return exitCode === 0 && options.exitCode && findings.length > 0 ? 1 : exitCode
  },
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
