import type { Wording } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Passage as SharedSpan } from '../model/reuse.ts'
import type { Span } from '../model/span.ts'
import { isOrdinaryWord, placesNamed, shortPlaceName } from '../text/places.ts'
import { type Home, isTown, type KnownNames, type Standing, standingOf } from './home.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

const goals = '(?:更高水平的?|高水平|新时代|现代化|平安|法治|美丽|幸福|和谐|富强|文明|善治|清廉|活力|魅力|数字|智慧|新)'
const name = '([\\p{Script=Han}]{2,8}?)'

/** Wording that claims a place as one's own; the place is the first group. */
const claims: readonly RegExp[] = [
  new RegExp(
    `(?:立足于?|结合|紧扣|符合|切合|扎根于?|植根于?|着眼于?)${name}(?:的)?(?:发展)?(?:实际|县情|市情|区情|镇情|乡情|街情)`,
    'gu',
  ),
  new RegExp(
    `(?:建设|建成|打造|创建|构建)${goals}+${name}(?=作出|做出|提供|贡献|建设|新|品牌|样板|贡|而|$|[,.;、])`,
    'gu',
  ),
  new RegExp(
    `(?:谱写|开创|书写|续写|描绘|奋进)(?:好|新时代|${goals})*${name}(?:的)?(?:现代化建设|现代化|高质量发展|发展|振兴|改革|法治|建设|新)*(?:篇章|局面|辉煌|画卷|华章|征程)`,
    'gu',
  ),
  new RegExp(`(?:作出|做出|贡献)${name}(?:贡献|力量|智慧)`, 'gu'),
]
/** As `claims`, only in reports of towns and counties: cities and provinces do work for others. */
const localClaims: readonly RegExp[] = [
  new RegExp(
    `为${name}(?:的)?(?:经济社会|高质量|跨越|改革|现代化|振兴|社会稳定|建设)[\\p{Script=Han}、]{0,24}?(?:提供|营造|作出|做出|贡献|奠定|注入)`,
    'gu',
  ),
  new RegExp(`在${name}(?:范围内|各乡镇中?)?(?:率先|首创|首批|首个|首家|名列|位居|排名|领先|走在前列)`, 'gu'),
]
/** A town as the one who acts. */
const actor =
  /(?<=^|[,;:.]|[由在经向]|提交|报|报送)([\p{Script=Han}]{2,5}?(?:镇|乡|街道))(?=党委|党工委|人民政府|政府|党政|综治|司法所|派出所|平安|综合行政执法|综合执法|机关|领导班子|矛盾|便民|政务|人大主席|纪委|办事处|全体|干部|各村|坚持|始终|认真|深入|全面|积极|持续|严格|着力|高度重视|紧紧围绕|按照|召开|成立|组织)/gu
/** What no town's name has: the verbs and small words that stand before 镇 where it is one's own. */
const notInName =
  /[由以在对向将把为与及同从按各全我本该每其了的是有不等用成设强健完善规范推进督促指导组织协调整纳入报经优升落实抓好召压聘请邀利通过依托发挥配备化标准级两立畅]/
/** The organs of a county, with whatever stands before the county's name. */
const organ =
  /([\p{Script=Han}]{2,8}[县区市旗])(?=委|人民政府|政府|司法局|公安局|法院|人民法院|检察院|人民检察院|信访局|人大|政协|纪委|监委|农业农村局|应急管理局|市场监管局|市场监督管理局|综合执法局)/gu

/** What makes another place's name honest: neighbours, partners, models, origins. */
const partner =
  /跨|邻|毗|接壤|交界|边界|兄弟|周边|赴|前往|学习|借鉴|考察|观摩|交流|取经|对口|协作|结对|上游|下游|两地|三地|签订|来自|籍|移送|异地|涉及|抄送|经验|外地|做法|帮扶|支援|援/
const alongside = /[与和同及]|联合|会同|协同|配合|协助|等(?:镇|乡|地|街)|、/
/** 全镇, 乡镇, 特色小镇: no town's name. */
const generic =
  /(?:[全我本各该乡城集村小古强名老新]|建制|中心|示范|试点|特色|重点|们|辖)(?:镇|乡)$|[全我本各该镇乡、的]街道$|^(?:乡镇|街道)/u

/** Places that are not the body's, where the wording claims them as its own (立足宝安实际), or makes another town the one who acts. */
export function findForeignPlaces(reading: Reading, home: Home, known: KnownNames): readonly Suspicion[] {
  const { kind } = home
  if (kind === null || kind === '国') return []
  const isLocal = isTown(kind) || kind === '县' || kind === '区'
  const patterns = isLocal ? [...claims, ...localClaims] : claims
  return reading.passages.flatMap((passage) =>
    passage.kind === 'title'
      ? []
      : [
          ...patterns.flatMap((pattern) => claimed(passage, pattern, (said) => standingOf(home, said, known))),
          ...(isTown(kind) ? [...acting(passage, home, known), ...organs(passage, home, known)] : []),
        ],
  )
}

