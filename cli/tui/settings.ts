import type { Call } from '../call.ts'
import type { Settings } from './state.ts'

/** How screens look: what the call asks for before what the reviewer's own file says. */
export function settingsOf({ options, world }: Pick<Call, 'options' | 'world'>, own: Partial<Settings>): Settings {
  const { NO_COLOR: without, FORCE_COLOR: forced } = world.env
  // Asked for, colour goes before asked against; FORCE_COLOR=0 asks against it too.
  const isPlain = forced ? forced === '0' || forced === 'false' : Boolean(without)
  return {
    language: options.lang,
    ascii: options.ascii || (own.ascii ?? false),
    color: options.color === 'always' || (options.color === 'auto' && !isPlain),
    ambiguous: options.ambiguousWidth === 2 ? 2 : (own.ambiguous ?? 1),
    theme: own.theme ?? 'default',
  }
}
