import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** What is counted and reported in figures: one of these stands before the thing and its number. */
const verbs =
  /(?:发放|投入|赠阅|赠送|订阅|清运|印发|印制|编印|购置|摸排|评查|抽查|督查|督办|审结|结案|收缴|没收|捐赠|募集|关停|取缔|清退|劝导|纠正|约谈|训诫|帮教|入户|宣讲|承办|转办|交办|流转|派发|分发|张贴|悬挂|制作|设立|设置|接待|接受|解答|培训|开展|组织|召开|举办|排查|调解|调处|化解|受理|办理|办结|出动|检查|巡查|整改|查处|建立|建成(?!区)|新建|改造|修缮|培育|培养|聘任|聘请|选聘|配备|配置|走访|慰问|审查|审核|清理|录入|播放|推送|发布|公开|编发|发送|处置|处罚|拆除|清运|修订|制定|出台|撰写|征集|收集|服务|救助|安置|登记|签订|旁听|参加|参与|动员|招录|评选|惠及|安装|投放|移送|立案|张贴|刊播|报送|答复|回访|帮扶)/gu
/** A whole number that touches no other sign of a code, date, ratio or range; with 万 or 余, where they stand. */
const number =
  /(?<![\d.,:/\-~a-z+×*#·第每])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:[万亿千百]?[余多]?)(?!\d|\.\d|[%‰/:~\-a-z×*+·])/g
/** Begins a measure word, a scale, a time or an addition that makes the number whole. */
const measured =
  /^(?:[余多万亿千百十几来人名位户家个件起宗例次场批轮趟期届条款项份册本部台套辆架艘块面张幅盏根支队篇字株棵头羽只匹岁分倍度元角米公平立亩吨斤克升瓦毫微厘小时天日月年周旬季秒刻点号楼层栋幢座所处间床片段节级类种门线路代组班院校村镇乡县区市省国站卷对双枚粒颗具口盘顿杯瓶袋箱包桶车船声句封笔桩单副员工方尺里圈步房扇道堂课兆大蒸%左右以上以下以内强版标餐架则帧届辈把顶艇枪尾窝畦垄厢列栏格集孔眼杆捆垛筐篮罐壶碗碟盆]|发(?![现放布送出生动]))/u
/** The last words before a number that needs no unit, or is none of a thing counted. */
const unitless =
  /(?:量|数|率|度|分|值|比|额|次|人次|位|号|码|热线|电话|拨打|编号|专线|平台|至|到|为|是|占|于|自|从|在|由|表|图|附件|方案|版本?|标准|阶段|类型|序号|指数|粉丝|年|月|日|前|后|达|强|名次|列|居|积分|系数|国道|省道|高速|级|型|代|年代|邮编|约|赞|转发|评论|粉|近|超|超过|突破|和|与|及|或)$/u
const approximate = /(?:共计|共|总计|累计|约|近|超过|逾|突破|达到|达|合计)+$/u
const afterCode =
  /^(?:热线|平台|专线|电话|急救|报警|政务|公共|便民|服务|系统|接处警|指挥|工程|行动|计划|模式|机制|工作法|体系|专项)/
/** Given out in such numbers that 万 stands for a figure without its unit only here. */
const issued = /发放|印发|派发|分发|散发|张贴|悬挂|推送|编发|赠送|查处|拆除|清理/
/** Counted without a unit by custom: 阅读量2.4万. */
const readings = /阅读|点击|浏览|播放量|观看|关注|访问|粉丝|点赞|转发|受众|覆盖|人口|户籍|常住/

/** A counted thing whose figure has no unit: 发放资料3000，现场… Codes, dates, names with figures and readings (阅读量) are none. */
export function findMissingUnits({ passages, report }: Reading): readonly Suspicion[] {
  const isFormal = report.genre !== 'rule-of-law'
  return passages.flatMap((passage) => {
    // 182。8万平方米: the full stop is a decimal point, and parted the figure.
    const isParted = /\d/.test(report.text[passage.span.end] ?? '')
    return passage.kind !== 'sentence' || isParted ? [] : inPassage(passage, isFormal)
  })
}

/** Words in quotation marks, and titles: 编印《民法典100问》. */
const quoted = /"[^"]*(?:"|$)|《[^》]*(?:》|$)/g

/** In a formal text only what a verb counts: product and project names end in figures too. */
function inPassage(passage: Passage, isFormal: boolean): readonly Suspicion[] {
  const { text } = passage
  const unquoted = text.replace(quoted, (part) => part.replace(/\d/g, '·'))
  return [...unquoted.matchAll(number)].flatMap((match) => {
    const end = match.index + match[0].length
    const start = countedFrom(text, { at: match.index, figure: match[0], after: text.slice(end, end + 8), isFormal })
    if (start === null || isYear(match[0], text.slice(end, end + 1))) return []
    const span = rawSpan(passage, start, end)
    const said = text.slice(start, end)
    const message = {
      zh: `“${said}”后缺少单位（如份、人次、条），请补写`,
      en: `no unit after “${said}”; write which is meant`,
    }
    return [{ severity: 'low' as const, span, message }]
  })
}

/** A number where it stands in a text. */
interface Numbered {
  readonly at: number
  readonly figure: string
  readonly after: string
  readonly isFormal: boolean
}

/** Where the words of the thing counted begin, in its clause; null where nothing is counted, or with a unit. */
function countedFrom(text: string, numbered: Numbered): number | null {
  const { at, after } = numbered
  const clause = text.slice(lastBreak(text, at), at)
  const before = clause.replace(approximate, '')
  if (goesOn.test(after) || readings.test(clause) || unitless.test(before)) return null
  const verb = [...before.matchAll(verbs)].at(-1)
  const here = { clause, before, at }
  if (/[万亿]/.test(numbered.figure) && !(isEnd(after) && isPlainCount(before, verb))) return null
  return isEnd(after) ? thingFrom(here, verb, numbered) : runOn(here, verb, after)
}

/** Where 万 does not stand for its unit by custom: what is given out, and money. */
function isPlainCount(before: string, verb: Verb): boolean {
  return (verb !== undefined && issued.test(verb[0])) || /(?:资金|经费|补助|补贴|罚没款|罚款|预算)$/.test(before)
}

/** A list of figures that share a unit (12、15、18件), and closing marks. */
const goesOn = /^(?:[和与及至到或、]?\d|["'》)])/

/** 发放资料3000充分利用…: a word follows that is no measure; only after a verb of counting. */
function runOn({ clause, before, at }: Clause, verb: Verb, after: string): number | null {
  if (verb === undefined || !/^\p{Script=Han}/u.test(after) || measured.test(after) || afterCode.test(after))
    return null
  const thing = before.slice(verb.index + verb[0].length)
  return /^[\p{Script=Han}"《》()a-z]{1,16}$/u.test(thing) ? at - clause.length + verb.index : null
}

type Verb = RegExpExecArray | undefined

interface Clause {
  readonly clause: string
  /** The clause without 共, 约 and the like at its end. */
  readonly before: string
  /** Where the number begins in the text. */
  readonly at: number
}

/** From the verb, or else from the last words before the number. */
function thingFrom({ clause, before, at }: Clause, verb: Verb, { figure, after, isFormal }: Numbered): number | null {
  if (verb === undefined && (isFormal || figure.includes('.') || /^[、(]/.test(after))) return null
  if (!/[\p{Script=Han}"》)]$/u.test(before)) return null
  const start = verb?.index ?? Math.max(0, before.length - 8)
  const words = before.slice(start).match(/\p{Script=Han}/gu)?.length ?? 0
  return words < 2 ? null : at - clause.length + start
}

function isEnd(after: string): boolean {
  return after === '' || /^[,;、.!?(]/.test(after)
}

function lastBreak(text: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (',;:、.!?'.includes(text[i]!)) return i + 1
  return 0
}

function isYear(figure: string, next: string): boolean {
  const value = Number(figure)
  return value >= 1949 && value <= 2049 && (value % 100 !== 0 || /\p{Script=Han}/u.test(next))
}