const asOwn = { zh: '文中当作本地', en: 'is claimed as its own' }
const asActor = { zh: '此处却是行事的主体', en: 'acts here' }
const asSuperior = { zh: '此处却写作上级或主管', en: 'stands here as its superior' }

function claimed(passage: Passage, pattern: RegExp, standing: (said: string) => Standing): readonly Suspicion[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const said = match[1]!
    if (standing(said) !== 'foreign' && standing(said) !== 'beside') return []
    const start = match.index + match[0].indexOf(said)
    return [suspect(passage, { start, said }, asOwn)]
  })
}

function acting(passage: Passage, home: Home, known: KnownNames): readonly Suspicion[] {
  return [...passage.text.matchAll(actor)].flatMap((match) => {
    const whole = match[1]!
    const clause = clauseAround(passage.text, match.index)
    if (generic.test(whole) || partner.test(clause) || alongside.test(clause.slice(0, clause.indexOf(whole)))) return []
    const said = suffixes(whole).find((one) => standingOf(home, one, known) !== 'unknown') ?? whole
    const standing = standingOf(home, said, known)
    if (standing === 'own' || said.endsWith(home.body!) || (standing === 'unknown' && !mayBeTown(said))) return []
    const start = match.index + whole.length - said.length
    return [suspect(passage, { start, said }, asActor)]
  })
}

/** 提交周市镇 → itself, 交周市镇, 周市镇: the name may stand behind a verb. */
function suffixes(words: string): readonly string[] {
  return Array.from({ length: Math.max(1, words.length - 2) }, (_, start) => words.slice(start))
}

/** Whether a name no list knows may be a town's. */
function mayBeTown(said: string): boolean {
  return !notInName.test(said) && said.length <= 4
}

/** Another county's office, where one's own would be: 联合屏溪县司法局 in a town of 泽汀县. */
function organs(passage: Passage, home: Home, known: KnownNames): readonly Suspicion[] {
  if (home.county === null) return []
  return [...passage.text.matchAll(organ)].flatMap((match) => {
    if (partner.test(clauseAround(passage.text, match.index))) return []
    const said = suffixes(match[1]!).find((one) => standingOf(home, one, known) !== 'unknown' && !isVerb(one))
    if (said === undefined || standingOf(home, said, known) === 'own') return []
    return [suspect(passage, { start: match.index + match[1]!.length - said.length, said }, asSuperior)]
  })
}

function suspect(passage: Passage, { start, said }: Named, how: Wording): Suspicion {
  const span = rawSpan(passage, start, start + said.length)
  const message = {
    zh: `“${said}”不是本地，也不在其上级或辖区之列，${how.zh}，疑为照搬，请核对`,
    en: `${said} is not this body, nor above or under it, but ${how.en}; check whether it was copied`,
  }
  return { severity: 'high', span, message }
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

/** 会同县司法局: a county's name that is a verb and 县. */
function isVerb(said: string): boolean {
  return placesNamed(said).some((place) => isOrdinaryWord(shortPlaceName(said), place))
}

/** One side of a reuse match, and whose report stands on the other. */
export interface SharedPassage {
  readonly theirs: SharedSpan
  readonly source: Pick<Report, 'id' | 'body' | 'county'>
  /** Places that stand on both sides, by their spans on this one. */
  readonly kept: readonly { readonly text: string; readonly span: Span }[]
}

/** Names of the body copied from, or of its county, that stayed in a shared passage, as reuse found it. */
export function findUnsubstituted(
  reading: Reading,
  home: Home,
  shared: readonly SharedPassage[],
): readonly Suspicion[] {
  const { text } = reading.report
  return shared.flatMap(({ kept, theirs, source }) =>
    kept.flatMap(({ text: said, span }) => {
      if (!isNameOf(source, said) || isNameOf(home, said)) return []
      if (partner.test(text.slice(Math.max(0, span.start - 24), span.end + 24))) return []
      const message = {
        zh: `本段与${source.id}相同，其中仍留有“${said}”，疑为照搬未改，请核对`,
        en: `this passage is shared with ${source.id} and still says ${said}; check whether it was copied`,
      }
      return [{ severity: 'high' as const, span, message, other: theirs }]
    }),
  )
}

function isNameOf({ body, county }: Pick<Home, 'body' | 'county'>, said: string): boolean {
  return [body, county].some((own) => own !== null && (own === said || shortPlaceName(own) === shortPlaceName(said)))
}
