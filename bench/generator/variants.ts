import type { GeneratorOptions } from './corpus.ts'

/** Other lexicons' densities, so that nothing is fitted to one: few formulas, many, short passages, one county only. */
export const variants: Readonly<Record<string, Partial<GeneratorOptions>>> = {
  usual: {},
  'few formulas': { formulas: 0.04, templates: 0.04, carried: 0.3 },
  'many formulas': { formulas: 0.35, templates: 0.2 },
  'short passages': { passage: [3, 6] },
  'large counties': { townsPerCounty: 50 },
  'sparse copies': { planted: 0.1 },
}
