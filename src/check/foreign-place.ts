import type { Wording } from '../model/language.ts'
import { placesIn, placesNamed } from '../text/places.ts'
import {
  actor,
  alongside,
  asOwnPlace,
  beforeOwnCounty,
  claims,
  doneFor,
  elsewhere,
  event,
  generic,
  localClaims,
  notInName,
  notCounty,
  organ,
  ownDocument,
  provincialOrder,
  provincialRule,
  noPlace,
  partner,
  reality,
  unlistedOrgan,
  visitor,
  whereWorked,
} from './claims.ts'
import { type Home, standingOf } from './home.ts'
import { isTown, kindOf } from './kind.ts'
import { type KnownNames, knownNamesIn } from './known-names.ts'
import { anyService, regional, services } from './services.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** A report's own place and the other names known, for all that is asked of a name. */
interface Place {
  readonly home: Home
  readonly known: KnownNames
  /** All that the report says. */
  readonly text: string
}

/**
 * Places that are not the body's, where the wording claims them as its own (立足宝安实际), makes another town the one who
 * acts, or, in a town's report, names another county or town with no word for why.
 */
export function findForeignPlaces(reading: Reading, home: Home, known: KnownNames): readonly Suspicion[] {
  const { kind } = home
  if (kind === null || kind === '国') return []
  const place = { home, known, text: reading.text }
  const isLocal = isTown(kind) || kind === '县' || kind === '区'
  const own = isLocal ? [...claims, ...localClaims] : claims
  return reading.passages.flatMap((passage) => {
    if (passage.kind === 'title') return []
    return [
      ...own.flatMap(({ needs, pattern }) => (needs.test(passage.text) ? claimed(passage, pattern, place) : [])),
      ...(isLocal ? [...organs(passage, place), ...documents(passage, place), ...provincial(passage, place)] : []),
      ...(isTown(kind)
        ? [
            ...acting(passage, place),
            ...mentioned(passage, place),
            ...neighbours(passage, place),
            ...realities(passage, place),
            ...unlistedOrgans(passage, place),
            ...shortNames(passage, place),
          ]
        : []),
    ]
  })
}

const asOwn = { zh: '文中当作本地', en: 'is claimed as its own' }
const asActor = { zh: '此处却是行事的主体', en: 'acts here' }
const asSuperior = { zh: '此处却写作上级或主管', en: 'stands here as its superior' }
const asTitle = { zh: '此处却在文件名称之中', en: 'stands in the title of its document' }
const asRule = { zh: '此处却作本地须遵守的规定', en: 'gives the rules kept here' }
const asService = { zh: '是外省平台，此处却在使用', en: 'is another province’s platform, used here' }
const asNamed = { zh: '文中未说明与本地的关系', en: 'is named without saying why' }

function claimed(passage: Passage, pattern: RegExp, { home, known }: Place): readonly Suspicion[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const said = match[1]!
    const standing = standingOf(home, said, known)
    const isFit = standing === 'unknown' ? isTown(home.kind) && isUnlistedTown(said) : standing !== 'own'
    return isFit ? [suspect(passage, { start: match.index + match[0].indexOf(said), said }, asOwn)] : []
  })
}

/** 立足青石实际: a short name no list knows, where anything but a place would be an everyday word. */
function realities(passage: Passage, { home, known }: Place): readonly Suspicion[] {
  return [...passage.text.matchAll(reality)].flatMap((match) => {
    const said = match[1]!
    if (standingOf(home, said, known) !== 'unknown' || noPlace.test(said)) return []
    const found = suspect(passage, { start: match.index + match[0].indexOf(said), said }, asOwn)
    return [{ ...found, severity: 'low' as const }]
  })
}

function acting(passage: Passage, { home, known }: Place): readonly Suspicion[] {
  return [...passage.text.matchAll(actor)].flatMap((match) => {
    const whole = match[1]!
    const clause = clauseAround(passage.text, match.index)
    if (isVerb(whole) || partner.test(clause) || visitor.test(clause)) return []
    const said = suffixes(whole).find((one) => standingOf(home, one, known) !== 'unknown') ?? whole
    const standing = standingOf(home, said, known)
    if (standing === 'own' || said.endsWith(home.body!) || besides.test(clause.slice(0, clause.indexOf(said))))
      return []
    // 岗集镇 is a name, though 集镇 is a word.
    const isName = standing === 'unknown' ? isUnlistedTown(said) : said.length > 2 || !generic.test(said)
    return isName ? [suspect(passage, { start: match.index + whole.length - said.length, said }, asActor)] : []
  })
}

