import {
  applyDecisions,
  type Decision,
  type FollowUp,
  followJson,
  type Language,
  type Life,
  livesOf,
  pairYears,
  remembered,
  renderFollowUp,
  renderLives,
  type Report,
  reportsReuse,
  type Status,
  statuses,
} from '../../src/index.ts'
import { appendDecision, readDecisions } from '../../src/io/decisions.ts'
import { followPairs } from '../../src/io/pairs/parallel.ts'
import { searchReuseOn } from '../../src/io/reuse/parallel.ts'
import type { Call, CommandEntry } from '../call.ts'
import { decisionPath } from '../decision-path.ts'
import { envelope } from '../envelope.ts'
import { readReports } from '../read.ts'
import { UserError } from '../user-error.ts'
import { version } from '../version.ts'

/** `duizhao follow <last> <this>` or `duizhao follow <folder>`: what became of last year's plan. */
export const follow: CommandEntry = {
  name: 'follow',
  arguments: '[paths...]',
  summary: { zh: '核对上年计划在本年报告中的落实', en: 'say what became of last year’s plan' },
  examples: [
    { zh: 'duizhao follow 云溪镇-2022.txt 云溪镇-2023.txt', en: 'duizhao follow yunxi-2022.txt yunxi-2023.txt' },
    { zh: 'duizhao follow 报告/ --json', en: 'duizhao follow reports/ --json' },
    {
      zh: 'duizhao follow 报告/ --decide 0f3a…=partial --reason 目标未达到',
      en: 'duizhao follow reports/ --decide 0f3a…=partial --reason "target missed"',
    },
  ],
  options: [
    { flags: '--decide <id=status...>', summary: { zh: '认定某一事项的状态', en: 'decide the status of an item' } },
    { flags: '--reason <text>', summary: { zh: '认定的理由', en: 'why it is decided so' } },
    {
      flags: '--order <order>',
      summary: { zh: '先列未落实的，或按计划顺序', en: 'what is open first, or as planned' },
      choices: ['open', 'plan'],
    },
    { flags: '--reviewer <name>', summary: { zh: '审核人', en: 'who decides' } },
  ],
  async run(call) {
    const { options, world } = call
    const { reports, exitCode } = await readReports(call, 'given')
    const pairs = pairsOf(call, reports)
    if (pairs.length === 0) throw noPairs(exitCode)
    const path = decisionPath(call.paths)
    const { decisions, damaged } = await readDecisions(path)
    if (damaged.length > 0) world.err(`duizhao: ${path}: ${damagedText(damaged, options.lang)}\n`)
    // Where else a sentence stands can only be told from more than the pair itself.
    const reuse = reports.length > 2 ? reportsReuse(await searchReuseOn(reports, options.jobs)) : []
    const suggested = await followPairs(pairs, options.jobs, reuse)
    const results = suggested.map((pair) => applyDecisions(pair, decisions))
    const made = await decide(options, results, path)
    const all = [...decisions, ...made]
    const final = made.length === 0 ? results : results.map((pair) => applyDecisions(pair, all))
    const lives = livesOf(final)
    world.out(
      options.json ? envelope('follow/1', options, followJson(final, lives)) : textOf(final, lives, { call, reports }),
    )
    const isOpen = final.some(({ summary }) => summary.none + summary.restated > 0)
    return exitCode === 0 && options.exitCode && isOpen ? 1 : exitCode
  },
}

function textOf(
  pairs: readonly FollowUp[],
  lives: readonly Life[],
  { call: { options }, reports }: { readonly call: Call; readonly reports: readonly Report[] },
): string {
  const order = options.order === 'plan' ? 'plan' : 'open'
  const parts = pairs.map((pair) => renderFollowUp(pair, { reports, order }, options.lang))
  return `${[...parts, ...(lives.length === 0 ? [] : [renderLives(lives, options.lang)])].join('\n\n')}\n`
}

function damagedText(lines: readonly number[], language: Language): string {
  return language === 'zh'
    ? `${lines.length} 行无法读取（第 ${lines.join('、')} 行），其余照常使用`
    : `${lines.length} line(s) could not be read (${lines.join(', ')}); the others count`
}

/** Two files are followed as given; anything else gives every consecutive pair of every body. */
function pairsOf({ paths, world, options }: Call, reports: readonly Report[]): readonly (readonly [Report, Report])[] {
  const [last, current] = reports
  if (reports.length !== 2 || paths.length !== 2 || last === undefined || current === undefined)
    return pairYears(reports)
  if (last.period.plan !== current.period.review && !options.quiet) {
    const message = {
      zh: `${last.id} 的计划年度与 ${current.id} 的总结年度不相接，仍按所给顺序核对`,
      en: `${last.id} does not plan the year ${current.id} reviews; followed as given`,
    }
    world.err(`duizhao: ${message[options.lang]}\n`)
  }
  return [[last, current]]
}

async function decide(
  options: Call['options'],
  results: readonly FollowUp[],
  path: string,
): Promise<readonly Decision[]> {
  const made = options.decide.map((typed) => decisionOf(typed, options, results))
  for (const decision of made) await appendDecision(path, decision)
  return made
}

/** Takes a decision back. */
const undo = 'undo'

function decisionOf(typed: string, options: Call['options'], results: readonly FollowUp[]): Decision {
  const [id = '', to = ''] = typed.split('=')
  const found = results.flatMap((pair) =>
    pair.commitments.filter((one) => one.id === id).map((item) => ({ item, pair })),
  )
  const [first] = found
  if (first === undefined || !(isStatus(to) || to === undo)) {
    const choices = [...statuses, undo].join('|')
    throw new UserError(
      { zh: `--decide 无法识别：${typed}`, en: `--decide does not understand ${typed}` },
      { zh: `写法：--decide <事项编号>=${choices}`, en: `Write --decide <item id>=${choices}` },
    )
  }
  return {
    ...remembered(first.item, first.pair),
    to: isStatus(to) ? to : null,
    reason: options.reason,
    reviewer: options.reviewer,
    time: new Date().toISOString(),
    version,
  }
}

function isStatus(text: string): text is Status {
  return statuses.some((status) => status === text)
}

function noPairs(exitCode: number): UserError {
  return new UserError(
    { zh: '没有相邻两年的报告，无从核对', en: 'No two consecutive years of one body to follow up' },
    { zh: '例：duizhao follow 云溪镇-2022.txt 云溪镇-2023.txt', en: 'Example: duizhao follow last.txt this.txt' },
    exitCode === 0 ? 2 : exitCode,
  )
}
