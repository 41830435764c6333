import { isConcept } from './concepts.ts'
import { containment, type Weigh } from './grams.ts'
import type { Item } from './item.ts'
import type { Measure } from './measures.ts'
import type { CloseView, Window } from './searched.ts'
import { sameFields, type Setting } from './setting.ts'
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
  /** One of the item's very figures; figures in the item, none of them measured there. */
  readonly figure: number
  readonly unmeasured: number
  /** A figure in the unit of one of the item's and of its size. */
  readonly sized: number
  /** Share of the item's kindred words. */
  readonly kindred: number
  /** Headings and words are about the same; the sentence stands where the item stood in the plan. */
  readonly fields: number
  readonly place: number
  /** How the fit compares with that of the item the sentence fits best: a sentence mostly answers one. */
  readonly own: number
}

/**
 * Weights of a logistic regression, rounded: whether a reader takes the sentence as speaking of the item.
 *
 * Learnt by `bench/follow-weights.ts` from the best six sentences of some 780 hand-labelled items of 17 bodies and both
 * genres, the sample corpus among them. With the body left out that it is measured on, the right sentence stands first in .94.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  fit: 2.7,
  back: 1,
  object: 0.1,
  run: 0.6,
  rarest: 3.2,
  deeds: 0.7,
  named: 1.7,
  figure: 0.7,
  unmeasured: -1.4,
  sized: 0.8,
  kindred: 1.85,
  fields: 0.7,
  place: 1,
  own: 1.9,
}
const bias = -8.8

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

/** The signs for a sentence's being about an item, but whether it is about another. */
export function signsOf(
  item: Item,
  { view, setting }: { readonly view: CloseView; readonly setting: Setting },
  { window, fit, run, weigh }: Fit & { readonly weigh: Weigh },
): Omit<Signs, 'own'> {
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
    figure: Number(item.goals.some(({ quantity: { value } }) => value > 2 && figures.has(value))),
    unmeasured: Number(item.goals.length > 0 && !measured),
    sized: Number(item.goals.some((goal) => window.measures().some((one) => isOfSize(goal, one)))),
    kindred: kindredShare(item.grams, window.grams),
    fields: sameFields(item.setting.fields, setting.fields),
    place: 1 - Math.abs(item.setting.place - setting.place),
  }
}

/** The share of a list that passes; 1 of an empty one. */
function shareOf<One>(list: readonly One[], passes: (one: One) => boolean): number {
  return list.length === 0 ? 1 : list.filter(passes).length / list.length
}

/** Whether a figure is in the unit of a target and between a third and three times as much. */
function isOfSize({ quantity: goal }: Measure, { quantity: one }: Measure): boolean {
  return goal.unit === one.unit && goal.kind === one.kind && one.value >= goal.value / 3 && one.value <= goal.value * 3
}

/** The share of an item's kindred words that stand in a window; a half of none. Concepts are the greatest grams. */
function kindredShare(item: Uint32Array, window: Uint32Array): number {
  let own = 0
  let shared = 0
  let at = window.length - 1
  for (let i = item.length - 1; i >= 0 && isConcept(item[i]!); i--) {
    own++
    while (at >= 0 && window[at]! > item[i]!) at--
    if (at >= 0 && window[at] === item[i]) shared++
  }
  return own === 0 ? 0.5 : shared / own
}

/** The weight of the rarest two characters both hold, as a share of the greatest weight. */
function rarestShared(item: Uint32Array, window: Uint32Array, weigh: Weigh): number {
  let rarest = 0
  for (let i = 0, j = 0; i < item.length; i++) {
    const gram = item[i]!
    while (j < window.length && window[j]! < gram) j++
    if (window[j] === gram && gram > 0xffff && !isConcept(gram)) rarest = Math.max(rarest, weigh(gram))
  }
  return rarest / weigh(unseen)
}

/** A pair of code units no text holds. */
const unseen = 0xffff_ffff
