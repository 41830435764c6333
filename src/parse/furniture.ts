import type { Line } from './lines.ts'

/** Letterhead, document number, page number and page chrome: lines that no later stage looks at. */
const furniture =
  /^(?:[—\-–－ ]*\d{1,3}[—\-–－ ]*|第\s*\d+\s*页.*|.{2,20}人民政府文件|.{1,12}〔\d{4}〕\s*\d+\s*号|签发人[:：].*|(?:索引号|发文字号|发布日期|日期|来源|发布时间|主题分类|浏览次数)[:：].*|.*【(?:打印|字体|关闭).*|(?:首页|当前位置).*[>＞》].*|扫一扫.*|分享到.*|\[bookmark:.*\])$/

/** Whether a line is furniture by its shape alone. Linear in the line. */
export function isFurniture(line: Line): boolean {
  return line.text.length <= 80 && furniture.test(line.text)
}