/** Whether a text says why another place is named in it. */
function isHonest(text: string): boolean {
  return partner.test(text) || visitor.test(text)
}

/** What stands before another town that is honestly named: 与…, 一名…, 参加在…召开的现场会. */
const besides = new RegExp(`${alongside.source}|参加|出席|列席|观看|[名位户]$`)

/** Only a superior's meetings are studied so: 学习诸暨市委全会精神. */
const heeded = /(?:全会|会议|讲话|党代会)精神/

/** 提交周市镇 → itself, 交周市镇, 周市镇: the name may stand behind a verb. */
function suffixes(words: string): readonly string[] {
  return Array.from({ length: Math.max(1, words.length - 2) }, (_, start) => words.slice(start))
}

/** Whether a name no list knows may be a town's. */
function isUnlistedTown(said: string): boolean {
  return /^.{2,3}(?:[镇乡]|街道)$/.test(said) && !notInName.test(said) && !generic.test(said)
}

/** Another county's office, where one's own would be: 联合屏溪县司法局 in a town of 泽汀县. */
function organs(passage: Passage, { home, known }: Place): readonly Suspicion[] {
  if (isTown(home.kind) && home.county === null) return []
  return [...passage.text.matchAll(organ)].flatMap((match) => {
    const clause = clauseAround(passage.text, match.index)
    const isHeeded = heeded.test(clause)
    if ((partner.test(clause) && !isHeeded) || (!isTown(home.kind) && elsewhere.test(clause))) return []
    const said = suffixes(match[1]!).find((one) => standingOf(home, one, known) !== 'unknown' && !isVerb(one))
    if (said === undefined || standingOf(home, said, known) === 'own') return []
    const level = placesNamed(said)[0]?.level
    if (home.places.length === 0 && (level === 'city' || level === 'province')) return []
    return [suspect(passage, { start: match.index + match[1]!.length - said.length, said }, asSuperior)]
  })
}

/** 在屏溪县委、县政府的领导下, in a town of another county: the lists need not know either. */
function unlistedOrgans(passage: Passage, { home, known }: Place): readonly Suspicion[] {
  if (home.county === null) return []
  return [...passage.text.matchAll(unlistedOrgan)].flatMap((match) => {
    const said = match[1]!
    if (standingOf(home, said, known) !== 'unknown' || notCounty.test(said.slice(0, -1))) return []
    if (notInName.test(said) || beforeOwnCounty.test(said)) return []
    if (partner.test(clauseAround(passage.text, match.index))) return []
    return [{ ...suspect(passage, { start: match.index, said }, asSuperior), severity: 'low' as const }]
  })
}

/** Rules, online services and regional plans of another province, taken for one's own. */
function provincial(passage: Passage, { home, known }: Place): readonly Suspicion[] {
  if (home.places.length === 0 || partner.test(passage.text)) return []
  const orders = [...passage.text.matchAll(provincialOrder)].flatMap((match) => {
    const said = match[1] ?? match[2]!
    const start = match.index + match[0].length - said.length
    return standingOf(home, said, known) === 'foreign' ? [suspect(passage, { start, said }, asSuperior)] : []
  })
  const rules = [...passage.text.matchAll(provincialRule)].flatMap((match) => {
    const said = match[1]!
    const start = match.index + match[0].length - said.length
    return standingOf(home, said, known) === 'foreign' ? [suspect(passage, { start, said }, asRule)] : []
  })
  const used = [...passage.text.matchAll(anyService)].flatMap((match) => {
    const province = services.get(match[0])!
    if (standingOf(home, province, known) !== 'foreign') return []
    return [suspect(passage, { start: match.index, said: match[0] }, asService)]
  })
  const served = regional.flatMap(([pattern, provinces]) => {
    if (provinces.some((province) => standingOf(home, province, known) !== 'foreign')) return []
    return [...passage.text.matchAll(pattern)].map((match) => {
      const said = match[1]!
      const found = suspect(passage, { start: match.index + match[0].length - said.length, said }, asOwn)
      return { ...found, severity: 'low' as const }
    })
  })
  return [...orders, ...rules, ...used, ...served]
}

