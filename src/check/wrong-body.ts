import type { Wording } from '../model/language.ts'
import { shortPlaceName } from '../text/places.ts'
import type { Home } from './home.ts'
import { isTown, type Kind, kindOf } from './kind.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** 我镇, 本街道, 全县: a body speaking of itself. Not 健全县级…, 资本市场, 全区域. */
const self =
  /(?<![安健完齐周保顾])(?:(?<![自忘])我们?|(?<![资日成基样版根])本|全)(街道|街(?![道区巷])|镇(?![定静痛])|乡(?![村镇土亲愁])|县|区(?![域间块划分位别])|市(?![场值面价])|省(?![力心事时钱思])|州)(?![(（/、]?[市县区镇乡]|、街道)/gu
const after =
  '[由经对向在为以将与]|推进|强化|深化|加强|完善|健全|推动|开展|提升|提高|优化|规范|落实|支持|指导|督促|保障|服务|接受|配合|按照|根据|会同|联合|邀请|结合|依托|组织|围绕|立足|纳入|通过|提交|报|发挥|调整|明确|建立|执行|确保|争创|实现|加大|突出|坚持|主动|学习|形成|成立'
/** What a body does or has, that no road does: 街道严格落实…, 街道党工委. */
const ofBody =
  '严格|始终|坚持|认真|扎实|积极|高度|持续|不断|充分|切实|着力|依法|主要(?!干)|党政|组织|召开|成立|建立|共有|现有|辖区|下辖|法律|法治|普法|行政|纪|信访|矛盾|网格员|营商|全体|班子|领导|将|已|围绕|聚焦|立足|创新|高质量|经济社会|社区矫正|党委|政府|司法所|综治|平安|人大|各(?:社区|部门|科室|站所|办|单位|村)|机关|干部|各项|重大(?!安全|事故|隐患)|合法性|规范性|工作人员|分管|邀请|主动|大力|开展|加强|加大|推进|深入|有序|投入|聘请|制定|出台|印发|累计|全年|牢牢|实际|社区|上下|两级|党员|、社区两级|经济|高效|公共|政务'
/** What a street office has and a town has not, where no street's name stands before it. */
const streetOffice = new RegExp(
  `(?<=^|[,;:.]|${after})街道(?!路|两侧|卫生|清扫|[和及]|、(?!社区两级|村))(?:综合(?:行政)?执法|党工委|工委|办(?:事处|公室)?(?![^,.;]{0,3}市场)|全覆盖|党群|公共法律|便民服务|政务服务|${ofBody})`,
  'gu',
)
const townOffice = new RegExp(
  `(?<=^|[,;:."的]|${after})(镇|乡)(?:党委|党政|政府|人民政府|长(?![期效远久])|机关|综治中心|综治办|平安办|党政办|司法所|域(?!外)|级领导|纪委|人大主席|实际|上下|辖区)`,
  'gu',
)
const countyOrgans =
  '委|政府|人民政府|司法局|公安局|检察院|人民检察院|法院|人民法院|纪委|监委|人大|政协|信访局|应急管理局|市场监管局|市场监督管理局|农业农村局|综合执法局|城管局|民政局|财政局|直(?:部门|机关)|级(?:部门|机关|层面)'
const countyOffice = new RegExp(`(?<=^|[,;:."、]|${after})([县区])(?:${countyOrgans})(?![员会托]|派出)`, 'gu')

/** Wording of another kind of body than the report's: 街道 in a town, 我区 in a county's town; and other bodies' names in title and signature. */
export function findWrongBodies(reading: Reading, home: Home): readonly Suspicion[] {
  const { kind } = home
  if (kind === null || kind === '国') return []
  const speaker = { home, counts: selfCounts(reading.text) }
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

/** A body, and how often its report calls itself by which kind. */
interface Speaker {
  readonly home: Home
  readonly counts: ReadonlyMap<string, number>
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
function selfSeverity({ home, counts }: Speaker, said: string, word: string): 'high' | 'low' | null {
  const called = (word === '街' ? '街道' : word) as Kind
  const kind = home.kind!
  if (called === kind || (called === '区' && home.inRegion)) return null
  const above = rankOf(called) - rankOf(kind)
  if (above < 0) return said.startsWith('我') ? 'high' : null
  if (above === 0) return isTown(kind) || isRare({ home, counts }, called) ? 'high' : null
  return called === '县' || called === '区'
    ? countySeverity({ home, counts }, called)
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
function countySeverity({ home, counts }: Speaker, word: string): 'high' | null {
  const own = countyKindIn(home)
  if ((own !== '县' && own !== '区') || own === word || (word === '区' && home.inRegion)) return null
  return isRare({ home, counts }, word) ? 'high' : null
}

/** Whether the text calls itself so less than half as often as by its own kind: else the body was misread, not the text miswritten. */
function isRare({ home, counts }: Speaker, word: string): boolean {
  const own = countyKindIn(home)
  const [said, expected] = [counts.get(word) ?? 0, own === null ? null : (counts.get(own) ?? 0)]
  return said <= 2 || (expected !== null && said * 2 <= expected)
}

/** How often a text calls itself by each kind: 全县, 县委. */
function selfCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(
    /(?<![治安])(?:[我全](街道|[镇乡县区市])|(街道|[镇乡县区市])(?:委|政府|人民政府))/g,
  )) {
    const kind = match[1] ?? match[2]!
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

const inTitle = /([\p{Script=Han}]{2,10}?(?:街道|镇|乡))(?=人民政府|办事处|党委|党工委|\d|关于|法治|依法)/gu
/** A line that is a title by itself, wherever it stands. */
const wholeTitle =
  /^[\p{Script=Han}\d]{4,40}(?:法治政府|法治|依法行政)[\p{Script=Han}]{0,8}(?:报告|总结|汇报|情况)(?:$|[\p{Script=Han}、]{2,16}:$)/u
const announced = /现将([\p{Script=Han}]{2,8}?(?:街道|镇|乡))(?=人民政府|办事处|\d|年|法治|依法|有关)/gu

/** What may stand before a town's name in a title: the title before it, the party's organ, the county. */
const beforeName = /^.*(?:报告|总结|汇报|情况|委员会|人民政府|[县区市])(?=.{2})/u

/** Another town's name in the title, or where the report says whose it is. */
function otherNames(reading: Reading, home: Home): readonly Suspicion[] {
  if (!isTown(home.kind)) return []
  return reading.passages.flatMap((passage) => {
    const pattern = passage.kind === 'title' || wholeTitle.test(passage.text) ? inTitle : announced
    return [...passage.text.matchAll(pattern)].flatMap((match) => {
      const name = match[1]!.replace(beforeName, '')
      if (isOwn(home, name)) return []
      const start = match.index + match[0].indexOf(match[1]!) + match[1]!.length - name.length
      const message = {
        zh: `发布主体为${home.body}，此处写“${name}”，请核对是否误存或照搬`,
        en: `the report is of ${home.body}, here it says ${name}; check whether it was misfiled or copied`,
      }
      return [{ severity: 'high' as const, span: rawSpan(passage, start, start + name.length), message, names: name }]
    })
  })
}

function isOwn({ body, kind }: Home, name: string): boolean {
  if (name.endsWith(body!) || kindOf(name) === null || /[我本该各全乡]镇$|[我本该各全]乡$|[我本该各全]街道$/.test(name))
    return true
  return kind === kindOf(name) && name.endsWith(`${shortPlaceName(body!)}${kind}`)
}
