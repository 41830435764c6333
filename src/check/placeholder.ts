import type { Wording } from '../model/language.ts'
import type { Span } from '../model/span.ts'
import { starsIn } from './markup.ts'
import type { Reading, Suspicion } from './reading.ts'

/** Runs of a letter or a mark that may stand for what was never filled in, with the beginning of a year before them. */
const mask = /(?:(?:19|20)\d?)?(?:[xXｘＸ]+|[×✕]+|[*＊]+|[○〇]{2,}|[△▲□■]{2,}|_{2,}|＿{2,}|某某)/g
/** Without one of these a text has no mask. */
const maskable = /[xXｘＸ×✕*＊○〇△▲□■_＿某]/
/** What a lone mask must stand before to be one: 20年, X镇, ×次. */
const counted =
  /^[ \u3000]*(?:年|月|日|镇|乡|村|县|区|市|街道|社区|次|件|人|名|个|场|份|户|起|万元|亿元|元|%|％|届|号文)/
/** What belongs to the mask when it is quoted. */
const tail =
  /^[ \u3000]*(?:年度?|月|日|镇|乡|村|县|区|市|街道|社区|次|件|人次|人|名|个|场次|场|份|户|起|万元|亿元|元|%|％|届|路|律师事务所|公司)/
/** Empty quotation marks and brackets: nothing, or only blanks, between. */
const emptyQuotes = /《[ \u3000\u00a0]*》|“[ \u3000\u00a0]*”|〔[ \u3000\u00a0]*〕|【[ \u3000\u00a0]*】/g
const emptyBrackets = /[（(][ \u3000\u00a0]*[)）]/g
const counter = '共计|累计|合计|总计|共|计|达到|达|约|近|超过|余'
const unit =
  '人次|场次|批次|件次|家次|户次|处次|次|件|人|名|位|场|个|起|份|户|宗|例|条|项|期|篇|卷|册|本|家|处|座|所|间|栋|辆|台|套|块|张|幅|面|支|部|批|轮|株|棵|亩|吨|公里|平方米|米|小时|天|万元|亿元|元|%|％|余'
/** Where a name or a date belongs: 聘请    公司, 于    年  月  日. */
const named = '(?:律师事务所|公司|单位|社区|村|镇|同志|人民法院)'
/** Asked, not said: 案件？件; left open: 共投入……万元; a letter for a number: 活动N场次. */
const asked = new RegExp(`(?<=[\\p{Script=Han}])(?:[?？]+|…+|\\.{3,}|N|n)(?:${unit})(?=[，。；、,;.)）的]|$)`, 'gu')
/** A wide blank, or a single one after a counting word, where a figure belongs: 共开展  次，满意率达  %. */
const blank = new RegExp(
  `(?:${counter})[ \\u3000\\u00a0]+(?:${unit})(?=[，。；、,;.)）\\s]|$)|(?<=[\\p{Script=Han}])[ \\u3000\\u00a0]{2,}(?:${unit})(?=[，。；、,;.)）\\s]|$)|(?<=[聘请由与和同在向])[ \\u3000\\u00a0]{2,}${named}|第[ \\u3000\\u00a0]+[次期批季届场]|(?:20\\d\\d|(?<=[\\p{Script=Han}])[ \\u3000\\u00a0]{2,})年[ \\u3000\\u00a0]+月(?:[ \\u3000\\u00a0]+日)?`,
  'gu',
)
/** A year that lost its last digits: 20 年, 202年. */
const cutYear = /(?<![\d.])(?:20[ \u3000\u00a0]+|202)年(?=度|底|以来|[，,我全本镇县])/g
/** 某镇党委高度重视: the body itself, not one that is not to be named. */
const nameless =
  /(?<=^|[。；，\s])某(?:镇|乡|街道|县|区)(?=(?:党委|党工委|人民政府|政府|[镇乡县]?委)[、，\p{Script=Han}]{0,6}(?:高度|始终|坚持|认真|深入|扎实|严格|积极|全面|切实|召开|组织|成立))/gu
const note =
  /[（(【](?:待(?:补充?|填写?|核实|定|更新|统计|确认|完善|明确|查)|此处(?:填写?|插入|补充|加|写)|请(?:填写?|补充))[^）)】]{0,20}[）)】]|[（(【](?:具体)?(?:数字|数据|名称|时间|金额)(?:待[^）)】]{1,6})?[）)】]|[（(【](?:填写?|待填|填报|补充)[）)】]|[（(【](?:填|写)(?:数字|数据|名称|时间|人数)[）)】]/g

const emptied = { zh: '空白待填之处', en: 'left empty' }

interface Kind {
  readonly severity: 'high' | 'low'
  readonly what: Wording
}

const missing: Kind = { severity: 'high', what: { zh: '缺少数字之处', en: 'a place without its figure' } }

