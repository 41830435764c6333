import { availableParallelism } from 'node:os'
import type { Language } from '../src/index.ts'
import type { CallOptions } from './call.ts'
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
  const list = (name: string) => (Array.isArray(typed[name]) ? typed[name].map(String) : [])
  return {
    json: flag('json'),
    lang: language,
    color: (text('color') ?? 'auto') as CallOptions['color'],
    jobs: jobsOf(text('jobs')),
    tokeniser: (text('tokeniser') ?? 'jieba') as CallOptions['tokeniser'],
    quiet: flag('quiet'),
    exitCode: flag('exitCode'),
    ascii: flag('ascii'),
    ambiguousWidth: text('ambiguousWidth') === '2' ? 2 : 1,
    mouse: flag('mouse'),
    screenReader: flag('screenReader'),
    explain: flag('explain'),
    text: flag('text'),
    patch: flag('patch'),
    sentences: flag('sentences'),
    measures: flag('measures'),
    out: text('out'),
    format: (text('format') ?? 'md').split(',').map((format) => format.trim()),
    decide: list('decide'),
    reason: text('reason') ?? '',
    reviewer: text('reviewer') ?? '',
    order: text('order') ?? 'open',
    rule: listed(text('rule')),
    skip: listed(text('skip')),
    dismiss: list('dismiss'),
    restore: list('restore'),
  }
}

/** a,b → a and b */
function listed(typed: string | null): readonly string[] {
  return typed === null ? [] : typed.split(/[,，]/).map((one) => one.trim())
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
