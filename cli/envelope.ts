import { type Envelope, type Schema } from '../src/index.ts'
import type { CallOptions } from './call.ts'
import { version } from './version.ts'

/** One command's JSON, ready to print. The options named are those that change the result, so it can be repeated. */
export function envelope(schema: Schema, options: CallOptions, data: unknown): string {
  const { tokeniser } = options
  const whole: Envelope = { tool: 'duizhao', version, schema, options: { tokeniser }, data }
  return `${JSON.stringify(whole, null, 2)}\n`
}