/** What a pattern alone shows, without a look at what stands around it. */
const plain: readonly Pattern[] = [
  { needs: /[《“〔【]/, pattern: emptyQuotes, severity: 'high', what: emptied },
  { needs: /[（(]/, pattern: emptyBrackets, severity: 'low', what: emptied },
  { needs: /[ \u3000\u00a0]/, pattern: blank, ...missing },
  { needs: /[?？…Nn]|\.\.\./, pattern: asked, ...missing },
  {
    needs: /20[2 \u3000\u00a0]/,
    pattern: cutYear,
    severity: 'high',
    what: { zh: '未写完的年份', en: 'an unfinished year' },
  },
  { needs: /某/, pattern: nameless, severity: 'high', what: { zh: '未写明的名称', en: 'a name left out' } },
  { needs: /[（(【]/, pattern: note, severity: 'high', what: { zh: '待填的提示语', en: 'a prompt to fill in' } },
]

interface Pattern extends Kind {
  /** What a text must have for the pattern to be worth a try. */
  readonly needs: RegExp
  readonly pattern: RegExp
}

/** What was never filled in: xx镇, XXX, ×××, ***, 20xx, 共开展  次, 《》. Names withheld on purpose (王某某, 张××, a punished 某公司) are none. */
export function findPlaceholders({ report: { text }, passages }: Reading): readonly Suspicion[] {
  const marked = { text, stars: starsIn(text) }
  return passages.flatMap(({ span }) => {
    const own = text.slice(span.start, span.end)
    const at = (start: number, length: number) => ({ start: span.start + start, end: span.start + start + length })
    const masks = (maskable.test(own) ? [...own.matchAll(mask)] : []).flatMap((match) => {
      const length = maskLength(marked, span.start + match.index, match[0])
      return length === 0
        ? []
        : [
            suspect(text, at(match.index, length), {
              severity: 'high',
              what: { zh: '未替换的占位', en: 'a placeholder' },
            }),
          ]
    })
    const others = plain.flatMap((kind) =>
      kind.needs.test(own)
        ? [...own.matchAll(kind.pattern)].map((match) => suspect(text, at(match.index, match[0].length), kind))
        : [],
    )
    // A question mark in place of a figure ends what splitting takes for a sentence.
    const cut = /[?？]+$/.test(own) ? [...text.slice(span.end - 3, span.end + 4).matchAll(asked)] : []
    const cuts = cut.map((match) => suspect(text, at(own.length - 3 + match.index, match[0].length), missing))
    return [...masks, ...others, ...cuts]
  })
}

function suspect(text: string, span: Span, { severity, what }: Kind): Suspicion {
  const said = text.slice(span.start, span.end)
  const message = { zh: `“${said}”为${what.zh}，请补填实际内容`, en: `“${said}” is ${what.en}; fill in what is meant` }
  return { severity, span, message }
}

/** A text with its asterisks. */
interface Marked {
  readonly text: string
  readonly stars: ReturnType<typeof starsIn>
}

/** How much of the text at `at` is a placeholder, the noun it belongs to included; 0 where the mask is none. */
function maskLength(marked: Marked, at: number, found: string): number {
  const { text } = marked
  const masked = {
    found,
    before: text.slice(Math.max(0, at - 24), at),
    after: text.slice(at + found.length, at + found.length + 16),
  }
  if (!isMask(masked) || isMarkup(marked, at, found) || isWithheld(masked)) return 0
  return found.length + (tail.exec(masked.after)?.[0].length ?? 0)
}

const letter = '[A-Za-z0-9ａ-ｚＡ-Ｚ０-９]'
const letterBefore = new RegExp(`${letter}$`)
const letterAfter = new RegExp(`^${letter}`)

/** Whether a run of marks may stand for a word: not inside a code or number, and alone only before what is counted. */
function isMask({ found, before, after }: Masked): boolean {
  if (letterBefore.test(before) || letterAfter.test(after)) return false
  if (found === '某某') return /^(?:镇|乡|县|街道)/.test(after)
  if (/^[○〇]+$/.test(found)) return !/[一二三四五六七八九十]$/.test(before)
  return found.length > 1 || (counted.test(after) && !/[+＋\-×xX*]$/.test(before))
}

const surname =
  /(?:^|[^\p{Script=Han}]|[对与由为和及将民人者主户某名诉告事])[张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]$/u

interface Masked {
  readonly found: string
  readonly before: string
  readonly after: string
}

/** Withheld on purpose: 张××, 李某某, （2023）粤××行初××号, a punished ××公司. */
function isWithheld({ found, before, after }: Masked): boolean {
  if (found.length <= 2 && surname.test(before) && !/^(?:镇|乡|村|县|街道|年)/.test(after)) return true
  if (/[）)〕]\s*[\p{Script=Han}\d×xX*]{0,8}$/u.test(before) && /^[\p{Script=Han}\d×xX*]{0,8}号/u.test(after))
    return true
  return (
    /^(?:公司|企业|商店|超市|门店|厂|酒店|饭店|餐馆|药店|合作社|工地|小区)/.test(after) &&
    /(?:处罚|查处|当事人|诉|案|违法|投诉|举报)/.test(before + after)
  )
}

/** What stands before a bullet on its line. */
const longestLead = 40

/** Markdown's emphasis, bullets and rules: ** around words, * at the head of a line. */
function isMarkup({ text, stars }: Marked, at: number, found: string): boolean {
  const run = stars.get(at)
  if (run === undefined) return false
  const { lineStart, opener, closer } = run
  const isBullet =
    at - lineStart <= longestLead &&
    /^[\s#>\-\d.、（）()一二三四五六七八九十]*$/.test(text.slice(lineStart, at)) &&
    !counted.test(text.slice(at + found.length, at + found.length + 8))
  if (isBullet) return true
  if (closer === undefined || found.length > 2) return false
  const inside = text.slice(opener + found.length, closer)
  return inside.trim().length >= 2 && !counted.test(inside)
}
