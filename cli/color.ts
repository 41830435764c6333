import type { Call } from './call.ts'

/** Whether to colour stdout: `--color`, then NO_COLOR and FORCE_COLOR, then whether it is a terminal that can. */
export function wantsColor({ options, world }: Call): boolean {
  if (options.color !== 'auto') return options.color === 'always'
  if (world.env['NO_COLOR']) return false
  if (world.env['FORCE_COLOR']) return world.env['FORCE_COLOR'] !== '0'
  return world.isTerminal && world.env['TERM'] !== 'dumb'
}
