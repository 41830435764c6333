import { containment, type Weigh } from './grams.ts'
import type { Item } from './item.ts'
import type { CloseView, Window } from './searched.ts'
import { sharesMeasure } from './targets.ts'

/** What speaks for and against a sentence's being about an item; each 0–1. */
export interface Signs {
  /** Share of the item's matter in the clauses that fit best, and of theirs in the item's. */
  readonly fit: number
  readonly back: number
  /** Share of the item's last words, mostly its object. */
  readonly object: number
  /** A long run of the same characters: a name, a term. */
  readonly run: number
  /** How rare the rarest shared pair of characters is. */
  readonly rarest: number
  /** Share of the item's kinds of deeds. */
  readonly deeds: number
  /** Share of the item's names. */
  readonly named: number
  /** A figure of the same measure; one of the item's very figures; figures in the item, none of them measured there. */
  readonly measure: number
  readonly figure: number
  readonly unmeasured: number
}

/**
 * Weights of a logistic regression, rounded: whether a reader takes the sentence as speaking of the item.
 *
 * Learnt from the best four sentences of some 390 hand-labelled items of both genres, the sample corpus among them. With one
 * body left out at a time the right sentence stands first as often (.92), so the weights carry over.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  fit: 2.9,
  back: 1.4,
  object: 0.7,
  run: 1.1,
  rarest: 3.6,
  deeds: 0.2,
  named: 1.2,
  measure: 0.9,
  figure: 0.8,
  unmeasured: -0.95,
}
const bias = -5.7

/** An item's fit in a sentence: where, how much, and the longest common run. */
export interface Fit {
  readonly window: Window
  readonly fit: number
  /** In code units. */
  readonly run: number
}

/** How surely a sentence speaks of an item, 0–1, by what speaks for and against it. */
export function matchOf(signs: Signs): number {
  let sum = bias
  for (const sign of signNames) sum += weights[sign] * signs[sign]
  return 1 / (1 + Math.exp(-sum))
}

const signNames = Object.keys(weights) as (keyof Signs)[]

/** The signs for a sentence's being about an item. */
export function signsOf(
  item: Item,
  view: CloseView,
  { window, fit, run, weigh }: Fit & { readonly weigh: Weigh },
): Signs {
  const measured = item.goals.length > 0 && sharesMeasure(item.goals, view.measures, weigh)
  const figures = new Set(window.measures().map(({ quantity }) => quantity.value))
  return {
    fit,
    back: containment(window.grams, item.grams, weigh),
    object: containment(item.object, window.grams, weigh),
    run: Math.max(0, Math.min(run, 8) - 2) / 6,
    rarest: rarestShared(item.grams, window.grams, weigh),
    deeds: shareOf([...item.deeds], (kind) => view.deeds.has(kind)),
    named: item.names.length === 0 ? 0 : shareOf(item.names, (name) => view.plain.includes(name)),
    measure: Number(measured),
    figure: Number(item.goals.some(({ quantity: { value } }) => value > 2 && figures.has(value))),
    unmeasured: Number(item.goals.length > 0 && !measured),
  }
}

/** The share of a list that passes; 1 of an empty one. */
function shareOf<One>(list: readonly One[], passes: (one: One) => boolean): number {
  return list.length === 0 ? 1 : list.filter(passes).length / list.length
}

/** The weight of the rarest two characters both hold, as a share of the greatest weight. */
function rarestShared(item: Uint32Array, window: Uint32Array, weigh: Weigh): number {
  let rarest = 0
  for (let i = 0, j = 0; i < item.length; i++) {
    const gram = item[i]!
    while (j < window.length && window[j]! < gram) j++
    if (window[j] === gram && gram > 0xffff) rarest = Math.max(rarest, weigh(gram))
  }
  return rarest / weigh(unseen)
}

/** A pair of code units no text holds. */
const unseen = 0xffff_ffff
