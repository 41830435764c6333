import type { Call } from '../call.ts'
import type { Settings } from './state.ts'

/** How screens look: what the call asks for before what the reviewer's own file says. */
export function settingsOf({ options, world }: Pick<Call, 'options' | 'world'>, own: Partial<Settings>): Settings {
  const isPlain = (world.env['NO_COLOR'] ?? '') !== '' && (world.env['FORCE_COLOR'] ?? '') === ''
  return {
    language: options.lang,
    ascii: options.ascii || (own.ascii ?? false),
    color: options.color === 'always' || (options.color === 'auto' && !isPlain),
    ambiguous: options.ambiguousWidth === 2 ? 2 : (own.ambiguous ?? 1),
    theme: own.theme ?? 'default',
  }
}
