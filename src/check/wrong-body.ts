import type { Wording } from '../model/language.ts'
import { shortPlaceName } from '../text/places.ts'
import type { Home } from './home.ts'
import { isTown, type Kind, kindOf } from './kind.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** 我镇, 本街道, 全县: a body speaking of itself. Not 健全县级…, 资本市场, 全区域. */
const self =
  /(?<![安健完齐周保顾])(?:(?<![自忘])我们?|(?<![资日成基样版根])本|全)(街道|街(?![道区巷])|镇(?![定静痛])|乡(?![村镇土亲愁])|县|区(?![域间块划分位别])|市(?![场值面价])|省(?![力心事时钱思])|州)(?![(（/、]?[市县区镇乡]|、街道)/gu
/** What a street office has and a town has not, where no street's name stands before it. */
const streetOffice =
  /(?<=^|[,;:.]|推进|强化|深化|加强|完善|健全|推动|开展|提升|优化|规范|落实|支持|[对在由为以的向将经])街道(?:综合(?:行政)?执法|党工委|工委|办事处|机关|干部|司法所|各(?:部门|科室|社区|站所|办|单位)|全覆盖|辖区|主要负责人|主要领导|领导班子|班子|平安|政务服务|便民服务|人大工委|纪工委|法治|依法)/gu
const townOffice =
  /(?<=^|[,;:."]|[由经对向在为以将的])(镇|乡)(?:党委|政府|人民政府|长(?![期效远久])|机关干部|综治中心|综治办|平安办|党政办|司法所|域内|级领导|纪委|人大主席)/gu
const countyOffice = /(?<=^|[,;:."、]|[由经对向在为以将的])([县区])(?:委|政府|人民政府)(?![员会托])/gu

/** Wording of another kind of body than the report's: 街道 in a town, 我区 in a county's town; and other bodies' names in title and signature. */
export function findWrongBodies(reading: Reading, home: Home): readonly Suspicion[] {
  const { kind } = home
  if (kind === null || kind === '国') return []
  const speaker = { home, text: reading.text }
  const sentences = reading.passages.filter(({ kind: form }) => form !== 'title')
  const found = sentences.flatMap((passage) => [
    ...matches(passage, self, (match) => selfSeverity(speaker, match[0], match[1]!)),
    ...(kind === '镇' || kind === '乡' ? matches(passage, streetOffice, () => 'high') : []),
    ...(isTown(kind) ? matches(passage, townOffice, (match) => (match[1] === kind ? null : 'high')) : []),
    ...matches(passage, countyOffice, (match) => countySeverity(speaker, match[1]!)),
  ])
  return [
    ...found.map(({ passage, start, end, severity }) => {
      const said = passage.text.slice(start, end)
      const span = rawSpan(passage, start, end)
      return { severity, span, message: messageFor(home, said, severity) }
    }),
    ...otherNames(reading, home),
  ]
}

function messageFor({ body, county }: Home, said: string, severity: 'high' | 'low'): Wording {
  const own = county === null || body!.includes(county) ? body! : `${county}${body!}`
  return severity === 'high'
    ? {
        zh: `发布主体为${own}，此处称“${said}”，疑为照搬他处文字，请改正`,
        en: `the report is of ${own}, here it says ${said}; check whether it was copied`,
      }
    : {
        zh: `发布主体为${own}，此处称“${said}”；如指上级，请写明名称`,
        en: `the report is of ${own}, here it says ${said}; name the superior if that is meant`,
      }
}

/** A body and all its report says. */
interface Speaker {
  readonly home: Home
  readonly text: string
}

interface Match {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly severity: 'high' | 'low'
}

function matches(
  passage: Passage,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => 'high' | 'low' | null,
): readonly Match[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const severity = judge(match)
    return severity === null ? [] : [{ passage, start: match.index, end: match.index + match[0].length, severity }]
  })
}

const ranks: readonly (readonly Kind[])[] = [['镇', '乡', '街道'], ['县', '区'], ['市', '州'], ['省'], ['国']]

function rankOf(kind: Kind): number {
  return ranks.findIndex((kinds) => kinds.includes(kind))
}

/** Whether a body may not call itself so; low where a superior may be meant. */
function selfSeverity({ home, text }: Speaker, said: string, word: string): 'high' | 'low' | null {
  const called = (word === '街' ? '街道' : word) as Kind
  const kind = home.kind!
  if (called === kind || (called === '区' && home.inRegion)) return null
  const above = rankOf(called) - rankOf(kind)
  if (above < 0) return said.startsWith('我') ? 'high' : null
  if (above === 0) return isTown(kind) || isRare({ home, text }, called) ? 'high' : null
  return called === '县' || called === '区'
    ? countySeverity({ home, text }, called)
    : superiorSeverity(home, said, called)
}

/** 我市 in a county's report may be the city above it, or another's wording. */
function superiorSeverity(home: Home, said: string, called: Kind): 'low' | null {
  return called === '市' && said.startsWith('我') && countyKindIn(home) === '县' ? 'low' : null
}

/** 县 or 区: the body's own, or what stands above a town. */
function countyKindIn(home: Home): Kind | null {
  return isTown(home.kind) ? home.countyKind : home.kind
}

/** 区委 or 我区 where the text's own county is a 县, and the other way round. */
function countySeverity({ home, text }: Speaker, word: string): 'high' | null {
  const own = countyKindIn(home)
  if ((own !== '县' && own !== '区') || own === word || (word === '区' && home.inRegion)) return null
  return isRare({ home, text }, word) ? 'high' : null
}

/** Whether the text calls itself so less than half as often as by its own kind: else the body was misread, not the text miswritten. */
function isRare({ home, text }: Speaker, word: string): boolean {
  const own = countyKindIn(home)
  const count = (kind: string) =>
    text.match(new RegExp(`(?<![治安])(?:[我全]${kind}|${kind}委|${kind}政府|${kind}人民政府)`, 'g'))?.length ?? 0
  return count(word) <= 2 || (own !== null && count(word) * 2 <= count(own))
}

const inTitle = /([\p{Script=Han}]{2,10}?(?:街道|镇|乡))(?=人民政府|办事处|党委|党工委|\d|关于|法治|依法)/gu
/** A line that is a title by itself, wherever it stands. */
const wholeTitle =
  /^[\p{Script=Han}\d]{4,40}(?:法治政府|法治|依法行政)[\p{Script=Han}]{0,8}(?:报告|总结|汇报|情况)(?:$|[\p{Script=Han}、]{2,16}:$)/u
const announced = /现将([\p{Script=Han}]{2,8}?(?:街道|镇|乡))(?=人民政府|办事处|\d|年|法治|依法|有关)/gu

/** Another town's name in the title, or where the report says whose it is. */
function otherNames(reading: Reading, home: Home): readonly Suspicion[] {
  if (!isTown(home.kind)) return []
  return reading.passages.flatMap((passage) => {
    const pattern = passage.kind === 'title' || wholeTitle.test(passage.text) ? inTitle : announced
    return [...passage.text.matchAll(pattern)].flatMap((match) => {
      const name = match[1]!
      if (isOwn(home, name)) return []
      const start = match.index + match[0].indexOf(name)
      const message = {
        zh: `发布主体为${home.body}，此处写“${name}”，请核对是否误存或照搬`,
        en: `the report is of ${home.body}, here it says ${name}; check whether it was misfiled or copied`,
      }
      return [{ severity: 'high' as const, span: rawSpan(passage, start, start + name.length), message }]
    })
  })
}

function isOwn({ body, kind }: Home, name: string): boolean {
  if (name.endsWith(body!) || kindOf(name) === null || /[我本该各全乡]镇$|[我本该各全]乡$|[我本该各全]街道$/.test(name))
    return true
  return kind === kindOf(name) && name.endsWith(`${shortPlaceName(body!)}${kind}`)
}