/** 会同县司法局: the verb and one's own 县, not 会同县. */
function isVerb(said: string): boolean {
  return /^(?:会同|合作|联合|建设|新建|改建|扩建|共建)/.test(said)
}

function documents(passage: Passage, { home, known }: Place): readonly Suspicion[] {
  return [...passage.text.matchAll(ownDocument)].flatMap((match) => {
    const said = match[1]!
    const standing = standingOf(home, said, known)
    const isFit = standing === 'unknown' ? isTown(home.kind) && isUnlistedTown(said) : standing !== 'own'
    if (!isFit || generic.test(said)) return []
    return partner.test(clauseAround(passage.text, match.index))
      ? []
      : [suspect(passage, { start: match.index + match[0].lastIndexOf(said), said }, asTitle)]
  })
}

/** Other counties and towns by their full names, where nothing in the sentence says why. */
function mentioned(passage: Passage, { home, known }: Place): readonly Suspicion[] {
  if (!/[县区镇乡道市旗]/.test(passage.text) || isHonest(passage.text)) return []
  return placesIn(passage.text).flatMap(({ name: said, form, isWord, span, places }) => {
    const isNear = places.some(({ level }) => level === 'county' || level === 'township')
    if (
      form !== 'full' ||
      isWord ||
      generic.test(said) ||
      isVerb(said) ||
      !isNear ||
      standingOf(home, said, known) !== 'foreign'
    )
      return []
    if (elsewhere.test(clauseAround(passage.text, span.start).replace(said, ''))) return []
    return [{ ...suspect(passage, { start: span.start, said }, asNamed), severity: 'low' as const }]
  })
}

/** Counties and cities by their short names, spoken of as one's own: 三亚旅游市场秩序, 在昆山开展. */
function shortNames(passage: Passage, { home, known, text }: Place): readonly Suspicion[] {
  if (partner.test(passage.text)) return []
  return placesIn(passage.text).flatMap(({ name: said, form, isWord, span }) => {
    if (form !== 'short' || isWord || standingOf(home, said, known) !== 'foreign') return []
    const after = passage.text.slice(span.end, span.end + 8)
    const isPlaceOfWork = passage.text[span.start - 1] === '在' && whereWorked.test(after)
    const before = passage.text.slice(Math.max(0, span.start - 4), span.start)
    const isDoneFor = doneFor.test(before) && !event.test(after)
    if (!asOwnPlace.test(after) && !isPlaceOfWork && !isDoneFor) return []
    if (elsewhere.test(clauseAround(passage.text, span.start).replace(said, ''))) return []
    // Where no list knows the body, what it names again and again may be what stands above it.
    if (home.places.length === 0 && text.split(said).length > 3) return []
    return [{ ...suspect(passage, { start: span.start, said }, asOwn), severity: 'low' as const }]
  })
}

/** Bodies of the reports checked together, where nothing in the sentence says why: the gazetteer need not know them. */
function neighbours(passage: Passage, { home, known }: Place): readonly Suspicion[] {
  const { text } = passage
  return knownNamesIn(text, known).flatMap(({ said, start }) => {
    if (!isTown(kindOf(said)) && !/[县区旗]$/.test(said)) return []
    if (standingOf(home, said, known) === 'own' || isHonest(text)) return []
    if (elsewhere.test(clauseAround(text, start).replace(said, ''))) return []
    return [{ ...suspect(passage, { start, said }, asNamed), severity: 'low' as const }]
  })
}

function suspect(passage: Passage, { start, said }: Named, how: Wording): Suspicion {
  const span = rawSpan(passage, start, start + said.length)
  const message = {
    zh: `“${said}”不是本地，也不在其上级或辖区之列，${how.zh}，疑为照搬，请核对`,
    en: `${said} is not this body, nor above or under it, but ${how.en}; check whether it was copied`,
  }
  return { severity: 'high', span, message, names: said }
}

/** A name where it stands in a passage's folded text. */
interface Named {
  readonly start: number
  readonly said: string
}

function clauseAround(text: string, at: number): string {
  let start = at
  while (start > 0 && !',;:.'.includes(text[start - 1]!)) start--
  let end = at
  while (end < text.length && !',;:.'.includes(text[end]!)) end++
  return text.slice(start, end)
}
