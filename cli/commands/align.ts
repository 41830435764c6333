import {
  type Alignment,
  alignJson,
  alignReports,
  alignTopics,
  createPatch,
  type Report,
  renderAlignment,
  renderTopics,
  type Topics,
} from '../../src/index.ts'
import type { Call, CommandEntry } from '../call.ts'
import { envelope } from '../envelope.ts'
import { readReports } from '../read.ts'
import { tokeniserOf } from '../tokeniser.ts'
import { UserError } from '../user-error.ts'

/** `duizhao align <left> <right> [more…]`: aligned sections and sentences of each two neighbours (of a body, where one stands twice); topics of three and more. */
export const align: CommandEntry = {
  name: 'align',
  arguments: '[paths...]',
  summary: { zh: '对照两份或多份报告的章节与语句', en: 'align sections and sentences of two or more reports' },
  examples: [
    { zh: 'duizhao align 云溪镇-2022.txt 云溪镇-2023.txt', en: 'duizhao align yunxi-2022.txt yunxi-2023.txt' },
    {
      zh: 'duizhao align 2022.txt 2023.txt --patch > 改动.patch',
      en: 'duizhao align 2022.txt 2023.txt --patch > changes.patch',
    },
    { zh: 'duizhao align 报告/云溪镇*.txt --json', en: 'duizhao align reports/yunxi-*.txt --json' },
  ],
  options: [
    { flags: '--patch', summary: { zh: '输出统一格式的补丁', en: 'print a unified diff' } },
    {
      flags: '--sentences',
      summary: { zh: '补丁每行一句（供阅读）', en: 'one sentence a line in the diff, for reading' },
    },
  ],
  async run(call) {
    const { reports, exitCode } = await readReports(call, 'given')
    if (reports.length < 2) throw tooFew(exitCode)
    const { options, world } = call
    if (options.patch) {
      world.out(createPatch(reports[0]!, reports[1]!, options.sentences ? 'sentence' : 'line'))
      return exitOf(exitCode, options.exitCode && reports[0]!.text !== reports[1]!.text)
    }
    const pairs = await alignAll(call, reports)
    const topics = reports.length > 2 ? alignTopics(reports) : null
    if (options.json) world.out(envelope('align/1', options, alignJson(pairs, topics, options.lang)))
    else world.out(textOf(call, { reports, pairs, topics }))
    return exitOf(exitCode, options.exitCode && pairs.some(differs))
  },
}

/** Cells of a row of text where the terminal's own width is not known. */
const textWidth = 100

interface Aligned {
  readonly reports: readonly Report[]
  readonly pairs: readonly Alignment[]
  readonly topics: Topics | null
}

/** Topics, then pair by pair. */
function textOf({ options }: Call, { reports, pairs, topics }: Aligned): string {
  const text = {
    language: options.lang,
    lines: { width: textWidth, ambiguous: options.ambiguousWidth },
  }
  const parts = [
    ...(topics === null ? [] : [renderTopics(topics, options.lang)]),
    ...pairs.map((pair) => renderAlignment(pair, reports, text)),
  ]
  return `${parts.join('\n\n')}\n`
}

async function alignAll(call: Call, reports: readonly Report[]): Promise<readonly Alignment[]> {
  const tokeniser = await tokeniserOf(call)
  return neighbours(reports).map(([left, right]) => alignReports(left, right, { tokeniser }))
}

/** Each report with the one before it of the same body; where no body stands twice, each with the one before it. */
function neighbours(reports: readonly Report[]): readonly (readonly [Report, Report])[] {
  const before = reports.slice(1).map((right, i): readonly [Report, Report] => [reports[i]!, right])
  const ofBody = reports.flatMap((right, i): readonly (readonly [Report, Report])[] => {
    const left = reports.slice(0, i).findLast(({ body }) => body !== null && body === right.body)
    return left === undefined ? [] : [[left, right]]
  })
  return reports.length === 2 || ofBody.length === 0 ? before : ofBody
}

function differs({ sections }: Alignment): boolean {
  return sections.some(({ kind }) => kind !== 'same')
}

function exitOf(readCode: number, isDifferent: boolean): number {
  return readCode === 0 && isDifferent ? 1 : readCode
}

function tooFew(exitCode: number): UserError {
  return new UserError(
    { zh: '对照需要至少两份报告', en: 'Aligning takes at least two reports' },
    { zh: '例：duizhao align 云溪镇-2022.txt 云溪镇-2023.txt', en: 'Example: duizhao align last.txt this.txt' },
    exitCode === 0 ? 2 : exitCode,
  )
}
