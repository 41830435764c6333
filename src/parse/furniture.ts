/** What stands before the colon, or on a line of its own before its value, in the table at the head of a government page. */
const labels =
  '索\\s*引\\s*号|发文字号|文\\s*号|公文种类|主题分类|信息分类|体裁分类|组配分类|主\\s*题\\s*词|发文机[关构]|发布机构|发布单位|公开方式|公开目录|公开范围|公开时限|成文日期|发文日期|发布日期|发布时间|公开日期|生成日期|更新时间|有\\s*效\\s*性|效力状态|关\\s*键\\s*词|内容概述'
const valued =
  '签发人|日期|时间|来源|信息来源|稿件来源|文章来源|作者|编辑|责任编辑|审核|浏览次数|浏览量|阅读次数|阅读量|点击数|点击率|访问量|字号|字体|名称|标\\s*题'

/** Anywhere: page numbers, page chrome, letterhead, document number, metadata. */
const anywhere = [
  /^[—\-–－ ·]*\d{1,3}[—\-–－ ·]*$/,
  /^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/,
  /^.{2,30}(?:人民政府|委员会|办公室|办事处)文件$/,
  /^.{1,16}[〔［[(（]\s*\d{4}\s*[〕［\]］）)]\s*\d+\s*号(?:[\s\u3000]+签发人.{0,12})?$/,
  new RegExp(`^(?:${labels}|${valued})\\s*[:：].{0,60}$`),
  new RegExp(`^(?:${labels})[\\t\\u3000 ].{0,80}$`),
  /^.{0,20}【[\s\u3000]*(?:打印|关闭|字体|大|收藏|返回|字号).*$/,
  /^.{0,40}(?:首页|当前位置|您的位置|您现在的位置)\s*[:：>＞》].*$/,
  /^(?:首页|网站首页)(?:\s|$).{0,60}$/,
  /^(?:扫一扫|分享到|分享：|打印本页|打印本文|关闭窗口|关闭本页|上一篇|下一篇|相关附件|相关链接|相关报道|相关文章|版权所有|Copyright|网站标识码|网站地图|联系我们|主办单位|主办：|承办单位|承办：|备案号|.{0,12}ICP备|.{0,8}公网安备).{0,80}$/i,
  /^【?字(?:体|号)\s*[:：]?\s*[大中小]?.{0,12}$/,
  /^(?:打印|关闭|收藏|下载|全屏|还原|加大|减小|分享|返回顶部|大|中|小|\[大\]|A\+|A-|】|【|分享：?)(?:[ |/·]*(?:打印|关闭|收藏|分享|大|中|小))*$/,
  /^(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2}).{0,12}(?:来源|发布|作者|编辑|浏览|阅读|点击).{0,60}$/,
  /^<!--.*-->$/,
  /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/,
  /^\[bookmark:[^\]]{0,40}\]$/,
  /^(?:https?:\/\/|www\.)\S{1,200}$/,
]

const bareLabel = new RegExp(`^(?:${labels})\\s*[:：]?$`)
const colonLabel = new RegExp(`^(?:${valued}|责任编辑)\\s*[:：]$`)
/** So far down a page's table may reach, in lines; longest value of a label on the line below it. */
const tableLines = 40
const longestValue = 60

/** Indices of the lines that are furniture (版式) wherever they stand. */
export function findFurniture(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [i, line] of lines.entries()) {
    if (line.length <= 120 && anywhere.some((pattern) => pattern.test(line))) found.add(i)
    if (!colonLabel.test(line) && (i >= tableLines || !bareLabel.test(line))) continue
    found.add(i)
    const value = lines[i + 1]
    if (value !== undefined && value.length <= longestValue && !/[。；]/.test(value)) found.add(i + 1)
  }
  return found
}

const day =
  '(?:(?:[12]\\d{3}|[〇一二○ＯO零]{2}[〇○ＯO零一二三四五六七八九]{2})\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日|20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2})'
const dateLine = new RegExp(`^${day}(?:印发)?$`)

