import type { Line } from './lines.ts'

/** Anywhere: page numbers, page chrome, letterhead, document number, metadata. */
const anywhere = [
  /^[—\-–－ ·]*\d{1,3}[—\-–－ ·]*$/,
  /^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/,
  /^.{2,30}(?:人民政府|委员会|办公室|办事处)文件$/,
  /^.{1,16}[〔［[(（]\s*\d{4}\s*[〕］\])）]\s*\d+\s*号$/,
  /^(?:签发人|索引号|索 引 号|发文字号|文\s*号|公文种类|主题分类|主题词|发文机[关构]|发布机构|公开方式|公开目录|成文日期|发布日期|发布时间|公开日期|生成日期|日期|时间|来源|信息来源|作者|编辑|责任编辑|浏览次数|浏览量|阅读次数|点击数|点击率|字号|字体|名称|标题|有效性|关键词)\s*[:：].{0,60}$/,
  /^.{0,20}【(?:打印|关闭|字体|大|收藏|返回|字号).*$/,
  /^.{0,40}(?:首页|当前位置|您的位置|您现在的位置)\s*[:：>＞》].*$/,
  /^(?:首页|网站首页)(?:\s|$).{0,60}$/,
  /^(?:扫一扫|分享到|分享：|打印本页|关闭窗口|上一篇|下一篇|相关附件|相关链接|版权所有|Copyright|网站标识码|主办单位|承办单位|备案号|.{0,12}ICP备|.{0,8}公网安备).{0,60}$/i,
  /^字(?:体|号)\s*[:：]?\s*[大中小]?.{0,12}$/,
  /^(?:打印|关闭|收藏|分享|返回顶部|大|中|小|\[大\]|A\+|A-)(?:[ |/·]*(?:打印|关闭|收藏|分享|大|中|小))*$/,
  /^<!--.*-->$/,
  /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/,
  /^\[bookmark:[^\]]{0,40}\]$/,
  /^(?:https?:\/\/|www\.)\S{1,200}$/,
]

/** At the tail only: signature, date, attachments, licence. */
const atTail = [
  /^.{0,24}(?:人民政府|街道办事处|委员会|党委|党工委)(?:办公室)?(?:[（(](?:盖章|公章|印章)[）)])?$/,
  /^(?:[12]\d{3}|[〇一二○ＯO零]{2}[〇○ＯO零一二三四五六七八九]{2})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/,
  /^[（(](?:联系人|联系电话|此件|公开).{0,60}[）)]$/,
  /^(?:附件|附|抄送|印发|联系人|联系电话|责任编辑)\s*\d*\s*[:：].{0,80}$/,
  /^.{0,30}(?:知识共享|许可协议|公有领域|CC BY|维基|Creative Commons).{0,120}$/i,
]

/** Whether a line is furniture (版式) wherever it stands: page numbers, letterhead, metadata, page chrome. */
export function isFurniture(line: Line): boolean {
  return line.text.length <= 120 && anywhere.some((pattern) => pattern.test(line.text))
}

/** Whether a line at the very end is furniture: also signature, date, attachments and licence. */
export function isTailFurniture(line: Line): boolean {
  return isFurniture(line) || (line.text.length <= 160 && atTail.some((pattern) => pattern.test(line.text)))
}

/** A line that opens the glossary (名词解释); all that follows is furniture. */
export function isGlossaryHead(line: Line): boolean {
  return /^[【（(《]?(?:附[:：件]?\s*\d*\s*[:：]?\s*)?(?:(?:《?政府工作报告》?)?(?:中)?(?:的)?(?:有关|相关|部分|主要)?(?:名词|用语|术语|专有名词)(?:解释|说明|注释|释义).{0,10}|名词解释)[】）)》]?[:：]?$/.test(
    line.text,
  )
}
