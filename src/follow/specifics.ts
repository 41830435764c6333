import { folded } from '../text/fold.ts'
import type { Item } from './item.ts'
import type { Candidate } from './rank.ts'
import { measuresOf } from './measures.ts'
import { namesOf } from './names.ts'
import { claims, done, future, honours, underway } from './wording.ts'

/** What is said of an item: its best clauses, and what stands before them in their sentence. */
interface Said {
  readonly scope: string
  readonly opening: string
}

const date = /(?:^|[^\d])\d{1,2}月(?:\d{1,2}日|份|初|底|中旬|上旬|下旬)?[,，]/u
const particular =
  /《[^》]{2,40}》|\d{1,2}月(?:\d{1,2}日|份|初|底|中旬|上旬|下旬)?|[ⅰ-ⅴⅠ-Ⅴ]类|[一二三四五六七八九]成|过半|[一二三四五六七八九十]分之|(?:组织|开展|举办|进行|召开)(?:了|过)?一(?:次|轮|场|期)|(?:开展|实施|推出|建立|推行|推广|创新|探索)了?“[^”]{2,12}”|将[^，,。；]{2,24}纳入|(?:起数|人数|事故数?|总量|发案数?)[^，,。；\d]{0,8}(?:下降|减少)/u

/** Things that are built: that they are under way can be checked. */
const works =
  /项目|工程|改造|扩建|园区|片区|公路|高速|铁路|高铁|机场|港|大桥|厂|馆|广场|公园|管网|水库|街区|(?:中心|小区|新城|新区|示范区|基地|学校|医院)/u

/**
 * Whether what is said of an item holds nothing a reader could check: no figure beyond the item's own, no honour, document or
 * date, and no deed said to be done but in words of praise or movement.
 */
export function isClaimOnly(item: Item, { scope, opening }: Said, { run }: Candidate): boolean {
  const plain = namesOf(item.text).reduce((rest, name) => rest.replaceAll(name, ''), folded(scope))
  if (honours.test(plain) || particular.test(plain) || date.test(folded(opening))) return false
  if (underway.test(plain) && works.test(item.text)) return false
  if (hasNewFigure(item.text, scope)) return false
  const rest = plain.replace(claims, '')
  const isDone = done.test(rest)
  return !isDone || future.test(plain) || (run < 3 && rest.length < plain.length)
}

/** Whether a text has a figure that the item does not have. */
export function hasNewFigure(item: string, text: string): boolean {
  const known = new Set(measuresOf(item).map(({ quantity }) => quantity.value))
  return measuresOf(text).some(({ quantity }) => !known.has(quantity.value))
}