/** At the tail only: signature, date, attachments, licence. */
const atTail = [
  /^.{0,24}(?:人民政府|街道办事处|委员会|党委|党工委|领导小组)(?:办公室)?(?:[（(](?:盖章|公章|印章|代章|章)[）)])?$/,
  dateLine,
  new RegExp(`^[^，。；：]{2,30}[\\s\\u3000]*${day}(?:印发)?$`),
  /^[（(](?:联系人|联系电话|此件|公开|盖章).{0,60}[）)]$/,
  /^(?:附件|附|抄送|抄报|主送|印发|联系人|联系电话|责任编辑|终审|初审|编辑|校对)\s*\d*\s*[:：].{0,120}$/,
  /^.{0,30}(?:知识共享|许可协议|公有领域|CC BY|维基|Creative Commons|Public domain).{0,120}$/i,
]
/** A list of attachments, below 附件：. */
const listed = /^\d{1,2}\s*[.、．]\s*[^。；]{2,50}$/
/** Longest list of attachments, in lines. */
const longestList = 12

/** Opens what follows an article on its page, or its licence: nothing of the report comes after it. */
const opensTail =
  /^(?:扫一扫|分享到|相关报道|相关阅读|相关附件|相关链接|相关文章|责任编辑|上一篇|下一篇|打印本页|打印本文|返回顶部|主办单位|版权所有|网站标识码|网站地图|联系我们|本作品(?:是|采用|依据|来自)|本文(?:采用|依据).{0,20}(?:协议|许可)|Public domain)/
/** Opens attachments, where the report has closed right above. */
const attachment = /^(?:-{3,}|={3,}|\*{3,}|附件?\s*[\d一二三四五]*\s*[:：]?)$|^附件?\s*\d*\s*[:：].{1,40}$/
const closing = /让我们|特此报告|谢谢|奋斗|奋勇|前进|胜利|贡献/
/** Part of the lines after which a tail may open, and how many lines above attachments the closing stands. */
const tailPart = 0.6
const closingLines = 4

/** Where the furniture at the end begins – signature, date, attachments, page chrome – as an index; the number of lines where there is none. */
export function findTail(lines: readonly TailLine[]): number {
  let last = openedTail(lines)
  while (last > 1) {
    const before = stepBack(lines, last)
    if (before === last) break
    last = before
  }
  return last
}

function openedTail(lines: readonly TailLine[]): number {
  for (let i = Math.max(1, Math.ceil(lines.length * tailPart)); i < lines.length; i++) {
    const { text } = lines[i]!
    if (opensTail.test(text)) return i
    if (attachment.test(text) && isClosed(lines, i) && !isGlossaryHead(lines[i]!) && !isGlossaryAt(lines, i + 1))
      return i
  }
  return lines.length
}

/** Whether the report closes, or is signed, right above a line. */
function isClosed(lines: readonly TailLine[], at: number): boolean {
  return lines
    .slice(Math.max(0, at - closingLines), at)
    .some(({ text }) => dateLine.test(text) || closing.test(text.slice(-120)))
}

function isGlossaryAt(lines: readonly TailLine[], at: number): boolean {
  return lines[at] !== undefined && isGlossaryHead(lines[at])
}

interface TailLine {
  readonly text: string
  readonly isFurniture: boolean
}

/** One step up the tail: over a line of it, the line that signs above its date, or a list down to its 附件：. */
function stepBack(lines: readonly TailLine[], last: number): number {
  const { text, isFurniture } = lines[last - 1]!
  if (isFurniture || (text.length <= 160 && atTail.some((pattern) => pattern.test(text)))) return last - 1
  const isSigned = last < lines.length && dateLine.test(lines[last]!.text)
  if (isSigned && text.length <= 24 && !/[，。；：！、]|^[一二三四五六七八九十（(\d]/.test(text)) return last - 1
  for (let i = last - 1; i >= Math.max(1, last - longestList) && listed.test(lines[i]!.text); i--) {
    if (/^附件?\s*[:：]/.test(lines[i - 1]!.text)) return i - 1
  }
  return last
}

/** A line that opens the glossary (名词解释); all that follows is furniture. */
export function isGlossaryHead({ text }: { readonly text: string }): boolean {
  return /^[【（(《]?(?:附[:：件]?\s*\d*\s*[:：]?\s*)?(?:(?:《?政府工作报告》?)?(?:中)?(?:的)?(?:有关|相关|部分|主要)?(?:名词|用语|术语|专有名词)(?:解释|说明|注释|释义|注解).{0,10}|名词解释)[】）)》]?[:：]?$/.test(
    text,
  )
}
