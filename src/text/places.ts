import type { Span } from '../model/span.ts'
import { fold } from './fold.ts'
import { beginBit, bucketOf, hashStep, type PlaceColumns, placeColumns, shortLength } from './places-index.ts'
import { list, townWords } from './places-list.ts'
import { looseNames, ordinaryWords } from './places-words.ts'

export type PlaceLevel = 'province' | 'city' | 'county' | 'township'

/** One administrative division of China. The same division is always the same object. */
export interface Place {
  /** 宝安区 */
  readonly name: string
  readonly level: PlaceLevel
  /** The next division above, or null for a province; 东莞市 stands directly above its towns, 北京市 above its districts. */
  readonly parent: Place | null
}

/** A name of the gazetteer where it stands in a text. */
export interface PlaceMention {
  /** In the text searched. */
  readonly span: Span
  /** As in the gazetteer, without the text's line breaks and spaces. */
  readonly name: string
  /** 宝安区 or 宝安. */
  readonly form: 'full' | 'short'
  /** The name is also an ordinary word, or often stands inside others (和平, 城区, 新社区): alone it shows nothing. */
  readonly isWord: boolean
  /** Every division of that name, in the order of the gazetteer; never empty. Many towns share a name. */
  readonly places: readonly Place[]
}

const levels: readonly PlaceLevel[] = ['province', 'city', 'county', 'township']

/**
 * The divisions a text names: full names of every level, short names of provinces, cities and counties (宝安), not of townships.
 *
 * Longest match from the left, without overlap; white space inside a name is allowed. It knows nothing of words: 市南 in 全市南部 is found. Linear in the text.
 */
export function placesIn(text: string): readonly PlaceMention[] {
  const columns = placeColumns()
  const folded = fold(text)
  const found: PlaceMention[] = []
  for (let i = 0; i + 1 < folded.text.length; i++) {
    const keys = longestAt(columns, folded.text, i)
    if (keys.length === 0) continue
    const length = columns.length[keys[0]!]!
    const span = { start: folded.at[i]!, end: folded.at[i + length - 1]! + 1 }
    found.push({ span, ...namedBy(columns, keys) })
    i += length - 1
  }
  return found
}

/** Every division whose full name this is; where there is none, those whose short name it is, townships' too: 宝安 → 宝安区 of 深圳市; 永乐 → all towns, townships and streets of that name. */
export function placesNamed(name: string): readonly Place[] {
  const columns = placeColumns()
  return preferFull(columns, keysOf(columns, name)).map((key) => placeOf(columns, columns.division[key]!))
}

let wordsOfTowns: ReadonlySet<string> | null = null

/** Whether a name, where it stands for that division, is an ordinary word as well: 和平 for 和平区, 发展 for 发展镇. */
export function isOrdinaryWord(name: string, place: Place): boolean {
  if (ordinaryWords.has(name)) return true
  if (place.level !== 'township' || place.name === name) return place.name === name && isLoose(name)
  wordsOfTowns ??= new Set(townWords.split(' '))
  return wordsOfTowns.has(name)
}

/** 宝安区 → 宝安, 宁夏回族自治区 → 宁夏; the whole name where nothing would be left. */
export function shortPlaceName(name: string): string {
  const length = shortLength(name)
  return length >= 2 ? name.slice(0, length) : name
}

/** Whether a division lies in another; every division lies in itself. */
export function isWithin(inner: Place, outer: Place): boolean {
  return inner === outer || (inner.parent !== null && isWithin(inner.parent, outer))
}

/** From the top: 广东省深圳市宝安区. */
export function fullNameOf(place: Place): string {
  return place.parent === null ? place.name : fullNameOf(place.parent) + place.name
}

/** 提高城镇, 文明村镇, 统筹城乡, 重镇: a full name that a text has by chance. */
function isLoose(name: string): boolean {
  return name.length === 2 || /(?:[城村乡]镇|城乡)$/u.test(name)
}

function namedBy(columns: PlaceColumns, keys: readonly number[]): Omit<PlaceMention, 'span'> {
  const first = keys[0]!
  const start = columns.start[columns.division[first]!]!
  const name = list.slice(start, start + columns.length[first]!)
  const form = isFull(columns, preferFull(columns, keys)[0]!) ? 'full' : 'short'
  return {
    name,
    form,
    isWord: looseNames.has(name) || (form === 'full' && isLoose(name)),
    places: preferFull(columns, keys).map((key) => placeOf(columns, columns.division[key]!)),
  }
}

/** The keys of the longest name that starts at an offset; none where no name does. */
function longestAt(columns: PlaceColumns, text: string, at: number): readonly number[] {
  const bit = beginBit(text.charCodeAt(at), text.charCodeAt(at + 1))
  if ((columns.begins[bit >>> 5]! & (1 << (bit & 31))) === 0) return []
  let hash = hashStep(0, text.charCodeAt(at))
  let best: readonly number[] = []
  const last = Math.min(text.length, at + columns.longest)
  for (let end = at + 2; end <= last; end++) {
    hash = hashStep(hash, text.charCodeAt(end - 1))
    if (columns.first[bucketOf(hash)]! < 0) continue
    const keys = chain(columns, text, { start: at, end, hash }).filter((key) => !isTownShort(columns, key))
    if (keys.length > 0) best = keys
  }
  return best
}

function keysOf(columns: PlaceColumns, name: string): readonly number[] {
  let hash = 0
  for (let i = 0; i < name.length; i++) hash = hashStep(hash, name.charCodeAt(i))
  return chain(columns, name, { start: 0, end: name.length, hash })
}

interface Hashed extends Span {
  readonly hash: number
}

function chain(columns: PlaceColumns, text: string, { start, end, hash }: Hashed): readonly number[] {
  const keys: number[] = []
  for (let key = columns.first[bucketOf(hash)]!; key >= 0; key = columns.next[key]!) {
    if (
      columns.length[key] === end - start &&
      list.startsWith(text.slice(start, end), columns.start[columns.division[key]!])
    )
      keys.push(key)
  }
  return keys
}

function isFull(columns: PlaceColumns, key: number): boolean {
  const division = columns.division[key]!
  return columns.length[key] === columns.end[division]! - columns.start[division]!
}

function preferFull(columns: PlaceColumns, keys: readonly number[]): readonly number[] {
  const full = keys.filter((key) => isFull(columns, key))
  return full.length > 0 ? full : keys
}

function isTownShort(columns: PlaceColumns, key: number): boolean {
  return columns.level[columns.division[key]!] === 3 && !isFull(columns, key)
}

const places = new Map<number, Place>()

function placeOf(columns: PlaceColumns, division: number): Place {
  const known = places.get(division)
  if (known !== undefined) return known
  const parent = columns.parent[division]!
  const place: Place = {
    name: list.slice(columns.start[division], columns.end[division]),
    level: levels[columns.level[division]!]!,
    parent: parent < 0 ? null : placeOf(columns, parent),
  }
  places.set(division, place)
  return place
}
