import { availableParallelism } from 'node:os'
import type { CallOptions } from './call.ts'
import type { Language } from './language.ts'
import { UserError } from './user-error.ts'

/** Options as commander gives them: absent where not typed. */
export interface TypedOptions {
  readonly [name: string]: unknown
}

/**
 * What was typed, with the defaults.
 *
 * @throws UserError where a number is none
 */
export function callOptions(typed: TypedOptions, language: Language): CallOptions {
  const flag = (name: string) => typed[name] === true
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : null)
  return {
    json: flag('json'),
    lang: language,
    jobs: jobsOf(text('jobs')),
    tokeniser: (text('tokeniser') ?? 'jieba') as CallOptions['tokeniser'],
    quiet: flag('quiet'),
    exitCode: flag('exitCode'),
    explain: flag('explain'),
    text: flag('text'),
  }
}

function jobsOf(typed: string | null): number {
  if (typed === null) return availableParallelism()
  const jobs = Number(typed)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs
  throw new UserError(
    {
      zh: `--jobs 须为 1 至 256 的整数，而非“${typed}”`,
      en: `--jobs takes a whole number from 1 to 256, not "${typed}"`,
    },
    { zh: '例：duizhao reuse 报告/ --jobs 2', en: 'Example: duizhao reuse reports/ --jobs 2' },
  )
}
