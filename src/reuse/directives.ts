import { decodeUnits } from '../text/units.ts'
import { slot } from './mask.ts'

/** Who laid it down: the county or one of its offices, or 全县 and its name, which are masked, with what it is called. */
const place = String.fromCharCode(slot.place)
const source = `(?:[省市县区州旗](?:委|政府|[里上级]|[^要求]{1,6}[局办院委])*[^按照]{0,20}|${place}[^按照${place}]{4,20})`
/** What a sentence opens with that does as those above said: 按照县里“…”的统一安排, 落实区司法局“…”要求, 依托县“…”平台. */
const opening = new RegExp(
  `^(?:按照?|对照|落实|根据|依据|依托|围绕|执行|使用|接入|纳入)${source}(?:要求|部署|安排|标准|方案|通知|行动|平台|制度|办法|清单|规定|系统|模板)`,
  'u',
)
/** Units it stands in. */
const longest = 40

/** Whether a stretch of masked text says that what it tells was laid down by the county or above. */
export function isDirected(units: Uint16Array, start: number, end: number): boolean {
  return opening.test(decodeUnits(units.subarray(start, Math.min(end, start + longest))))
}
