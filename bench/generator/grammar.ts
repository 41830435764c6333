import * as lexicon from './lexicon.ts'
import type { Chance } from './random.ts'

/** Who speaks: the names a sentence may mention. */
export interface Speaker {
  readonly town: string
  readonly county: string
  readonly villages: readonly string[]
}

type Clause = (chance: Chance, speaker: Speaker) => string

const number = (chance: Chance) => String(chance.is(0.25) ? chance.whole(100, 9800) : chance.whole(2, 99))
const count = (chance: Chance) => `${number(chance)}${chance.one(lexicon.units)}`
const village = (chance: Chance, { villages }: Speaker) => chance.one(villages)
const action = (chance: Chance) =>
  `${chance.is(0.6) ? chance.one(lexicon.manners) : ''}${chance.early(lexicon.verbs)}${chance.one(lexicon.objects)}`

/** First clauses: who, when, where. */
const openings: readonly Clause[] = [
  (c) => `${c.one(lexicon.leads)}${action(c)}`,
  (c, s) => `${s.town}${action(c)}`,
  (c) => `${c.one(lexicon.departments)}会同${c.one(lexicon.departments)}${action(c)}`,
  (c) => `由${c.one(lexicon.departments)}牵头${action(c)}`,
  (c) => `围绕${c.one(lexicon.objects)}这一重点`,
  (c) => `针对${c.one(lexicon.adjectives)}矛盾较多的实际`,
  (c, s) => `在${village(c, s)}${c.one(lexicon.places)}${action(c)}`,
  (c) => `以${c.one(lexicon.festivals)}为契机`,
  (c) => `面向${c.one(lexicon.groups)}${action(c)}`,
  (c) => `依托${c.one(lexicon.places)}`,
  (c) => `把${c.one(lexicon.objects)}与${c.one(lexicon.objects)}结合起来`,
  (c, s) => `按照${s.county}统一部署`,
  (c) => `${c.one(lexicon.objects)}方面`,
  (c) => `对${c.one(lexicon.groups)}反映的${c.one(lexicon.adjectives)}问题`,
  (c, s) => `选取${village(c, s)}作为试点`,
  (c) => action(c),
]

/** What follows: by what means, how much, with what success. */
const continuations: readonly Clause[] = [
  (c) => c.one(lexicon.measures),
  (c) => `${c.one(lexicon.measures)}并${c.one(lexicon.measures)}`,
  (c) => `通过${c.one(lexicon.measures)}等方式${c.early(lexicon.verbs)}${c.one(lexicon.objects)}`,
  (c) => `共计${c.one(lexicon.things)}${count(c)}`,
  (c) => `全年${c.one(lexicon.things)}${count(c)}`,
  (c) => `其中${c.one(lexicon.adjectives)}${c.one(lexicon.things)}${count(c)}`,
  (c) => `覆盖${c.one(lexicon.groups)}${number(c)}人次`,
  (c, s) => `在${village(c, s)}${c.one(lexicon.measures)}`,
  (c, s) => `${village(c, s)}和${village(c, s)}先行一步`,
  (c) => `${c.one(lexicon.departments)}${c.one(lexicon.manners)}${c.one(lexicon.measures)}`,
  (c) => c.one(lexicon.results),
  (c) => `为${c.one(lexicon.groups)}提供帮助${count(c)}`,
  (c) => `整改率达到${c.whole(60, 100)}%`,
  (c) => `较上年增加${count(c)}`,
  (c) => `投入资金${c.whole(2, 480)}万元`,
  (c) => `每${c.one(['周', '月', '季度', '半年'])}${c.one(lexicon.measures)}`,
]

const closings: readonly Clause[] = [
  (c) => c.one(lexicon.results),
  (c) => `${c.one(lexicon.results)}，${c.one(lexicon.results)}`,
  (c, s) => `${village(c, s)}${c.one(lexicon.results)}`,
  (c) => `力争${c.one(lexicon.objects)}再上台阶`,
  (c) => `${c.one(lexicon.things)}全部${c.one(['归档', '办结', '登记', '公示', '反馈', '整改'])}`,
]

/** One sentence of a report, 20 to 110 characters. */
export function sentence(chance: Chance, speaker: Speaker): string {
  const clauses = [chance.one(openings)(chance, speaker)]
  const more = chance.whole(1, 3)
  for (let i = 0; i < more; i++) clauses.push(chance.one(continuations)(chance, speaker))
  if (chance.is(0.35)) clauses.push(chance.one(closings)(chance, speaker))
  return `${clauses.join('，')}。`
}

/** A sentence about what is wanting. */
export function problem(chance: Chance): string {
  const [a, b, c] = chance.shuffled(lexicon.problems)
  return `${chance.one(lexicon.objects)}中${a}，${b}${chance.is(0.5) ? `，${c}` : ''}。`
}

/**
 * A fixed wording, of the kind that comes from above: longer, without figures, the same for whoever takes it over.
 * Its town is 我镇, so that everybody can use it.
 */
export function fixed(chance: Chance, county: string | null): string {
  const parts = [
    county === null ? '坚决贯彻上级决策' : `按照${county}安排`,
    ...Array.from({ length: chance.whole(2, 4) }, () => action(chance)),
    chance.one(lexicon.results),
  ]
  return `${chance.is(0.5) ? parts.slice(1).join('，') : parts.join('，')}。`
}
